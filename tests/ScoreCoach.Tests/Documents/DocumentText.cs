using ScoreCoach.Documents;

namespace ScoreCoach.Tests.Documents;

/// <summary>The words of a document, without its tables.</summary>
internal static class DocumentText
{
    /// <summary>Every sentence of paragraphs and lists, in the order in which they are read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="names">Names that may have a full stop in them ("Org. Complexity"), which ends no sentence.</param>
    public static IReadOnlyList<string> SentencesOf(PlanDocument document, IEnumerable<string>? names = null)
    {
        string[] dotted = [.. (names ?? []).Where(name => name.Contains('.', StringComparison.Ordinal))];
        return
        [
            .. document.Sections.SelectMany(section => section.Blocks).SelectMany(TextsOf)
                .Select(text => dotted.Aggregate(text, (plain, name) => plain.Replace(name, name.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal)))
                .SelectMany(Sentences.Of),
        ];
    }

    public static IEnumerable<string> TextsOf(DocumentBlock block) => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Entries.Select(entry => entry.Text),
        _ => [],
    };

    /// <summary>A section; null where the document has none.</summary>
    public static DocumentSection? Find(PlanDocument document, SectionId id) => document.Sections.SingleOrDefault(section => section.Id == id);

    /// <summary>The paragraphs and lists of a section as one text, with the labels.</summary>
    public static string Of(PlanDocument document, SectionId id) => string.Join(' ', (Find(document, id)?.Blocks ?? []).SelectMany(block => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Entries.Select(entry => entry.Label is null ? entry.Text : $"{entry.Label}: {entry.Text}"),
        _ => Array.Empty<string>(),
    }));

    public static TableBlock TableOf(PlanDocument document, SectionId id) => Assert.Single(Find(document, id)!.Blocks.OfType<TableBlock>());
}
