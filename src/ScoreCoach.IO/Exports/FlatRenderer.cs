using ScoreCoach.IO.Exports.Flat;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports;

/// <summary>Objects as tables. Where the columns follow from the objects, all of them are held until the last one is there.</summary>
internal sealed class FlatRenderer<T>(FlatTables<T> tables, IFlatFormat format) : IDocumentRenderer<T>
{
    public IDocumentWriter<T> Start(Stream stream) => new Document(stream, tables, format);

    private sealed class Document : IDocumentWriter<T>
    {
        private readonly Stream _stream;
        private readonly FlatTables<T> _tables;
        private readonly IFlatFormat _format;
        private readonly List<T> _held = [];
        private IReadOnlyList<FlatTable<T>> _written = [];
        private IFlatWriter? _writer;

        public Document(Stream stream, FlatTables<T> tables, IFlatFormat format)
        {
            (_stream, _tables, _format) = (stream, tables, format);
            if (tables.Fixed is { } known)
            {
                Open(known);
            }
        }

        public void Write(T value)
        {
            if (_writer is null)
            {
                _held.Add(value);
                return;
            }

            for (var table = 0; table < _written.Count; table++)
            {
                foreach (var row in _written[table].RowsOf(value))
                {
                    _writer.Write(table, row);
                }
            }
        }

        public void Complete()
        {
            if (_writer is null)
            {
                Open(_tables.Of(_held));
                _held.ForEach(Write);
            }

            _writer!.Complete();
        }

        public void Dispose() => _writer?.Dispose();

        private void Open(IReadOnlyList<FlatTable<T>> known)
        {
            _written = _format.HasSeveralTables ? known : [known[_tables.Main]];
            _writer = _format.Start(_stream, _written);
        }
    }
}
