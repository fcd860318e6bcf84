using Parquet;
using Parquet.Schema;
using ScoreCoach.IO.Exports.Flat;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Columnar;

/// <summary>A table as Parquet: typed columns, labels by dictionary, and groups of rows, of which one is in memory.</summary>
internal sealed class ParquetFormat : IFlatFormat
{
    /// <summary>The rows of a group.</summary>
    internal const int GroupRows = 100_000;

    public bool HasSeveralTables => false;

    public IFlatWriter Start(Stream stream, IReadOnlyList<FlatTable> tables) => new Document(stream, tables[0].Columns);

    private sealed class Document : IFlatWriter
    {
        private readonly Stream _stream;
        private readonly ColumnBuffer[] _columns;
        private readonly ParquetSchema _schema;
        private readonly ParquetOptions _options = new() { CompressionMethod = CompressionMethod.Zstd };
        private ParquetWriter? _writer;
        private int _rows;

        public Document(Stream stream, IReadOnlyList<FlatColumn> columns)
        {
            _stream = stream;
            _columns = [.. columns.Select(ColumnBuffer.Of)];
            _schema = new ParquetSchema(_columns.Select(column => column.Field));

            // Others choose by their values: what repeats gets a dictionary anyway, and a sample suffices to know.
            foreach (var column in columns.Where(column => column.Kind == FlatKind.Label))
            {
                _options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
            }
        }

        public void Write(int table, object?[] row)
        {
            for (var column = 0; column < _columns.Length; column++)
            {
                _columns[column].Add(row[column]);
            }

            if (++_rows == GroupRows)
            {
                WriteGroup();
            }
        }

        public void Complete()
        {
            if (_rows > 0)
            {
                WriteGroup();
            }

            // The end of the file is a list of what is in it.
            Open().DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        public void Dispose()
        {
        }

        private ParquetWriter Open() => _writer ??= ParquetWriter.CreateAsync(_schema, _stream, _options).GetAwaiter().GetResult();

        private void WriteGroup()
        {
            using var group = Open().CreateRowGroup();
            foreach (var column in _columns)
            {
                column.WriteTo(group).GetAwaiter().GetResult();
            }

            group.CompleteValidate();
            _rows = 0;
        }
    }
}
