using ScoreCoach.Exams;
using ScoreCoach.Insights;
using ScoreCoach.Patterns;
using ScoreCoach.Plans;
using ScoreCoach.Schedules;
using ScoreCoach.Windows;

namespace ScoreCoach;

/// <summary>What to do after an exam: what to study in which order, for how long, and why.</summary>
public sealed class RetakePlan
{
    private readonly ScoreReport _report;
    private readonly PlanContext _context;
    private readonly StudyTime? _time;
    private ReadOnlyList<DomainPriority>? _priorities;
    private RetakeWindow? _window;
    private ScheduleOutcome? _schedule;
    private Parts? _built;
    private ReadOnlyList<PlanWarning>? _warnings;

    internal RetakePlan(ScoreReport report, ReportCoaching coaching, PlanContext context)
    {
        _report = report;
        Coaching = coaching;
        _context = context;
        PlanKind = coaching.Carried is not null ? PlanKind.Transition
            : report.HasPassed ? PlanKind.Maintain
            : coaching.Timeline.Comprehensive ? PlanKind.Comprehensive
            : PlanKind.Targeted;
        _time = coaching.Ranking.Ranked.Count > 0 && IsTimePlanned() ? coaching.Time : null;
    }

    /// <summary>The report that the plan is made from.</summary>
    internal ScoreReport Report => _report;

    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId => _report.CandidateId;

    /// <summary>The person's name; null when not given.</summary>
    public string? CandidateName => _report.CandidateName;

    /// <summary>The code of the exam that the report is of.</summary>
    public string Exam => _report.Exam;

    /// <summary>The exam's title.</summary>
    public string ExamTitle => _report.Profile.Title;

    /// <summary>The edition of its outline.</summary>
    public string Edition => _report.Edition;

    /// <summary>The code of the exam that is planned for; null when it is the report's own.</summary>
    public string? TargetExam => Target?.Id;

    /// <summary>The edition of its outline; null when the plan is for the report's own exam.</summary>
    public string? TargetEdition => Target?.Edition;

    /// <summary>The guide that the plan follows.</summary>
    public string Guide => Coaching.Guide.Id;

    /// <summary>Which attempt the report is of; null when not given.</summary>
    public int? Attempt => _report.Attempt;

    /// <summary>The day of the exam; null when not given.</summary>
    public DateTime? ExamDate => _report.ExamDate;

    /// <summary>The score; null when not given. Not a percentage.</summary>
    public decimal? Score => _report.Score;

    /// <summary>The score from which the exam is passed; null when the vendor publishes none.</summary>
    public decimal? PassingScore => _report.PassingScore;

    /// <summary>Scaled points from the score to the pass mark, 0 when passed; null without a score. Says nothing about how close that is.</summary>
    public decimal? PointsToPass => Score is { } score && PassingScore is { } pass ? Math.Max(0, pass - score) : null;

    /// <summary>The outcome.</summary>
    public ExamResult Result => _report.Result;

    /// <summary>What kind of plan it is.</summary>
    public PlanKind PlanKind { get; }

    /// <summary>
    /// Whether a domain has no level, or the exam's outline is not known. A new domain of another exam than the report's is planned as weak,
    /// so that nothing is missing.
    /// </summary>
    public bool Incomplete => PlanKind != PlanKind.Transition && _report.Incomplete
        && (Coaching.Practice is null || Coaching.Ranking.Ranked.Count == 0 || Coaching.Ranking.Ranked.Any(ranked => ranked.Result.Level == PerformanceLevel.Unknown));

    /// <summary>The day after the last day of preparation, the first to take the exam as planned; null when no time is planned.</summary>
    internal DateTime? DoneOn => _time is null ? null : Options.ResumesOn.AddDays(_time.Days);

    /// <summary>Whether a level is missing that a report of this vendor gives, and no practice result stands for it.</summary>
    internal bool LacksLevels => Incomplete && _report.Profile.Vocabulary.ReportsDomains && _report.Domains.Count > 0;

    /// <summary>The domains in the order of priority.</summary>
    public ReadOnlyList<DomainPriority> Priorities => _priorities ??= BuildPriorities();

