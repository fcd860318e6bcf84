using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Services hand out long lists in pages: who reads one of them learns that there are others.</summary>
public sealed class JsonPageTests
{
    private const string Two = """[{"candidateId":"a","exam":"MLS-C01","Modeling":"NI"},{"candidateId":"b","exam":"MLS-C01","Modeling":"Strong"}]""";

    [Theory]
    [InlineData("""{"data":@,"hasMore":true}""", "'hasMore'")]
    [InlineData("""{"has_more":true,"data":@}""", "'has_more'")]
    [InlineData("""{"items":@,"more":true}""", "'more'")]
    [InlineData("""{"results":@,"next":"https://x.example/reports?page=2","previous":null}""", "'next' names the next page")]
    [InlineData("""{"results":@,"nextPage":2}""", "'nextPage'")]
    [InlineData("""{"results":@,"nextCursor":"abc"}""", "'nextCursor'")]
    [InlineData("""{"nextToken":"abc","results":@}""", "'nextToken'")]
    [InlineData("""{"results":@,"next_page_token":"abc"}""", "'next_page_token'")]
    [InlineData("""{"results":@,"continuationToken":"abc"}""", "'continuationToken'")]
    [InlineData("""{"page":1,"totalPages":3,"results":@}""", "'page' is 1 and 'totalPages' is 3")]
    [InlineData("""{"results":@,"currentPage":"2","total_pages":"3"}""", "'currentPage' is 2 and 'total_pages' is 3")]
    [InlineData("""{"total":120,"records":@}""", "'total' is 120, and the file holds 2")]
    [InlineData("""{"records":@,"totalCount":3}""", "'totalCount'")]
    [InlineData("""{"records":@,"TotalResults":"31"}""", "'TotalResults'")]
    [InlineData("""{"\u0040odata.count":54,"value":@}""", "'@odata.count'")]
    [InlineData("""{"data":@,"pagination":{"page":1,"pages":7}}""", "'page' is 1 and 'pages' is 7")]
    [InlineData("""{"meta":{"count":2,"total":9},"data":@}""", "'total' is 9")]
    [InlineData("""{"data":@,"links":{"self":"x","next":"https://x.example/2"}}""", "'next'")]
    [InlineData("""{"results":@,"paging":{"next":{"after":"NTI","link":"?after=NTI"}}}""", "'next'")]
    [InlineData("""{"data":{"items":@,"pageInfo":{"hasNextPage":true,"endCursor":"x"}}}""", "'hasNextPage'")]
    [InlineData("""{"content":@,"page":{"size":2,"totalElements":5,"totalPages":3,"number":0},"last":false}""", "'last'")]
    [InlineData("""{"totalSize":2000,"done":false,"records":@}""", "'done'")]
    public void Another_page_is_reported(string envelope, string sign)
    {
        var run = Of(envelope.Replace("@", Two, StringComparison.Ordinal));

        Assert.Equal(2, run.Reports.Count);
        var issue = Assert.Single(run.Of(ImportIssueCode.OtherSheets));
        Assert.Equal(IssueSeverity.Warning, issue.Severity);
        Assert.Contains(sign, issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":@,"hasMore":false}""")]
    [InlineData("""{"data":@,"next":null,"previous":null,"count":2}""")]
    [InlineData("""{"data":@,"next":""}""")]
    [InlineData("""{"data":@,"nextLink":null}""")]
    [InlineData("""{"data":@,"page":3,"totalPages":3}""")]
    [InlineData("""{"data":@,"page":0,"totalPages":1,"total":2}""")]
    [InlineData("""{"data":@,"total":2,"limit":50,"offset":0}""")]
    [InlineData("""{"value":@,"\u0040odata.count":2,"Count":2}""")]
    [InlineData("""{"data":@,"links":{"self":"x","next":null,"last":"x"}}""")]
    [InlineData("""{"data":@,"paging":{"next":{}}}""")]
    [InlineData("""{"data":@,"paging":{"cursors":{"before":"a","after":"b"}}}""")]
    [InlineData("""{"records":@,"done":true,"totalSize":2}""")]
    [InlineData("""{"data":@,"pageInfo":{"hasNextPage":false,"endCursor":"x"}}""")]
    [InlineData("""{"data":@,"exported":{"total":99}}""")]
    public void A_whole_list_is_not_reported(string envelope) =>
        Assert.Empty(Of(envelope.Replace("@", Two, StringComparison.Ordinal)).Of(ImportIssueCode.OtherSheets));

    [Fact]
    public void The_total_of_a_long_list_is_compared_with_all_of_it()
    {
        var rows = string.Join(",\n", Enumerable.Range(0, 1_000).Select(number => $$"""{"candidateId":"p{{number}}","exam":"MLS-C01","domains":["Modeling: Weak"],"tags":["x","y"]}"""));

        Assert.Empty(Of($"{{\"total\":1000,\"value\":[{rows}]}}").Of(ImportIssueCode.OtherSheets));
        Assert.Single(Of($"{{\"value\":[{rows}],\"total\":1001}}").Of(ImportIssueCode.OtherSheets));
    }
}
