using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Output;

namespace ScoreCoach.IO.Exports;

/// <summary>Reports as JSON: one array, or an object a line.</summary>
internal sealed class JsonReports(JsonLayout layout) : IDocumentRenderer<ScoreReport>
{
    public IDocumentWriter<ScoreReport> Start(Stream stream) => new Document(stream, layout);

    private sealed class Document : TextDocument<ScoreReport>
    {
        private readonly JsonSequence _reports;

        public Document(Stream stream, JsonLayout layout)
            : base(stream) => _reports = new(Writer, layout, PlanParts.None);

        public override void Write(ScoreReport value) => _reports.Write(value);

        protected override void End() => _reports.Complete();
    }
}