    /// <summary>Patterns, red flags and readings, the most severe first.</summary>
    public ReadOnlyList<ScorePattern> Patterns => Built.Patterns ??= new(Coaching.Carried is { } carried
        ? PatternRules.FindCarried(Subject, Coaching.Guide, carried.OldExam)
        : PatternRules.Find(_report, Coaching.Guide));

    /// <summary>How much preparation the report asks for; null for a passed exam.</summary>
    public StudyTimeline? Timeline => PlanKind == PlanKind.Maintain ? null : Coaching.Timeline;

    /// <summary>Weeks of preparation, counted whole; null when no time is planned.</summary>
    public int? Weeks => _time?.Weeks;

    /// <summary>The source for the number of weeks; null when no time is planned.</summary>
    public Source? WeeksSource => _time?.WeeksSource;

    /// <summary>Hours a week; null when no time is planned.</summary>
    public decimal? HoursPerWeek => _time?.HoursPerWeek;

    /// <summary>The source for the number of hours; null when no time is planned.</summary>
    public Source? HoursSource => _time?.HoursSource;

    /// <summary>Minutes of the plan that are done already.</summary>
    public int CompletedMinutes => _time is null ? 0 : Coaching.Progress?.DoneMinutes ?? 0;

    /// <summary>Minutes in total, without what is done. The minutes of the priorities sum to it.</summary>
    public int TotalMinutes => _time?.TotalMinutes ?? 0;

    /// <summary>How the time was divided.</summary>
    public AllocationMethod AllocationMethod => Coaching.Ranking.Method;

    /// <summary>When the exam can and should be taken, the target's in a plan for another exam; null for a report of a passed exam.</summary>
    public RetakeWindow? Window => Coaching.Carried is not null ? _window ??= RetakeWindowRules.ComputeFirst(Subject, Coaching.WindowRequest, Coaching.SuccessorsOf(Subject, _context.Catalog))
        : Result == ExamResult.Pass ? null
        : _window ??= RetakeWindowRules.Compute(_report, Coaching.WindowRequest, Coaching.SuccessorsOf(_report, _context.Catalog));

    /// <summary>
    /// What can be taken instead, where the exam is closed, or closes before the preparation is done or an attempt is allowed: exams that are open first,
    /// then betas, those not yet open, and those that the catalog does not hold. Empty otherwise.
    /// </summary>
    public ReadOnlyList<SuccessorExam> Successors => Built.Successors ??= FindSuccessors();

    /// <summary>The sessions on their days; null when no time is planned, or when it does not fit (see <see cref="Warnings"/>).</summary>
    public Schedule? Schedule => Sessions?.Schedule;

    /// <summary>When the candidate is ready.</summary>
    public ReadinessRule Readiness => Coaching.Guide.Readiness;

    /// <summary>
    /// What is worth knowing about this report: the first six insights of the guide that hold. All that hold, claims without evidence
    /// included, where claims are requested.
    /// </summary>
    public ReadOnlyList<Insight> Insights => Built.Insights ??= new(InsightRules.Choose(Subject, Coaching.Guide, Options.IncludeClaim));

    /// <summary>What candidates of the exam's vendor should know: how to read the report, the retake rule, practice material.</summary>
    public VendorGuidance Guidance =>
        Built.Guidance ??= GuidanceChoice.For(Subject, _context.Catalog.GuidanceOf(Subject.Profile, Coaching.Guide), Options.AsOf);

    /// <summary>What was decided about the report and the outline that a reader should know, such as which of two outlines was taken and why.</summary>
    public ReadOnlyList<string> Notes => Built.Notes ??= FindNotes();

    /// <summary>The profile of the exam that is planned for.</summary>
    internal ExamProfile Planned => Target ?? _report.Profile;

    /// <summary>Whether practice exams have the length of the exam, not one that was requested or assumed.</summary>
    internal bool UsesExamLength => Options.CheckpointMinutes is null && Planned.Items.Minutes is not null;

    /// <summary>How well the facts about the exam are known that the plan rests on: grade, sources and the day of reading.</summary>
    public ReadOnlyList<ExamFact> Facts => Planned.Facts;

