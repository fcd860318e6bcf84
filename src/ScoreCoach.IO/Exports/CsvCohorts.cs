using System.Text;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.IO.Output;

namespace ScoreCoach.IO.Exports;

/// <summary>Cohorts as CSV: a row per group and domain. A file begins with a byte order mark, by which Excel knows that it is UTF-8.</summary>
internal sealed class CsvCohorts(ExportContext context) : IDocumentRenderer<ExamCohort>
{
    private readonly Encoding _encoding = NamedEncoding.Find(context.Request.Encoding) ?? new UTF8Encoding(context.Scope != ExportScope.Output);

    public IDocumentWriter<ExamCohort> Start(Stream stream) => new Document(stream, _encoding, context.Request.Delimiter ?? ',');

    // Every cohort can add a column of groups, so that the header is known when all are there.
    private sealed class Document(Stream stream, Encoding encoding, char delimiter) : TextDocument<ExamCohort>(stream, encoding)
    {
        private readonly List<ExamCohort> _cohorts = [];

        public override void Write(ExamCohort value) => _cohorts.Add(value);

        protected override void End()
        {
            var by = ExamCohort.ColumnsOf(_cohorts);
            using var csv = new CsvOutput(Writer, CohortRows.Header(by), delimiter);
            foreach (var row in _cohorts.SelectMany(cohort => cohort.Summaries).SelectMany(summary => CohortRows.Of(summary, by)))
            {
                csv.Write(row);
            }
        }
    }
}
