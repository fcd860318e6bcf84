using ScoreCoach.Errors;
using ScoreCoach.Exports;

namespace ScoreCoach.IO.Exports;

/// <summary>A file for each exam, below a folder by whose name programs for data know the exam. Every file appears when all are complete.</summary>
internal sealed class PartitionedExport<T> : IExport<T>
{
    private readonly ExportRequest _request;
    private readonly string _extension;
    private readonly Func<T, string> _examOf;
    private readonly bool _isHive;
    private readonly IDocumentRenderer<T> _renderer;
    private readonly IExportObserver _observer;
    private readonly ExportNames _names = new();
    private readonly Dictionary<string, Partition?> _partitions = new(StringComparer.Ordinal);

    public PartitionedExport(ExportRequest request, ExportTarget target, ExportKind<T> kind, IDocumentRenderer<T> renderer, IExportObserver observer)
    {
        (_request, _renderer, _examOf, _observer) = (request, renderer, kind.ExamOf!, observer);
        _extension = ExportFormats.ExtensionOf(target.Format);
        _isHive = target.Format == ExportFormat.Parquet;
    }

    public void Add(T value)
    {
        var exam = _examOf(value);
        if (!_partitions.TryGetValue(exam, out var partition))
        {
            _partitions.Add(exam, partition = Open(exam));
        }

        partition?.Write(document => document.Write(value));
    }

    public void Complete()
    {
        foreach (var partition in _partitions.Values.OfType<Partition>())
        {
            partition.Write(document => document.Complete());
        }

        foreach (var partition in _partitions.Values.OfType<Partition>())
        {
            partition.Complete();
            _observer.OnWritten(partition.Path);
        }
    }

    public void Dispose()
    {
        foreach (var partition in _partitions.Values)
        {
            partition?.Dispose();
        }
    }

    private Partition? Open(string exam)
    {
        var name = _names.Take(new(SafeFileName.Of(exam), exam));
        var path = _isHive ? Path.Join(_request.Path, "exam=" + name, "part-0" + _extension) : Path.Join(_request.Path, name + _extension);
        try
        {
            OutputFile.Check(path, _request);
            if (!_observer.MayWrite(path))
            {
                return null;
            }

            OutputFile.Try(path, () => Directory.CreateDirectory(Path.GetDirectoryName(path)!));
            var file = OutputFile.Create(path, _request);
            return new(path, file, OutputFile.Try(path, () => _renderer.Start(file.Stream)));
        }
        catch (ScoreCoachException exception) when (exception.ErrorId is ErrorId.FileExists or ErrorId.NotWritten)
        {
            _observer.OnFailed(exception);
            return null;
        }
    }

    private sealed record Partition(string Path, OutputFile File, IDocumentWriter<T> Document) : IDisposable
    {
        public void Write(Action<IDocumentWriter<T>> write) => OutputFile.Try(Path, () =>
        {
            write(Document);
            return true;
        });

        public void Complete() => File.Complete();

        public void Dispose()
        {
            OutputFile.Discard(Document);
            File.Dispose();
        }
    }
}
