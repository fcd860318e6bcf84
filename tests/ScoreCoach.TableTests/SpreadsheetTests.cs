using System.Globalization;
using DuckDB.NET.Data;

namespace ScoreCoach.TableTests;

/// <summary>Workbooks in LibreOffice: its cells are those of CSV, and nothing is calculated.</summary>
public sealed class SpreadsheetTests : IDisposable
{
    // A comma, a quote, UTF-8, cells as they are shown, all sheets.
    private const string Filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private readonly ExportedTables _tables = new();

    [SpreadsheetFact]
    public async Task The_cells_of_a_workbook_are_those_of_CSV()
    {
        await _tables.Export("plan", "samples/clean.csv", "--as-of", "2026-01-15", "plans.xlsx");
        await _tables.Export("plan", "samples/clean.csv", "--as-of", "2026-01-15", "plans.csv");
        await Convert("plans.xlsx");
        Assert.True(File.Exists(_tables.PathOf("plans-Plans.csv")) && File.Exists(_tables.PathOf("plans-Schedule.csv")));
        var (expected, shown) = (Cells("plans.csv"), Cells("plans-Domains.csv"));
        Assert.Equal(expected.Count, shown.Count);
        Assert.All(expected.Zip(shown), row => Assert.Equal(row.First.Select(Plain), row.Second.Select(Plain)));
    }

    [SpreadsheetFact]
    public async Task A_formula_is_text()
    {
        await File.WriteAllTextAsync(_tables.PathOf("n.csv"), "CandidateId,CandidateName,Exam,Score,Data Engineering,EDA,Modeling,MLOps\nC-1,\"'=1+1\",MLS-C01,698,Strong,Competent,NI,NI\nC-2,\"'=HYPERLINK(\"\"http://x.example\"\")\",MLS-C01,698,Strong,Competent,NI,NI\n");
        await _tables.Export("import", _tables.PathOf("n.csv"), "reports.xlsx");
        await Convert("reports.xlsx");
        Assert.Equal(["=1+1", "=HYPERLINK(\"http://x.example\")"], Cells("reports-Reports.csv").Skip(1).Select(row => row[1]));
    }

    [SpreadsheetFact]
    public async Task A_template_opens_with_its_header()
    {
        await _tables.Export("exams", "MLS-C01", "--template", "template.xlsx");
        await Convert("template.xlsx");
        Assert.Contains(Cells("template-Reports.csv"), row => row[0] == "CandidateId");
    }

    public void Dispose() => _tables.Dispose();

    private Task Convert(string file) => LibreOffice.Convert(_tables, file, Filter);

    private List<string[]> Cells(string file)
    {
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"SELECT * FROM read_csv('{_tables.PathOf(file)}', header = false, all_varchar = true, null_padding = true)";
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? string.Empty : reader.GetString(column))]);
        }

        return rows;
    }

    private static string Plain(string cell) =>
        cell.EndsWith('%') && double.TryParse(cell[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? (percent / 100).ToString("0.###", CultureInfo.InvariantCulture)
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.###", CultureInfo.InvariantCulture)
        : cell.TrimStart('\'');
}
