namespace ScoreCoach.Catalog;

/// <summary>The words by which rows are recognized that hold totals and averages, or belong to test accounts.</summary>
internal sealed record SummaryRowWords
{
    /// <summary>Words that name a figure and begin no name of a person, such as "average".</summary>
    public required IReadOnlyList<string> Starters { get; init; }

    /// <summary>Words that name a figure but can be names too, such as "max".</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Words that may be next to them and mean no one, such as "class".</summary>
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>What a number may count, such as "candidates".</summary>
    public required IReadOnlyList<string> Counted { get; init; }

    /// <summary>Texts of several words that begin such a row, such as "Points possible".</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Words for groups of people, with which rows begin that sum them up.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>What is in brackets where a pivot table has no value, or all of them.</summary>
    public required IReadOnlyList<string> Blanks { get; init; }

    /// <summary>What is before the number of a percentile, such as "P" in "P50".</summary>
    public IReadOnlyList<string> Percentiles { get; init; } = [];

    /// <summary>What test accounts are called, as the part of an e-mail address before the sign.</summary>
    public required IReadOnlyList<string> TestAccounts { get; init; }

    public static SummaryRowWords Empty { get; } = new() { Starters = [], Words = [], Fillers = [], Counted = [], Phrases = [], Groups = [], Blanks = [], TestAccounts = [] };
}