    /// <summary>What to know before using the plan.</summary>
    public ReadOnlyList<PlanWarning> Warnings => _warnings ??= FindWarnings();

    /// <summary>Every other column of the report's file.</summary>
    public AttributeDictionary Attributes => _report.Attributes;

    /// <summary>The first day of preparation.</summary>
    public DateTime StartDate => Options.ResumesOn;

    /// <summary>The last day of preparation, included; null when no time is planned.</summary>
    public DateTime? EndDate => DoneOn?.AddDays(-1);

    /// <summary>The day on which the plan was made.</summary>
    public DateTime AsOf => Options.AsOf.Date;

    /// <summary>The state of the facts that it was made from.</summary>
    public string CatalogVersion => _context.Catalog.Version;

    /// <summary>Whether the exam's profile ships with ScoreCoach, or is the user's own.</summary>
    public ProfileOrigin ProfileOrigin => Planned.Origin;

    /// <summary>The name of the user's own profile file, without its folder; null for a profile that ships.</summary>
    public string? ProfileFile => ProfileOrigin == ProfileOrigin.Shipped ? null : Planned.Path?.Split('/', '\\')[^1];

    /// <summary>The name of the first domain.</summary>
    public string? TopDomain => Coaching.Ranking.Ranked.Count > 0 ? Coaching.Ranking.Ranked[0].Domain.Name : null;

    /// <summary>How many domains are weak. New domains of another exam than the report's are not counted.</summary>
    public int WeakCount => (Coaching.Carried?.Results ?? _report.Results).CountOf(PerformanceLevel.Weak);

    /// <summary>The name of the timeline's band; null for a passed exam.</summary>
    public string? Band => Timeline?.Band;

    /// <summary>The first day on which the exam can be taken again; null when not known or not needed.</summary>
    public DateTime? EarliestRetake => PlanKind == PlanKind.Maintain ? null : _window is null ? Calculate().EarliestRetake : _window.EarliestRetake;

    /// <summary>Whether the retake can be planned as asked.</summary>
    public RetakeVerdict Verdict => PlanKind == PlanKind.Maintain ? RetakeVerdict.NotNeeded : _window is null ? Calculate().Verdict : _window.Verdict;

    internal ReportCoaching Coaching { get; }

    /// <summary>The exam that is planned for; null when it is the report's own.</summary>
    internal ExamProfile? Target => Coaching.Carried?.Target;

    /// <summary>What is known of the person at the exam that is planned for.</summary>
    private ScoreReport Subject => Coaching.Carried is { } carried ? Built.Subject ??= carried.ReportFor(_report) : _report;

    /// <summary>The sessions, or what would make them fit; null when none are requested.</summary>
    internal ScheduleOutcome? Sessions => _schedule ??= ScheduleAsked ? ScheduleBuilder.Build(ScheduleRequest(), Coaching.Calendar) : null;

    /// <summary>Whether sessions are requested and do not fit into the days available.</summary>
    internal bool Overflows => ScheduleAsked && Coaching.Overflows;

    private PlanOptions Options => _context.Options;
    private bool ScheduleAsked => _time is { TotalMinutes: > 0 };

    /// <inheritdoc/>
    public override string ToString() => $"{PlanKind}: {_report}";

    // Without being asked, no one plans hours for an exam that was passed or that can't be taken any more.
    private bool IsTimePlanned() => Options.ScheduleAnyway || Options.Weeks is not null || Options.TargetDate is not null || Options.TotalHours is not null
        || PlanKind == PlanKind.Transition
        || (PlanKind != PlanKind.Maintain && (Options.HoursPerWeek is not null || CanBeTaken));

    // The window has sentences to build; a plan that is only asked for its verdict does without.
    private WindowCalculation Calculate() => Target is { } target
        ? WindowCalculation.OfFirstAttempt(target, _report.LanguageName, Coaching.WindowRequest)
        : WindowCalculation.Of(_report, Coaching.WindowRequest);

