using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Recognizes JSON of another shape: what should be the values of a report lies in objects or lists inside it.</summary>
internal static class NestedValues
{
    /// <summary>Where fewer than one column in so many is nested, the others are the report.</summary>
    private const int MaxShare = 4;

    /// <summary>What shape was met and which one is wanted; null for a table whose cells are plain values.</summary>
    public static ImportIssue? Find(IReadOnlyList<string> headers, TableSample sample)
    {
        if (sample.Rows.Count == 0)
        {
            return null;
        }

        var row = sample.Rows[0];
        var nested = Enumerable.Range(0, headers.Count).Where(column => Kind(row.Get(column)) is not null).ToArray();
        if (nested.Length == 0 || nested.Length * MaxShare < headers.Count)
        {
            return null;
        }

        var seen = string.Join(", ", nested.Take(3).Select(column => $"'{CellText.Quote(headers[column])}' is {Kind(row.Get(column))}"));
        return FieldIssue.Of(
            ImportIssueCode.MissingColumn, headers[nested[0]], CellText.Quote(headers[nested[0]]),
            $"The values of the reports are nested too deeply: {seen}.",
            advice: "Write one object for each report, in a list or one per line: { \"candidateId\": \"A-1\", \"exam\": \"…\", \"examDate\": \"2026-01-14\", \"score\": 700, \"domains\": { \"…\": \"…\" } }.") with
        { Line = 1, Column = nested[0] + 1 };
    }

    private static string? Kind(ReadOnlySpan<byte> cell) => cell switch
    {
        [(byte)'{', .., (byte)'}'] => "an object",
        [(byte)'[', .., (byte)']'] when cell.Contains((byte)'{') => "a list of objects",
        _ => null,
    };
}
