using ScoreCoach.IO.Exports.Templates;

namespace ScoreCoach.IO.Exports;

/// <summary>Web pages of which a folder has a list. The list is the same whether the pages come from the template that ships or from the user's own.</summary>
/// <param name="pages">What writes the pages.</param>
/// <param name="list">The list.</param>
/// <param name="valuesOf">What the row of a page shows.</param>
internal sealed class ListedPages<T>(IDocumentRenderer<T> pages, HtmlList list, Func<T, TemplateValue> valuesOf) : IIndexRenderer<T>
{
    public string IndexName => "index";

    public IDocumentWriter<T> Start(Stream stream) => pages.Start(stream);

    public IDocumentWriter<ListedDocument<T>> StartIndex(Stream stream) => list.Start(stream, valuesOf);
}
