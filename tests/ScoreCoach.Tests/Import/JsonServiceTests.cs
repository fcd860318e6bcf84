using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>JSON as services answer: what a report says lies in a member of its own, and what the service says about it around that.</summary>
public sealed class JsonServiceTests
{
    [Theory]
    [InlineData("""{"type":"score-reports","id":"9001","attributes":@,"links":{"self":"https://x.example/9001"}}""")]
    [InlineData("""{"cursor":"Y3","node":@}""")]
    [InlineData("""{"id":"rec7","createdTime":"2026-01-02T00:00:00Z","fields":@}""")]
    [InlineData("""{"_index":"reports","_id":"9001","_score":1.0,"_source":@}""")]
    [InlineData("""{"type":"Feature","geometry":null,"properties":@}""")]
    [InlineData("""{"resource":{"id":"9001","attributes":@}}""")]
    public void What_a_report_says_may_lie_in_a_member(string around)
    {
        var objects = Reports.Select(report => around.Replace("@", report, StringComparison.Ordinal));
        var reports = string.Join(',', objects);
        foreach (var whole in new[] { $"[{reports}]", $"{{\"data\":[{reports}]}}", string.Join('\n', objects) })
        {
            var run = Of(whole);

            Assert.Empty(run.Errors);
            Assert.Equal(
                [("J-1", "AI-103", new DateTime(2025, 11, 3), 644m, "WS???"), ("J-2", "AI-103", new DateTime(2025, 11, 4), 712m, "S?A??")],
                run.Reports.Select(report => (report.CandidateId!, report.Exam, report.ExamDate!.Value, report.Score!.Value, Levels(report))));
        }
    }

