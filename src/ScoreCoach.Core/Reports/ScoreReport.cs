using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>One score report: who, which exam, the score, the result, and a level per domain.</summary>
/// <remarks>
/// Made by a builder that checks it, so that a report that contradicts itself can't exist. The object
/// is small: what is shared between rows is shared, and what nobody asks for is not built.
/// </remarks>
public sealed class ScoreReport
{
    private const int NoDay = 0;

    private readonly decimal _score;
    private readonly int _day = NoDay;
    private readonly ushort _attempt;
    private readonly bool _hasScore;
    private readonly byte _result;
    private object? _attributes;

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
    public int? Attempt
    {
        get => _attempt == 0 ? null : _attempt;
        internal init => _attempt = checked((ushort)(value ?? 0));
    }

    /// <summary>The day of the exam, at midnight, without a zone; null when not given.</summary>
    public DateTime? ExamDate
    {
        get => _day == NoDay ? null : new DateTime((_day - 1) * TimeSpan.TicksPerDay);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal init => _day = value is { } date ? (int)(date.Ticks / TimeSpan.TicksPerDay) + 1 : NoDay;
    }

    /// <summary>The clock time of the exam with its offset; null when not given.</summary>
    public DateTimeOffset? ExamTime => Details?.ExamTime;

    /// <summary>The score on the exam's scale; null when not given. Not a percentage.</summary>
    public decimal? Score
    {
        get => _hasScore ? _score : null;
        internal init => (_score, _hasScore) = (value ?? 0, value is not null);
    }

    /// <summary>The score from which the exam is passed; null when the vendor publishes none.</summary>
    public decimal? PassingScore => Profile.PassingScore;

    /// <summary>The outcome; derived from the score when not given.</summary>
    public ExamResult Result
    {
        get => (ExamResult)_result;
        internal init => _result = (byte)value;
    }

    /// <summary>What the report says per domain, in the order of the outline.</summary>
    public DomainResult[] Domains => Results.ToArray();

    /// <summary>Every other column, in the file's order.</summary>
    public AttributeDictionary Attributes
    {
        get
        {
            // A row with one attribute holds its value, a row with several an array of them: most are never asked for.
            var values = _attributes;
            if (values is not AttributeDictionary attributes)
            {
                attributes = values is null ? AttributeDictionary.Empty
                    : new AttributeDictionary(File!.AttributeNames, values as string?[] ?? [(string)values]);
                _attributes = attributes;
            }

            return attributes;
        }
        internal init => _attributes = value;
    }

    /// <summary>Where the report came from.</summary>
    public ReportOrigin Origin => new(Path, Line);

    /// <summary>Earlier attempts of the same person at the same exam in the same input, oldest first.</summary>
    public IReadOnlyList<AttemptRecord> History { get; internal set; } = [];

    /// <summary>The language of the exam; null when not given.</summary>
    public string? Language => Details?.Language;

    /// <summary>The form or version of the exam; null when not given.</summary>
    public string? ExamForm => Details?.ExamForm;

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

    internal string? Path => File?.Path;

    /// <summary>What the report shares with the others of its file; null for one that is of no file.</summary>
    internal ReportFile? File { get; init; }

    internal ReportDetails? Details { get; init; }

    /// <summary>The values of the attributes that the file names: one as a text, several as an array; null for none.</summary>
    internal object? AttributeValues
    {
        init => _attributes = value;
    }

    internal long Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CandidateId ?? "(no id)"} {Exam}";

    internal ScoreReport WithHistory(IReadOnlyList<AttemptRecord> history) => new(Results)
    {
        CandidateId = CandidateId,
        CandidateName = CandidateName,
        Attempt = Attempt,
        ExamDate = ExamDate,
        Score = Score,
        Result = Result,
        AttributeValues = _attributes,
        History = history,
        Notes = Notes,
        File = File,
        Details = Details,
        Line = Line,
    };
}
