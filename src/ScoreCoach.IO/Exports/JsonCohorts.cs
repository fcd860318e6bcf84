using ScoreCoach.Cohorts;
using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Output;

namespace ScoreCoach.IO.Exports;

/// <summary>The summaries of cohorts as JSON: one array, or an object a line.</summary>
internal sealed class JsonCohorts(JsonLayout layout) : IDocumentRenderer<ExamCohort>
{
    public IDocumentWriter<ExamCohort> Start(Stream stream) => new Document(stream, layout);

    private sealed class Document : TextDocument<ExamCohort>
    {
        private readonly JsonSequence _summaries;

        public Document(Stream stream, JsonLayout layout)
            : base(stream) => _summaries = new(Writer, layout, PlanParts.None);

        public override void Write(ExamCohort value)
        {
            foreach (var summary in value.Summaries)
            {
                _summaries.Write(summary);
            }
        }

        protected override void End() => _summaries.Complete();
    }
}
