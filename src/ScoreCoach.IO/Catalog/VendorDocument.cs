namespace ScoreCoach.IO.Catalog;

/// <summary>A file of kind "vendor": what holds for all exams of one vendor.</summary>
internal sealed record VendorDocument(JsonObjectReader Json, Vendor Vendor)
{
    public static VendorDocument Read(JsonObjectReader json) => new(json, ReadVendor(json));

    /// <summary>A vendor as a file of its own describes it, or the profile of its one exam.</summary>
    public static Vendor ReadVendor(JsonObjectReader json) => new()
    {
        Id = json.Text("id"),
        Name = json.Text("name"),
        Aliases = [.. json.Texts("aliases")],
        Scale = json.OptionalObject("scale", ScaleReader.Read),
        Vocabulary = (json.Object("vocabulary", VocabularyDefinition.Read) ?? new VocabularyDefinition()).Build(null),
        Policies = [.. PolicyReader.ReadList(json, "policies")],
        Facts = [.. FactReader.ReadList(json, ExamFactKind.Scale, ExamFactKind.ReportVocabulary, ExamFactKind.RetakePolicy)],
    };
}
