using System.Globalization;
using ScoreCoach.Cli.Output;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>All options, so that a name means the same in every command.</summary>
internal static class Options
{
    private static readonly PlanOptions Defaults = new();

    public static readonly ValueOption<DateTime> AsOf = new("--as-of", "DATE", "The day on which it is asked (default: today)", TypedValue.TryDate);
    public static readonly ListOption<string> ProfilePath = new("--profile-path", "PATH", "A file or folder with exams and guides of your own (repeatable)", TypedText.TryPath) { Alias = "--profile" };
    public static readonly ValueOption<OutputFormat> Format = new("--format", "NAME", "table, json, jsonl or csv (default: table)", TypedText.TryFormat);
    public static readonly PairOption Domain = new("--domain", "DOMAIN=LABEL", "A domain, by name, id or abbreviation, with its label as the report prints it (repeatable)") { CutsAtLast = true };
    public static readonly ValueOption<decimal> Score = new("--score", "NUMBER", "The score on the exam's scale", TypedValue.TryNumber);
    public static readonly ValueOption<ExamResult> Result = new("--result", "NAME", "pass, fail or unknown (default: what the score says)", TypedText.TryName);
    public static readonly ValueOption<string> ExamDate = new("--exam-date", "DATE", "The day of the exam, with a time and an offset if known", TypedText.TryDay);
    public static readonly ValueOption<int> Attempt = new("--attempt", "COUNT", "Which attempt it was, from 1", TypedValue.TryWholeNumber);
    public static readonly ListOption<string> MissedObjective = new("--missed-objective", "NUMBERS", "Objectives that the report lists as missed, such as 2.4,3.1 (repeatable)", TypedText.TryText) { HasCommas = true };
    public static readonly ValueOption<string> CandidateId = new("--candidate-id", "ID", "The person's id", TypedText.TryText);
    public static readonly ValueOption<string> CandidateName = new("--candidate-name", "NAME", "The person's name", TypedText.TryText);
    public static readonly ValueOption<OutputFormat> PlanFormat = new("--format", "NAME", "table, page, json, jsonl or csv (default: the page of a single plan, a table of several)", TypedText.TryName);
    public static readonly ListOption<string> Candidate = new("--candidate", "ID", "Only this person, by id, or by name where the file has no ids; * and ? are wildcards (repeatable)", TypedText.TryText);
    public static readonly ValueOption<string> Out = new("--out", "PATH", "Write to a file instead of standard output", TypedText.TryPath);
    public static readonly ValueOption<string> Exam = new("--exam", "CODE", "The exam of a report that is typed, or of a file that has no exam column", TypedText.TryText);
    public static readonly ValueOption<string> Edition = new("--edition", "NAME", "The edition of the outline", TypedText.TryText);
    public static readonly PairOption ColumnMap = new("--column-map", "FIELD=HEADER", "Which column holds a field or domain, FIELD= for none, or a JSON file with maps (repeatable)") { AcceptsFile = true };
    public static readonly PairOption LevelMap = new("--level-map", "TEXT=LEVEL", "What a label stands for: Weak, Adequate, Strong, Unknown (repeatable)") { CutsAtLast = true };
    public static readonly PairOption ResultMap = new("--result-map", "TEXT=RESULT", "What a result stands for: Pass, Fail, Unknown (repeatable)") { CutsAtLast = true };
    public static readonly PairOption ExamMap = new("--exam-map", "TEXT=EXAM", "Which exam a text in the exam column stands for (repeatable)") { CutsAtLast = true };
    public static readonly ValueOption<LevelThreshold?> LevelThreshold = new("--level-threshold", "A,S", "Percentages from which a domain is adequate and strong, or 'article'", TypedText.TryThreshold);
    public static readonly ValueOption<LevelUnit> LevelUnit = new("--level-unit", "NAME", "Numbers in domain columns are percent, fraction or points (default: what the file shows)", TypedText.TryName);
    public static readonly ValueOption<decimal> LevelMaximum = new("--level-maximum", "NUMBER", "The number of points that is 100 percent, with --level-unit points; default: the maximum beside the points in the file", TypedValue.TryNumber);
    public static readonly ValueOption<ScoreUnit> ScoreUnit = new("--score-unit", "NAME", "Scores are scaled or percent (default: scaled; a file that shows percentages is refused)", TypedText.TryName);
    public static readonly ListOption<string> DateFormat = new("--date-format", "FORMAT", "An exact date format beside ISO 8601, such as dd.MM.yyyy (repeatable)", TypedText.TryText);
    public static readonly ValueOption<CultureInfo?> Culture = new("--culture", "NAME", "The culture of dates and numbers, such as de-DE", TypedValue.TryCulture);
    public static readonly ValueOption<string> Encoding = new("--encoding", "NAME", "The encoding, such as windows-1252", TypedText.TryText);
    public static readonly ValueOption<char> Delimiter = new("--delimiter", "CHAR", "The delimiter", TypedText.TryDelimiter);
    public static readonly ValueOption<int> HeaderLine = new("--header-line", "LINE", "The line of the header (default: the line that names the most known columns)", TypedValue.TryWholeNumber);
    public static readonly SwitchOption KeepSummaryRow = new("--keep-summary-row", "Read rows that look like totals, averages or test accounts as reports");
    public static readonly ListOption<string> WorksheetName = new("--worksheet-name", "NAME", "A worksheet to read; * and ? are wildcards (repeatable)", TypedText.TryText) { Alias = "--worksheet" };
    public static readonly ValueOption<string> Rejects = new("--rejects", "PATH", "Write refused rows to a file that can be corrected and read again", TypedText.TryPath) { Parameter = "RejectPath" };
    public static readonly ValueOption<int> MaxFieldLength = new("--max-field-length", "BYTES", "The maximum length of a field (default: 32768)", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> MaxColumn = new("--max-column", "COUNT", "The maximum number of columns (default: 4096)", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> MaxIssue = new("--max-issue", "COUNT", "How many issues to print before one line says how many more (default: 1000)", TypedValue.TryWholeNumber);
    public static readonly SwitchOption Quiet = new("--quiet", "Print errors only, no warnings and no notes on how files are read");
    public static readonly SwitchOption Strict = new("--strict", "End at the first refused or incomplete report");
    public static readonly SwitchOption NoHistory = new("--no-history", "Read reports without the earlier attempts of their person; saves memory, and includes all attempts");
    public static readonly ValueOption<decimal> HoursPerWeek = new("--hours-per-week", "HOURS", "Hours a week (default: the minimum of the band)", TypedValue.TryNumber);
    public static readonly ValueOption<decimal> TotalHours = new("--total-hours", "HOURS", "Hours in all, instead of hours a week", TypedValue.TryNumber);
    public static readonly ValueOption<int> Weeks = new("--weeks", "WEEKS", "Weeks of preparation (default: the middle of the band)", TypedValue.TryWholeNumber);
    public static readonly ValueOption<DateTime> TargetDate = new("--target-date", "DATE", "The day on which preparation must be done, instead of weeks", TypedValue.TryDate);
    public static readonly ValueOption<DateTime> StartDate = new("--start-date", "DATE", "The first day of preparation (default: --as-of)", TypedValue.TryDate);
    public static readonly ValueOption<AllocationChoice> Allocation = new("--allocation", "NAME", "auto, tier or impact (default: auto)", TypedText.TryName);
    public static readonly ValueOption<string> Guide = new("--guide", "ID", "The guide to follow (default: the exam's own)", TypedText.TryText);
    public static readonly SwitchOption IncludeRetired = new("--include-retired", "Advise retired services too");
    public static readonly SwitchOption AllAttempts = new("--all-attempts", "Every attempt, not only each person's last one at an exam");
    public static readonly ValueOption<string> TargetExam = new("--target-exam", "CODE", "The exam to plan for instead of the exam of the reports", TypedText.TryText);
    public static readonly ValueOption<string> Policy = new("--policy", "NAME", "The retake policy, such as official or article (default: the vendor's)", TypedText.TryText);
    public static readonly ListOption<DayOfWeek> StudyDay = new("--study-day", "DAYS", "Days to study on, such as Mon,Wed,Sat (default: Mon to Sat, and Sun where a week needs it)", TypedValue.TryDay) { HasCommas = true };
    public static readonly ValueOption<int> SessionMinutes = new("--session-minutes", "MINUTES", "The maximum minutes of a session, from 15 to 480 (default: 60)", TypedValue.TryWholeNumber);
    public static readonly DayOption<int> MaxMinutesPerDay = new("--max-minutes-per-day", "MINUTES|DAY=MINUTES", "The maximum minutes of study on a day, or a value per day such as Sat=300,Sun=0 (default: 150, at weekends 360)", Defaults.MaxMinutesPerDay, TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> CheckpointMinutes = new("--checkpoint-minutes", "MINUTES", "Minutes of a practice exam, 0 for none (default: the length of the exam, or 120 where it is not known)", TypedValue.TryWholeNumber);
    public static readonly ListOption<DateTime> Unavailable = new("--unavailable", "DATE", "A day without study (repeatable)", TypedValue.TryDate);
    public static readonly DayOption<TimeSpan> SessionStart = new("--session-start", "HH:MM|DAY=HH:MM", "When the first session of a day starts, or a value per day such as Sat=10:00 (default: 18:00, at weekends 09:00)", Defaults.SessionStart, TypedValue.TryTime);
    public static readonly ValueOption<TimeSpan> SessionEnd = new("--session-end", "HH:MM", "The time by which every session has ended (default: 22:00)", TypedValue.TryTime);
    public static readonly ValueOption<string> TimeZone = new("--time-zone", "NAME", "The time zone of the sessions, such as Europe/Berlin (default: your own clock)", TypedText.TryText);
    public static readonly SwitchOption ScheduleAnyway = new("--schedule-anyway", "Weeks, hours and sessions for an exam that was passed or can't be sat again, too");
    public static readonly ListOption<string> Completed = new("--completed", "HOURS|IDS", "What is done of the plan: hours, or ids of sessions; the rest is planned again from --start-date, or from --as-of where the plan began before; weeks and hours are those of the whole plan", TypedText.TryText) { HasCommas = true };
    public static readonly SwitchOption IncludeClaim = new("--include-claim", "Show all insights that hold instead of six, and claims without evidence");
    public static readonly ListOption<PlanParts> Without = new("--without", "PARTS", "Parts of a plan that JSON leaves out, such as schedule,insights,facts (repeatable)", TypedText.TryPart) { HasCommas = true };
    public static readonly ListOption<string> PracticeScore = new("--practice-score", "A,B,C", "Percentages of full practice exams, the oldest first", TypedText.TryText) { HasCommas = true };
    public static readonly ValueOption<PracticeUnit> PracticeUnit = new("--practice-unit", "NAME", "percent or fraction: what the practice results are (default: percent, and refuse what does not look like it)", TypedText.TryName);
    public static readonly ValueOption<int> TargetPercent = new("--target-percent", "PERCENT", "The percentage to reach (default: the guide's)", TypedText.TryUpToHundred);
    public static readonly ValueOption<int> InARow = new("--in-a-row", "COUNT", "How many of the latest full practice exams must reach it (default: the guide's)", TypedText.TryUpToHundred);
    public static readonly PairOption DomainScore = new("--domain-score", "DOMAIN=A,B", "Percentages of practice in one domain, the oldest first (repeatable)") { CutsAtLast = true };
    public static readonly ListOption<string> ExamNames = new("--exam", "CODE", "An exam, by code or title; * and ? are wildcards (repeatable)", TypedText.TryText);
    public static readonly SwitchOption IncludeEditions = new("--include-editions", "Every edition instead of one per exam");
    public static readonly SwitchOption Template = new("--template", "Print an empty file with the right headers for --exam");

    public static readonly ListOption<string> Vendor = new("--vendor", "NAME", "The vendor, by id or name; * and ? are wildcards (repeatable); with --new, that of the exam", TypedText.TryText);
    public static readonly ListOption<ExamStatus> Status = new("--status", "NAMES", "Statuses as announced: active, beta, retiringsoon, retired; with --new, that of the exam", TypedText.TryStatus) { HasCommas = true };
    public static readonly ValueOption<int> RetiringWithin = new("--retiring-within", "DAYS", "Exams whose last day comes within this number of days from --as-of", TypedValue.TryWholeNumber);
    public static readonly ValueOption<DateTime> AvailableOn = new("--available-on", "DATE", "Exams that can be sat on a day, betas included", TypedValue.TryDate);
    public static readonly SwitchOption Audit = new("--audit", "What is unverified, contradictory, old or about to close, instead of the exams");

    public static readonly ValueOption<string> New = new("--new", "ID", "Draft a profile for an exam that is not in the catalog, from --domain, --outline or a table that is named", TypedText.TryText) { Command = "exams" };
    public static readonly PairOption NewDomain = new("--domain", "NAME=WEIGHT", "A domain with its weight, such as Storage=40 or Storage=35-40; NAME= where it is not known (repeatable)") { CutsAtLast = true };
    public static readonly ListOption<string> Outline = new("--outline", "TEXT", "The outline as pasted, a line each, such as 'Domain 1: Storage (40%)' (repeatable), a text file, or - for standard input", TypedText.TryText);
    public static readonly ValueOption<string> Title = new("--title", "TEXT", "The exam's title (default: the code)", TypedText.TryText);
    public static readonly ListOption<string> ExamAlias = new("--exam-alias", "TEXT", "Another name by which files may call the exam (repeatable)", TypedText.TryText);
    public static readonly ValueOption<DateTime> LastExamDate = new("--last-exam-date", "DATE", "The last day on which it can be taken", TypedValue.TryDate);
    public static readonly ListOption<string> Successor = new("--successor", "CODE", "An exam that takes its place (repeatable)", TypedText.TryText);
    public static readonly ValueOption<string> Scale = new("--scale", "A-B", "The lowest and the highest score, such as 100-1000", TypedText.TryText);
    public static readonly ValueOption<decimal> PassingScore = new("--passing-score", "NUMBER", "The score from which the exam is passed", TypedValue.TryNumber);
    public static readonly ValueOption<int> TotalItem = new("--total-item", "COUNT", "How many questions it has", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> ScoredItem = new("--scored-item", "COUNT", "How many of them count", TypedValue.TryWholeNumber);
    public static readonly ValueOption<int> ExamMinutes = new("--exam-minutes", "MINUTES", "How long it takes", TypedValue.TryWholeNumber);
    public static readonly PairOption Label = new("--label", "TEXT=LEVEL", "A word that its score reports print, with its level: Weak, Adequate, Strong (repeatable)") { CutsAtLast = true };
    public static readonly ValueOption<DateTime> EditionDate = new("--edition-date", "DATE", "From which day the outline applies", TypedValue.TryDate);
    public static readonly ValueOption<string> SourceUrl = new("--source-url", "URL", "The page with these facts", TypedText.TryText);
    public static readonly ValueOption<SourceKind> SourceKind = new("--source-kind", "NAME", "official or secondary: whose page it is (default: official)", TypedText.TrySourceKind);
    public static readonly SwitchOption Force = new("--force", "Replace the file of --out");

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

    public static readonly IReadOnlyList<ToolOption> Drafting =
    [
        New, NewDomain, Outline, Title, ExamAlias, LastExamDate, Successor, Scale, PassingScore, TotalItem, ScoredItem, ExamMinutes,
        Label, EditionDate, SourceUrl, SourceKind,
    ];

    public static readonly IReadOnlyList<ToolOption> Exams =
        [ExamNames, Edition, Guide, IncludeEditions, RetiringWithin, AvailableOn, Vendor, Status, Audit, Template];

    public static readonly IReadOnlyList<ToolOption> All =
        [.. Everywhere, Format, Candidate, .. Report, .. Reading, .. Coaching, TargetExam, Policy, AllAttempts, .. Time, .. Days, .. Planning, Without, PracticeScore, PracticeUnit, TargetPercent, InARow, .. Exams.Except([ExamNames, Edition, Guide]), .. Drafting, Force];
}
