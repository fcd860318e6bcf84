using ScoreCoach.IO.Exports.Templates;

namespace ScoreCoach.IO.Exports;

/// <summary>A page with a list that sorts and filters: what frames it, and a row for each entry.</summary>
internal sealed class HtmlList
{
    private readonly string _title;
    private readonly LiquidTemplate _page;
    private readonly LiquidTemplate _list;
    private readonly LiquidTemplate _row;

    /// <summary>Reads the templates.</summary>
    /// <param name="folder">The folder of the templates that ship.</param>
    /// <param name="title">The title of the page.</param>
    /// <param name="name">The name of the list's template; that of its rows follows from it.</param>
    public HtmlList(string folder, string title, string name)
    {
        _title = title;
        _page = Shipped("page");
        _list = Shipped(name);
        _row = Shipped(name + "-row");

        LiquidTemplate Shipped(string template) => LiquidTemplate.Shipped(Path.Join(folder, template + ".html.liquid"), HtmlPlans.Encoder);
    }

    /// <summary>A row.</summary>
    /// <param name="values">What it shows.</param>
    /// <param name="address">Where it leads.</param>
    public string Row(TemplateValue values, string address) => _row.Render(values.Add("address", address));

    /// <summary>What comes before the rows, and what comes after them.</summary>
    public (string Before, string After) Rows() => Around(_list, new TemplateValue());

    /// <summary>What comes before the content of a page with the list, and what comes after it.</summary>
    public (string Before, string After) Page() => Page(_title, hasList: true);

    /// <summary>The same for a page without the list.</summary>
    public (string Before, string After) Page(string title) => Page(title, hasList: false);

    /// <summary>Starts a page of the list alone.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="valuesOf">What the row of a document shows.</param>
    public IDocumentWriter<ListedDocument<T>> Start<T>(Stream stream, Func<T, TemplateValue> valuesOf) => new Index<T>(stream, this, valuesOf);

    /// <summary>A text as what comes before its content and what comes after.</summary>
    private static (string Before, string After) Around(LiquidTemplate template, TemplateValue values)
    {
        var text = template.Render(values);
        var place = text.IndexOf(TemplateParser.Content, StringComparison.Ordinal);
        return (text[..place], text[(place + 1)..]);
    }

    private (string Before, string After) Page(string title, bool hasList) => Around(_page, new TemplateValue().Add("title", title).Add("hasList", hasList));

    private sealed class Index<T> : TextDocument<ListedDocument<T>>
    {
        private readonly HtmlList _list;
        private readonly Func<T, TemplateValue> _valuesOf;
        private readonly string _after;

        public Index(Stream stream, HtmlList list, Func<T, TemplateValue> valuesOf)
            : base(stream)
        {
            (_list, _valuesOf) = (list, valuesOf);
            var (page, rows) = (list.Page(), list.Rows());
            Writer.Write(page.Before);
            Writer.Write(rows.Before);
            _after = rows.After + page.After;
        }

        public override void Write(ListedDocument<T> value) => Writer.Write(_list.Row(_valuesOf(value.Value), Uri.EscapeDataString(value.FileName)));

        protected override void End() => Writer.Write(_after);
    }
}
