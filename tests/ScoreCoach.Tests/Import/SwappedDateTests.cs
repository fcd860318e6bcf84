using System.Text;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.Tests.Import;

/// <summary>A column in which real dates never have a day above 12 and text dates always do was changed by a spreadsheet.</summary>
public sealed class SwappedDateTests
{
    [Theory]
    [InlineData("2026-04-09", "2026-07-03", "25/09/2026", "30/07/2026")]
    [InlineData("2026-04-09 00:00:00", "25.09.2026", "13.02.2026", "30.07.2026")]
    [InlineData("2026-04-09", "2026-01-12", "2026-07-03", "9/25/2026")]
    public void Day_and_month_were_exchanged(params string[] column)
    {
        var evidence = FindIn(column)!;

        Assert.Equal(("2026-04-09", 2L), (evidence.Real, evidence.RealLine));
        var issue = evidence.ToIssue(3);
        Assert.Equal((ImportIssueCode.DatesSwapped, IssueSeverity.Warning, 2L, 3), (issue.Code, issue.Severity, issue.Line, issue.Column));
        Assert.Contains($"'{evidence.Text}' in line {evidence.TextLine}", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-09", "2026-07-13", "25/09/2026", "30/07/2026", "13/02/2026")] // A real date above 12.
    [InlineData("2026-04-09", "2026-07-03", "25/09/2026", "03/07/2026", "13/02/2026")] // A text date that has none.
    [InlineData("2026-04-09", "2026-07-03", "2026-07-04", "2026-07-05", "2026-08-05")] // No text dates.
    [InlineData("25/09/2026", "30/07/2026", "13/02/2026", "14/02/2026", "15/02/2026")] // No real dates.
    [InlineData("2026-04-09", "2026-04-09", "2026-04-09", "25/09/2026")] // Too few different ones.
    [InlineData("2026-04-09", "25/09/2026")]
    public void Nothing_reports_it(params string[] column) => Assert.Null(FindIn(column));

    [Fact]
    public void Parts_of_a_column_are_put_together()
    {
        var whole = new DateOrderFinder();
        whole.Add(Observe(["2026-04-09", "2026-07-03"]), 1);
        whole.Add(Observe(["25/09/2026", "30/07/2026"]), 3);
        Assert.Equal(("2026-04-09", 3L, "25/09/2026", 5L), (whole.SwappedEvidence!.Real, whole.SwappedEvidence.RealLine, whole.SwappedEvidence.Text, whole.SwappedEvidence.TextLine));

        whole.Add(Observe(["2026-04-19"]), 5);
        Assert.Null(whole.SwappedEvidence);
    }

    private static SwappedDates? FindIn(string[] column) => Observe(column).SwappedEvidence;

    private static DateOrderFinder Observe(string[] column)
    {
        var finder = new DateOrderFinder();
        for (var row = 0; row < column.Length; row++)
        {
            if (char.IsAsciiDigit(column[row][1]) && char.IsAsciiDigit(column[row][2]))
            {
                finder.ObserveYearFirst(Encoding.UTF8.GetBytes(column[row]), row + 2);
            }
            else
            {
                finder.Observe(column[row], row + 2);
            }
        }

        return finder;
    }
}
