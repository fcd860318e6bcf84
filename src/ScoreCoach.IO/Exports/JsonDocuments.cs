using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Output;

namespace ScoreCoach.IO.Exports;

/// <summary>What is exported as JSON: one array, one object per line, or a single object.</summary>
/// <param name="layout">The layout.</param>
/// <param name="objectsOf">The objects that are written for one that is exported.</param>
/// <param name="without">What is left out of plans.</param>
internal sealed class JsonDocuments<T>(JsonLayout layout, Func<T, IEnumerable<object>> objectsOf, PlanParts without = PlanParts.None) : IDocumentRenderer<T>
{
    public IDocumentWriter<T> Start(Stream stream) => new Document(stream, layout, objectsOf, without);

    private sealed class Document : TextDocument<T>
    {
        private readonly JsonSequence _objects;
        private readonly Func<T, IEnumerable<object>> _objectsOf;

        public Document(Stream stream, JsonLayout layout, Func<T, IEnumerable<object>> objectsOf, PlanParts without)
            : base(stream) => (_objects, _objectsOf) = (new(Writer, layout, without), objectsOf);

        public override void Write(T value)
        {
            foreach (var written in _objectsOf(value))
            {
                _objects.Write(written);
            }
        }

        protected override void End() => _objects.Complete();
    }
}
