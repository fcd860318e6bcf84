using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Requests;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that computes when an exam can be taken again: for each person's last attempt at an exam, unless every attempt is requested.</summary>
public abstract class RetakeCommand : AttemptCommand
{
    /// <summary>The day on which it is asked.</summary>
    [Parameter]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <summary>The exam to plan for instead of the exam of the reports: another exam that replaces it.</summary>
    [Parameter]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string? TargetExam { get; set; }

    /// <summary>The retake policy by name, such as Official or Article.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyCompleter))]
    public string? Policy { get; set; }

    /// <summary>The day of the retake: preparation is done by then.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? TargetDate { get; set; }

    /// <summary>The first day of preparation.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? StartDate { get; set; }

    /// <summary>Hours a week.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public decimal? HoursPerWeek { get; set; }

    /// <summary>Hours in total, instead of hours a week.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public decimal? TotalHours { get; set; }

    /// <summary>Weeks of preparation.</summary>
    [Parameter]
    [WholeNumberTransformation]
    public int? Weeks { get; set; }

    /// <summary>What is done of the plan: hours, or ids of sessions. The rest is planned again from -StartDate, or from -AsOf where the plan began before; weeks and hours are those of the whole plan.</summary>
    [Parameter]
    [EmptyIsNull]
    public string[]? Completed { get; set; }

    /// <summary>Practice results by domain, the oldest first: a table such as @{ Modeling = 82, 85 }, or objects with Domain and Percent, and Date and CandidateId where known.</summary>
    [Parameter]
    [EmptyIsNull]
    public object[]? PracticeScore { get; set; }

    /// <summary>The days of the week on which to study.</summary>
    [Parameter]
    [StudyDayTransformation]
    public DayOfWeek[]? StudyDay { get; set; }

    /// <summary>The maximum minutes of a study session, from 15 to 480.</summary>
    [Parameter]
    [WholeNumberTransformation]
    public int? SessionMinutes { get; set; }

    /// <summary>The maximum minutes of study on a day: one number, or a table such as @{ Saturday = 300 }.</summary>
    [Parameter]
    [DayTableTransformation]
    public string[]? MaxMinutesPerDay { get; set; }

    /// <summary>Minutes of a practice exam; they come on top. 0 for none.</summary>
    [Parameter]
    [WholeNumberTransformation]
    public int? CheckpointMinutes { get; set; }

    /// <summary>Days without study.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime[]? Unavailable { get; set; }

    /// <summary>When the first session of a day starts: one time, or a table such as @{ Saturday = '10:00' }.</summary>
    [Parameter]
    [DayTableTransformation]
    public string[]? SessionStart { get; set; }

    /// <summary>The time by which every session has ended.</summary>
    [Parameter]
    [TimeOfDayTransformation]
    public TimeSpan? SessionEnd { get; set; }

    /// <summary>Includes attempts that are superseded by a later attempt at the same exam.</summary>
    [Parameter]
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
