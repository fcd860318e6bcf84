using System.Globalization;
using ScoreCoach.Catalog;

namespace ScoreCoach.Completion;

/// <summary>Names of the catalog, for both hosts.</summary>
internal static class CatalogSuggestions
{
    /// <summary>Exam codes, with title, vendor and status.</summary>
    /// <param name="catalog">The exams.</param>
    /// <param name="today">The day on which an exam is open, closing or closed.</param>
    public static IEnumerable<Suggestion> Exams(ExamCatalog catalog, DateTime today) => catalog.Entries.Select(exam =>
        new Suggestion(exam.Id, () => $"{exam.Title} · {exam.VendorName} · {Status(catalog.Preferred(exam.Profiles), today)}") { OtherName = exam.Title });

    /// <summary>The profile of the exam on a line, in the edition on the line if the exam has it; null if there is no such exam.</summary>
    public static ExamProfile? ProfileOf(ExamCatalog catalog, string? exam, string? edition) =>
        exam is not null && catalog.Named(exam) is { } entry ? catalog.Find(entry.Id, edition) ?? catalog.Find(entry.Id) : null;

    /// <summary>Editions: of one exam, or of all exams where none is named.</summary>
    public static IEnumerable<Suggestion> Editions(ExamCatalog catalog, string? exam) =>
        (exam is null ? catalog.Entries : catalog.Named(exam) is { } entry ? [entry] : [])
            .SelectMany(entry => entry.Outlines.Select(outline => new Suggestion(outline.Edition, () => Edition(entry, outline.Edition))));

    /// <summary>Guides, with whom they are for.</summary>
    public static IEnumerable<Suggestion> Guides(ExamCatalog catalog) => catalog.GuideEntries.Select(guide => new Suggestion(guide.Id, guide switch
    {
        { Exam: { } exam } => $"The guide for {exam}",
        { Vendor: { } vendor } => $"The guide for exams of {catalog.Entries.FirstOrDefault(entry => entry.VendorId == vendor)?.VendorName ?? vendor}",
        _ => "The guide for any exam",
    }));

    public static IEnumerable<Suggestion> Vendors(ExamCatalog catalog) =>
        catalog.Entries.DistinctBy(exam => exam.VendorId).Select(exam => new Suggestion(exam.VendorId, exam.VendorName) { OtherName = exam.VendorName });

    /// <summary>Retake policies: of one exam, or of all exams where none is named.</summary>
    public static IEnumerable<Suggestion> Policies(ExamCatalog catalog, string? exam) =>
        (exam is not null && catalog.Named(exam) is { } entry ? entry.PolicyNames : catalog.PolicyNames).Select(name => new Suggestion(name, $"The retake policy {name}"));

    /// <summary>The domains of an exam, in the order of its outline.</summary>
    public static IEnumerable<Suggestion> Domains(ExamProfile? profile) => profile?.Domains.Select(domain =>
        new Suggestion(domain.Name, string.Create(CultureInfo.InvariantCulture, $"{domain.Weight:0.#}% of {profile.Id}")) { OtherName = domain.ShortName }) ?? [];

    /// <summary>What the reports of an exam print for a domain, then the levels, which every exam accepts.</summary>
    public static IEnumerable<Suggestion> Labels(ExamProfile? profile) => profile is null
        ? Levels()
        : profile.Vocabulary.Labels.Select(label => new Suggestion(
            label.Label, label.Label == label.Level.ToString() ? $"The level {label.Level}" : $"What reports of {profile.Id} print for {label.Level}"));

    /// <summary>The levels, the lowest first.</summary>
    public static IEnumerable<Suggestion> Levels() =>
        new[] { PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong, PerformanceLevel.Unknown }.Select(level => new Suggestion(level.ToString(), $"The level {level}"));

    public static IEnumerable<Suggestion> Results() =>
        Enum.GetNames<ExamResult>().Select(result => new Suggestion(result, $"The result {result}"));

    private static string Status(ExamProfile profile, DateTime today) => profile switch
    {
        { LastExamDate: { } last } when last >= today.Date => string.Create(CultureInfo.InvariantCulture, $"Retires {last:yyyy-MM-dd}"),
        { LastExamDate: not null } => nameof(ExamStatus.Retired),
        _ => profile.Status.ToString(),
    };

    private static string Edition(CatalogEntry exam, string edition) =>
        exam.Profiles.FirstOrDefault(profile => profile.Edition == edition) is { } profile ? $"{exam.Id}: {Views.ExamText.Edition(profile)}" : $"{exam.Id} ({edition})";
}
