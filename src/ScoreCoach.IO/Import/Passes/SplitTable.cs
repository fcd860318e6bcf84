using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// Finds a table that goes on with the columns of the one above it, as a wide sheet is printed on two pages: each has domains of the exam
/// that the other lacks, and its rows are the other halves of the same reports.
/// </summary>
internal static class SplitTable
{
    /// <summary>What to say of its rows; null for a table of its own.</summary>
    /// <param name="above">The columns of the table above.</param>
    /// <param name="layout">Its own columns.</param>
    /// <param name="line">The line of its header.</param>
    public static ImportIssue? Find(ColumnLayout above, ColumnLayout layout, long line)
    {
        if (above.IsLong || layout.IsLong || !above.Profiles.Any(profile => AreHalves(above.ColumnsOf(profile), layout.ColumnsOf(profile))))
        {
            return null;
        }

        return FieldIssue.Of(
            ImportIssueCode.MissingColumn, null, null,
            FormattableString.Invariant($"The header in line {line} has domains that are missing from the header above it, so its rows look like parts of the same reports. The reports above are read without these domains."),
            advice: "Put all domains of a report in one row.") with
        { Line = line };
    }

    private static bool AreHalves(IReadOnlyList<int> above, IReadOnlyList<int> below) =>
        above.Any(column => column >= 0) && below.Any(column => column >= 0) && above.Zip(below).All(domain => domain.First < 0 != domain.Second < 0);
}
