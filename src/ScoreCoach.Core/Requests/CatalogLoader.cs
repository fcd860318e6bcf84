using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Text;

namespace ScoreCoach.Requests;

/// <summary>
/// Loads the catalog in layers: what ships, then the files of the variable, then what was imported, then what one command names. A later
/// layer takes precedence over an earlier one.
/// </summary>
internal static class CatalogLoader
{
    /// <summary>The variable of the environment that holds files and folders with exams and guides of the user's own, separated as in PATH.</summary>
    public const string Variable = "SCORECOACH_PROFILE_PATH";

    /// <summary>Adds the files that a command names, all or none of them.</summary>
    /// <exception cref="ScoreCoachException">There are findings.</exception>
    public static ExamCatalog Add(ExamCatalog catalog, IFileGateway gateway, IReadOnlyList<string> paths, Action<CatalogFinding> onFinding, Action<string> onNotice)
    {
        if (paths.Count == 0)
        {
            return catalog;
        }

        var reading = gateway.ReadCatalog(paths, catalog, ProfileOrigin.ProfilePath);
        foreach (var finding in reading.Findings)
        {
            onFinding(finding);
        }

        return reading.Findings.Count == 0
            ? Add(catalog, reading, onNotice)
            : throw new ScoreCoachException(
                ErrorId.InvalidProfile, FormattableString.Invariant($"The profile files have {(reading.Findings.Count == 1 ? "a finding" : $"{reading.Findings.Count} findings")}; nothing was done."));
    }

    /// <summary>The paths in the value of the variable.</summary>
    /// <param name="value">The value; null where the variable is not set.</param>
    /// <param name="separator">What separates paths on this platform.</param>
    public static string[] PathsOf(string? value, char separator) =>
        value?.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Adds the valid files of the variable; each of the others is one message.</summary>
    public static ExamCatalog AddVariable(ExamCatalog catalog, IFileGateway gateway, IReadOnlyList<string> paths, Action<CatalogFinding, string> onBroken, Action<string> onNotice)
    {
        if (paths.Count == 0)
        {
            return catalog;
        }

        var reading = gateway.ReadCatalog(paths, catalog, ProfileOrigin.Variable);
        foreach (var file in reading.Findings.GroupBy(finding => finding.Path))
        {
            onBroken(file.First(), Broken([.. file]));
        }

        return Add(catalog, reading, onNotice);
    }

    /// <summary>Adds what was read.</summary>
    public static ExamCatalog Add(ExamCatalog catalog, CatalogReading reading, Action<string> onNotice)
    {
        foreach (var profile in reading.Profiles.DistinctBy(profile => TextKey.Of(profile.Id)))
        {
            if (catalog.FindEntry(profile.Id) is { } entry && TextKey.Of(entry.Id) == TextKey.Of(profile.Id)
                && (entry.Origin == ProfileOrigin.Shipped || entry.Profiles[0].Path != profile.Path))
            {
                var other = entry.Origin == ProfileOrigin.Shipped ? "the profile that ships with ScoreCoach" : $"'{entry.Profiles[0].Path}'";
                onNotice($"Using {profile.Id} from '{profile.Path}' instead of {other}.");
            }
        }

        foreach (var guide in reading.Guides.Where(guide => catalog.GuideIds.Contains(guide.Id, StringComparer.OrdinalIgnoreCase) && catalog.FindGuide(guide.Id)?.Path != guide.Path))
        {
            onNotice($"Using the guide '{guide.Id}' from '{guide.Path}' instead of '{catalog.FindGuide(guide.Id)?.Path}'.");
        }

        return reading.Profiles.Count == 0 && reading.Guides.Count == 0 ? catalog : catalog.With(reading.Profiles, reading.Guides, $"{catalog.Version} {reading.Version}");
    }

    private static string Broken(IReadOnlyList<CatalogFinding> findings)
    {
        var first = findings[0];
        var line = first.Line == 0 ? string.Empty : FormattableString.Invariant($"line {first.Line}: ");
        var more = findings.Count == 1 ? string.Empty : FormattableString.Invariant($" And {Counted.Of(findings.Count - 1, "more finding", "more findings")}.");
        return $"The file '{first.Path}' of {Variable} was skipped. {line}{first.Statement}.{more}";
    }
}
