namespace ScoreCoach.IO.Exports;

/// <summary>Empty files of reports: a file is for one exam.</summary>
internal sealed class BlankRenderer(Action<Stream, ExamProfile> write) : IDocumentRenderer<ExamProfile>
{
    public IDocumentWriter<ExamProfile> Start(Stream stream) => new Document(stream, write);

    private sealed class Document(Stream stream, Action<Stream, ExamProfile> write) : IDocumentWriter<ExamProfile>
    {
        private ExamProfile? _first;

        public void Write(ExamProfile value)
        {
            if (_first is { } first)
            {
                throw ScoreCoachException.UnusableOptions(
                    $"A file is for one exam, and '{first.Id}' and '{value.Id}' are two.",
                    value.Id,
                    "Specify one exam, or a folder for a file of each.");
            }

            _first = value;
        }

        public void Complete()
        {
            if (_first is { } profile)
            {
                write(stream, profile);
            }
        }

        public void Dispose()
        {
        }
    }
}
