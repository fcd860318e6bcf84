namespace ScoreCoach;

/// <summary>Something wrong in a profile or guide file: where, and what was expected there.</summary>
/// <param name="Path">The file.</param>
/// <param name="JsonPath">The place in the file, for example "domains[2].weight"; empty for the whole file.</param>
/// <param name="Line">The line, from 1; 0 when not known.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What was expected there.</param>
public sealed record CatalogFinding(string Path, string JsonPath, int Line, string Message, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}: {JsonPath}: {Message} Expected: {Expected}");
}

/// <summary>What came of reading profile and guide files.</summary>
/// <param name="Profiles">The profiles, one per exam and edition.</param>
/// <param name="Guides">The guides.</param>
/// <param name="Recognition">The recognition rules; null when no file gave any.</param>
/// <param name="Findings">What was wrong; a file with findings gives no profile and no guide.</param>
/// <param name="Version">What identifies this state of the facts.</param>
public sealed record CatalogReading(
    IReadOnlyList<ExamProfile> Profiles,
    IReadOnlyList<CoachingGuide> Guides,
    RecognitionRules? Recognition,
    IReadOnlyList<CatalogFinding> Findings,
    string Version);
