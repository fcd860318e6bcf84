using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach.Exports;

/// <summary>Which format a file has by its extension, and which extension a format has.</summary>
internal static class ExportFormats
{
    // The first extension of a format is the one that it writes.
    private static readonly (string Extension, ExportFormat Format)[] s_extensions =
    [
        (".html", ExportFormat.Html),
        (".htm", ExportFormat.Html),
        (".md", ExportFormat.Md),
        (".markdown", ExportFormat.Md),
        (".ics", ExportFormat.Ics),
        (".csv", ExportFormat.Csv),
        (".xlsx", ExportFormat.Xlsx),
        (".parquet", ExportFormat.Parquet),
        (".json", ExportFormat.Json),
        (".jsonl", ExportFormat.Jsonl),
        (".ndjson", ExportFormat.Jsonl),
    ];

    /// <summary>The formats of score reports.</summary>
    public static readonly IReadOnlyList<ExportFormat> OfReports = [ExportFormat.Csv, ExportFormat.Xlsx, ExportFormat.Parquet, ExportFormat.Json, ExportFormat.Jsonl];

    /// <summary>The formats of cohorts.</summary>
    public static readonly IReadOnlyList<ExportFormat> OfCohorts = [ExportFormat.Html, ExportFormat.Md, .. OfReports];

    /// <summary>The formats of plans.</summary>
    public static readonly IReadOnlyList<ExportFormat> OfPlans = [ExportFormat.Html, ExportFormat.Md, ExportFormat.Ics, .. OfReports];

    /// <summary>The formats of empty files of reports.</summary>
    public static readonly IReadOnlyList<ExportFormat> OfTemplates = [ExportFormat.Csv, ExportFormat.Xlsx];

    /// <summary>The format of an extension; null for another one.</summary>
    /// <param name="extension">The extension, with its dot, in any case.</param>
    public static ExportFormat? Of(string extension)
    {
        var index = Array.FindIndex(s_extensions, known => known.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : s_extensions[index].Format;
    }

    /// <summary>Whether a format is bytes rather than text, so that it can't be printed.</summary>
    public static bool IsBinary(ExportFormat format) => format is ExportFormat.Xlsx or ExportFormat.Parquet;

    /// <summary>The extension of a format, with its dot.</summary>
    public static string ExtensionOf(ExportFormat format) => Array.Find(s_extensions, known => known.Format == format).Extension;

    /// <summary>The failure of a format that is not one of an export.</summary>
    /// <param name="text">The format as it was named, or the extension; empty for none.</param>
    /// <param name="target">The path.</param>
    /// <param name="accepted">The formats of the export.</param>
    /// <param name="example">The one that the advice names.</param>
    public static ScoreCoachException Unknown(string text, string? target, IReadOnlyList<ExportFormat> accepted, ExportFormat example) => new(
        ErrorId.UnknownFormat,
        text.Length == 0
            ? $"'{target}' has no extension that names a format. Accepted: {Names(accepted)}."
            : $"'{text}' is not a format of this export. Accepted: {Names(accepted)}.",
        target,
        Advice.With($"Use one of these extensions, or name the format with {OptionExample.Of(nameof(ExportRequest.Format), NameOf(example))}."));

    /// <summary>The names of formats for a message, as they are typed.</summary>
    public static string Names(IEnumerable<ExportFormat> formats) => Listed.Or([.. formats.Select(NameOf)]);

    /// <summary>The name of a format, as it is typed.</summary>
    public static string NameOf(ExportFormat format) => format.ToString().ToLowerInvariant();
}
