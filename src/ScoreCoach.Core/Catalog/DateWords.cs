namespace ScoreCoach.Catalog;

/// <summary>The words of dates whose month is written as a name. Data, so that they are the same on every machine.</summary>
internal sealed record DateWords
{
    /// <summary>The names of each month, January first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Months { get; init; } = [];

    /// <summary>The names of each day of the week, Monday first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Weekdays { get; init; } = [];

    /// <summary>What turns the number of a day into an ordinal, such as "rd".</summary>
    public IReadOnlyList<string> Ordinals { get; init; } = [];

    /// <summary>Words that have no bearing on the day, such as "of".</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    /// <summary>Abbreviations of time zones after a clock time. A date is the day that is written, whatever the zone.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];
}
