using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Reports of ours as Export-Csv writes them. They are read as what they were made of, so that saving and reading again loses nothing that counts.</summary>
internal sealed class ExportedTable : ReportTable
{
    /// <summary>A line with the type comes first where Export-Csv added it.</summary>
    private const int MaxHeaderRow = 2;

    private readonly CsvTable _table;
    private readonly ExportedColumns _columns;
    private readonly long _headerRow;

    private ExportedTable(CsvTable table, ReportSource source, ExportedColumns columns, RecordReader records)
        : base(source)
    {
        (_table, _columns, _headerRow) = (table, columns, records.Row);
        while (records.Read())
        {
            if (records.State == RecordState.Good && records.IsText)
            {
                columns.Collect(records);
            }
        }
    }

    public override char? Delimiter => _table.Delimiter;
    public override long ExpectedRows => _table.ExpectedRows;
    public override IReadOnlySet<int> AttributeColumns => _columns.Attributes;

    /// <summary>The table as reports of ours if it holds them; otherwise as it is.</summary>
    public static ReportTable Or(CsvTable table, ReportSource source)
    {
        using var records = table.Open();
        while (records.Row < MaxHeaderRow && records.Read())
        {
            if (ExportedColumns.Of(records) is { } columns)
            {
                return new ExportedTable(table, source, columns, records);
            }
        }

        return table;
    }

    public override RecordReader Open() => new ExportedRecordReader(_table.Open(), _columns, _headerRow);
}
