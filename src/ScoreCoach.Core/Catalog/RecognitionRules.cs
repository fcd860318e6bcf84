namespace ScoreCoach.Catalog;

/// <summary>The words by which files call fields and values. Data, so that a new alias needs no code.</summary>
internal sealed record RecognitionRules
{
    /// <summary>Field → headers in groups, the best group first. Headers in one group are equally good.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Fields { get; init; }

    public required IReadOnlyDictionary<string, ExamResult> Results { get; init; }

    /// <summary>Words in a level's cell that indicate that nothing was reported.</summary>
    public required IReadOnlyList<string> NotReported { get; init; }

    /// <summary>The words of rows that are not reports.</summary>
    public required SummaryRowWords SummaryRows { get; init; }

    /// <summary>The words around the numbers of objectives.</summary>
    public ObjectiveWords Objectives { get; init; } = new();

    /// <summary>What spreadsheets write into a cell that they can't compute, in the languages that they speak.</summary>
    public IReadOnlyList<string> SpreadsheetErrors { get; init; } = [];

    /// <summary>Words that turn what follows into its opposite, such as "not".</summary>
    public IReadOnlyList<string> Negations { get; init; } = [];

    /// <summary>Beginnings of words that turn the rest into its opposite, such as "in" in "inadequate".</summary>
    public IReadOnlyList<string> NegationPrefixes { get; init; } = [];

    /// <summary>Words next to an exam's code or title that change nothing, such as "exam", "beta" or a language.</summary>
    public IReadOnlyList<string> ExamWords { get; init; } = [];

    /// <summary>Languages, each by its English name and then by others and by its codes.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Languages { get; init; } = [];

    /// <summary>The words of dates whose month is written as a name.</summary>
    public DateWords Dates { get; init; } = new();

    /// <summary>The words by which columns are distinguished whose header alone does not say what they hold.</summary>
    public ColumnWords Columns { get; init; } = ColumnWords.Empty;

    /// <summary>The names of members of objects that lie inside or around reports.</summary>
    public MemberWords Members { get; init; } = new();

    /// <summary>The words by which outlines and tables of domains are read.</summary>
    public OutlineWords Outline { get; init; } = new();

    public static RecognitionRules Empty { get; } = new()
    {
        Fields = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(),
        Results = new Dictionary<string, ExamResult>(),
        NotReported = [],
        SummaryRows = SummaryRowWords.Empty,
    };
}