    [Theory]
    [InlineData("""{"data":{"scoreReports":{"totalCount":7,"pageInfo":{"hasNextPage":true,"endCursor":"x"},"edges":[{"cursor":"a","node":@0},{"cursor":"b","node":@1}]}},"errors":null}""", "'hasNextPage'")]
    [InlineData("""{"data":{"scoreReports":{"totalCount":7,"edges":[{"node":@0},{"node":@1}]}}}""", "'totalCount' is 7")]
    [InlineData("""{"data":{"viewer":{"exams":{"nodes":[@0,@1],"pageInfo":{"hasNextPage":true}}}}}""", "'hasNextPage'")]
    [InlineData("""{"_embedded":{"scoreReports":[@0,@1]},"_links":{"self":{"href":"x"},"next":{"href":"y"}},"page":{"size":2,"totalElements":9,"totalPages":5,"number":0}}""", "'next'")]
    [InlineData("""{"data":[{"type":"r","id":"1","attributes":@0},{"type":"r","id":"2","attributes":@1}],"links":{"self":"x","next":"y"}}""", "'next'")]
    public void One_page_of_such_a_list_is_reported(string text, string sign)
    {
        var run = Of(text.Replace("@0", Reports[0], StringComparison.Ordinal).Replace("@1", Reports[1], StringComparison.Ordinal));

        Assert.Equal(["J-1", "J-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Contains(sign, Assert.Single(run.Of(ImportIssueCode.OtherSheets)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_list_reports_nothing()
    {
        var run = Of($$$$"""{"_embedded":{"scoreReports":[{{{{Reports[0]}}}},{{{{Reports[1]}}}}]},"_links":{"self":{"href":"x"}}}""");

        Assert.Equal(2, run.Reports.Count);
        Assert.Empty(run.Of(ImportIssueCode.OtherSheets));
    }

    [Fact]
    public void The_id_of_a_record_is_not_a_person_where_the_report_names_one()
    {
        var run = Of("""
            {"data":[{"type":"r","id":"9001","attributes":{"candidate-id":"J-1","exam":"MLS-C01","exam-date":"2025-11-03","score":640,"domains":{"Modeling":"NI"}}},
            {"type":"r","id":"9002","attributes":{"candidate-id":"J-1","exam":"MLS-C01","exam-date":"2025-12-03","score":790,"domains":{"Modeling":"Strong"}}}]}
            """);

        Assert.Equal([("J-1", true), ("J-1", false)], run.Reports.Select(report => (report.CandidateId!, report.Superseded)));
    }

    [Theory]
    [InlineData("""{"type":"r","id":"J-1","attributes":{"exam":"MLS-C01","Modeling":"NI"}}""")]
    [InlineData("""{"type":"r","id":"9001","attributes":{"exam":"MLS-C01","Modeling":"NI"},"relationships":{"candidate":{"data":{"type":"people","id":"J-1"}}}}""")]
    [InlineData("""{"data":{"type":"r","id":"9001","attributes":{"candidateId":"J-1","exam":"MLS-C01","Modeling":"NI"}}}""")]
    [InlineData("""{"data":{"type":"r","id":"9001","attributes":{"candidate":{"id":"J-1"},"exam":{"code":"MLS-C01"},"domains":[{"title":"Modeling","performance":"NI"}]}}}""")]
    public void Where_the_report_names_no_one_what_is_around_it_does(string text) =>
        Assert.Equal([("J-1", "??W?")], Of(text).Reports.Select(report => (report.CandidateId!, Levels(report))));

    [Fact]
    public void People_that_a_service_adds_are_not_reports()
    {
        var run = Of($$$"""{"data":[{"type":"r","id":"9001","attributes":{{{Reports[0]}}}}],"included":[{"type":"people","id":"7","attributes":{"email":"ana@x.example","name":"Ana"}}]}""");

        Assert.Equal("J-1", Assert.Single(run.Reports).CandidateId);
    }

    [Fact]
    public void Our_own_attributes_stay_attributes()
    {
        var report = Assert.Single(Of("""[{"candidateId":"a","exam":"MLS-C01","domains":{"Modeling":"NI"},"attributes":{"Score":"7","Team":"Blue"}}]""").Reports);

        Assert.Equal((null, "Blue"), (report.Score, report.Attributes["Team"]));
    }

    [Theory]
    [InlineData("""[{"domain":"Modeling","level":"NI"},{"domain":"EDA","level":"Strong"}]""")]
    [InlineData("""[{"name":"Modeling","label":"NI"},{"name":"EDA","label":"Strong"}]""")]
    [InlineData("""[{"title":"Modeling","performance":"NI","links":{"self":"x"}},{"title":"EDA","performance":"Strong"}]""")]
    public void Domains_are_a_list_next_to_what_is_not_needed(string domains)
    {
        var run = Of($$"""[{"candidateId":"a","exam":"MLS-C01","domains":{{domains}},"links":{"self":"x"},"meta":{"tags":[{"x":1}]},"_links":[{"rel":"self"}]}]""");

        Assert.Empty(run.Errors);
        Assert.Equal("?SW?", Levels(Assert.Single(run.Reports)));
    }

    [Theory]
    [InlineData("question", "answer")]
    [InlineData("questionText", "response")]
    [InlineData("Frage", "Antwort")]
    public void Answers_of_a_form_are_cells(string question, string answer)
    {
        static string Entry(string question, string answer, string asked, string answered) => $$"""{"{{question}}":"{{asked}}","{{answer}}":"{{answered}}"}""";
        var answers = string.Join(',', new[] { ("E-mail", "ana@x.example"), ("Exam", "MLS-C01"), ("Modeling", "NI"), ("EDA", "Strong") }.Select(pair => Entry(question, answer, pair.Item1, pair.Item2)));

        var report = Assert.Single(Of($$"""{"form":"Feedback","responses":[{"responseId":1,"answers":[{{answers}}]}]}""").Reports);

        Assert.Equal(("ana@x.example", "?SW?"), (report.CandidateId, Levels(report)));
    }

    [Fact]
    public void Objects_within_objects_end_in_bounded_time()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"data\":", 30_000)) + Reports[0] + new string('}', 30_000);

        Assert.Empty(Of(deep).Reports);
        Assert.Empty(Of($"[{deep}]").Reports);
        Assert.Single(Of("""[{"id":"1","node":{"id":"2","node":{"id":"3","node":@}}}]""".Replace("@", Reports[0], StringComparison.Ordinal)).Reports);
    }

    private static readonly string[] Reports =
    [
        """{"candidate-id":"J-1","exam-code":"AI-103","exam-date":"2025-11-03","score":644,"domains":[{"domain":"Plan and manage an Azure AI solution","level":"Weak"},{"domain":"Implement generative AI and agentic solutions","level":"Strong"}]}""",
        """{"candidate-id":"J-2","exam-code":"AI-103","exam-date":"2025-11-04","score":712,"domains":[{"domain":"Plan and manage an Azure AI solution","level":"Strong"},{"domain":"Implement computer vision solutions","level":"Adequate"}]}""",
    ];
}
