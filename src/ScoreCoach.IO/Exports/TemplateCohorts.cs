using System.Text;
using System.Text.Encodings.Web;
using ScoreCoach.Cohorts;
using ScoreCoach.Documents;
using ScoreCoach.IO.Exports.Templates;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Exports;

/// <summary>Cohorts in the form of a template for one report: that of a format, or the user's own. A file is rendered once, with all cohorts.</summary>
/// <param name="context">The export.</param>
/// <param name="shipped">The template that ships.</param>
/// <param name="encoder">What makes values text of the format.</param>
/// <param name="maxGroups">The number of groups of each cohort that are listed.</param>
/// <param name="maxBytes">The length that is not exceeded: fewer groups are listed instead.</param>
internal sealed class TemplateCohorts(ExportContext context, string shipped, TextEncoder encoder, int maxGroups, int maxBytes = int.MaxValue) : IDocumentRenderer<ExamCohort>
{
    private readonly Encoding? _encoding = NamedEncoding.Find(context.Request.Encoding);

    private readonly LiquidTemplate _template = context.Request.Template is { } own
        ? LiquidTemplate.Own(own, encoder)
        : LiquidTemplate.Shipped(Path.Join(context.Request.TemplateFolder, shipped), encoder);

    public IDocumentWriter<ExamCohort> Start(Stream stream) => new Document(stream, _encoding, this);

    private string Render(IReadOnlyList<ExamCohort> cohorts)
    {
        for (var groups = maxGroups; ; groups /= 2)
        {
            var text = _template.Render(new TemplateValue().Add(CohortValues.Name, CohortValues.Of(CohortReport.Of(cohorts, groups))));
            if (groups == 0 || Encoding.UTF8.GetByteCount(text) <= maxBytes)
            {
                return text;
            }
        }
    }

    private sealed class Document(Stream stream, Encoding? encoding, TemplateCohorts cohorts) : TextDocument<ExamCohort>(stream, encoding)
    {
        private readonly List<ExamCohort> _all = [];

        public override void Write(ExamCohort value) => _all.Add(value);

        protected override void End() => Writer.Write(cohorts.Render(_all));
    }
}
