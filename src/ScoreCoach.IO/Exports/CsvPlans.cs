using System.Text;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.IO.Output;
using ScoreCoach.Views;

namespace ScoreCoach.IO.Exports;

/// <summary>Plans as CSV: a row per person and domain. A file begins with a byte order mark, by which Excel knows that it is UTF-8.</summary>
internal sealed class CsvPlans(ExportContext context) : IDocumentRenderer<RetakePlan>
{
    private readonly Encoding _encoding = NamedEncoding.Find(context.Request.Encoding) ?? new UTF8Encoding(context.Scope != ExportScope.Output);

    public IDocumentWriter<RetakePlan> Start(Stream stream) => new Document(stream, _encoding, context.Request.Delimiter ?? ',');

    private sealed class Document : TextDocument<RetakePlan>
    {
        private readonly CsvOutput _csv;

        public Document(Stream stream, Encoding encoding, char delimiter)
            : base(stream, encoding) => _csv = new(Writer, PriorityTable.PlanHeader, delimiter);

        public override void Write(RetakePlan value)
        {
            foreach (var row in PriorityTable.Rows(value))
            {
                _csv.Write(row);
            }
        }

        protected override void End() => _csv.Dispose();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _csv.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
