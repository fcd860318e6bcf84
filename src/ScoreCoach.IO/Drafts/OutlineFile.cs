using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Files;
using ScoreCoach.IO.Import;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.Outlines;

namespace ScoreCoach.IO.Drafts;

/// <summary>Reads a file with an outline: a table of domains and weights, or text.</summary>
internal static class OutlineFile
{
    // No outline has more; a cohort's file that was named by mistake ends here.
    private const int MaxRows = 1000;

    private static readonly string[] TextExtensions = [".txt", ".md"];

    /// <exception cref="ScoreCoachException">The file can't be read as a table.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static OutlineReading Read(string path, RecognitionRules rules)
    {
        if (TextExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            using var text = new StreamReader(InputFile.Open(path, () => File.OpenRead(path), InputFile.MaxWait, CancellationToken.None));
            return new OutlineParser(rules.Outline).Read([text.ReadToEnd()]);
        }

        var options = new ImportOptions();
        var tables = TableOpener.Open(new ImportSource(path), options, new KnownHeaders(new ExamCatalog([], [], string.Empty, rules), options), CancellationToken.None, out var issue);
        try
        {
            var rows = tables.Count == 0 ? [] : Rows(tables[0]);
            if (issue is not null || rows.Count == 0)
            {
                throw new ScoreCoachException(
                    ErrorId.UnusableOutline, $"'{path}' can't be used: {issue?.Message ?? "the file is empty."}", path, "Specify a CSV file or a workbook with the columns Domain and Weight, or a text file with an outline.");
            }

            return rows.All(row => row.Count < 2)
                ? new OutlineParser(rules.Outline).Read(rows.Select(row => row is [var cell, ..] ? cell : string.Empty))
                : new OutlineTable(rules.Outline).Read(rows);
        }
        finally
        {
            foreach (var table in tables)
            {
                table.Dispose();
            }
        }
    }

    private static List<IReadOnlyList<string>> Rows(ReportTable table)
    {
        var rows = new List<IReadOnlyList<string>>();
        using var records = table.Open();
        while (rows.Count < MaxRows && records.Read())
        {
            rows.Add([.. Enumerable.Range(0, records.FieldCount).Select(column => CellText.ToString(records.Get(column)))]);
        }

        return rows;
    }
}
