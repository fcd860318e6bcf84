using ScoreCoach.IO.Exports.Flat;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>Tables as the sheets of a workbook. A table with more rows than a sheet can have goes on in the next one.</summary>
internal sealed class XlsxFormat : IFlatFormat
{
    public bool HasSeveralTables => true;

    public IFlatWriter Start(Stream stream, IReadOnlyList<FlatTable> tables) => new Document(stream, tables);

    private sealed class Document : IFlatWriter
    {
        private readonly Stream _stream;
        private readonly IReadOnlyList<FlatTable> _tables;
        private readonly SharedTexts _texts;
        private readonly List<SheetOutput>[] _sheets;

        public Document(Stream stream, IReadOnlyList<FlatTable> tables)
        {
            (_stream, _tables, _texts) = (stream, tables, new SharedTexts());
            _sheets = [.. tables.Select(table => new List<SheetOutput> { new(table.Name, table.Columns, _texts) })];
        }

        public void Write(int table, object?[] row)
        {
            var sheets = _sheets[table];
            if (sheets[^1].IsFull)
            {
                sheets.Add(new SheetOutput(FormattableString.Invariant($"{_tables[table].Name} {sheets.Count + 1}"), _tables[table].Columns, _texts));
            }

            sheets[^1].Write(row);
        }

        public void Complete()
        {
            SheetOutput[] sheets = [.. _sheets.SelectMany(table => table)];
            Array.ForEach(sheets, sheet => sheet.Complete());
            WorkbookPackage.Write(_stream, [.. sheets.Select(sheet => (sheet.Name, (Action<Stream>)sheet.CopyTo))], _texts);
        }

        public void Dispose() => Array.ForEach(_sheets, table => table.ForEach(sheet => sheet.Dispose()));
    }
}
