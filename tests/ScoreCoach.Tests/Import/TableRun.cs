using System.Text;
using ScoreCoach.IO.Import;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A table of a file as it is opened: its sheet, its rows as "line: cell | cell", and its notices once it was read.</summary>
internal sealed record TableRun(string? Worksheet, IReadOnlyList<string> Rows, IReadOnlyList<ImportIssue> Notices)
{
    /// <summary>Opens all tables of a file and reads each to its end.</summary>
    public static IReadOnlyList<TableRun> Of(byte[] file, params string[] worksheets) => Of(file, out _, worksheets);

    /// <summary>The one issue that keeps a file from being opened.</summary>
    public static ImportIssue Refused(byte[] file, params string[] worksheets)
    {
        Assert.Empty(Of(file, out var issue, worksheets));
        return Assert.IsType<ImportIssue>(issue);
    }

    private static List<TableRun> Of(byte[] file, out ImportIssue? issue, string[] worksheets)
    {
        var options = ImportRun.Options with { WorksheetNames = [.. worksheets] };
        using var stream = new MemoryStream(file);
        var tables = TableOpener.Open(new ImportSource("cohort.xlsx") { Stream = stream }, options, new KnownHeaders(Shipped.Catalog, options), CancellationToken.None, out issue);
        var runs = new List<TableRun>();
        foreach (var table in tables)
        {
            using (table)
            {
                runs.Add(new TableRun(table.Worksheet, [.. ReadRows(table)], table.Notices));
            }
        }

        return runs;
    }

    private static IEnumerable<string> ReadRows(ReportTable table)
    {
        using var records = table.Open();
        while (records.Read())
        {
            yield return records.State == RecordState.Good
                ? $"{records.Line}: {string.Join(" | ", Enumerable.Range(0, records.FieldCount).Select(column => Encoding.UTF8.GetString(records.Get(column))))}"
                : $"{records.Line}: {records.State}";
        }
    }
}
