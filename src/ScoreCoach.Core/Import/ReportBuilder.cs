using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// Builds a score report and checks that its parts agree: the score with the scale, the result with the score, the date
/// with the day in question. Every way into the product ends here, so that a report that contradicts itself can't exist.
/// </summary>
public sealed class ReportBuilder
{
    private readonly ImportOptions _options;
    private readonly FieldReader _fields;
    private readonly List<ImportIssue> _warnings = [];
    private LabelReader? _labelReader;
    private ReportedLabel[] _labels = [];
    private readonly DateTime _lastPlausibleDay;
    private ExamProfile _profile;

    /// <summary>Builds a builder.</summary>
    /// <param name="profile">The edition of the exam.</param>
    /// <param name="options">How to read text, and the day in question.</param>
    /// <param name="recognition">The words by which text calls values.</param>
    public ReportBuilder(ExamProfile profile, ImportOptions options, RecognitionRules recognition)
        : this(profile, options, new FieldReader(options, recognition))
    {
    }

    internal ReportBuilder(ExamProfile profile, ImportOptions options, FieldReader fields)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _fields = fields;
        _profile = profile;
        _lastPlausibleDay = options.AsOf.Date < DateTime.MaxValue.Date ? options.AsOf.Date.AddDays(1) : DateTime.MaxValue;
        _labels = new ReportedLabel[profile.Domains.Count];
    }

    /// <summary>The edition of the exam.</summary>
    public ExamProfile Profile => _profile;

    /// <summary>The person's id; null when not known.</summary>
    public string? CandidateId { get; set; }

    /// <summary>The person's name; null when not known.</summary>
    public string? CandidateName { get; set; }

    /// <summary>Which attempt it was, from 1 to 999; null when not known.</summary>
    public int? Attempt { get; set; }

    /// <summary>The day of the exam; null when not known.</summary>
    public DateTime? ExamDate { get; set; }

    /// <summary>The clock time of the exam; null when not known.</summary>
    public DateTimeOffset? ExamTime { get; set; }

    /// <summary>The score; null when not known.</summary>
    public decimal? Score { get; set; }

    /// <summary>The outcome; unknown to derive it from the score.</summary>
    public ExamResult Result { get; set; }

    /// <summary>Every other value.</summary>
    public AttributeDictionary Attributes { get; set; } = AttributeDictionary.Empty;

    /// <summary>Earlier attempts, oldest first.</summary>
    public IReadOnlyList<AttemptRecord> History { get; set; } = [];

    /// <summary>The language of the exam; null when not known.</summary>
    public string? Language { get; set; }

    /// <summary>The form of the exam; null when not known.</summary>
    public string? ExamForm { get; set; }

    /// <summary>What was decided while reading that a reader should know.</summary>
    public IReadOnlyList<string> Notes { get; set; } = [];

    /// <summary>The file that the report comes from; null for none.</summary>
    public string? Path { get; set; }

    /// <summary>The line that it starts on; 0 for none.</summary>
    public long Line { get; set; }

    /// <summary>What is odd about the report that was built last.</summary>
    public IReadOnlyList<ImportIssue> Warnings => _warnings;

    /// <summary>Whether anything is.</summary>
    internal bool HasWarnings => _warnings.Count > 0;

    /// <summary>The levels where they are known as a whole; then those set one by one do not count.</summary>
    internal DomainResultSet? Results { get; set; }

    /// <summary>The file that the report comes from, with the names of its attributes; null for none.</summary>
    internal ReportFile? File { get; set; }

    /// <summary>The values of the attributes that the file names: one as a text, several as an array; null for none.</summary>
    internal object? AttributeValues { get; set; }

    /// <summary>Whether the score was found to be on the scale when it was read.</summary>
    internal bool HasCheckedScore { get; set; }

    /// <summary>Reads and sets the attempt.</summary>
    /// <param name="text">The text.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text was accepted.</returns>
    public bool TrySetAttempt(string? text, out ImportIssue? issue)
    {
        var done = _fields.TryReadAttempt(text, out var attempt, out issue);
        Attempt = attempt;
        return done;
    }

    /// <summary>Reads and sets the exam date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text was accepted.</returns>
    public bool TrySetExamDate(string? text, out ImportIssue? issue)
    {
        var done = _fields.TryReadDate(text, out var date, out issue);
        (ExamDate, ExamTime) = (date?.Day, date?.Time);
        return done;
    }

    /// <summary>Reads and sets the score.</summary>
    /// <param name="text">The text.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text was accepted.</returns>
    public bool TrySetScore(string? text, out ImportIssue? issue)
    {
        var done = _fields.TryReadScore(text, _profile.Scale, out var score, out issue);
        Score = score;
        return done;
    }

    /// <summary>Reads and sets the result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text was accepted.</returns>
    public bool TrySetResult(string? text, out ImportIssue? issue)
    {
        var done = _fields.TryReadResult(text, out var result, out issue);
        Result = result;
        return done;
    }

    /// <summary>Sets the level of a domain.</summary>
    /// <param name="domain">The domain's position in the outline.</param>
    /// <param name="label">The label and the text as it came.</param>
    public void SetLevel(int domain, ReportedLabel label) => _labels[domain] = label;

    /// <summary>Reads and sets the level of a domain.</summary>
    /// <param name="domain">The domain's position in the outline.</param>
    /// <param name="text">The text.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text was accepted.</returns>
    public bool TrySetLevel(int domain, string? text, out ImportIssue? issue)
    {
        _labelReader ??= new LabelReader(_profile, _options, _fields);
        if (!_labelReader.TryRead(text, out var label, out issue))
        {
            issue = issue! with { Field = _profile.Domains[domain].Id };
            return false;
        }

        _labels[domain] = label;
        return true;
    }

    /// <summary>Reads and sets the level of a domain.</summary>
    /// <param name="domain">The domain's id, name or alias.</param>
    /// <param name="text">The text.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the domain was found and the text accepted.</returns>
    public bool TrySetLevel(string domain, string? text, out ImportIssue? issue)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (DomainMatcher.TryFind(_profile, domain, out var index))
        {
            return TrySetLevel(index, text, out issue);
        }

        issue = UnknownDomain(_profile, domain);
        return false;
    }

    /// <summary>Builds the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="issue">What is wrong; null when nothing is. Oddities that were accepted are in <see cref="Warnings"/>.</param>
    /// <returns>Whether the parts agree.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryBuild([NotNullWhen(true)] out ScoreReport? report, [NotNullWhen(false)] out ImportIssue? issue)
    {
        _warnings.Clear();
        report = null;
        issue = HasCheckedScore ? null : CheckScore();
        if (issue is null && Attempt is (< 1 or > FieldReader.LastAttempt))
        {
            issue = NoAttempt();
        }

        var result = Result;
        if (issue is null && Score is { } score && _profile.PassingScore is { } passing)
        {
            var derived = score >= passing ? ExamResult.Pass : ExamResult.Fail;
            issue = result != ExamResult.Unknown && result != derived ? Contradiction(score, passing, result) : null;
            result = derived;
        }

        // A date that never was a text must keep the limits of one that was.
        if (issue is null && ExamDate is { } day && !FieldReader.IsPlausible(day))
        {
            issue = FieldReader.OutOfRange(FormattableString.Invariant($"{day:yyyy-MM-dd}"));
        }

        if (issue is not null)
        {
            return false;
        }

        if (ExamDate > _lastPlausibleDay)
        {
            _warnings.Add(FutureDate(ExamDate.Value));
        }

        if (Results is null)
        {
            WarnOfMissingLevels();
        }

        report = new ScoreReport(Results ?? DomainResultSet.Create(_profile, _labels))
        {
            CandidateId = CandidateId,
            CandidateName = CandidateName,
            Attempt = Attempt,
            ExamDate = ExamDate,
            Score = Score,
            Result = result,
            AttributeValues = AttributeValues ?? Attributes,
            History = History,
            Notes = Notes,
            File = File ?? (Path is null ? null : new ReportFile(Path, [])),
            Details = ReportDetails.Of(ExamTime, Language, ExamForm),
            Line = Line,
        };
        return true;
    }

    /// <summary>The issue of a domain that an exam does not have.</summary>
    internal static ImportIssue UnknownDomain(ExamProfile profile, string name)
    {
        var accepted = profile.Domains.Select(domain => domain.Name).ToArray();
        var nearest = name.Length is 0 or > 128 ? null : NearestName.Among(name, accepted);
        return new ImportIssue
        {
            Code = ImportIssueCode.UnknownDomain,
            Field = nameof(ReportField.Domain),
            Value = CellText.Quote(name),
            Message = name.Length == 0 ? "The row names no domain." : $"{profile.Id} has no domain '{CellText.Quote(name)}'.",
            Accepted = accepted,
            Suggestion = nearest is null ? null : $"Did you mean '{nearest}'?",
        };
    }

    /// <summary>The warning for a domain without a level.</summary>
    internal static ImportIssue MissingLevel(ExamDomain domain) => new()
    {
        Code = ImportIssueCode.MissingLevel,
        Field = domain.Id,
        Severity = IssueSeverity.Warning,
        Message = $"The cell of '{domain.Name}' is empty; its level is unknown.",
        Suggestion = "Write \"not reported\" if the report gives none.",
    };

    /// <summary>Starts a report of an edition whose levels are set as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Start(ExamProfile profile)
    {
        if (!ReferenceEquals(profile, _profile))
        {
            _profile = profile;
            _labels = new ReportedLabel[profile.Domains.Count];
            _labelReader = null;
        }
    }

    private ImportIssue? CheckScore()
    {
        ImportIssue? issue = null;
        return Score is { } score && !FieldReader.TryAcceptScore(score, _profile.Scale, out _, out issue) ? issue : null;
    }

    // A number that never was a text must keep the limits of one that was.
    private ImportIssue NoAttempt() => FieldReader.NoAttempt(FormattableString.Invariant($"{Attempt}"));

    private ImportIssue Contradiction(decimal score, decimal passing, ExamResult result) => new()
    {
        Code = ImportIssueCode.ResultContradictsScore,
        Field = nameof(ReportField.Result),
        Value = result.ToString(),
        Message = FormattableString.Invariant(
            $"The result is {result}, but a score of {score} is a {(score >= passing ? ExamResult.Pass : ExamResult.Fail)}: {_profile.Id} is passed from {passing}."),
        Accepted = [(score >= passing ? ExamResult.Pass : ExamResult.Fail).ToString()],
        Suggestion = "Correct the one that is wrong, or leave the result empty to derive it from the score.",
    };

    private ImportIssue FutureDate(DateTime date) => new()
    {
        Code = ImportIssueCode.FutureDate,
        Field = nameof(ReportField.ExamDate),
        Value = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Severity = IssueSeverity.Warning,
        Message = FormattableString.Invariant($"The exam date {date:yyyy-MM-dd} lies after {_options.AsOf:yyyy-MM-dd}."),
    };

    private void WarnOfMissingLevels()
    {
        for (var index = 0; index < _labels.Length; index++)
        {
            if (_labels[index].Text is null && _labels[index].Label is null && _profile.Vendor.ReportsDomainLevels)
            {
                _warnings.Add(MissingLevel(_profile.Domains[index]));
            }
        }
    }
}
