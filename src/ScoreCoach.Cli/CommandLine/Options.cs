namespace ScoreCoach.Cli.CommandLine;

/// <summary>All options, so that a name means the same in every command.</summary>
internal static class Options
{
    public static readonly Option AsOf = new("--as-of", "DATE", "The day on which it is asked (default: today)");
    public static readonly Option ProfilePath = new("--profile-path", "PATH", "A file or folder with exams and guides of your own (repeatable; short: --profile)") { Alias = "--profile" };
    public static readonly Option Format = new("--format", "NAME", "table, json, jsonl or csv (default: table)");
    public static readonly Option Out = new("--out", "PATH", "Write to a file instead of standard output");
    public static readonly Option Exam = new("--exam", "CODE", "The exam of a file that has no exam column");
    public static readonly Option Edition = new("--edition", "NAME", "The edition of the outline");
    public static readonly Option ColumnMap = new("--column-map", "FIELD=HEADER", "Which column holds a field or domain, FIELD= for none, or a JSON file with maps (repeatable)") { AcceptsFile = true };
    public static readonly Option LevelMap = new("--level-map", "TEXT=LEVEL", "What a label stands for: Weak, Adequate, Strong, Unknown (repeatable)");
    public static readonly Option ResultMap = new("--result-map", "TEXT=RESULT", "What a result stands for: Pass, Fail, Unknown (repeatable)");
    public static readonly Option ExamMap = new("--exam-map", "TEXT=EXAM", "Which exam a text in the exam column stands for (repeatable)");
    public static readonly Option LevelThreshold = new("--level-threshold", "A,S", "Percentages from which a domain is adequate and strong, or 'article'");
    public static readonly Option LevelUnit = new("--level-unit", "NAME", "Numbers in domain columns are percent, fraction or points (default: what the file shows)");
    public static readonly Option LevelMaximum = new("--level-maximum", "NUMBER", "The number of points that is 100 percent, with --level-unit points; default: the maximum beside the points in the file");
    public static readonly Option ScoreUnit = new("--score-unit", "NAME", "Scores are scaled or percent (default: scaled; a file that shows percentages is refused)");
    public static readonly Option DateFormat = new("--date-format", "FORMAT", "An exact date format beside ISO 8601, such as dd.MM.yyyy (repeatable)");
    public static readonly Option Culture = new("--culture", "NAME", "The culture of dates and numbers, such as de-DE");
    public static readonly Option Encoding = new("--encoding", "NAME", "The encoding, such as windows-1252");
    public static readonly Option Delimiter = new("--delimiter", "CHAR", "The delimiter");
    public static readonly Option HeaderLine = new("--header-line", "LINE", "The line of the header (default: the line that names the most known columns)");
    public static readonly Option KeepSummaryRow = new("--keep-summary-row", null, "Read rows that look like totals, averages or test accounts as reports");
    public static readonly Option WorksheetName = new("--worksheet-name", "NAME", "A worksheet to read; * and ? are wildcards (repeatable; short: --worksheet)") { Alias = "--worksheet" };
    public static readonly Option Rejects = new("--rejects", "PATH", "Write refused rows to a file that can be corrected and read again") { Parameter = "RejectPath" };
    public static readonly Option MaxFieldLength = new("--max-field-length", "BYTES", "The maximum length of a field (default: 32768)");
    public static readonly Option MaxColumn = new("--max-column", "COUNT", "The maximum number of columns (default: 4096)");
    public static readonly Option MaxIssue = new("--max-issue", "COUNT", "How many issues to print before one line says how many more (default: 1000)");
    public static readonly Option Quiet = new("--quiet", null, "Print errors only, no warnings and no notes on how files are read");
    public static readonly Option Strict = new("--strict", null, "End at the first refused or incomplete report");
    public static readonly Option HoursPerWeek = new("--hours-per-week", "HOURS", "Hours a week (default: the minimum of the band)");
    public static readonly Option TotalHours = new("--total-hours", "HOURS", "Hours in all, instead of hours a week");
    public static readonly Option Weeks = new("--weeks", "WEEKS", "Weeks of preparation (default: the middle of the band)");
    public static readonly Option TargetDate = new("--target-date", "DATE", "The day on which preparation must be done, instead of weeks");
    public static readonly Option StartDate = new("--start-date", "DATE", "The first day of preparation (default: --as-of)");
    public static readonly Option Allocation = new("--allocation", "NAME", "auto, tier or impact (default: auto)");
    public static readonly Option Guide = new("--guide", "ID", "The guide to follow (default: the exam's own)");
    public static readonly Option IncludeRetired = new("--include-retired", null, "Advise retired services too");
    public static readonly Option AllAttempts = new("--all-attempts", null, "Every attempt, not only each person's last one at an exam");
    public static readonly Option TargetExam = new("--target-exam", "CODE", "The exam to plan for instead of the exam of the reports");
    public static readonly Option Policy = new("--policy", "NAME", "The retake policy, such as official or article (default: the vendor's)");
    public static readonly Option StudyDay = new("--study-day", "DAYS", "Days to study on, such as Mon,Wed,Sat (default: Mon to Sat, and Sun where a week needs it)");
    public static readonly Option SessionMinutes = new("--session-minutes", "MINUTES", "The maximum minutes of a session, from 15 to 480 (default: 60)");
    public static readonly Option MaxMinutesPerDay = new("--max-minutes-per-day", "MINUTES|DAY=MINUTES", "The maximum minutes of study on a day, or a value per day such as Sat=300,Sun=0 (default: 150, at weekends 360)");
    public static readonly Option CheckpointMinutes = new("--checkpoint-minutes", "MINUTES", "Minutes of a practice exam, 0 for none (default: the length of the exam, or 120 where it is not known)");
    public static readonly Option Unavailable = new("--unavailable", "DATE", "A day without study (repeatable)");
    public static readonly Option SessionStart = new("--session-start", "HH:MM|DAY=HH:MM", "When the first session of a day starts, or a value per day such as Sat=10:00 (default: 18:00, at weekends 09:00)");
    public static readonly Option SessionEnd = new("--session-end", "HH:MM", "The time by which every session has ended (default: 22:00)");
    public static readonly Option TimeZone = new("--time-zone", "NAME", "The time zone of the sessions, such as Europe/Berlin (default: your own clock)");
    public static readonly Option ScheduleAnyway = new("--schedule-anyway", null, "Weeks, hours and sessions for an exam that was passed or can't be sat again, too");
    public static readonly Option Completed = new("--completed", "HOURS|IDS", "What is done of the plan: hours, or ids of sessions; the rest is planned again from --start-date, or from --as-of where the plan began before; weeks and hours are those of the whole plan");
    public static readonly Option IncludeClaim = new("--include-claim", null, "Show all insights that hold instead of six, and claims without evidence");
    public static readonly Option Without = new("--without", "PARTS", "Parts of a plan that JSON leaves out, such as schedule,insights,facts (repeatable)");
    public static readonly Option PracticeScore = new("--practice-score", "A,B,C", "Percentages of full practice exams, the oldest first");
    public static readonly Option PracticeUnit = new("--practice-unit", "NAME", "percent or fraction: what the practice results are (default: percent, and refuse what does not look like it)");
    public static readonly Option DomainScore = new("--domain-score", "DOMAIN=A,B", "Percentages of practice in one domain, the oldest first (repeatable)");
    public static readonly Option IncludeEditions = new("--include-editions", null, "Every edition instead of one per exam");
    public static readonly Option Template = new("--template", null, "Print an empty file with the right headers for --exam");

