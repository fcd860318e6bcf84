using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>JSON as services and programs write it: lists in envelopes, people as objects, domains as lists, dates of older serializers.</summary>
public sealed class JsonShapeTests
{
    private const string Two = """[{"candidateId":"a","exam":"MLS-C01","Modeling":"NI"},{"candidateId":"b","exam":"MLS-C01","Modeling":"Strong"}]""";

    [Theory]
    [InlineData("""{"value":@,"Count":2}""")]
    [InlineData("""{"@odata.context":"https://x.example/$metadata#reports","value":@}""")]
    [InlineData("""{"status":"ok","page":{"number":1,"size":50},"results":@,"errors":[]}""")]
    [InlineData("""{"d":{"results":@}}""")]
    [InlineData("""{"data":{"candidates":{"nodes":@}}}""")]
    [InlineData("""{"tags":["x"],"items":@,"total":2}""")]
    [InlineData("{\n  \"records\":\n  @\n}\n")]
    [InlineData("\uFEFF{\"value\":@}")]
    [InlineData("""{"links":[{"rel":"self","href":"x"}],"reports":@}""")]
    public void A_list_in_an_envelope_is_the_table(string envelope)
    {
        var run = Of(envelope.Replace("@", Two, StringComparison.Ordinal));

        Assert.Empty(run.Errors);
        Assert.Equal([("a", "??W?"), ("b", "??S?")], run.Reports.Select(report => (report.CandidateId!, Levels(report))));
    }

