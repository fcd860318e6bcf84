using ScoreCoach.Exports;

namespace ScoreCoach.IO.Exports;

/// <summary>A file for each object, and one that lists them where the format has it. Every file appears when it is complete.</summary>
internal sealed class FolderExport<T> : IExport<T>
{
    private readonly ExportRequest _request;
    private readonly string _folder;
    private readonly string _extension;
    private readonly IDocumentRenderer<T> _renderer;
    private readonly Func<T, ExportName> _nameOf;
    private readonly IExportObserver _observer;
    private readonly ExportNames _names;
    private readonly IIndexRenderer<T>? _indexed;
    private OutputFile? _indexFile;
    private IDocumentWriter<ListedDocument<T>>? _index;
    private bool _isIndexSkipped;

    public FolderExport(ExportRequest request, ExportTarget target, ExportKind<T> kind, IDocumentRenderer<T> renderer, IExportObserver observer)
    {
        (_request, _renderer, _nameOf, _observer) = (request, renderer, kind.NameOf, observer);
        _folder = request.Path!;
        _extension = ExportFormats.ExtensionOf(target.Format);
        _indexed = renderer as IIndexRenderer<T>;
        _names = new(_indexed is null ? [] : [_indexed.IndexName]);
    }

    public void Add(T value)
    {
        var name = _names.Take(_nameOf(value)) + _extension;
        if (Write(Path.Join(_folder, name), value) && OpenIndex() is { } index)
        {
            OutputFile.Try(IndexPath, () =>
            {
                index.Write(new(name, value));
                return true;
            });
        }
    }

    public void Complete()
    {
        if (OpenIndex() is not { } index)
        {
            return;
        }

        OutputFile.Try(IndexPath, () =>
        {
            index.Complete();
            return true;
        });
        _indexFile!.Complete();
        _observer.OnWritten(IndexPath);
    }

    public void Dispose()
    {
        OutputFile.Discard(_index);
        _indexFile?.Dispose();
    }

    private string IndexPath => Path.Join(_folder, _indexed!.IndexName + _extension);

    /// <summary>Writes the file of an object; false where it was not written.</summary>
    private bool Write(string path, T value)
    {
        try
        {
            OutputFile.Check(path, _request);
            if (!_observer.MayWrite(path))
            {
                return false;
            }

            CreateFolder();
            using var file = OutputFile.Create(path, _request);
            OutputFile.Try(path, () =>
            {
                using var document = _renderer.Start(file.Stream);
                document.Write(value);
                document.Complete();
                return true;
            });
            file.Complete();
            _observer.OnWritten(path);
            return true;
        }
        catch (ScoreCoachException exception) when (exception.ErrorId is Errors.ErrorId.FileExists or Errors.ErrorId.NotWritten)
        {
            _observer.OnFailed(exception);
            return false;
        }
    }

    // It is written as the objects come, so that a list of any length needs no memory. Where one is kept, or must not be written, there is none.
    private IDocumentWriter<ListedDocument<T>>? OpenIndex()
    {
        if (_indexed is null || _index is not null || _isIndexSkipped)
        {
            return _index;
        }

        _isIndexSkipped = true;
        try
        {
            OutputFile.Check(IndexPath, _request);
            if (!_observer.MayWrite(IndexPath))
            {
                return null;
            }

            CreateFolder();
            _indexFile = OutputFile.Create(IndexPath, _request);
            return _index = OutputFile.Try(IndexPath, () => _indexed.StartIndex(_indexFile.Stream));
        }
        catch (ScoreCoachException exception) when (exception.ErrorId is Errors.ErrorId.FileExists or Errors.ErrorId.NotWritten)
        {
            _observer.OnFailed(exception);
            return null;
        }
    }

    private void CreateFolder() => OutputFile.Try(_folder, () => Directory.CreateDirectory(_folder));
}
