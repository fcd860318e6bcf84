using System.Text;
using System.Text.Encodings.Web;
using ScoreCoach.Documents;
using ScoreCoach.IO.Exports.Templates;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Exports;

/// <summary>Plans in the form of a template for one plan: that of a format, or the user's own. Several in one file follow each other.</summary>
internal sealed class TemplatePlans(ExportContext context, string shipped, TextEncoder encoder) : IDocumentRenderer<RetakePlan>
{
    private readonly Encoding? _encoding = NamedEncoding.Find(context.Request.Encoding);

    private readonly LiquidTemplate _template = context.Request.Template is { } own
        ? LiquidTemplate.Own(own, encoder)
        : LiquidTemplate.Shipped(Path.Join(context.Request.TemplateFolder, shipped), encoder);

    public IDocumentWriter<RetakePlan> Start(Stream stream) => new Document(stream, _encoding, _template);

    private sealed class Document(Stream stream, Encoding? encoding, LiquidTemplate template) : TextDocument<RetakePlan>(stream, encoding)
    {
        private int _count;

        public override void Write(RetakePlan value)
        {
            var plan = DocumentValues.Of(value, PlanDocument.Of(value, null));
            Writer.Write(template.Render(new TemplateValue().Add(DocumentValues.Name, plan).Add("number", ++_count)));
        }
    }
}
