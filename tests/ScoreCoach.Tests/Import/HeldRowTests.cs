using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>The first objects of a pipeline are held, so that a column shows what it holds, as it does in a file.</summary>
public sealed class HeldRowTests
{
    private const string Aws = "Id,Exam,Date,Score,Data Engineering,EDA,Modeling,ML Ops";
    private const string Azure = "Candidate,Exam,Taken On,Result,NLP,Computer Vision";

    private static readonly string[] s_domains = ["Data Engineering", "Exploratory Data Analysis", "Modeling", "ML Ops"];
    private static readonly string[] s_people = ["b", "a"];

    private static string AwsRow(string id, string date, string score = "698") => $"{id},MLS-C01,{date},{score},Strong,Competent,Needs Improvement,NI";

    [Theory]
    [InlineData("04/05/2025", "2025-05-04", "13/04/2025")]
    [InlineData("04/05/2025", "2025-04-05", "04/13/2025")]
    [InlineData("4.5.2025", "2025-05-04", "25.5.2025")]
    public void A_date_of_the_column_determines_the_others(string date, string expected, string proof)
    {
        var rows = GivenRows.Of(ImportRun.Options, Aws, AwsRow("a", date), AwsRow("b", proof), AwsRow("c", date));

        Assert.Equal(["a", "b", "c"], rows.Order);
        Assert.All([rows.Reports[0], rows.Reports[2]], report => Assert.Equal(expected, $"{report.ExamDate:yyyy-MM-dd}"));
        var notice = Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.DateOrderFound);
        Assert.Equal((IssueSeverity.Decision, 0L), (notice.Severity, notice.Row));
        Assert.Contains($"'{proof}' in row 2", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_nothing_determines_are_refused_by_row()
    {
        var rows = GivenRows.Of(ImportRun.Options, Aws, AwsRow("a", "04/05/2025"), AwsRow("b", "2025-05-04"), AwsRow("c", "04/05/2025"));

        Assert.Equal(["AmbiguousDate 1", "b", "AmbiguousDate 3"], rows.Order);
        Assert.DoesNotContain(rows.Issues, issue => issue.Code == ImportIssueCode.DateOrderFound);
    }

    [Fact]
    public void Contradicting_dates_are_refused_with_both_rows()
    {
        var rows = GivenRows.Of(ImportRun.Options, Aws, AwsRow("a", "13/05/2025"), AwsRow("b", "05/13/2025"));

        Assert.Equal(["AmbiguousDate 1", "AmbiguousDate 2"], rows.Order);
        Assert.Contains("'13/05/2025' in row 1", rows.Issues[^1].Message, StringComparison.Ordinal);
        Assert.Contains("'05/13/2025' in row 2", rows.Issues[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_shape_proves_determines_nothing_for_another()
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv(Aws, AwsRow("a", "13/04/2025"));
        rows.AddCsv(Azure, "x,AI-102,04/05/2025,Fail,Near Target,Below Target");
        rows.Complete();

        Assert.Equal(["a", "AmbiguousDate 2"], rows.Order);
    }

    [Fact]
    public void An_error_names_the_row_the_person_and_the_object()
    {
        var bad = AwsRow("C-7", "2025-11-03", "many");
        var rows = GivenRows.Of(ImportRun.Options, Aws, AwsRow("C-5", "2025-11-03"), AwsRow("C-6", "2025-11-03"), bad);

        var issue = Assert.Single(rows.Errors);
        Assert.Equal((3L, "C-7", 0L, null), (issue.Row, issue.RowCandidate, issue.Line, issue.Path));
        Assert.StartsWith("Row 3 (C-7): InvalidScore: ", issue.ToString(), StringComparison.Ordinal);
        Assert.Equal(bad, rows.Sources[rows.Issues.IndexOf(issue)]);
    }

    [Theory]
    [InlineData("Name,Exam,Score,Modeling", "Ana Reis,MLS-C01,many,NI", "Row 1 (Ana Reis): InvalidScore: ")]
    [InlineData("First Name,Last Name,Exam,Score,NLP", "Ana,Reis,AI-102,-3,Near Target", "Row 1 (Ana Reis): ")]
    [InlineData("Exam,Score,Modeling", "MLS-C01,many,NI", "Row 1: InvalidScore: ")]
    public void A_person_is_named_by_what_the_object_gives(string header, string row, string start) => Assert.StartsWith(
        start, Assert.Single(GivenRows.Of(ImportRun.Options, header, row).Errors).ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_first_thousand_are_held_and_then_rows_stream()
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv([Aws, .. Enumerable.Range(1, 999).Select(row => AwsRow($"{row}", "2025-11-03"))]);
        Assert.Empty(rows.Order);

        rows.AddCsv(Aws, AwsRow("1000", "2025-11-03"));
        Assert.Equal(1000, rows.Order.Count);

        rows.AddCsv(Aws, AwsRow("1001", "2025-11-03"));
        Assert.Equal("1001", rows.Order[^1]);
    }

    [Fact]
    public void A_contradiction_after_the_held_rows_is_refused_by_its_row()
    {
        var rows = GivenRows.Of(
            ImportRun.Options,
            [Aws, AwsRow("1", "13/04/2025"), .. Enumerable.Range(2, 999).Select(row => AwsRow($"{row}", "04/05/2025")), AwsRow("1001", "04/25/2025"), AwsRow("1002", "04/05/2025")]);

        Assert.Equal(["InvalidDate 1001", "1002"], rows.Order[^2..]);
        Assert.Equal(new DateTime(2025, 5, 4), rows.Reports[^1].ExamDate);
    }

    [Fact]
    public void Another_shape_after_the_held_rows_is_held_again_and_the_order_stays()
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv([Aws, .. Enumerable.Range(1, 1000).Select(row => AwsRow($"{row}", "2025-11-03"))]);
        rows.AddCsv(Azure, "x,AI-102,04/05/2025,Fail,Near Target,Below Target");
        rows.AddCsv(Aws, AwsRow("between", "2025-11-03"));
        rows.AddOther("other");
        rows.AddCsv(Azure, "y,AI-102,25/05/2025,Fail,Near Target,Below Target");
        Assert.Equal(1000, rows.Order.Count);

        rows.Complete();
        Assert.Equal(["x", "between", "other", "y"], rows.Order[1000..]);
        Assert.Equal(new DateTime(2025, 5, 4), rows.Reports[1000].ExamDate);
    }

    [Fact]
    public void Rows_of_one_domain_each_are_put_together_however_they_are_ordered()
    {
        var rows = GivenRows.Of(
            ImportRun.Options,
            ["Id,Exam,Date,Domain,Level", .. s_domains.SelectMany(domain => s_people.Select(id => $"{id},MLS-C01,2025-11-03,{domain},{(id == "a" ? "Strong" : "NI")}"))]);

        Assert.Equal(["b", "a"], rows.Order);
        Assert.All(rows.Reports, report => Assert.Equal(4, report.Results.Known));
        Assert.Equal([4, 0], rows.Reports.Select(report => report.Results.CountOf(PerformanceLevel.Weak)));
    }

    [Fact]
    public void A_report_of_several_rows_is_never_half_read()
    {
        // 600 people with a row per domain, by domain: more rows than are held otherwise.
        var rows = GivenRows.Of(
            ImportRun.Options,
            ["Id,Exam,Date,Domain,Level", .. s_domains.SelectMany(domain => Enumerable.Range(1, 600).Select(id => $"P{id},MLS-C01,2025-11-03,{domain},Strong"))]);

        Assert.Equal(600, rows.Reports.Count);
        Assert.All(rows.Reports, report => Assert.Equal(4, report.Results.Known));
        Assert.DoesNotContain(rows.Issues, issue => issue.Code == ImportIssueCode.MissingDomain);
    }

    [Fact]
    public void A_bad_row_of_a_report_refuses_the_report_and_is_named()
    {
        var rows = GivenRows.Of(
            ImportRun.Options, "Id,Exam,Domain,Level", "a,MLS-C01,Modeling,NI", "b,MLS-C01,Modeling,NI", "a,MLS-C01,EDA,Splendid");

        Assert.Equal(["UnknownLevel 3", "b"], rows.Order);
        Assert.Equal("a,MLS-C01,EDA,Splendid", rows.Sources[rows.Issues.FindIndex(issue => issue.Severity == IssueSeverity.Error)]);
    }
}
