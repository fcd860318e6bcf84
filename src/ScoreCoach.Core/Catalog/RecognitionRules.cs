namespace ScoreCoach.Catalog;

/// <summary>The words by which files call fields and values. Data, so that a new alias needs no code.</summary>
internal sealed record RecognitionRules
{
    /// <summary>Field → headers in groups, the best group first. Headers in one group are equally good.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Fields { get; init; }

    public required IReadOnlyDictionary<string, ExamResult> Results { get; init; }

    /// <summary>Words in a level's cell that say that nothing was reported.</summary>
    public required IReadOnlyList<string> NotReported { get; init; }

    public required IReadOnlyList<string> Footers { get; init; }

    /// <summary>The words by which columns are told apart whose header alone does not say what they hold.</summary>
    public ColumnWords Columns { get; init; } = ColumnWords.Empty;

    public static RecognitionRules Empty { get; } = new()
    {
        Fields = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(),
        Results = new Dictionary<string, ExamResult>(),
        NotReported = [],
        Footers = [],
    };
}
