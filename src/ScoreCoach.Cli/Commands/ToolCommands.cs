namespace ScoreCoach.Cli;

/// <summary>The commands, in the order of the help.</summary>
internal static class ToolCommands
{
    public static readonly IReadOnlyList<ToolCommand> All =
    [
        new(
            "plan",
            "A retake plan for each report of a file",
            "scorecoach plan samples/cohort.csv --hours-per-week 8 --as-of 2026-01-15",
            [.. Options.Reading, .. Options.Coaching, .. Options.Planning],
            PlanCommand.Run),
        new(
            "priorities",
            "The domains of each report in the order in which to study them",
            "scorecoach priorities samples/clean.csv --format csv",
            [.. Options.Reading, .. Options.Coaching],
            PrioritiesCommand.Run),
        new(
            "exams",
            "The exams that are known, and empty files to fill in",
            "scorecoach exams --exam MLS-C01 --template",
            [Options.Exam, Options.IncludeEditions, Options.Template],
            ExamsCommand.Run),
        new(
            "check",
            "A dry run of a file: its layout, its columns, every issue",
            "scorecoach check samples/cohort.csv --format json",
            Options.Reading,
            CheckCommand.Run),
    ];
}
