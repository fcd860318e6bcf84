using ScoreCoach.IO.Exports.Flat;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>Tables as the sheets of a workbook. A table with more rows than a sheet can have goes on in the next one.</summary>
internal sealed class XlsxFormat : IFlatFormat
{
    public bool HasSeveralTables => true;

    public IFlatWriter Start(Stream stream, IReadOnlyList<FlatTable> tables) => new Document(stream, tables);

    private sealed class Document(Stream stream, IReadOnlyList<FlatTable> tables) : IFlatWriter
    {
        private readonly List<SheetOutput>[] _sheets = [.. tables.Select(table => new List<SheetOutput> { new(table.Name, table.Columns) })];

        public void Write(int table, object?[] row)
        {
            var sheets = _sheets[table];
            if (sheets[^1].IsFull)
            {
                sheets.Add(new SheetOutput(FormattableString.Invariant($"{tables[table].Name} {sheets.Count + 1}"), tables[table].Columns));
            }

            sheets[^1].Write(row);
        }

        public void Complete()
        {
            SheetOutput[] sheets = [.. _sheets.SelectMany(table => table)];
            Array.ForEach(sheets, sheet => sheet.Complete());
            WorkbookPackage.Write(stream, [.. sheets.Select(sheet => (sheet.Name, (Action<Stream>)sheet.CopyTo))]);
        }

        public void Dispose() => Array.ForEach(_sheets, table => table.ForEach(sheet => sheet.Dispose()));
    }
}
