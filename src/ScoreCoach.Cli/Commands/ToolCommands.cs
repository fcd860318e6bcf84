using ScoreCoach.Cli.CommandLine;

namespace ScoreCoach.Cli.Commands;

/// <summary>The commands, in the order of the help.</summary>
internal static class ToolCommands
{
    internal const string Files = "FILE...";
    internal const string States = "STATE...";
    internal const string Exams = "EXAM...";
    internal const string Shell = "SHELL";
    private const string Coaching = "Coaching";
    private const string Planning = "Time and days";

    public static readonly IReadOnlyList<ToolCommand> All =
    [
        new(
            "plan",
            "A retake plan for each person's last attempt",
            Files,
            "scorecoach plan samples/cohort.csv --hours-per-week 8 --as-of 2026-11-22\n"
                + "scorecoach plan --exam MLS-C01 --score 698 --domain Modeling=NI \\\n"
                + "  --domain \"ML Ops=NI\" --domain EDA=Competent --domain DE=Strong",
            () =>
            [
                Typed,
                People(Options.AllAttempts),
                new(Coaching, [.. Options.Coaching, Options.TargetExam, Options.Policy]),
                new(Planning, [.. Options.Time, .. Options.Days, .. Options.Planning]),
                Reading,
                Output([.. Options.Exporting]),
            ],
            PlanCommand.Run),
        new(
            "priorities",
            "The domains of each report in the order in which to study them",
            Files,
            "scorecoach priorities samples/clean.csv --format csv",
            () => [Typed, People(), new(Coaching, [.. Options.Coaching, Options.TargetExam]), Reading, Output(Options.Format)],
            PrioritiesCommand.Run),
        new(
            "patterns",
            "Patterns and red flags in the levels of reports",
            Files,
            "scorecoach patterns samples/clean.csv --format jsonl",
            () => [Typed, People(), new(Coaching, [Options.Guide]), Reading, Output(Options.Format)],
            PatternsCommand.Run),
        new(
            "window",
            "When each person can and should retake the exam",
            Files,
            "scorecoach window samples/clean.csv --as-of 2026-11-22",
            () =>
            [
                Typed,
                People(Options.AllAttempts),
                new(Coaching, [Options.Guide, Options.TargetExam, Options.Policy]),
                new(Planning, [.. Options.Time, .. Options.Days]),
                Reading,
                Output(Options.Format),
            ],
            WindowCommand.Run),
        new(
            "compare",
            "The attempts of each person at an exam, side by side",
            Files,
            "scorecoach compare samples/clean.csv --candidate C-1022",
            () => [People(), Reading, Output(Options.Format)],
            CompareCommand.Run),
        new(
            "cohort",
            "The picture of a cohort: pass rates, scores, weak domains and patterns by group",
            Files,
            "scorecoach cohort samples/cohort.csv --by Team",
            () =>
            [
                new("Groups", [Options.By, Options.Compare, Options.Top, Options.AllAttempts, Options.MinimumGroupSize]),
                new("Parts of a cohort", [Options.AsState, Options.StateKey, Options.PeopleAreDisjoint]),
                Reading,
                Output([.. Options.ExportingCohort]),
            ],
            CohortCommand.Run),
        new(
            "merge",
            "Merge the states of a cohort that was measured in parts",
            States,
            "scorecoach merge part-1.state part-2.state --state-key key.txt",
            () => [new("Groups", [Options.Compare, Options.Top, Options.MinimumGroupSize]), new("Parts of a cohort", [Options.StateKey, Options.AsState]), Output([.. Options.ExportingCohort, Options.Quiet])],
            MergeCommand.Run),
        new(
            "readiness",
            "Whether practice results are good enough to book",
            null,
            "scorecoach readiness --exam AIP-C01 --practice-score 78,82,85",
            () =>
            [
                new("Exam", [Options.Exam, Options.Edition, Options.Guide]),
                new("Practice results", [Options.PracticeScore, Options.PracticeUnit, Options.DomainScore, Options.TargetPercent, Options.InARow]),
                Output(Options.Format),
            ],
            ReadinessCommand.Run),
        new(
            "exams",
            "The known exams, an audit, and drafts of new exams",
            Exams,
            "scorecoach exams --vendor aws --retiring-within 90",
            () => [new("Which exams", Options.Exams), new("Your own exam", Options.Drafting), Output(Options.ExamFormat, Options.ForceExam)],
            ExamsCommand.Run),
        new(
            "check",
            "A dry run of a file: its layout, its columns, its issues",
            Files,
            "scorecoach check samples/cohort.csv --format json",
            () => [Reading, Output(Options.Format)],
            CheckCommand.Run),
        new(
            "import",
            "The reports of files in a form that other programs and this one read: CSV, a workbook, JSON, Parquet",
            Files,
            "scorecoach import samples/cohort.csv --out reports.xlsx",
            () => [People(), Reading, Output([.. Options.ExportingReports])],
            ImportCommand.Run),
        new(
            "completion",
            "A completion script for bash, zsh or pwsh",
            Shell,
            "eval \"$(scorecoach completion bash)\"",
            () => [Output()],
            CompletionCommand.Run),
    ];

    private static OptionGroup Typed => new("One report entered as options, with --exam", Options.Report);

    private static OptionGroup Reading => new("Import options", Options.Reading);

    private static OptionGroup Output(params ToolOption[] more) => new("Date, your own exams, output", [.. Options.Everywhere, .. more]);

    private static OptionGroup People(params ToolOption[] more) => new("Which reports", [Options.Candidate, .. more]);
}