    public static readonly Option Vendor = new("--vendor", "NAME", "The vendor, by id or name; * and ? are wildcards (repeatable); with --new, that of the exam");
    public static readonly Option Status = new("--status", "NAMES", "Statuses as announced: active, beta, retiringsoon, retired; with --new, that of the exam");
    public static readonly Option RetiringWithin = new("--retiring-within", "DAYS", "Exams whose last day comes within this number of days from --as-of");
    public static readonly Option AvailableOn = new("--available-on", "DATE", "Exams that can be sat on a day, betas included");
    public static readonly Option Audit = new("--audit", null, "What is unverified, contradictory, old or about to close, instead of the exams");

    public static readonly Option New = new("--new", "ID", "Draft a profile for an exam that is not in the catalog, from --domain, --outline or a table that is named") { Command = "exams" };
    public static readonly Option NewDomain = new("--domain", "NAME=WEIGHT", "A domain with its weight, such as Storage=40 or Storage=35-40; NAME= where it is not known (repeatable)");
    public static readonly Option Outline = new("--outline", "TEXT", "The outline as pasted, a line each, such as 'Domain 1: Storage (40%)' (repeatable), a text file, or - for standard input") { AcceptsFile = true };
    public static readonly Option Title = new("--title", "TEXT", "The exam's title (default: the code)");
    public static readonly Option ExamAlias = new("--exam-alias", "TEXT", "Another name by which files may call the exam (repeatable)");
    public static readonly Option LastExamDate = new("--last-exam-date", "DATE", "The last day on which it can be taken");
    public static readonly Option Successor = new("--successor", "CODE", "An exam that takes its place (repeatable)");
    public static readonly Option Scale = new("--scale", "A-B", "The lowest and the highest score, such as 100-1000");
    public static readonly Option PassingScore = new("--passing-score", "NUMBER", "The score from which the exam is passed");
    public static readonly Option TotalItem = new("--total-item", "COUNT", "How many questions it has");
    public static readonly Option ScoredItem = new("--scored-item", "COUNT", "How many of them count");
    public static readonly Option ExamMinutes = new("--exam-minutes", "MINUTES", "How long it takes");
    public static readonly Option Label = new("--label", "TEXT=LEVEL", "A word that its score reports print, with its level: Weak, Adequate, Strong (repeatable)");
    public static readonly Option EditionDate = new("--edition-date", "DATE", "From which day the outline applies");
    public static readonly Option SourceUrl = new("--source-url", "URL", "The page with these facts");
    public static readonly Option SourceKind = new("--source-kind", "NAME", "official or secondary: whose page it is (default: official)");
    public static readonly Option Force = new("--force", null, "Replace the file of --out");

