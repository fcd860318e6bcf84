using System.Text;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>JSON and JSON Lines, in the shape in which the product writes reports, or flat.</summary>
public sealed class JsonFileTests
{
    private const string One = """{"candidateId":"a","exam":"MLS-C01","attempt":1,"score":640,"domains":[{"domain":"modeling","level":"Weak","reportedLevel":"NI"}],"attributes":{"Team":"Blue","Score":"x"}}""";

    [Theory]
    [InlineData(nameof(JsonLayout.Array))]
    [InlineData(nameof(JsonLayout.Lines))]
    [InlineData(nameof(JsonLayout.Document))]
    public void What_the_product_writes_it_reads(string layout)
    {
        var written = Of($"{Header},Name,Team\n\"007\",MLS-C01,2,2025-11-03,640.5,Fail,Strong,competent,NI,,Zoë,\"Blue, light\"\nb,MLS-C01,1,2025-11-03T09:00:00+01:00,,Pass,NI,n/a,NI,NI,,\n").Reports;
        using var text = new StringWriter();
        GivenFiles.Gateway.WriteJson(text, written, Enum.Parse<JsonLayout>(layout));

        var run = Of(text.ToString());

        Assert.Empty(run.Errors);
        Assert.Equal(written.Count, run.Reports.Count);
        foreach (var (before, after) in written.Zip(run.Reports))
        {
            Assert.Equal(
                (before.CandidateId, before.CandidateName, before.Exam, before.Edition, before.Attempt, before.ExamDate, before.ExamTime, before.Score, before.Result),
                (after.CandidateId, after.CandidateName, after.Exam, after.Edition, after.Attempt, after.ExamDate, after.ExamTime, after.Score, after.Result));
            Assert.Equal(before.Domains.Select(domain => (domain.Domain, domain.Level)), after.Domains.Select(domain => (domain.Domain, domain.Level)));
            Assert.Equal(before.Attributes["Team"] ?? string.Empty, after.Attributes["Team"] ?? string.Empty);
        }
    }

    [Fact]
    public void An_attribute_that_is_called_like_a_field_stays_an_attribute()
    {
        var report = Assert.Single(Of($"[{One}]").Reports);

        Assert.Equal((640m, "x", "Blue"), (report.Score!.Value, report.Attributes["Score"], report.Attributes["Team"]));
        Assert.Equal("??W?", Levels(report));
    }

    [Fact]
    public void A_label_that_no_one_knows_stands_for_the_level_that_comes_with_it()
    {
        var report = Assert.Single(Of(One.Replace("\"NI\"", "\"1 of 3\"", StringComparison.Ordinal)).Reports);

        Assert.Equal((PerformanceLevel.Weak, "1 of 3"), (report.Domains[2].Level, report.Domains[2].ReportedLevel));
    }

    [Fact]
    public void Flat_objects_are_rows_too()
    {
        var run = Of("""[{"Id":"a","Exam":"MLS-C01","Modeling":"NI","Team":null},{"Id":"b","Exam":"MLS-C01","EDA":"Strong","Modeling":"NI","Passed":false}]""");

        Assert.Equal(["??W?", "?SW?"], run.Reports.Select(Levels));
        Assert.Equal(ExamResult.Fail, run.Reports[1].Result);
    }

    [Fact]
    public void Reports_on_one_line_are_reported_apart_by_their_numbers()
    {
        var other = One.Replace("\"a\"", "\"b\"", StringComparison.Ordinal);
        var later = One.Replace("\"attempt\":1", "\"attempt\":2", StringComparison.Ordinal);

        var run = Of($"[{One},{One},{later},{other},7]");

        Assert.Equal([("a", 1L, 0), ("a", 3L, 1), ("b", 4L, 0)], run.Reports.Select(report => (report.CandidateId, report.Origin.Line, report.History.Count)));
        Assert.Equal(2, Assert.Single(run.Of(ImportIssueCode.DuplicateReport)).Line);
        Assert.Equal(5, Assert.Single(run.Errors).Line);
    }

    [Fact]
    public void A_bad_object_costs_itself()
    {
        var lines = Of($"{One}\n{{\"candidateId\": oops}}\n\n{One.Replace("\"a\"", "\"c\"", StringComparison.Ordinal)}\n[1]\n");
        Assert.Equal(["a", "c"], lines.Reports.Select(report => report.CandidateId));
        Assert.Equal([(ImportIssueCode.MalformedRow, 2L), (ImportIssueCode.MalformedRow, 5L)], lines.Errors.Select(issue => (issue.Code, issue.Line)));

        var array = Of($"[\n{One},\n{{\"candidateId\": oops}},\n7,\n{One.Replace("\"a\"", "\"c\"", StringComparison.Ordinal)}\n]");
        Assert.Equal(["a", "c"], array.Reports.Select(report => report.CandidateId));
        Assert.Equal([3L, 4L], array.Errors.Select(issue => issue.Line));
    }

    [Fact]
    public void An_empty_list_is_a_file_of_no_reports()
    {
        var run = Of("[]");

        Assert.Empty(run.Issues);
        Assert.False(run.Summary.Unusable);
    }

    [Fact]
    public void Deep_and_endless_JSON_ends_in_an_issue()
    {
        Assert.True(Of(new string('[', 1_000_000)).Reports.Count == 0);
        Assert.Equal(1, Of($"{One}\n{{\"a\":{new string('[', 1000)}{new string(']', 1000)}}}\n").Summary.Refused);

        var huge = Of($"[{One},\n{{\"candidateId\":\"{new string('x', 5_000_000)}\"}},\n{One.Replace("\"a\"", "\"c\"", StringComparison.Ordinal)}]");
        Assert.Equal(2, huge.Reports.Count);
        Assert.Equal(ImportIssueCode.FieldTooLong, Assert.Single(huge.Errors).Code);
    }

    [Fact]
    public void Bytes_that_are_no_text_cost_their_object()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(One + "\n{\"candidateId\":\""), 0xFF, .. Encoding.UTF8.GetBytes("\"}\n")];

        Assert.Equal(1, Of(bytes).Summary.Refused);
        Assert.Equal(2, Assert.Single(Of($"{One}\n{{\"candidateId\":\"\\ud800\",\"exam\":\"MLS-C01\"}}\n").Errors).Line);
    }

    [Fact]
    public void Duplicates_are_found_and_history_is_carried_as_in_any_file()
    {
        var run = Of($"{One}\n{One}\n{One.Replace("\"attempt\":1", "\"attempt\":2", StringComparison.Ordinal)}\n");

        Assert.Equal(1, run.Summary.Duplicates);
        Assert.Single(run.Reports[^1].History);
    }
}
