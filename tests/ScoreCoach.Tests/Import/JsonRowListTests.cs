using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>JSON whose rows are lists: other lists, or the first of them, name the columns.</summary>
public sealed class JsonRowListTests
{
    private const string Names = """["candidate_id","exam","exam_date","score","Modeling","EDA"]""";
    private const string Rows = """["00417","MLS-C01","2025-11-03",688,"NI",null],["b","MLS-C01","2025-11-04",702.0,"Strong","Competent"]""";

    [Theory]
    [InlineData("""{"columns":@,"index":[4,7],"data":[#]}""")]
    [InlineData("""{"index":["x","y"],"data":[#],"columns":@}""")]
    [InlineData("""{"columns":[{"name":"candidate_id","type":"string"},{"name":"exam"},{"name":"exam_date"},{"name":"score"},{"type":"x","name":"Modeling"},{"name":"EDA"}],"rows":[#]}""")]
    [InlineData("""{"schema":{"fields":[{"id":1,"title":"candidate_id"},{"id":2,"title":"exam"},{"id":3,"title":"exam_date"},{"id":4,"title":"score"},{"id":5,"title":"Modeling"},{"id":6,"title":"EDA"}]},"data":[#]}""")]
    [InlineData("""{"name":"Sheet1","headers":@,"rows":[#]}""")]
    [InlineData("""{"result":{"fields":@,"values":[#]}}""")]
    [InlineData("""{"range":"Sheet1!A1:F3","majorDimension":"ROWS","values":[@,#]}""")]
    [InlineData("[@,#]")]
    [InlineData("\uFEFF [\n@,\n#\n]\n")]
    public void Rows_may_be_lists(string text)
    {
        var run = Of(text.Replace("@", Names, StringComparison.Ordinal).Replace("#", Rows, StringComparison.Ordinal));

        Assert.Empty(run.Errors);
        Assert.Equal(
            [("00417", new DateTime(2025, 11, 3), 688m, "??W?"), ("b", new DateTime(2025, 11, 4), 702m, "?AS?")],
            run.Reports.Select(report => (report.CandidateId!, report.ExamDate!.Value, report.Score!.Value, Levels(report))));
    }

    [Fact]
    public void Each_row_costs_itself_and_no_other()
    {
        var run = Of($$"""
            {"columns":{{Names}},"data":[
            ["a","MLS-C01","2025-11-03",688,"NI","NI"],
            ["b","MLS-C01","2025-11-03",688,"NI"],
            ["c","MLS-C01","2025-11-03",688,"NI","NI","more"],
            {"candidate_id":"d"},
            ["e","MLS-C01" "2025-11-03",688,"NI","NI"],
            [],
            ["f","MLS-C01","2025-11-03",688,"huh","NI"],
            ["g","MLS-C01","2025-11-03",688,"NI","NI",null]
            ]}
            """);

        Assert.Equal([("a", 2L), ("g", 9L)], run.Reports.Select(report => (report.CandidateId!, report.Origin.Line)));
        Assert.Equal(
            [(ImportIssueCode.FieldCountMismatch, 3L), (ImportIssueCode.FieldCountMismatch, 4L), (ImportIssueCode.MalformedRow, 5L), (ImportIssueCode.MalformedRow, 6L), (ImportIssueCode.UnknownLevel, 8L)],
            run.Errors.Select(issue => (issue.Code, issue.Line)));
    }

    [Fact]
    public void One_page_of_rows_is_reported() =>
        Assert.Contains("'total' is 9", Assert.Single(Of($$"""{"total":9,"columns":{{Names}},"rows":[{{Rows}}]}""").Of(ImportIssueCode.OtherSheets)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"columns":@,"data":[]}""")]
    [InlineData("""{"columns":@,"index":[],"data":[]}""")]
    public void No_rows_are_no_reports(string text)
    {
        var run = Of(text.Replace("@", Names, StringComparison.Ordinal));

        Assert.Empty(run.Reports);
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("""{"columns":[["a","x"],["b","y"]],"data":[["1","2"]]}""", "several lists")]
    [InlineData("""{"columns":[1,2],"data":[["1","2"]]}""", "not objects")]
    [InlineData("""{"columns":[{"type":"x"}],"data":[["1","2"]]}""", "not objects")]
    [InlineData("""{"candidate_id":{"0":"a","1":"b"},"exam":{"0":"MLS-C01","1":"MLS-C01"},"Modeling":{"0":"NI","1":"NI"}}""", "\"candidate_id\": { \"0\": …")]
    [InlineData("""{"exam":{"12":"MLS-C01"},"candidate_id":{"12":"a"},"score":{"12":688}}""", "\"exam\": { \"0\": …")]
    public void What_names_no_columns_is_refused_in_words(string text, string words)
    {
        var issue = Assert.Single(Of(text).Errors);

        Assert.Equal(ImportIssueCode.UnsupportedFile, issue.Code);
        Assert.Contains(words, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_for_each_column_is_refused_with_the_way_out()
    {
        var rows = string.Join(',', Enumerable.Range(0, 100_000).Select(row => $"\"{row}\":\"a{row}\""));

        Assert.Contains("orient=\"records\"", Assert.Single(Of($$$"""{"candidate_id":{{{{rows}}}},"exam":{{{{rows}}}}}""").Errors).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_with_a_list_of_lists_is_a_report()
    {
        foreach (var name in new[] { "history", "rows", "columns" })
        {
            Assert.Equal("a", Assert.Single(Of($$"""{"candidateId":"a","exam":"MLS-C01","Modeling":"NI","{{name}}":[["x","y"],["z","w"]]}""").Reports).CandidateId);
        }
    }

    [Fact]
    public void Columns_with_one_name_are_reported_as_in_any_table()
    {
        var run = Of("""{"columns":["candidate_id","exam","Modeling","Modeling"],"data":[["a","MLS-C01","NI","Strong"]]}""");

        Assert.Empty(run.Reports);
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public void Long_lists_and_wide_ones_are_bounded()
    {
        var rows = string.Join(",\n", Enumerable.Range(0, 50_000).Select(row => $"[\"p{row}\",\"MLS-C01\",\"2025-11-03\",688,\"NI\",\"NI\"]"));
        Assert.Equal(50_000, Of($$"""{"columns":{{Names}},"data":[{{rows}}]}""").Reports.Count);
        Assert.Equal(50_000, Of($"[{Names},{rows}]").Reports.Count);

        var names = string.Join(',', Enumerable.Range(0, 200_000).Select(column => $"\"c{column}\""));
        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(Of($$"""{"columns":[{{names}}],"data":[["a"]]}""").Errors).Code);
        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(Of($"[[{string.Join(',', Enumerable.Range(0, 50_000).Select(column => $"\"c{column}\""))}],[\"a\"]]").Errors).Code);
        Assert.Empty(Of(new string('[', 100_000)).Reports);
        Assert.Empty(Of("{\"columns\":[\"a\"],\"data\":" + new string('[', 1_000_000)).Reports);
    }
}