    private ReadOnlyList<SuccessorExam> FindSuccessors() => PlanKind != PlanKind.Maintain && Calculate().NeedsSuccessor
        ? [.. Coaching.SuccessorsOf(Subject, _context.Catalog).Exams]
        : [];

    private ReadOnlyList<string> FindNotes()
    {
        var early = Target is null ? OutlineRules.Early(_report) : null;
        return early is null && Changes.Count == 0 ? _report.Notes : [.. _report.Notes, .. new[] { early }.OfType<string>(), .. Changes];
    }

    /// <summary>What is done already, and what practice results change.</summary>
    internal IReadOnlyList<string> Changes => Built.Changes ??=
    [
        .. new[] { _time is null ? null : Coaching.Progress?.Describe(Options, _time, CanBeTaken) }.OfType<string>(),
        .. Coaching.Practice?.Notes(Planned, Target is null ? _report.Results : null) ?? [],
    ];

    /// <summary>The editions of the exam that is planned for.</summary>
    internal IReadOnlyList<ExamProfile> Editions() => _context.Catalog.FindExam(Planned.Id);

    private ReadOnlyList<DomainPriority> BuildPriorities()
    {
        var minutes = _time is null ? null : Coaching.Minutes;
        var priorities = new DomainPriority[Coaching.Ranking.Ranked.Count];
        for (var index = 0; index < priorities.Length; index++)
        {
            priorities[index] = new DomainPriority(Coaching.Ranking.Ranked[index], Subject, minutes?[index] ?? 0);
        }

        return new(priorities);
    }

    private ReadOnlyList<PlanWarning> FindWarnings()
    {
        Span<PlanWarningKind> room = stackalloc PlanWarningKind[PlanWarningRules.Kinds];
        var kinds = PlanWarningRules.KindsOf(this, room);
        var warnings = new PlanWarning[kinds.Length];
        for (var index = 0; index < warnings.Length; index++)
        {
            warnings[index] = PlanWarningRules.Describe(this, kinds[index]) with { CandidateId = CandidateId, Exam = Exam };
        }

        return new(warnings);
    }

    /// <summary>The last day on which the exam can be taken again; null when none is announced or no retake is needed.</summary>
    internal DateTime? LastExamDate => PlanKind == PlanKind.Maintain ? null : ExamDays.LastDay(Target ?? _report.Profile, _report.LanguageName);

    /// <summary>Whether the exam that is planned for can be taken again: it is offered, and does not close before an attempt is allowed.</summary>
    internal bool CanBeTaken => ExamDays.IsOpen(Planned, AsOf, _report.LanguageName) && !(LastExamDate is not null && Calculate().ClosesFirst);

    /// <summary>Whether a retake is needed and can't be taken.</summary>
    internal bool IsOutOfReach => PlanKind != PlanKind.Maintain && !CanBeTaken;

    /// <summary>Days of preparation; null when no time is planned.</summary>
    internal int? Days => _time?.Days;

    /// <summary>Days of the whole preparation, with those that are over; null when no time is planned.</summary>
    internal int? FullDays => _time is null ? null : Coaching.FullTime.Days;

    /// <summary>Hours a week of the whole preparation; null when no time is planned.</summary>
    internal decimal? FullHoursPerWeek => _time is null ? null : Coaching.FullTime.HoursPerWeek;

    internal ScheduleRequest ScheduleRequest() => Coaching.RequestFor(Subject.Subject, PlanKind == PlanKind.Maintain || IsOutOfReach ? null : (EarliestRetake, LastExamDate)) with { CandidateId = CandidateId };

    private Parts Built => _built ??= new();

    /// <summary>What is read of few plans of a cohort, so that the others are smaller by it.</summary>
    private sealed class Parts
    {
        public ReadOnlyList<ScorePattern>? Patterns { get; set; }

        public ReadOnlyList<Insight>? Insights { get; set; }

        public VendorGuidance? Guidance { get; set; }

        public ReadOnlyList<SuccessorExam>? Successors { get; set; }

        public ScoreReport? Subject { get; set; }

        public ReadOnlyList<string>? Notes { get; set; }

        public IReadOnlyList<string>? Changes { get; set; }
    }
}
