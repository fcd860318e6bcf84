namespace ScoreCoach;

/// <summary>One score report: who, which exam, the score, the result, and a level per domain.</summary>
/// <remarks>
/// Made by a builder that checks it, so that a report that contradicts itself can't exist. The object
/// is small: what is shared between rows is shared, and what nobody asks for is not built.
/// </remarks>
public sealed class ScoreReport
{
    private DomainResult[]? _domains;

    internal ScoreReport(DomainResultSet results) => Results = results;

    /// <summary>The person's id as it came, trimmed; null when not given.</summary>
    public string? CandidateId { get; internal init; }

    /// <summary>The person's name as it came; null when not given.</summary>
    public string? CandidateName { get; internal init; }

    /// <summary>The exam's code.</summary>
    public string Exam => Profile.Id;

    /// <summary>The edition of its outline.</summary>
    public string Edition => Profile.Edition;

    /// <summary>Which attempt it was, from 1; null when not given.</summary>
    public int? Attempt { get; internal init; }

    /// <summary>The day of the exam, at midnight, without a zone; null when not given.</summary>
    public DateTime? ExamDate { get; internal init; }

    /// <summary>The clock time of the exam with its offset; null when not given.</summary>
    public DateTimeOffset? ExamTime { get; internal init; }

    /// <summary>The score on the exam's scale; null when not given. Not a percentage.</summary>
    public decimal? Score { get; internal init; }

    /// <summary>The score from which the exam is passed; null when the vendor publishes none.</summary>
    public decimal? PassingScore => Profile.PassingScore;

    /// <summary>The outcome; derived from the score when not given.</summary>
    public ExamResult Result { get; internal init; }

    /// <summary>What the report says per domain, in the order of the outline.</summary>
    public DomainResult[] Domains => _domains ??= Results.ToArray();

    /// <summary>Every other column, in the file's order.</summary>
    public AttributeDictionary Attributes { get; internal init; } = AttributeDictionary.Empty;

    /// <summary>Where the report came from.</summary>
    public ReportOrigin Origin => new(Path, Line);

    /// <summary>Earlier attempts of the same person at the same exam in the same input, oldest first.</summary>
    public IReadOnlyList<AttemptRecord> History { get; internal set; } = [];

    /// <summary>The language of the exam; null when not given.</summary>
    public string? Language { get; internal init; }

    /// <summary>The form or version of the exam; null when not given.</summary>
    public string? ExamForm { get; internal init; }

    /// <summary>What was decided while reading that a reader should know.</summary>
    public IReadOnlyList<string> Notes { get; internal set; } = [];

    /// <summary>The edition of the exam.</summary>
    [System.ComponentModel.Browsable(false)]
    public ExamProfile Profile => Results.Profile;

    /// <summary>The levels.</summary>
    [System.ComponentModel.Browsable(false)]
    public DomainResultSet Results { get; }

    /// <summary>Whether a domain has no level.</summary>
    public bool Incomplete => Results.Known < Results.Count;

    internal string? Path { get; init; }

    internal long Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CandidateId ?? "(no id)"} {Exam}";

    internal ScoreReport WithHistory(IReadOnlyList<AttemptRecord> history) => new(Results)
    {
        CandidateId = CandidateId,
        CandidateName = CandidateName,
        Attempt = Attempt,
        ExamDate = ExamDate,
        ExamTime = ExamTime,
        Score = Score,
        Result = Result,
        Attributes = Attributes,
        History = history,
        Language = Language,
        ExamForm = ExamForm,
        Notes = Notes,
        Path = Path,
        Line = Line,
    };
}
