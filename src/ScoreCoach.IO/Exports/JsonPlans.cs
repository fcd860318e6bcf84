using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Output;

namespace ScoreCoach.IO.Exports;

/// <summary>Plans as JSON: in a file one array, or an object a line; in a folder one object a file.</summary>
internal sealed class JsonPlans(ExportContext context, JsonLayout layout) : IDocumentRenderer<RetakePlan>
{
    public IDocumentWriter<RetakePlan> Start(Stream stream) =>
        new Document(stream, layout == JsonLayout.Array && context.Scope == ExportScope.Folder ? JsonLayout.Document : layout, context.Request.Without);

    private sealed class Document : TextDocument<RetakePlan>
    {
        private readonly JsonSequence _plans;

        public Document(Stream stream, JsonLayout layout, PlanParts without)
            : base(stream) => _plans = new(Writer, layout, without);

        public override void Write(RetakePlan value) => _plans.Write(value);

        protected override void End() => _plans.Complete();
    }
}
