using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Issues by code and field, with counts and first lines, in memory that does not grow with the file.</summary>
public sealed class IssueCollectorTests
{
    [Fact]
    public void Issues_are_counted_by_code_and_field_and_the_first_lines_are_named()
    {
        var found = Collected(
            maxKept: 3,
            ["a,MLS-C01,1,2025-11-03,640,,Strong,Splendid,NI,NI",
            "b,MLS-C01,1,2025-13-03,640,,Strong,Strong,NI,NI",
            .. Enumerable.Range(0, 6).Select(row => $"c{row},MLS-C01,1,2025-11-03,640,,Strong,Awful,NI,NI"),
            "d,MLS-C01,1,2025-11-03,640,,Strong,Strong,Awful,NI"]);

        Assert.Equal(
            [
                "UnknownLevel of exploratory-data-analysis: 7, first in 2, 4, 5, 6, 7",
                "InvalidDate of ExamDate: 1, first in 3",
                "UnknownLevel of modeling: 1, first in 10",
            ],
            found.Groups.Select(group => FormattableString.Invariant($"{group.Code} of {group.Field}: {group.Count}, first in {string.Join(", ", group.Lines)}")));
        Assert.Equal([2L, 3L, 4L], found.First.Select(issue => issue.Line));
        Assert.Equal(9, found.Count);
        Assert.Same(found.First[0], found.Groups[0].First);
    }

    [Fact]
    public void An_issue_of_the_whole_file_has_no_line() =>
        Assert.Empty(Assert.Single(Collected(maxKept: 0).Groups).Lines);

    [Fact]
    public void Nothing_more_is_kept_however_many_there_are()
    {
        var found = new IssueCollector(maxKept: 10);
        for (var line = 1; line <= 100_000; line++)
        {
            found.Add(new ImportIssue { Line = line, Code = ImportIssueCode.MalformedRow, Message = "It is broken." });
        }

        Assert.Equal((10, 1, 100_000L), (found.First.Count, found.Groups.Count, found.Count));
        Assert.Equal(IssueGroup.MaxLines, found.Groups[0].Lines.Count);
    }

    private static IssueCollector Collected(int maxKept, params string[] rows)
    {
        var found = new IssueCollector(maxKept);
        var run = rows.Length > 0 ? OfRows(rows) : Of(string.Empty);
        foreach (var issue in run.Issues)
        {
            found.Add(issue);
        }

        return found;
    }
}
