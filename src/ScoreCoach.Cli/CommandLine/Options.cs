using System.Globalization;
using System.Reflection;
using ScoreCoach.Cli.Output;
using ScoreCoach.Exports;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>All options, so that a name means the same in every command.</summary>
internal static class Options
{
    private static readonly PlanOptions Defaults = new();

    public static readonly ValueOption<DateTime> AsOf = new("--as-of", "DATE", "The date to evaluate for (default: today)", TypedValue.TryDate);
    public static readonly ListOption<string> ProfilePath = new("--profile-path", "PATH", "A file or folder with your own exams and guides (repeatable)", TypedText.TryPath) { Alias = "--profile" };
    public static readonly ValueOption<OutputFormat> Format = new("--format", "NAME", "table, json, jsonl or csv (default: table)", TypedText.TryFormat);
    public static readonly PairOption Domain = new("--domain", "DOMAIN=LABEL", "A domain, by name, id or abbreviation, and its label as the report prints it (repeatable)") { CutsAtLast = true };
    public static readonly ValueOption<decimal> Score = new("--score", "NUMBER", "The score on the exam's scale", TypedValue.TryNumber);
    public static readonly ValueOption<ExamResult> Result = new("--result", "NAME", "pass, fail or unknown (default: derived from the score)", TypedText.TryName);
    public static readonly ValueOption<string> ExamDate = new("--exam-date", "DATE", "The date of the exam, with time and offset if known", TypedText.TryDay);
    public static readonly ValueOption<int> Attempt = new("--attempt", "COUNT", "The attempt number, from 1", TypedValue.TryWholeNumber);
    public static readonly ListOption<string> MissedObjective = new("--missed-objective", "NUMBERS", "Objectives that the report lists as missed, such as 2.4,3.1 (repeatable)", TypedText.TryText) { HasCommas = true };
    public static readonly ValueOption<string> CandidateId = new("--candidate-id", "ID", "The person's id", TypedText.TryText);
    public static readonly ValueOption<string> CandidateName = new("--candidate-name", "NAME", "The person's name", TypedText.TryText);
    public static readonly ValueOption<OutputFormat> ExamFormat = new("--format", "NAME", "table, json, jsonl or csv (default: table); with --template, csv or xlsx (default: the extension of the file; otherwise csv)", TypedText.TryExamFormat);
    public static readonly ValueOption<OutputFormat> PlanFormat = new("--format", "NAME", "table, page, html, md, ics, csv, xlsx, parquet, json or jsonl (default: the extension of --out; otherwise page for a single plan, table for several)", TypedText.TryName);
    public static readonly ValueOption<OutputFormat> CohortFormat = new("--format", "NAME", "table, html, md, csv, xlsx, parquet, json or jsonl (default: the extension of --out; otherwise table)", TypedText.TryCohortFormat);
    public static readonly ValueOption<OutputFormat> ReportFormat = new("--format", "NAME", "csv, xlsx, parquet, json or jsonl (default: the extension of --out; otherwise csv)", TypedText.TryReportFormat);
    public static readonly ValueOption<ReportLayout> Layout = new("--layout", "NAME", "wide, a row for each report, or long, a row for each domain (default: wide)", TypedText.TryName);
    public static readonly ValueOption<string> Pseudonym = new("--pseudonym", "PATH", "A file with the key by which people get a pseudonym in place of id and name: 16 random bytes or more", TypedText.TryPath);
    public static readonly ListOption<string> Attribute = new("--attribute", "NAME", "An attribute to write, such as Team (repeatable, or with commas; default: all, or with --pseudonym none)", TypedText.TryText) { HasCommas = true };
    public static readonly ValueOption<ReportLabels> Labels = new("--labels", "NAME", "The levels: asreported, or normalized to weak, adequate and strong (default: asreported)", TypedText.TryName);
    public static readonly ListOption<string> Candidate = new("--candidate", "ID", "Only this person, by id, or by name if the file has no ids; * and ? are wildcards (repeatable)", TypedText.TryText);
    public static readonly ValueOption<string> Out = new("--out", "PATH", "Write to a file instead of standard output; plans and cohorts also to a folder", TypedText.TryPath);
    public static readonly ValueOption<string> Exam = new("--exam", "CODE", "The exam of a report entered as options, or of a file without an exam column", TypedText.TryText);
    public static readonly ValueOption<string> Edition = new("--edition", "NAME", "The edition of the outline", TypedText.TryText);
    public static readonly PairOption ColumnMap = new("--column-map", "FIELD=HEADER", "The column for a field or domain, FIELD= for no column, or a JSON file with maps (repeatable)") { AcceptsFile = true };
    public static readonly PairOption LevelMap = new("--level-map", "TEXT=LEVEL", "The level of a label: Weak, Adequate, Strong or Unknown (repeatable)") { CutsAtLast = true };
    public static readonly PairOption ResultMap = new("--result-map", "TEXT=RESULT", "The meaning of a result: Pass, Fail or Unknown (repeatable)") { CutsAtLast = true };
    public static readonly PairOption ExamMap = new("--exam-map", "TEXT=EXAM", "The exam for a text in the exam column (repeatable)") { CutsAtLast = true };
    public static readonly ValueOption<LevelThreshold?> LevelThreshold = new("--level-threshold", "A,S", "Lowest percentages for adequate and strong, or 'article'", TypedText.TryThreshold);
    public static readonly ValueOption<LevelUnit> LevelUnit = new("--level-unit", "NAME", "Unit of the numbers in domain columns: percent, fraction or points (default: detected)", TypedText.TryName);
    public static readonly ValueOption<decimal> LevelMaximum = new("--level-maximum", "NUMBER", "The number of points that equals 100 percent, with --level-unit points (default: the maximum in the file)", TypedValue.TryNumber);
    public static readonly ValueOption<ScoreUnit> ScoreUnit = new("--score-unit", "NAME", "Unit of the scores: scaled or percent (default: scaled; percentages are refused)", TypedText.TryName);
    public static readonly ListOption<string> DateFormat = new("--date-format", "FORMAT", "An exact date format in addition to ISO 8601, such as dd.MM.yyyy; no other numeric format is then detected (repeatable)", TypedText.TryText);
    public static readonly ValueOption<CultureInfo?> Culture = new("--culture", "NAME", "The culture of dates and numbers, such as de-DE", TypedValue.TryCulture);
    public static readonly ValueOption<string> Encoding = new("--encoding", "NAME", "The encoding, such as windows-1252", TypedText.TryText);
    public static readonly ValueOption<char> Delimiter = new("--delimiter", "CHAR", "The delimiter", TypedText.TryDelimiter);
    public static readonly ValueOption<int> HeaderLine = new("--header-line", "LINE", "The header line (default: the line with the most recognized columns)", TypedValue.TryWholeNumber);
    public static readonly SwitchOption KeepSummaryRow = new("--keep-summary-row", "Import rows that look like totals, averages or test accounts");
    public static readonly ListOption<string> WorksheetName = new("--worksheet-name", "NAME", "A worksheet to read; * and ? are wildcards (repeatable)", TypedText.TryText) { Alias = "--worksheet" };
    public static readonly ValueOption<string> Rejects = new("--rejects", "PATH", "Write refused rows to a file that you can correct and import again", TypedText.TryPath) { Parameter = "RejectPath" };
    public static readonly ValueOption<int> MaxFieldLength = new("--max-field-length", "BYTES", "The maximum length of a field (default: 32768)", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> MaxColumn = new("--max-column", "COUNT", "The maximum number of columns (default: 4096)", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> MaxIssue = new("--max-issue", "COUNT", "The maximum number of issues to print; one line reports how many more there are (default: 1000)", TypedValue.TryWholeNumber);
    public static readonly SwitchOption Quiet = new("--quiet", "Print errors only, without warnings and import notes");
    public static readonly SwitchOption Strict = new("--strict", "Stop at the first refused or incomplete report");
    public static readonly SwitchOption NoHistory = new("--no-history", "Don't track earlier attempts; saves memory, and includes all attempts");
    public static readonly ValueOption<decimal> HoursPerWeek = new("--hours-per-week", "HOURS", "Study hours per week (default: the minimum of the timeline)", TypedValue.TryNumber);
    public static readonly ValueOption<decimal> TotalHours = new("--total-hours", "HOURS", "Total study hours, instead of hours per week", TypedValue.TryNumber);
    public static readonly ValueOption<int> Weeks = new("--weeks", "WEEKS", "Weeks of preparation (default: the middle of the timeline)", TypedValue.TryWholeNumber);
    public static readonly ValueOption<DateTime> TargetDate = new("--target-date", "DATE", "The date by which preparation must be complete, instead of weeks", TypedValue.TryDate);
    public static readonly ValueOption<DateTime> StartDate = new("--start-date", "DATE", "The first day of preparation (default: --as-of)", TypedValue.TryDate);
    public static readonly ValueOption<AllocationChoice> Allocation = new("--allocation", "NAME", "auto, tier or impact (default: auto)", TypedText.TryName);
    public static readonly ValueOption<string> Guide = new("--guide", "ID", "The guide to follow (default: the guide for the exam)", TypedText.TryText);
    public static readonly SwitchOption IncludeRetired = new("--include-retired", "Recommend retired services too");
    public static readonly SwitchOption AllAttempts = new("--all-attempts", "Include every attempt, not only each person's last attempt at an exam");
    public static readonly ValueOption<string> TargetExam = new("--target-exam", "CODE", "The exam to plan for, instead of the exam in the reports", TypedText.TryText);
    public static readonly ValueOption<string> Policy = new("--policy", "NAME", "The retake policy, such as official or article (default: the vendor's)", TypedText.TryText);
    public static readonly ListOption<DayOfWeek> StudyDay = new("--study-day", "DAYS", "Weekdays to study on, such as Mon,Wed,Sat (default: Mon to Sat, and Sun if a week needs it)", TypedValue.TryDay) { HasCommas = true };
    public static readonly ValueOption<int> SessionMinutes = new("--session-minutes", "MINUTES", "The maximum minutes of a session, from 15 to 480 (default: 60)", TypedValue.TryWholeNumber);
    public static readonly DayOption<int> MaxMinutesPerDay = new("--max-minutes-per-day", "MINUTES|DAY=MINUTES", "The maximum study minutes per day, or a value per weekday such as Sat=300,Sun=0 (default: 150, on weekends 360)", Defaults.MaxMinutesPerDay, TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> CheckpointMinutes = new("--checkpoint-minutes", "MINUTES", "Minutes of a practice exam, 0 for none (default: the length of the exam, or 120 if it is not known)", TypedValue.TryWholeNumber);
    public static readonly ListOption<DateTime> Unavailable = new("--unavailable", "DATE", "A date on which you can't study (repeatable)", TypedValue.TryDate);
    public static readonly DayOption<TimeSpan> SessionStart = new("--session-start", "HH:MM|DAY=HH:MM", "When the first session of a day starts, or a value per weekday such as Sat=10:00 (default: 18:00, on weekends 09:00)", Defaults.SessionStart, TypedValue.TryTime);
    public static readonly ValueOption<TimeSpan> SessionEnd = new("--session-end", "HH:MM", "The time by which every session ends (default: 22:00)", TypedValue.TryTime);
    public static readonly ValueOption<string> TimeZone = new("--time-zone", "NAME", "The time zone of the sessions, such as Europe/Berlin (default: local time)", TypedText.TryText);
    public static readonly SwitchOption ScheduleAnyway = new("--schedule-anyway", "Plan weeks, hours and sessions even if an exam was passed or can no longer be taken");
    public static readonly ListOption<string> Completed = new("--completed", "HOURS|IDS", "The part of the plan that is done: hours, or ids of sessions; the rest is planned again from --start-date, or from --as-of if the plan began earlier; weeks and hours are those of the whole plan", TypedText.TryText) { HasCommas = true };
    public static readonly SwitchOption IncludeClaim = new("--include-claim", "Show all insights that apply instead of six, including claims without evidence");
    public static readonly ListOption<PlanParts> Without = new("--without", "PARTS", "Parts of a plan to omit from JSON, such as schedule,insights,facts (repeatable)", TypedText.TryPart) { HasCommas = true };
    public static readonly ListOption<string> PracticeScore = new("--practice-score", "A,B,C", "Percentages of full practice exams, oldest first", TypedText.TryText) { HasCommas = true };
    public static readonly ValueOption<PracticeUnit> PracticeUnit = new("--practice-unit", "NAME", "Unit of the practice results: percent or fraction (default: percent; results that look like fractions are refused)", TypedText.TryName);
    public static readonly ValueOption<int> TargetPercent = new("--target-percent", "PERCENT", "The percentage to reach (default: the guide's value)", TypedText.TryUpToHundred);
    public static readonly ValueOption<int> InARow = new("--in-a-row", "COUNT", "The number of consecutive full practice exams that must reach it (default: the guide's value)", TypedText.TryUpToHundred);
    public static readonly PairOption DomainScore = new("--domain-score", "DOMAIN=A,B", "Practice percentages in one domain, oldest first (repeatable)") { CutsAtLast = true };
    public static readonly ListOption<string> ExamNames = new("--exam", "CODE", "An exam, by code or title; * and ? are wildcards (repeatable)", TypedText.TryText);
    public static readonly SwitchOption IncludeEditions = new("--include-editions", "List every edition, instead of one per exam");
    public static readonly OptionalOption Template = new("--template", "PATH", "Write an empty file of reports for --exam: a .csv or .xlsx file, or CSV to standard output without a path");

    public static readonly ListOption<string> Vendor = new("--vendor", "NAME", "The vendor, by id or name; * and ? are wildcards (repeatable); with --new, the vendor of the new exam", TypedText.TryText);
    public static readonly ListOption<ExamStatus> Status = new("--status", "NAMES", "Statuses as announced: active, beta, retiringsoon, retired; with --new, the status of the new exam", TypedText.TryStatus) { HasCommas = true };
    public static readonly ValueOption<int> RetiringWithin = new("--retiring-within", "DAYS", "Exams whose last day is within this number of days from --as-of", TypedValue.TryWholeNumber);
    public static readonly ValueOption<DateTime> AvailableOn = new("--available-on", "DATE", "Exams that can be taken on a day, including betas", TypedValue.TryDate);
    public static readonly SwitchOption Audit = new("--audit", "List what is unverified, contradictory, old or about to close, instead of the exams");

    public static readonly ValueOption<string> New = new("--new", "ID", "Draft a profile for an exam that is not in the catalog, from --domain, --outline or a table file", TypedText.TryText) { Command = "exams" };
    public static readonly PairOption NewDomain = new("--domain", "NAME=WEIGHT", "A domain with its weight, such as Storage=40 or Storage=35-40; NAME= if it is not known (repeatable)") { CutsAtLast = true };
    public static readonly ListOption<string> Outline = new("--outline", "TEXT", "A line of the outline, such as 'Domain 1: Storage (40%)' (repeatable), a text file, or - for standard input", TypedText.TryText);
    public static readonly ValueOption<string> Title = new("--title", "TEXT", "The exam's title (default: the code)", TypedText.TryText);
    public static readonly ListOption<string> ExamAlias = new("--exam-alias", "TEXT", "Another name that files may use for the exam (repeatable)", TypedText.TryText);
    public static readonly ValueOption<DateTime> LastExamDate = new("--last-exam-date", "DATE", "The last day on which the exam can be taken", TypedValue.TryDate);
    public static readonly ListOption<string> Successor = new("--successor", "CODE", "An exam that replaces it (repeatable)", TypedText.TryText);
    public static readonly ValueOption<string> Scale = new("--scale", "A-B", "The lowest and the highest score, such as 100-1000", TypedText.TryText);
    public static readonly ValueOption<decimal> PassingScore = new("--passing-score", "NUMBER", "The lowest passing score", TypedValue.TryNumber);
    public static readonly ValueOption<int> TotalItem = new("--total-item", "COUNT", "The total number of questions", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> ScoredItem = new("--scored-item", "COUNT", "The number of scored questions", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> ExamMinutes = new("--exam-minutes", "MINUTES", "The length of the exam", TypedValue.TryWholeNumber);
    public static readonly PairOption Label = new("--label", "TEXT=LEVEL", "A label on its score reports and its level: Weak, Adequate or Strong (repeatable)") { CutsAtLast = true };
    public static readonly ValueOption<DateTime> EditionDate = new("--edition-date", "DATE", "The first day on which the outline applies", TypedValue.TryDate);
    public static readonly ValueOption<string> SourceUrl = new("--source-url", "URL", "The page with these facts", TypedText.TryText);
    public static readonly ValueOption<SourceKind> SourceKind = new("--source-kind", "NAME", "Kind of source: official (the vendor's page) or secondary (a third party's page) (default: official)", TypedText.TrySourceKind);
    public static readonly SwitchOption NoClobber = new("--no-clobber", "Keep files that exist");
    public static readonly SwitchOption ForceExport = new("--force", "Replace files that are read-only, too");
    public static readonly ValueOption<string> OwnTemplate = new("--template", "PATH", "Your own Liquid template for html or md", TypedText.TryPath);
    public static readonly ValueOption<string> OutEncoding = new("--out-encoding", "NAME", "The encoding of a csv or md file (default: utf-8)", TypedText.TryText);
    public static readonly ValueOption<char> OutDelimiter = new("--out-delimiter", "CHAR", "The delimiter of a csv file (default: a comma)", TypedText.TryDelimiter);
    public static readonly SwitchOption ForceExam = new("--force", "With --new, replace the file in --out; with --template, also replace a read-only file");

    public static readonly ListOption<string> By = new("--by", "COLUMN", "A column that makes the groups, such as Team (repeatable, or with commas)", TypedText.TryText) { HasCommas = true };
    public static readonly ListOption<string> Compare = new("--compare", "GROUP,GROUP", "Compare two values of the column that makes the groups: pass rates, domains, and the part of the difference that comes from other exams (give it twice for names with commas)", TypedText.TryText);
    public static readonly ValueOption<int> Top = new("--top", "COUNT", "List only this many domains, the weakest first (default: all)", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> MinimumGroupSize = new("--minimum-group-size", "PEOPLE", "The minimum number of people in a group whose figures are shown; 1 shows everything, even one person's results (default: 5)", TypedValue.TryWholeNumber);

    public static readonly ValueOption<string> AsState = new("--as-state", "PATH", "Write the state of this part of a cohort to a file, to be merged with others, instead of figures", TypedText.TryPath);
    public static readonly ValueOption<string> StateKey = new("--state-key", "PATH", "A file with the key by which people are recognized in several states: 16 random bytes or more", TypedText.TryPath);
    public static readonly SwitchOption PeopleAreDisjoint = new("--people-are-disjoint", "Make a state without a key, which is exact if no person is in two parts of the cohort");

    public static readonly IReadOnlyList<ToolOption> Everywhere = [AsOf, ProfilePath, Out];

    public static readonly IReadOnlyList<ToolOption> Report = [Domain, Score, Result, ExamDate, Attempt, MissedObjective, CandidateId, CandidateName];

    public static readonly IReadOnlyList<ToolOption> Reading =
    [
        Exam, Edition, ColumnMap, LevelMap, ResultMap, ExamMap, LevelThreshold, LevelUnit, LevelMaximum, ScoreUnit, DateFormat, Culture, Encoding, Delimiter,
        HeaderLine, KeepSummaryRow, WorksheetName, Rejects, Strict, NoHistory, MaxIssue, MaxFieldLength, MaxColumn, Quiet,
    ];

    public static readonly IReadOnlyList<ToolOption> Coaching = [Allocation, Guide, IncludeRetired];

    public static readonly IReadOnlyList<ToolOption> Time = [Weeks, HoursPerWeek, TotalHours, TargetDate, StartDate, Completed, DomainScore];

    public static readonly IReadOnlyList<ToolOption> Days = [StudyDay, SessionMinutes, MaxMinutesPerDay, CheckpointMinutes, Unavailable, SessionStart, SessionEnd];

    public static readonly IReadOnlyList<ToolOption> Planning = [TimeZone, ScheduleAnyway, IncludeClaim];

    /// <summary>What applies to files only, and would change nothing without one.</summary>
    /// <summary>Options that name a key.</summary>
    public static readonly ToolOption[] OfKeys = [Pseudonym, StateKey];

    /// <summary>Other options that name files which are read.</summary>
    public static readonly ToolOption[] OfInputs = [ProfilePath, OwnTemplate];

    public static readonly ToolOption[] OfFiles = [OwnTemplate, OutEncoding, OutDelimiter, NoClobber, ForceExport];

    public static readonly IReadOnlyList<ToolOption> Exporting = [PlanFormat, Without, .. OfFiles];

    public static readonly IReadOnlyList<ToolOption> ExportingCohort = [CohortFormat, .. OfFiles];

    public static readonly IReadOnlyList<ToolOption> ExportingReports = [ReportFormat, Layout, Labels, Pseudonym, Attribute, OutEncoding, OutDelimiter, NoClobber, ForceExport];

    public static readonly IReadOnlyList<ToolOption> Drafting =
    [
        New, NewDomain, Outline, Title, ExamAlias, LastExamDate, Successor, Scale, PassingScore, TotalItem, ScoredItem, ExamMinutes,
        Label, EditionDate, SourceUrl, SourceKind,
    ];

    public static readonly IReadOnlyList<ToolOption> Exams =
        [ExamNames, Edition, Guide, IncludeEditions, RetiringWithin, AvailableOn, Vendor, Status, Audit, Template, OutEncoding, OutDelimiter, NoClobber];

    /// <summary>Every option that is declared here, so that none can be left out.</summary>
    public static IEnumerable<ToolOption> All => typeof(Options)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(declared => declared.GetValue(null))
        .OfType<ToolOption>();
}
