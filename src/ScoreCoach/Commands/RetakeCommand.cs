using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Requests;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that computes when an exam can be taken again: for each person's last attempt at an exam, unless every attempt is requested.</summary>
public abstract class RetakeCommand : AttemptCommand
{
    [Parameter(HelpMessage = "The day on which it is asked.")]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    [Parameter(HelpMessage = "The exam to plan for instead of the exam of the reports: another exam that replaces it.")]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string? TargetExam { get; set; }

    [Parameter(HelpMessage = "The retake policy by name, such as Official or Article.")]
    [ArgumentCompleter(typeof(PolicyCompleter))]
    public string? Policy { get; set; }

    [Parameter(HelpMessage = "The day of the retake: preparation is done by then.")]
    [IsoDateTransformation]
    public DateTime? TargetDate { get; set; }

    [Parameter(HelpMessage = "The first day of preparation.")]
    [IsoDateTransformation]
    public DateTime? StartDate { get; set; }

    [Parameter(HelpMessage = "Hours a week.")]
    [InvariantNumberTransformation]
    public decimal? HoursPerWeek { get; set; }

    [Parameter(HelpMessage = "Hours in total, instead of hours a week.")]
    [InvariantNumberTransformation]
    public decimal? TotalHours { get; set; }

    [Parameter(HelpMessage = "Weeks of preparation.")]
    [WholeNumberTransformation]
    public int? Weeks { get; set; }

    [Parameter(
        HelpMessage = "What is done of the plan: hours, or ids of sessions. The rest is planned again from -StartDate, or from -AsOf where " +
            "the plan began before; weeks and hours are those of the whole plan.")]
    [EmptyIsNull]
    public string[]? Completed { get; set; }

    [Parameter(
        HelpMessage = "Practice results by domain, the oldest first: a table such as @{ Modeling = 82, 85 }, or objects with Domain and " +
            "Percent, and Date and CandidateId where known.")]
    [EmptyIsNull]
    [ArgumentCompleter(typeof(PracticeTableCompleter))]
    public object[]? PracticeScore { get; set; }

    [Parameter(HelpMessage = "The days of the week on which to study.")]
    [StudyDayTransformation]
    public DayOfWeek[]? StudyDay { get; set; }

    [Parameter(HelpMessage = "The maximum minutes of a study session, from 15 to 480.")]
    [WholeNumberTransformation]
    public int? SessionMinutes { get; set; }

    [Parameter(HelpMessage = "The maximum minutes of study on a day: one number, or a table such as @{ Saturday = 300 }.")]
    [DayTableTransformation]
    [ArgumentCompleter(typeof(DayMinutesCompleter))]
    public string[]? MaxMinutesPerDay { get; set; }

    [Parameter(HelpMessage = "Minutes of a practice exam; they come on top. 0 for none.")]
    [WholeNumberTransformation]
    public int? CheckpointMinutes { get; set; }

    [Parameter(HelpMessage = "Days without study.")]
    [IsoDateTransformation]
    public DateTime[]? Unavailable { get; set; }

    [Parameter(HelpMessage = "When the first session of a day starts: one time, or a table such as @{ Saturday = '10:00' }.")]
    [DayTableTransformation]
    [ArgumentCompleter(typeof(DayStartCompleter))]
    public string[]? SessionStart { get; set; }

    [Parameter(HelpMessage = "The time by which every session has ended.")]
    [TimeOfDayTransformation]
    public TimeSpan? SessionEnd { get; set; }

    [Parameter(HelpMessage = "Includes attempts that are superseded by a later attempt at the same exam.")]
    public SwitchParameter AllAttempts { get; set; }

    private protected override bool EveryAttempt => AllAttempts;

    private protected override PlanOptions Options()
    {
        var options = base.Options();
        return TypedProgress.Apply(options with
        {
            AsOf = AsOf,
            TargetExam = TypedTexts.Given(TargetExam),
            Policy = TypedTexts.Given(Policy),
            TargetDate = TargetDate,
            StartDate = StartDate,
            HoursPerWeek = HoursPerWeek,
            TotalHours = TotalHours,
            Weeks = Weeks,
            StudyDays = StudyDay is null ? options.StudyDays : [.. StudyDay.Distinct()],
            ReserveDays = StudyDay is null ? options.ReserveDays : [],
            SessionMinutes = SessionMinutes ?? options.SessionMinutes,
            MaxMinutesPerDay = Days(nameof(MaxMinutesPerDay), MaxMinutesPerDay, options.MaxMinutesPerDay, TypedValue.TryWholeNumber),
            CheckpointMinutes = CheckpointMinutes,
            Unavailable = [.. Unavailable ?? []],
            SessionStart = Days(nameof(SessionStart), SessionStart, options.SessionStart, TypedValue.TryTime),
            SessionEnd = SessionEnd ?? options.SessionEnd,
            Practice = PracticeScore is null ? options.Practice : PracticeTable.Read(PracticeScore, new RowObject(Catalog)),
        }, Completed ?? []);
    }

    private static DayTable<T> Days<T>(string name, string[]? words, DayTable<T> defaults, TypedValueParser<T> parser)
        where T : struct
    {
        if (words is null)
        {
            return defaults;
        }

        return TypedDays.TryParse(words, defaults, parser, out var table, out var error) ? table : throw ScoreCoachException.UnusableOptions($"{OptionExample.Of(name)}: {error}", string.Join(", ", words));
    }
}
