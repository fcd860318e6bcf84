using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Recognizes a table on its side: domains are rows, people are columns.</summary>
internal static class TransposedTable
{
    /// <summary>Fewer domains in a column may be anything.</summary>
    private const int MinDomains = 2;

    /// <summary>What is wrong with a table on its side; null for any other. Its headers name neither domains nor levels.</summary>
    public static ImportIssue? Find(IReadOnlyList<string> headers, FieldValues values)
    {
        for (var column = 0; column < Math.Min(2, headers.Count); column++)
        {
            if (headers.Count - column < 3 || !values.Known || values.CountDomains(column, MinDomains) == 0)
            {
                continue;
            }

            var first = FirstDomain(column, values);
            return FieldIssue.Of(
                ImportIssueCode.MissingColumn, nameof(ReportField.Domain), headers[column],
                $"The table is transposed: domains are rows ('{first}'), and each column after {(headers[column].Length > 0 ? $"'{CellText.Quote(headers[column])}'" : "the column of domain names")} is a person ('{CellText.Quote(headers[column + 1])}'). It needs a row per person and a column per domain.",
                advice: "In a spreadsheet, copy the table, choose Paste Special with Transpose, name the first column CandidateId, and save the sheet as CSV.") with
            { Line = 1, Column = column + 1 };
        }

        return null;
    }

    private static string FirstDomain(int column, FieldValues values) => values.Profiles.Sample.Rows
        .Select(row => CellText.Quote(CellText.Trim(row.Get(column))))
        .First(values.IsDomain);
}
