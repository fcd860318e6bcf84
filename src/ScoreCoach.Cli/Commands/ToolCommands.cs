using ScoreCoach.Cli.CommandLine;

namespace ScoreCoach.Cli.Commands;

/// <summary>The commands, in the order of the help.</summary>
internal static class ToolCommands
{
    public static readonly IReadOnlyList<ToolCommand> All =
    [
        new(
            "plan",
            "A retake plan for each person's last attempt",
            "scorecoach plan samples/cohort.csv --hours-per-week 8 --as-of 2026-11-22",
            [.. Options.Reading, .. Options.Coaching, .. Options.Window, .. Options.Planning, Options.Without],
            PlanCommand.Run),
        new(
            "priorities",
            "The domains of each report in the order in which to study them",
            "scorecoach priorities samples/clean.csv --format csv",
            [.. Options.Reading, .. Options.Coaching, Options.TargetExam],
            PrioritiesCommand.Run),
        new(
            "patterns",
            "What the levels of a report, or of several attempts, hint at",
            "scorecoach patterns samples/clean.csv --format jsonl",
            [.. Options.Reading, Options.Guide],
            PatternsCommand.Run),
        new(
            "window",
            "When an exam can and should be sat again",
            "scorecoach window samples/clean.csv --as-of 2026-11-22",
            [.. Options.Reading, Options.Guide, .. Options.Window],
            WindowCommand.Run),
        new(
            "compare",
            "The attempts of each person at an exam, side by side",
            "scorecoach compare samples/clean.csv",
            Options.Reading,
            CompareCommand.Run),
        new(
            "readiness",
            "Whether practice results say that it is time to book",
            "scorecoach readiness --exam AIP-C01 --practice-score 78,82,85",
            [Options.Exam, Options.Edition, Options.Guide, Options.PracticeScore, Options.PracticeUnit, Options.DomainScore],
            ReadinessCommand.Run),
        new(
            "exams",
            "The exams that are known, an audit of their facts, drafts of your own, and empty files to fill in",
            "scorecoach exams --vendor aws --retiring-within 90",
            Options.Exams,
            ExamsCommand.Run),
        new(
            "check",
            "A dry run of a file: its layout, its columns, its issues",
            "scorecoach check samples/cohort.csv --format json",
            Options.Reading,
            CheckCommand.Run),
    ];
}
