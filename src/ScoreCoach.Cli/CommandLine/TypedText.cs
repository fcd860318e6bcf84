using System.Diagnostics.CodeAnalysis;
using ScoreCoach.Cli.Output;
using ScoreCoach.Exports;
using ScoreCoach.Requests;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>The values of options that only the tool has, or that are texts.</summary>
internal static class TypedText
{
    /// <summary>The formats that plans alone have.</summary>
    public static readonly OutputFormat[] OfPlans = [OutputFormat.Page, OutputFormat.Ics];

    /// <summary>The formats that reports do not have.</summary>
    public static readonly OutputFormat[] NotOfReports =
        [.. Enum.GetValues<OutputFormat>().ExceptBy(ExportFormats.OfReports.Select(format => format.ToString()), format => format.ToString())];

    /// <summary>The formats that only what can be exported has.</summary>
    public static readonly OutputFormat[] OfExports = [OutputFormat.Page, OutputFormat.Md, OutputFormat.Html, OutputFormat.Ics, OutputFormat.Xlsx, OutputFormat.Parquet];

    /// <summary>The formats of empty files of reports.</summary>
    public static readonly OutputFormat[] OfTemplates = [.. ExportFormats.OfTemplates.Select(format => Enum.Parse<OutputFormat>(format.ToString()))];

    /// <summary>The formats that exams and their templates do not have.</summary>
    public static readonly OutputFormat[] NotOfExams = [.. OfExports.Except(OfTemplates)];

    public static bool TryText(string text, out string value, [NotNullWhen(false)] out string? error)
    {
        (value, error) = (text, null);
        return true;
    }

    /// <summary>A path. It is empty where an unset variable of a script gave it.</summary>
    public static bool TryPath(string text, out string value, [NotNullWhen(false)] out string? error)
    {
        value = text;
        error = text.Length > 0 ? null : "is empty. Accepted: a path.";
        return error is null;
    }

    /// <summary>A day, with its time if known, as it was typed.</summary>
    public static bool TryDay(string text, out string value, [NotNullWhen(false)] out string? error)
    {
        value = text.Trim();
        return TypedValue.TryDate(text, out _, out error);
    }

    /// <summary>A whole number from 1 to 100.</summary>
    public static bool TryUpToHundred(string text, out int number, [NotNullWhen(false)] out string? error)
    {
        error = TypedValue.TryWholeNumber(text, out number, out _) && number is >= 1 and <= 100 ? null : $"'{text}' is not a valid number. Accepted: a whole number from 1 to 100.";
        return error is null;
    }

    /// <summary>A name of an enumeration.</summary>
    public static bool TryName<T>(string text, out T value, [NotNullWhen(false)] out string? error)
        where T : struct, Enum
    {
        error = EnumName.TryParse(text, out value) ? null : $"'{text}' is not accepted. Accepted: {Names<T>()}.";
        return error is null;
    }

    /// <summary>A format of cohorts.</summary>
    public static bool TryCohortFormat(string text, out OutputFormat format, [NotNullWhen(false)] out string? error) => TryFormat(text, OfPlans, out format, out error);

    /// <summary>A format of reports.</summary>
    public static bool TryReportFormat(string text, out OutputFormat format, [NotNullWhen(false)] out string? error) => TryFormat(text, NotOfReports, out format, out error);

    /// <summary>A format of exams, or of their templates.</summary>
    public static bool TryExamFormat(string text, out OutputFormat format, [NotNullWhen(false)] out string? error) => TryFormat(text, NotOfExams, out format, out error);

    /// <summary>A format of results that can't be exported.</summary>
    public static bool TryFormat(string text, out OutputFormat format, [NotNullWhen(false)] out string? error) => TryFormat(text, OfExports, out format, out error);

    /// <summary>The status of an exam.</summary>
    public static bool TryStatus(string text, out ExamStatus status, [NotNullWhen(false)] out string? error)
    {
        error = EnumName.TryParse(text, out status) ? null : $"'{text}' is not a status. Accepted: {Names<ExamStatus>()}.";
        return error is null;
    }

    public static bool TryPart(string text, out PlanParts part, [NotNullWhen(false)] out string? error)
    {
        error = PlanPartText.TryParse(text, out part) ? null : PlanPartText.ErrorOf(text, name => name.ToLowerInvariant());
        return error is null;
    }

    public static bool TrySourceKind(string text, out SourceKind kind, [NotNullWhen(false)] out string? error)
    {
        error = EnumName.TryParse(text, out kind) && kind is SourceKind.Official or SourceKind.Secondary ? null : $"'{text}' is not accepted. Accepted: official, secondary.";
        return error is null;
    }

    public static bool TryThreshold(string text, out LevelThreshold? threshold, [NotNullWhen(false)] out string? error)
    {
        threshold = TypedValue.FindThreshold(text) ?? (text.Split(',') is [var adequate, var strong] ? TypedValue.ParseThreshold(adequate, strong) : null);
        error = threshold is not null ? null : $"'{text}' can't be used. Accepted: two percentages such as 60,80, or 'article'.";
        return error is null;
    }

    public static bool TryDelimiter(string text, out char delimiter, [NotNullWhen(false)] out string? error)
    {
        delimiter = text is "\\t" or "tab" ? '\t' : text.FirstOrDefault();
        error = text is "\\t" or "tab" or [_] ? null : $"'{text}' is not one character. Accepted: one character, or tab.";
        return error is null;
    }

    /// <summary>What follows the name of an option: a value in quotes stands after a colon, a predicate after a space.</summary>
    public static string After(string error) => error.StartsWith("is ", StringComparison.Ordinal) ? " " + error : ": " + error;

    private static bool TryFormat(string text, OutputFormat[] but, out OutputFormat format, [NotNullWhen(false)] out string? error)
    {
        error = EnumName.TryParse(text, out format) && !but.Contains(format) ? null : $"'{text}' is not accepted. Accepted: {Names(but)}.";
        return error is null;
    }

    private static string Names<T>(params T[] but)
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Except(but).Select(value => value.ToString().ToLowerInvariant()));
}
