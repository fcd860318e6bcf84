using ScoreCoach.Exports;

namespace ScoreCoach.Loading;

/// <summary>Which formats a cmdlet writes.</summary>
internal static class CommandFormats
{
    private static readonly Dictionary<string, IReadOnlyList<ExportFormat>> s_formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Export-RetakePlan"] = ExportFormats.OfPlans,
        ["Export-CohortReport"] = ExportFormats.OfCohorts,
        ["Export-ScoreReport"] = ExportFormats.OfReports,
        ["Export-ReportTemplate"] = ExportFormats.OfTemplates,
    };

    /// <summary>The formats of a cmdlet. A name that is an alias could be that of any of them.</summary>
    public static IReadOnlyList<ExportFormat> Of(string? command) => s_formats.GetValueOrDefault(command ?? string.Empty) ?? Enum.GetValues<ExportFormat>();
}
