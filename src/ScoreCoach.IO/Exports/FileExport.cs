using ScoreCoach.Exports;

namespace ScoreCoach.IO.Exports;

/// <summary>All objects in one file, which appears when it is complete; without a path, to what the host prints on.</summary>
internal sealed class FileExport<T> : IExport<T>
{
    private readonly IExportObserver _observer;
    private readonly string _path;
    private readonly OutputFile? _file;
    private readonly WriterStream? _output;
    private readonly IDocumentWriter<T>? _document;

    /// <exception cref="ScoreCoachException">The file can't be written.</exception>
    public FileExport(ExportRequest request, IDocumentRenderer<T> renderer, IExportObserver observer)
    {
        _observer = observer;
        _path = request.Path ?? "-";
        if (request.Path is null)
        {
            _output = new WriterStream(request.Output ?? TextWriter.Null);
            _document = renderer.Start(_output);
            return;
        }

        OutputFile.Check(_path, request);
        if (observer.MayWrite(_path))
        {
            _file = OutputFile.Create(_path, request);
            _document = OutputFile.Try(_path, () => renderer.Start(_file.Stream));
        }
    }

    public void Add(T value) => Write(document => document.Write(value));

    public void Complete()
    {
        Write(document => document.Complete());
        _output?.Flush();
        if (_file is not null)
        {
            _file.Complete();
            _observer.OnWritten(_path);
        }
    }

    public void Dispose()
    {
        OutputFile.Discard(_document);
        _file?.Dispose();
        _output?.Dispose();
    }

    private void Write(Action<IDocumentWriter<T>> write)
    {
        if (_document is null)
        {
            return;
        }

        if (_file is null)
        {
            write(_document);
            return;
        }

        OutputFile.Try(_path, () =>
        {
            write(_document);
            return true;
        });
    }
}