    public static readonly IReadOnlyList<Option> Everywhere = [AsOf, ProfilePath, Format, Out];

    public static readonly IReadOnlyList<Option> Reading =
    [
        Exam, Edition, ColumnMap, LevelMap, ResultMap, ExamMap, LevelThreshold, LevelUnit, LevelMaximum, ScoreUnit, DateFormat, Culture, Encoding, Delimiter,
        HeaderLine, KeepSummaryRow, WorksheetName, Rejects, Strict, MaxIssue, MaxFieldLength, MaxColumn, Quiet,
    ];

    public static readonly IReadOnlyList<Option> Coaching = [Allocation, Guide, IncludeRetired];

    public static readonly IReadOnlyList<Option> Window =
    [
        TargetExam, Policy, TargetDate, StartDate, HoursPerWeek, TotalHours, Weeks, StudyDay, SessionMinutes, MaxMinutesPerDay, CheckpointMinutes, Unavailable,
        SessionStart, SessionEnd, Completed, DomainScore, AllAttempts,
    ];

    public static readonly IReadOnlyList<Option> Planning = [TimeZone, ScheduleAnyway, IncludeClaim];

    public static readonly IReadOnlyList<Option> Drafting =
    [
        New, NewDomain, Outline, Title, Vendor, ExamAlias, Status, LastExamDate, Successor, Scale, PassingScore, TotalItem, ScoredItem, ExamMinutes,
        Label, EditionDate, SourceUrl, SourceKind, Force,
    ];

    public static readonly IReadOnlyList<Option> Exams =
        [Exam, Edition, Guide, IncludeEditions, RetiringWithin, AvailableOn, Audit, Template, .. Drafting];

    public static readonly IReadOnlyList<Option> All =
        [.. Everywhere, .. Reading, .. Coaching, .. Window, .. Planning, Without, PracticeScore, PracticeUnit, .. Exams.Except([Exam, Edition, Guide])];
}
