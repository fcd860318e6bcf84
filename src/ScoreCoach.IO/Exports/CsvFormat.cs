using System.Text;
using ScoreCoach.IO.Exports.Flat;
using ScoreCoach.IO.Files;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.IO.Output;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports;

/// <summary>A table as CSV. A file begins with a byte order mark, by which Excel knows that it is UTF-8; what another program reads does not.</summary>
internal sealed class CsvFormat(ExportContext context) : IFlatFormat
{
    public bool HasSeveralTables => false;

    public IFlatWriter Start(Stream stream, IReadOnlyList<FlatTable> tables) => new Document(
        stream, NamedEncoding.Find(context.Request.Encoding) ?? new UTF8Encoding(IsFile(stream)), tables[0].Header, context.Request.Delimiter ?? ',');

    private bool IsFile(Stream stream) => context.Scope != ExportScope.Output && stream.CanSeek && !ReplacingFile.IsDevice(context.Request.Path!);

    private sealed class Document : TextDocument<object?[]>, IFlatWriter
    {
        private readonly CsvOutput _csv;

        public Document(Stream stream, Encoding encoding, IReadOnlyList<string> header, char delimiter)
            : base(stream, encoding) => _csv = new(Writer, header, delimiter);

        public void Write(int table, object?[] row) => Write(row);

        public override void Write(object?[] value) => _csv.Write(value);

        protected override void End() => _csv.Dispose();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _csv.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
