using System.Text.Encodings.Web;
using System.Text.Unicode;
using ScoreCoach.Documents;
using ScoreCoach.IO.Exports.Templates;

namespace ScoreCoach.IO.Exports;

/// <summary>
/// Plans as web pages. A folder has a page for each, and one that lists them; a single file has all, after a list of them where there are
/// several. Pages are complete in themselves: nothing is loaded, and their policy allows nothing to be.
/// </summary>
internal sealed class HtmlPlans : IIndexRenderer<RetakePlan>
{
    /// <summary>What a browser reads as text, readable in every language.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly LiquidTemplate _page;
    private readonly LiquidTemplate _plan;
    private readonly LiquidTemplate _list;
    private readonly LiquidTemplate _row;

    private HtmlPlans(string folder)
    {
        _page = Shipped("page.html.liquid");
        _plan = Shipped("plan.html.liquid");
        _list = Shipped("list.html.liquid");
        _row = Shipped("list-row.html.liquid");

        LiquidTemplate Shipped(string name) => LiquidTemplate.Shipped(Path.Join(folder, name), Encoder);
    }

    public string IndexName => "index";

    /// <summary>The renderer of an export.</summary>
    public static IDocumentRenderer<RetakePlan> Of(ExportContext context) =>
        context.Request.Template is null ? new HtmlPlans(context.Request.TemplateFolder) : new TemplatePlans(context, string.Empty, Encoder);

    public IDocumentWriter<RetakePlan> Start(Stream stream) => new Pages(stream, this);

    public IDocumentWriter<ListedDocument<RetakePlan>> StartIndex(Stream stream) => new Index(stream, this);

    /// <summary>A page as what comes before its content and what comes after.</summary>
    private static (string Before, string After) Around(LiquidTemplate template, TemplateValue values)
    {
        var text = template.Render(values);
        var place = text.IndexOf(TemplateParser.Content, StringComparison.Ordinal);
        return (text[..place], text[(place + 1)..]);
    }

    private string Row(PlanSummary summary, string address) =>
        _row.Render(new TemplateValue().Add(DocumentValues.Name, DocumentValues.Summary(summary)).Add("address", address));

    private (string Before, string After) Page(string title, bool hasList) => Around(_page, new TemplateValue().Add("title", title).Add("hasList", hasList));

    private (string Before, string After) List() => Around(_list, new TemplateValue());

    /// <summary>The list of a folder.</summary>
    private sealed class Index : TextDocument<ListedDocument<RetakePlan>>
    {
        private readonly HtmlPlans _plans;
        private readonly string _after;

        public Index(Stream stream, HtmlPlans plans)
            : base(stream)
        {
            _plans = plans;
            var (page, list) = (plans.Page("Retake plans", hasList: true), plans.List());
            Writer.Write(page.Before);
            Writer.Write(list.Before);
            _after = list.After + page.After;
        }

        public override void Write(ListedDocument<RetakePlan> value) =>
            Writer.Write(_plans.Row(PlanSummary.Of(value.Value), Uri.EscapeDataString(value.FileName)));

        protected override void End() => Writer.Write(_after);
    }

    /// <summary>One page with all plans. The list of them comes first, so that the plans wait in a file until all are there.</summary>
    private sealed class Pages(Stream stream, HtmlPlans plans) : TextDocument<RetakePlan>(stream)
    {
        private readonly SpilledText _rows = new();
        private readonly SpilledText _articles = new();
        private string? _title;
        private int _count;

        public override void Write(RetakePlan value)
        {
            var document = PlanDocument.Of(value, null);
            var id = FormattableString.Invariant($"plan-{++_count}");
            _title ??= document.Title;
            _rows.Write(plans.Row(document.Summary, "#" + id));
            _articles.Write(plans._plan.Render(new TemplateValue().Add(DocumentValues.Name, DocumentValues.Of(value, document)).Add("id", id).Add("number", _count)));
        }

        protected override void End()
        {
            var isOne = _count == 1;
            var (before, after) = plans.Page(isOne ? _title! : "Retake plans", !isOne);
            Writer.Write(before);
            if (!isOne)
            {
                var list = plans.List();
                Writer.Write(list.Before);
                _rows.CopyTo(Writer);
                Writer.Write(list.After);
            }

            _articles.CopyTo(Writer);
            Writer.Write(after);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _rows.Dispose();
                _articles.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
