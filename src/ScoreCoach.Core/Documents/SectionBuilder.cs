namespace ScoreCoach.Documents;

/// <summary>Collects the blocks of a section.</summary>
internal sealed class SectionBuilder(SectionId id, string heading)
{
    private readonly List<DocumentBlock> _blocks = [];

    public void Paragraph(params IEnumerable<string?> sentences)
    {
        var text = string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));
        if (text.Length > 0)
        {
            _blocks.Add(new ParagraphBlock(text));
        }
    }

    public void List(params IEnumerable<ListEntry> entries)
    {
        ListEntry[] all = [.. entries];
        if (all.Length > 0)
        {
            _blocks.Add(new ListBlock(all));
        }
    }

    public void Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows) => _blocks.Add(new TableBlock(columns, rows));

    /// <summary>The section; null where there is nothing to say.</summary>
    public DocumentSection? Build() => _blocks.Count == 0 ? null : new(id, heading, _blocks);
}
