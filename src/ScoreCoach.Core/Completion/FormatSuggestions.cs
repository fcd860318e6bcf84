using System.Globalization;

namespace ScoreCoach.Completion;

/// <summary>How files can be written: encodings, delimiters, dates, cultures. Other values are accepted, too; these are the usual ones.</summary>
internal static class FormatSuggestions
{
    public static IEnumerable<Suggestion> Encodings { get; } =
    [
        new("utf8", "UTF-8"),
        new("unicode", "UTF-16, little-endian"),
        new("bigendianunicode", "UTF-16, big-endian"),
        new("windows-1252", "Western European, Windows"),
        new("windows-1250", "Central European, Windows"),
        new("windows-1251", "Cyrillic, Windows"),
        new("iso-8859-1", "Western European, ISO"),
        new("iso-8859-15", "Western European with the euro sign, ISO"),
        new("shift_jis", "Japanese"),
        new("gb18030", "Chinese"),
    ];

    public static IEnumerable<Suggestion> Delimiters { get; } =
    [
        new(",", "A comma"),
        new(";", "A semicolon"),
        new("\t", "A tab") { Label = "tab" },
        new("|", "A vertical bar"),
    ];

    /// <summary>The parts of a plan that JSON can omit, and what they hold.</summary>
    public static IEnumerable<Suggestion> PlanParts { get; } =
    [
        new(nameof(Exports.PlanParts.Priorities), "The domains in the order of priority"),
        new(nameof(Exports.PlanParts.Patterns), "Patterns and red flags"),
        new(nameof(Exports.PlanParts.Timeline), "The timeline with its weeks and hours"),
        new(nameof(Exports.PlanParts.Window), "When the exam can be taken again"),
        new(nameof(Exports.PlanParts.Successors), "What can be taken instead of a closed exam"),
        new(nameof(Exports.PlanParts.Schedule), "The sessions on their days"),
        new(nameof(Exports.PlanParts.Readiness), "When the candidate is ready"),
        new(nameof(Exports.PlanParts.Insights), "What is worth knowing about the report"),
        new(nameof(Exports.PlanParts.Guidance), "What candidates of the vendor should know"),
        new(nameof(Exports.PlanParts.Notes), "What was decided about the report"),
        new(nameof(Exports.PlanParts.Facts), "How well the facts about the exam are known"),
        new(nameof(Exports.PlanParts.Warnings), "What to know before using the plan"),
        new(nameof(Exports.PlanParts.Attributes), "The other columns of the report's file"),
        new(nameof(Exports.PlanParts.Sessions), "The sessions of the weeks; the weeks keep their focus and goal"),
        new(nameof(Exports.PlanParts.Coaching), "The guide's advice for each domain"),
    ];

    public static IEnumerable<Suggestion> DateFormats { get; } =
    [
        new("dd.MM.yyyy", "31.12.2026"),
        new("d.M.yyyy", "31.12.2026, 1.2.2026"),
        new("dd/MM/yyyy", "31/12/2026"),
        new("d/M/yyyy", "31/12/2026, 1/2/2026"),
        new("MM/dd/yyyy", "12/31/2026"),
        new("M/d/yyyy", "12/31/2026, 2/1/2026"),
        new("dd-MMM-yyyy", "31-Dec-2026"),
        new("d MMMM yyyy", "31 December 2026"),
        new("yyyyMMdd", "20261231"),
    ];

    /// <summary>Formats of exports, and what each is.</summary>
    public static IEnumerable<Suggestion> Formats(IEnumerable<ExportFormat> formats) => formats.Select(format => new Suggestion(format.ToString(), MeaningOf(format)));

    /// <summary>The cultures of a language and a country or region.</summary>
    public static IEnumerable<Suggestion> Cultures() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .OrderBy(culture => culture.Name, StringComparer.OrdinalIgnoreCase)
        .Select(culture => new Suggestion(culture.Name, () => culture.EnglishName) { OtherName = culture.EnglishName });

    /// <summary>The days of the week, Monday first.</summary>
    public static IEnumerable<DayOfWeek> Days => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));

    private static string MeaningOf(ExportFormat format) => format switch
    {
        ExportFormat.Html => "Web pages",
        ExportFormat.Md => "Markdown",
        ExportFormat.Ics => "Calendars",
        ExportFormat.Csv => "Comma-separated values",
        ExportFormat.Xlsx => "A workbook for Excel",
        ExportFormat.Parquet => "Typed columns for analysis",
        ExportFormat.Json => "JSON",
        _ => "JSON Lines, one object per line",
    };
}
