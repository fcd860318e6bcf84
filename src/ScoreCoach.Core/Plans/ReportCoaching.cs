using ScoreCoach.Catalog;
using ScoreCoach.Guides;
using ScoreCoach.Priorities;
using ScoreCoach.Readiness;
using ScoreCoach.Schedules;
using ScoreCoach.Syllabi;
using ScoreCoach.Transitions;
using ScoreCoach.Windows;

namespace ScoreCoach.Plans;

/// <summary>
/// What follows from the levels of a report and the options of its coach: the order, the shares, the band, the time.
/// Reports that read alike share it, so that a million plans compute it a few hundred times.
/// </summary>
internal sealed class ReportCoaching(
    ExamProfile planned, CoachingGuide guide, SyllabusRules syllabusRules, StartRules start, DomainRanking ranking, StudyTimeline timeline, PlanContext context, CarriedLevels? carried = null,
    PracticeLevels? practice = null, ReportCoaching? before = null)
{
    private RetakeWindowRequest? _windowRequest;
    private int[]? _minutes;
    private int[]? _left;
    private StudyTime? _time;
    private PlanProgress? _progress;
    private SuccessorsOfLanguage? _lastSuccessors;
    private ReadOnlyList<ScheduleDomain>? _scheduled;
    private DomainSyllabus[]? _syllabi;
    private StudyCalendar? _calendar;

    public CoachingGuide Guide => guide;
    public DomainRanking Ranking => ranking;
    public StudyTimeline Timeline => timeline;

    /// <summary>How to begin where the report says too little.</summary>
    public StartRules Start => start;

    /// <summary>The levels that are carried over to the exam that is planned for; null for a plan for the report's own exam.</summary>
    public CarriedLevels? Carried => carried;

    /// <summary>What practice results change about the levels; null for nothing.</summary>
    public PracticeLevels? Practice => practice;

    /// <summary>How long the whole preparation is and how much time it has.</summary>
    public StudyTime FullTime { get; } = StudyTime.Of(context.Options, timeline);

    /// <summary>What is left of it.</summary>
    public StudyTime Time => _time ??= Options.IsUnderway ? Progress!.Left(Options) : FullTime;

    /// <summary>What is done already; null when not known.</summary>
    /// <remarks>What was done was done by the plan as it was before practice changed it.</remarks>
    public PlanProgress? Progress => _progress ??= before is not null ? before.Progress : Options.IsUnderway ? PlanProgress.Of(Options, FullTime, Request(string.Empty, FullTime, Options.Start, Scheduled(FullMinutes, null), null)) : null;

    public RetakeWindowRequest WindowRequest => _windowRequest ??= new()
    {
        AsOf = Options.AsOf,
        StartDate = Options.ResumesOn,
        TargetDate = Options.TargetDate,
        PlannedEnd = Options.ResumesOn.AddDays(Time.Days),
        PolicyName = Options.Policy,
        MinWeeks = Left(timeline.MinWeeks),
        MaxWeeks = Left(timeline.MaxWeeks),
        Overflows = Overflows,
        IsUnderway = Options.IsUnderway,
    };

    /// <summary>The days of the plan.</summary>
    public StudyCalendar Calendar => _calendar ??= context.Calendars.Of(Request(string.Empty, Time, Options.ResumesOn, [], Progress), Time.TotalMinutes);

    /// <summary>Whether the sessions do not fit into them.</summary>
    public bool Overflows => Time.TotalMinutes > 0 && ranking.Ranked.Count > 0 && !Calendar.Holds(Time.TotalMinutes);

    /// <summary>A day of the week on which no one studies although an option has a value for it, and the option; null for none.</summary>
    public (string Option, DayOfWeek Day)? UnusedDay => context.UnusedDay;

    private PlanOptions Options => context.Options;

    // As much of the weeks of the band as of the work.
    private int Left(int weeks) => Progress is { } progress && FullTime.TotalMinutes > 0
        ? (int)Math.Ceiling((double)weeks * (FullTime.TotalMinutes - progress.DoneMinutes) / FullTime.TotalMinutes)
        : weeks;

    /// <summary>Minutes per domain in the order of priority, without what is done.</summary>
    public int[] Minutes => before is not null ? _left ??= StudyTimeShares.ToMinutes([.. ranking.Ranked.Select(domain => domain.ExactShare)], Time.TotalMinutes)
        : Progress is { } progress ? [.. ranking.Ranked.Select((ranked, index) => progress.Left(ranked.Domain.Id, FullMinutes[index]))] : FullMinutes;

    /// <summary>Minutes of the whole preparation per domain.</summary>
    private int[] FullMinutes => _minutes ??= StudyTimeShares.ToMinutes([.. ranking.Ranked.Select(domain => domain.ExactShare)], FullTime.TotalMinutes);

    /// <summary>Minutes of a practice exam: those of the exam, unless others are requested.</summary>
    public int CheckpointMinutes => Options.CheckpointMinutes ?? planned.Items.Minutes ?? ScheduleDefaults.CheckpointMinutes;

    /// <summary>Whether the level of a domain is carried over from another exam or not known, with no practice to replace it.</summary>
    public bool HasAssumedLevels => carried is not null && (practice is null || ranking.Ranked.Any(ranked => !practice.Decides(ranked.Index)));

    /// <summary>Whether a practice exam comes first: where levels are assumed or not known, one shows them.</summary>
    public bool ExamFirst => StartsWithExam(Progress);

    private bool StartsWithExam(PlanProgress? progress) => progress is not { Checkpoints: > 0 }
        && (HasAssumedLevels || ranking.Ranked.Any(ranked => ranked.PlannedLevel == PerformanceLevel.Unknown));

    /// <summary>What the schedule of a plan is built from.</summary>
    /// <param name="subject">The person, the exam and the attempt of the plan.</param>
    /// <param name="sitting">When the exam can be taken; null where it can't or need not.</param>
    public ScheduleRequest RequestFor(string subject, (DateTime? From, DateTime? Until)? sitting) =>
        Request(subject, Time, Options.ResumesOn, _scheduled ??= Scheduled(Minutes, Progress), Progress) with
        {
            HasExam = sitting is not null,
            FirstExamDate = sitting?.From,
            LastExamDate = sitting?.Until,
        };

    private ScheduleRequest Request(
        string subject, StudyTime time, DateTime from, IReadOnlyList<ScheduleDomain> domains, PlanProgress? progress) => new()
        {
            Subject = subject,
            StartDate = from,

            // What is left seldom ends with a week.
            TargetDate = Options.TargetDate ?? (progress is null ? null : from.AddDays(time.Days)),
            Weeks = time.Weeks,
            Domains = domains,
            StudyDays = Options.StudyDays,
            ReserveDays = Options.ReserveDays,
            SessionMinutes = Options.SessionMinutes,
            MaxMinutesPerDay = Options.MaxMinutesPerDay,
            CheckpointMinutes = CheckpointMinutes,
            KnowsCheckpointMinutes = (Options.CheckpointMinutes ?? planned.Items.Minutes) is not null,
            CheckpointsDone = progress?.Checkpoints ?? 0,
            StartsWithCheckpoint = StartsWithExam(progress),
            IsUnderway = progress is not null,
            Unavailable = Options.Unavailable,
            SessionStart = Options.SessionStart,
            SessionEnd = Options.SessionEnd,
            TimeZone = Options.TimeZone,
            Rules = syllabusRules,
            BeforeLabs = guide.BeforeLabs,
            Exam = planned.Id,
            GoalPercent = guide.Readiness.TargetPercent,
        };

    /// <summary>What can be taken instead of an exam by those who report these levels, in a language. Most reports of a cohort have the same.</summary>
    public SuccessorChain SuccessorsOf(ScoreReport subject, ExamCatalog catalog)
    {
        var last = _lastSuccessors;
        if (last is null || last.Language != subject.LanguageName)
        {
            _lastSuccessors = last = new(subject.LanguageName, SuccessorChain.Of(subject.Results, Options.AsOf.Date, subject.LanguageName, catalog));
        }

        return last.Chain;
    }

    // What a schedule has to place, in the order of priority: the syllabus of each domain that gets time.
    private ReadOnlyList<ScheduleDomain> Scheduled(int[] minutes, PlanProgress? progress)
    {
        var syllabi = _syllabi ??= FullSyllabi();
        var domains = new List<ScheduleDomain>();
        for (var index = 0; index < ranking.Ranked.Count; index++)
        {
            var ranked = ranking.Ranked[index];
            if (minutes[index] > 0)
            {
                domains.Add(new ScheduleDomain
                {
                    Domain = ranked.Domain.Id,
                    Name = ranked.Domain.Name,
                    Level = ranked.PlannedLevel,
                    Tier = ranked.Tier,
                    Minutes = minutes[index],
                    Syllabus = syllabi[index],
                    Done = ranked.Basis == LevelBasis.Practice && before is not null ? null : progress?.Of(ranked.Domain.Id),
                });
            }
        }

        return [.. domains];
    }

    private DomainSyllabus SyllabusOf(string domain) => (_syllabi ??= FullSyllabi())[ranking.Ranked.Single(ranked => ranked.Domain.Id == domain).Rank - 1];

    // Of the whole preparation, so that what is left of it stays the same.
    private DomainSyllabus[] FullSyllabi()
    {
        var syllabi = new DomainSyllabus[ranking.Ranked.Count];
        for (var index = 0; index < syllabi.Length; index++)
        {
            var ranked = ranking.Ranked[index];
            if (before is not null && ranked.Basis != LevelBasis.Practice)
            {
                // It has no practice results: it goes on where it was, and time from other domains goes into more rounds.
                syllabi[index] = before.SyllabusOf(ranked.Domain.Id);
                continue;
            }

            syllabi[index] = SyllabusBuilder.Build(new SyllabusRequest
            {
                Rules = syllabusRules,
                Domain = ranked.Domain,
                Number = ranked.Index + 1,
                Level = ranked.PlannedLevel,
                Units = guide.Domains.GetValueOrDefault(ranked.Domain.Id)?.Units ?? [],
                Minutes = before is not null ? Minutes[index] : FullMinutes[index],
                SessionMinutes = Options.SessionMinutes,
                Days = FullTime.Days,
                GoalPercent = guide.Readiness.TargetPercent,
            });
        }

        return syllabi;
    }

    private sealed record SuccessorsOfLanguage(string? Language, SuccessorChain Chain);
}
