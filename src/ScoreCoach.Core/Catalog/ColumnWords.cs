namespace ScoreCoach.Catalog;

/// <summary>The words by which columns are distinguished whose header alone does not say what they hold. Data, like all words of files.</summary>
internal sealed record ColumnWords
{
    /// <summary>Field → headers, the best group first, that stand for it only if the values of their column fit.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> ByValues { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>();

    /// <summary>Headers of columns that may do no more than number the rows.</summary>
    public IReadOnlyList<string> RowNumbers { get; init; } = [];

    /// <summary>Headers of dates that are not exam dates, such as the time at which a form was sent.</summary>
    public IReadOnlyList<string> OtherDates { get; init; } = [];

    /// <summary>Words that are instead of a person that is not named.</summary>
    public IReadOnlyList<string> Anonymous { get; init; } = [];

    /// <summary>Words next to the name of a domain that indicate that its level or percentage is there.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Those of them that indicate that it is a percentage.</summary>
    public IReadOnlyList<string> Percentages { get; init; } = [];

    /// <summary>Words next to the name of a domain that indicate that points or marks are there.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>Words between a name and the number that is its maximum, as in "Modeling out of 50".</summary>
    public IReadOnlyList<string> OutOf { get; init; } = [];

    /// <summary>Words in headers of columns that hold maxima, as in "Modeling max" and "Points possible".</summary>
    public IReadOnlyList<string> Maxima { get; init; } = [];

    /// <summary>Words of a row of maxima that a row of the best results does not have, as in "Points possible".</summary>
    public IReadOnlyList<string> Possible { get; init; } = [];

    /// <summary>Words that may be next to words for maxima in such a row, as in "Maximum score per domain".</summary>
    public IReadOnlyList<string> BesideMaxima { get; init; } = [];

    /// <summary>Words in names of members that say, without a word for maxima, how many points are all of them, as in "total" and "fullMarks".</summary>
    public IReadOnlyList<string> Wholes { get; init; } = [];

    /// <summary>Members that give the unit of the number next to them.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Units of numbers from 0 to 1.</summary>
    public IReadOnlyList<string> Fractions { get; init; } = [];

    /// <summary>Words next to the name of a domain that indicate that something else is there, such as a date or a person.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Headers of identities of which no list has all combinations.</summary>
    public IReadOnlyList<ComposedHeader> Composed { get; init; } = [];

    public static ColumnWords Empty { get; } = new();
}
