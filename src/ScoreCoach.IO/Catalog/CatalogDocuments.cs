using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Catalog;

/// <summary>The documents of one read, in the order of their files, before they are linked.</summary>
internal sealed class CatalogDocuments
{
    public List<CatalogFile> Files { get; } = [];
    public List<VendorDocument> Vendors { get; } = [];
    public List<ExamDocument> Exams { get; } = [];
    public List<GuideDocument> Guides { get; } = [];
    public List<(JsonObjectReader Json, RecognitionRules Rules)> Recognition { get; } = [];
}
