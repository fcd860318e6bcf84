using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>What to say of headers that occur more than once: no map can name one of the columns. Two tables side by side have several, which is one thing to say.</summary>
internal static class SameHeader
{
    private const string End = ". There may be two tables side by side.";

    /// <summary>What to do; by it the issue is found again.</summary>
    private static readonly Advice Remedy =
        "Put the second table below the first, under its own header, or combine the rows if both tables are about the same reports. "
        + "If there is only one table, rename or remove the columns that don't belong to it.";

    /// <summary>After so many headers everyone sees it.</summary>
    private const int MaxLength = 400;

    /// <summary>Adds a header to what is stated of the others, or says it of the first; what is stated already is not said again.</summary>
    public static void AddTo(List<ImportIssue> issues, string field, string header, IReadOnlyList<int> columns)
    {
        var name = CellText.Quote(header);
        var places = string.Join(" and ", columns.Select(column => column + 1));
        var index = issues.FindIndex(issue => ReferenceEquals(issue.Advice, Remedy));
        if (index < 0)
        {
            issues.Add(FieldIssue.Of(
                ImportIssueCode.AmbiguousColumn, field, header, $"The header '{name}' occurs in columns {places}{End}", advice: Remedy) with
            { Line = 1, Column = columns[1] + 1 });
        }
        else if (issues[index] is { Message: { Length: < MaxLength } said }
            && !said.Contains($"'{name}' occurs in columns {places}", StringComparison.Ordinal)
            && !said.Contains($"'{name}' in {places}", StringComparison.Ordinal))
        {
            issues[index] = issues[index] with { Message = $"{said[..^End.Length]}, '{name}' in {places}{End}" };
        }
    }
}
