using ScoreCoach.Guides;

namespace ScoreCoach.Catalog;

/// <summary>
/// The outcome of reading profile and guide files. A file with findings gives no profile and no guide; the recognition rules
/// are null when no file gives any.
/// </summary>
internal sealed record CatalogReading(
    IReadOnlyList<ExamProfile> Profiles,
    IReadOnlyList<CoachingGuide> Guides,
    RecognitionRules? Recognition,
    IReadOnlyList<CatalogFinding> Findings,
    string Version);
