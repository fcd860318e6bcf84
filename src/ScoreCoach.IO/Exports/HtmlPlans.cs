using System.Text.Encodings.Web;
using System.Text.Unicode;
using ScoreCoach.Documents;
using ScoreCoach.IO.Exports.Templates;

namespace ScoreCoach.IO.Exports;

/// <summary>
/// Plans as web pages. A folder has a page for each, and one that lists them; a single file has all, after a list of them where there are
/// several. Pages are complete in themselves: nothing is loaded, and their policy allows nothing to be.
/// </summary>
internal sealed class HtmlPlans : IDocumentRenderer<RetakePlan>
{
    /// <summary>What a browser reads as text, readable in every language.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly LiquidTemplate _plan;
    private readonly HtmlList _list;

    private HtmlPlans(string folder, HtmlList list) => (_plan, _list) = (LiquidTemplate.Shipped(Path.Join(folder, "plan.html.liquid"), Encoder), list);

    /// <summary>The renderer of an export.</summary>
    public static IDocumentRenderer<RetakePlan> Of(ExportContext context)
    {
        var folder = context.Request.TemplateFolder;
        var list = new HtmlList(folder, "Retake plans", "list");
        return new ListedPages<RetakePlan>(
            context.Request.Template is null ? new HtmlPlans(folder, list) : new TemplatePlans(context, string.Empty, Encoder),
            list,
            plan => Values(PlanSummary.Of(plan)));
    }

    public IDocumentWriter<RetakePlan> Start(Stream stream) => new Pages(stream, this);

    private static TemplateValue Values(PlanSummary summary) => new TemplateValue().Add(DocumentValues.Name, DocumentValues.Summary(summary));

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
            _rows.Write(plans._list.Row(Values(document.Summary), "#" + id));
            _articles.Write(plans._plan.Render(new TemplateValue().Add(DocumentValues.Name, DocumentValues.Of(value, document)).Add("id", id).Add("number", _count)));
        }

        protected override void End()
        {
            var isOne = _count == 1;
            var (before, after) = isOne ? plans._list.Page(_title!) : plans._list.Page();
            Writer.Write(before);
            if (!isOne)
            {
                var list = plans._list.Rows();
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
