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

    /// <summary>The cultures of a language and a country or region.</summary>
    public static IEnumerable<Suggestion> Cultures() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .OrderBy(culture => culture.Name, StringComparer.OrdinalIgnoreCase)
        .Select(culture => new Suggestion(culture.Name, () => culture.EnglishName) { OtherName = culture.EnglishName });

    /// <summary>The days of the week, Monday first.</summary>
    public static IEnumerable<DayOfWeek> Days => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));
}
