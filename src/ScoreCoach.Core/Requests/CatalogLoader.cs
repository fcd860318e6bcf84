using ScoreCoach.Catalog;
using ScoreCoach.Files;

namespace ScoreCoach.Requests;

/// <summary>Loads the catalog: what ships, and a user's own exams and guides.</summary>
internal static class CatalogLoader
{
    /// <summary>Adds a user's own files, all or none of them.</summary>
    /// <exception cref="ScoreCoachException">There are findings.</exception>
    public static ExamCatalog Add(ExamCatalog catalog, IFileGateway gateway, IReadOnlyList<string> paths, Action<CatalogFinding> onFinding)
    {
        if (paths.Count == 0)
        {
            return catalog;
        }

        var reading = gateway.ReadCatalog(paths, catalog);
        foreach (var finding in reading.Findings)
        {
            onFinding(finding);
        }

        return reading.Findings.Count == 0
            ? Add(catalog, reading)
            : throw new ScoreCoachException(
                "InvalidProfile", FormattableString.Invariant($"The profile files have {(reading.Findings.Count == 1 ? "a finding" : $"{reading.Findings.Count} findings")}; nothing was done."));
    }

    public static ExamCatalog Add(ExamCatalog catalog, CatalogReading reading) => catalog.With(reading.Profiles, reading.Guides, reading.Version);
}