    [Fact]
    public void Rows_in_an_envelope_have_their_own_lines()
    {
        var run = Of("{\n\"value\": [\n{\"candidateId\":\"a\",\"exam\":\"MLS-C01\",\"Modeling\":\"NI\"},\n{\"candidateId\":\"b\",\"exam\":\"MLS-C01\",\"Modeling\":\"huh\"}\n],\n\"Count\": 2 }");

        Assert.Equal(3, Assert.Single(run.Reports).Origin.Line);
        Assert.Equal((ImportIssueCode.UnknownLevel, 4L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
    }

    [Theory]
    [InlineData("""{"value":[],"Count":0}""")]
    [InlineData("""{"data":{"items":[]}}""")]
    public void An_empty_envelope_is_a_file_of_no_reports(string text)
    {
        var run = Of(text);

        Assert.Empty(run.Issues);
        Assert.Empty(run.Reports);
    }

    [Fact]
    public void A_large_envelope_is_read_whole()
    {
        var rows = string.Join(",\n", Enumerable.Range(0, 30_000).Select(number => $$"""{"candidateId":"p{{number}}","exam":"MLS-C01","Modeling":"NI"}"""));

        Assert.Equal(30_000, Of($"{{\"value\":[{rows}]}}").Reports.Count);
    }

    [Fact]
    public void Two_lists_of_people_are_refused_by_name()
    {
        var issue = Assert.Single(Of($$"""{"failed":{{Two}},"passed":{{Two}}}""").Errors);

        Assert.Equal(ImportIssueCode.UnsupportedFile, issue.Code);
        Assert.Contains("'failed', 'passed'", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[[1,2],["a","MLS-C01"]]""")]
    [InlineData("[1,2,3]")]
    [InlineData("""["a","b"]""")]
    public void What_holds_no_objects_is_refused_in_words(string text)
    {
        var issue = Assert.Single(Of(text).Errors);

        Assert.Equal(ImportIssueCode.UnsupportedFile, issue.Code);
        Assert.Contains("not objects", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"candidate":{"id":"a","name":"Ana","email":"ana@x.example"},"exam":"MLS-C01","Modeling":"NI"}""")]
    [InlineData("""{"student":{"id":"a","displayName":"Ana"},"exam":{"code":"MLS-C01"},"Modeling":"NI"}""")]
    [InlineData("""{"user":{"id":"a","name":"Ana"},"exam":{"id":"MLS-C01","date":"2025-11-03"},"result":{"outcome":"Fail"},"Modeling":"NI"}""")]
    [InlineData("""{"learner":{"ID":"a","Full_Name":"Ana"},"EXAM_CODE":"MLS-C01","sections":{"Modeling":"NI"}}""")]
    public void A_person_may_be_an_object(string text)
    {
        foreach (var whole in new[] { text, $"[{text}]", $"{{\"value\":[{text}]}}" })
        {
            var report = Assert.Single(Of(whole).Reports);
            Assert.Equal(("a", "Ana", "MLS-C01", "??W?"), (report.CandidateId, report.CandidateName, report.Exam, Levels(report)));
        }
    }

    [Theory]
    [InlineData("""{"domains":[{"domain":"Modeling","level":"NI"},{"domain":"EDA","level":"Strong"}]}""")]
    [InlineData("""{"sections":[{"name":"Modeling","performance":"NI"},{"name":"EDA","performance":"Strong"}]}""")]
    [InlineData("""{"results":[{"section":"Modeling","label":"NI","percent":31.5},{"section":"EDA","label":"Strong","percent":90}]}""")]
    [InlineData("""{"breakdown":[{"skillArea":"Modeling","weight":36,"rating":"NI"},{"skillArea":"EDA","weight":24,"rating":"Strong"}]}""")]
    [InlineData("""{"domains":{"Modeling":{"level":"NI"},"EDA":{"level":"Strong"}}}""")]
    [InlineData("""{"result":{"score":640,"sections":[{"title":"Modeling","level":"NI"},{"title":"EDA","level":"Strong"}]}}""")]
    public void Domains_may_be_a_list(string domains) =>
        Assert.Equal("?SW?", Levels(Assert.Single(Of("""{"candidateId":"a","exam":"MLS-C01",""" + domains[1..]).Reports)));

    [Fact]
    public void What_PowerShell_makes_of_our_objects_is_read()
    {
        const string text = """
            [{"CandidateId":"a","CandidateName":null,"Exam":"MLS-C01","Edition":"article","Attempt":1,"ExamDate":"2025-11-03T00:00:00","ExamTime":null,"Score":640,"PassingScore":750,
            "Result":1,"Domains":[{"Domain":"modeling","Name":"Modeling","Weight":36.0,"Level":1,"ReportedLevel":"NI","ScoredItems":18,"Severity":0,"LabelNote":null},
            {"Domain":"data-engineering","Name":"Data Engineering","Weight":20.0,"Level":3,"ReportedLevel":"fine by us","ScoredItems":10,"Severity":0,"LabelNote":null},
            {"Domain":"exploratory-data-analysis","Name":"Exploratory Data Analysis","Weight":24.0,"Level":0,"ReportedLevel":null,"ScoredItems":12,"Severity":0,"LabelNote":null}],
            "Attributes":{"Team":"Blue"},"Origin":{"Path":"x","Line":2},"History":[],"Superseded":false,"Language":null,"ExamForm":null,"Notes":[],"Incomplete":true}]
            """;

        var report = Assert.Single(Of(text).Reports);

        Assert.Equal(("S?W?", ExamResult.Fail, "Blue"), (Levels(report), report.Result, report.Attributes["Team"]));
        Assert.Equal(new DateTime(2025, 11, 3), report.ExamDate);
    }

    [Fact]
    public void What_it_cuts_off_is_read_too()
    {
        const string text = """[{"CandidateId":"a","Exam":"MLS-C01","Result":2,"Domains":["Modeling: Weak","Data Engineering: Strong","Exploratory Data Analysis: Unknown"],"Superseded":false,"Incomplete":true}]""";

        var report = Assert.Single(Of(text).Reports);

        Assert.Equal(("S?W?", ExamResult.Pass), (Levels(report), report.Result));
    }

    [Fact]
    public void A_number_in_another_object_is_not_our_level()
    {
        var run = Of("""[{"candidateId":"a","exam":"MLS-C01","Result":"Fail","domains":[{"domain":"modeling","level":2}]},{"candidateId":"b","exam":"MLS-C01","Result":1,"Modeling":"NI"}]""");

        Assert.Equal([ImportIssueCode.UnknownLevel, ImportIssueCode.InvalidResult], run.Errors.Select(issue => issue.Code));
    }

    [Fact]
    public void Values_may_be_wrapped()
    {
        const string text = """
            [{"CandidateId":"a","Exam":"MLS-C01","ExamDate":{"value":"\/Date(1762178711000)\/","DisplayHint":2,"DateTime":"Monday, November 3, 2025 2:05:11 PM"},"Modeling":"NI"},
            {"CandidateId":"b","Exam":"MLS-C01","ExamDate":{"$date":"2025-11-03T14:05:11Z"},"Modeling":"NI"}]
            """;

        Assert.All(Of(text).Reports, report => Assert.Equal(new DateTime(2025, 11, 3), report.ExamDate));
    }

    [Fact]
    public void Deep_envelopes_end_in_bounded_time()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "[]" + new string('}', 100_000);

        Assert.Empty(Of(deep).Reports);
        Assert.Empty(Of("{\"a\":" + new string('[', 1_000_000)).Reports);
    }
}
