using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>One score report: who, which exam, the score, the result, and a level per domain.</summary>
/// <remarks>The object is small: rows share what they have in common, and what no one asks for is not built.</remarks>
public sealed class ScoreReport
{
    private const int NoDay = 0;
    private const byte HasScore = 1;
    private const byte IsSuperseded = 2;
    private const int TrackingShift = 2;
    private const byte TrackingMask = 3 << TrackingShift;
    private const byte IsOneOfSeveral = 16;
    private static readonly ReadOnlyList<AttemptRecord> NoHistory = [];
    private static readonly ReadOnlyList<string> NoNotes = [];

    private readonly decimal _score;
    private readonly int _day = NoDay;
    private readonly ushort _attempt;
    private readonly byte _flags;
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
        get => (_flags & HasScore) != 0 ? _score : null;
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal init => (_score, _flags) = (value ?? 0, Flag(HasScore, value is not null));
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
    public ReadOnlyList<DomainResult> Domains => [.. Results.Domains.Select(domain => domain with { CandidateId = CandidateId, Exam = Exam })];

    /// <summary>The numbers of the objectives with missed questions, in the order of the outline; empty where the report lists none, which proves nothing about the others.</summary>
    public ReadOnlyList<string> MissedObjectives =>
        Results.HasMissedObjectives ? [.. Results.Domains.SelectMany(domain => domain.MissedObjectives)] : NoNotes;

    /// <summary>Every other column, in the file's order.</summary>
    public AttributeDictionary Attributes
    {
        get
        {
            // A row with one attribute holds its value, a row with several an array of them: most are never requested.
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
    public ReadOnlyList<AttemptRecord> History { get; internal init; } = NoHistory;

    /// <summary>Whether a later attempt of the same person at the same exam is in the same input.</summary>
    public bool Superseded
    {
        get => (_flags & IsSuperseded) != 0;
        internal init => _flags = Flag(IsSuperseded, value);
    }

    /// <summary>The language of the exam; null when not given.</summary>
    public string? Language => Details?.Language;

    /// <summary>The language by which the days of an exam are found: its English name, or the text where it is not a known one.</summary>
    internal string? LanguageName => Details?.LanguageName ?? Details?.Language;

    /// <summary>The form or version of the exam; null when not given.</summary>
    public string? ExamForm => Details?.ExamForm;

    /// <summary>What was decided while reading that a reader should know.</summary>
    public ReadOnlyList<string> Notes { get; internal init; } = NoNotes;

    /// <summary>The edition of the exam.</summary>
    [System.ComponentModel.Browsable(false)]
    public ExamProfile Profile => Results.Profile;

    /// <summary>The levels.</summary>
    internal DomainResultSet Results { get; }

    /// <summary>Whether a domain has no level, or the exam's outline is not known.</summary>
    public bool Incomplete => Results.Known < Results.Count || Results.Count == 0;

    /// <summary>What the report knows of other attempts.</summary>
    internal AttemptTracking Tracking
    {
        get => (AttemptTracking)((_flags & TrackingMask) >> TrackingShift);
        init => _flags = (byte)((_flags & ~TrackingMask) | ((int)value << TrackingShift));
    }

    /// <summary>Whether other attempts of its person at its exam are in the same input, earlier or later ones, or such that nothing orders.</summary>
    internal bool HasOtherAttempts
    {
        get => (_flags & IsOneOfSeveral) != 0;
        init => _flags = Flag(IsOneOfSeveral, value);
    }

    /// <summary>The latest earlier attempt that was passed; null when none is known.</summary>
    internal AttemptRecord? EarlierPass => History.Count == 0 ? null : History.LastOrDefault(attempt => attempt.Result == ExamResult.Pass);

    /// <summary>Who, which exam and which attempt, for the text of what follows from the report.</summary>
    internal string Subject => $"{PlainText.OneLine(CandidateId ?? CandidateName ?? "(no id)")} {Exam} {ToRecord()}";

    /// <summary>Whether the exam was passed, by this attempt or an earlier one.</summary>
    internal bool HasPassed => Result == ExamResult.Pass || EarlierPass is not null;

    internal string? Path => File?.Path;

    /// <summary>What the report shares with the others of its file; null for one that was not read from a file.</summary>
    internal ReportFile? File { get; init; }

    internal ReportDetails? Details { get; init; }

    /// <summary>The value of the attribute at a position among the names of the file, without building the others.</summary>
    internal string? AttributeAt(int index) => _attributes switch
    {
        AttributeDictionary attributes => attributes.ValueSpan[index],
        string?[] values => values[index],
        _ => (string?)_attributes,
    };

    /// <summary>The values of the attributes that the file names: one as a text, several as an array; null for none.</summary>
    internal object? AttributeValues { init => _attributes = value; }

    internal long Line { get; init; }

    /// <summary>Who, which exam, which attempt, the outcome, the levels and where it came from: two reports that differ read differently.</summary>
    /// <returns>For example "C-1001 MLS-C01 attempt 2, 2025-11-03, 698 Fail, S A W W, cohort.csv:3".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Subject}, {(object?)Score ?? "no score"} {Result}, {string.Join(' ', Domains.Select(domain => domain.Level.ToString()[0]))}{(Path is null ? string.Empty : $", {Origin}")}");

    /// <summary>This report in short, for the history of a later one.</summary>
    internal AttemptRecord ToRecord() => new(Attempt, ExamDate, ExamTime, Score, Result, Results);

    /// <summary>This report with what is known of the other attempts of its person; a note where nothing orders them.</summary>
    internal ScoreReport WithAttempts(ReadOnlyList<AttemptRecord> history, bool superseded, string? unordered) => new(Results)
    {
        CandidateId = CandidateId,
        CandidateName = CandidateName,
        Attempt = Attempt,
        ExamDate = ExamDate,
        Score = Score,
        Result = Result,
        AttributeValues = _attributes,
        History = history,
        Superseded = superseded,
        HasOtherAttempts = true,
        Tracking = unordered is not null || Tracking == AttemptTracking.Unordered ? AttemptTracking.Unordered : AttemptTracking.Joined,
        Notes = unordered is null || Notes.Contains(unordered) ? Notes : [.. Notes, unordered],
        File = File,
        Details = Details,
        Line = Line,
    };

    /// <summary>This report with another id, name and attributes, which are those that the file names.</summary>
    internal ScoreReport With(string? id, string? name, ReportFile? file, AttributeDictionary attributes) => new(Results)
    {
        CandidateId = id,
        CandidateName = name,
        Attempt = Attempt,
        ExamDate = ExamDate,
        Score = Score,
        Result = Result,
        AttributeValues = attributes,
        History = History,
        Superseded = Superseded,
        HasOtherAttempts = HasOtherAttempts,
        Tracking = Tracking,
        Notes = Notes,
        File = file,
        Details = Details,
        Line = Line,
    };

    private byte Flag(byte flag, bool isSet) => (byte)(isSet ? _flags | flag : _flags & ~flag);
}
