using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that computes when an exam can be sat again: for each person's last attempt at an exam, unless every attempt is asked for.</summary>
public abstract class RetakeCommand : AttemptCommand
{
    /// <summary>The day on which it is asked. Default: today.</summary>
    [Parameter]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <summary>The exam to plan for instead of the exam of the reports: another exam that takes its place.</summary>
    [Parameter]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string? TargetExam { get; set; }

    /// <summary>The retake policy by name, such as Official or Article. Default: the vendor's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyCompleter))]
    public string? Policy { get; set; }

    /// <summary>The day of the retake: preparation is done by then.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? TargetDate { get; set; }

    /// <summary>The first day of preparation. Default: -AsOf.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? StartDate { get; set; }

    /// <summary>Includes attempts that are superseded by a later attempt at the same exam.</summary>
    [Parameter]
    public SwitchParameter AllAttempts { get; set; }

    private protected override bool EveryAttempt => AllAttempts;

    private protected override PlanOptions Options() => base.Options() with { AsOf = AsOf, TargetExam = TypedTexts.Given(TargetExam), Policy = TypedTexts.Given(Policy), TargetDate = TargetDate, StartDate = StartDate };
}
