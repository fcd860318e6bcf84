using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>What to say of a header that occurs more than once: no map can name one of the columns.</summary>
internal static class SameHeader
{
    public static ImportIssue Of(string field, string header, IReadOnlyList<int> columns) => FieldIssue.Of(
        ImportIssueCode.AmbiguousColumn, field, header,
        $"The header '{CellText.Quote(header)}' occurs in columns {string.Join(" and ", columns.Select(column => column + 1))}. Two tables may stand side by side.",
        advice: "Put the second table below the first, under its own header. If there is only one, rename or remove the columns that don't count.") with
    { Line = 1, Column = columns[1] + 1 };
}
