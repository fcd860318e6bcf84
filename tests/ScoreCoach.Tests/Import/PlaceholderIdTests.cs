using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Cells of ids that hold a word for "nothing", or what a program made of an id: they are no one's.</summary>
public sealed class PlaceholderIdTests
{
    [Theory]
    [InlineData("NULL")]
    [InlineData("none")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("---")]
    [InlineData("tbd")]
    [InlineData("Unknown")]
    [InlineData("nil")]
    [InlineData("k.A.")]
    [InlineData("s.o.")]
    [InlineData("inconnu")]
    [InlineData("?")]
    [InlineData("\u2014")]
    public void A_word_for_nothing_is_no_one(string word)
    {
        var run = Run(word, word, "C-3");

        Assert.Equal(["C-3"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal([2L, 3L], run.Of(ImportIssueCode.MissingCandidate).Select(issue => issue.Line));
        Assert.All(run.Of(ImportIssueCode.MissingCandidate), issue => Assert.Equal(word, issue.Value));
    }

    [Theory]
    [InlineData("nadia")]
    [InlineData("nilson")]
    [InlineData("bo")]
    [InlineData("null7")]
    [InlineData("unknown@contoso.example")]
    [InlineData("n-17")]
    public void An_id_that_begins_like_one_is_read(string id) => Assert.Equal([id, "C-3"], Run(id, "C-3").Reports.Select(report => report.CandidateId));

    [Theory]
    [InlineData("0,0,C-3", 1)]
    [InlineData("0,0,none,tbd,-", 0)]
    [InlineData("0,1,2", 3)]
    [InlineData("0,17,A-3,18", 4)]
    public void Zero_is_no_one_where_other_ids_are_no_numbers(string ids, int read) => Assert.Equal(read, Run(ids.Split(',')).Reports.Count);

    [Fact]
    public void Zero_is_no_one_where_it_has_several_names()
    {
        var run = ImportRun.Of(Text("0,Ana Reis", "0,Olu Bello", "417,Bo Lund"));

        Assert.Equal(["417"], run.Reports.Select(report => report.CandidateId));
    }

    [Theory]
    [InlineData("12-Mar")]
    [InlineData("3. Mrz")]
    [InlineData("03.Mai")]
    [InlineData("Mar-12")]
    [InlineData("12-mars")]
    [InlineData("12-Mar-26")]
    [InlineData("2025-03-14 00:00:00")]
    [InlineData("2025-12-09")]
    [InlineData("09.12.2025")]
    [InlineData("3/12/2026")]
    public void A_date_among_ids_is_damaged(string id)
    {
        var run = Run(id, "C-2", "4-117");

        Assert.Equal(["C-2", "4-117"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((2L, id), (Assert.Single(run.Of(ImportIssueCode.DamagedId)).Line, run.Of(ImportIssueCode.DamagedId)[0].Value));
    }

    [Theory]
    [InlineData("Mar-12,Sal-03")]
    [InlineData("MAR-12,C-2")]
    [InlineData("12-Mar,12-Ops")]
    [InlineData("2025-03-14,2025-13-99")]
    [InlineData("2025-03-14,2025-03-15")]
    [InlineData("12-345,13-001")]
    [InlineData("may-03,bo-17")]
    [InlineData("417.0,418.0")]
    public void An_id_of_a_series_is_not_a_date(string ids) => Assert.Equal(ids.Split(','), Run(ids.Split(',')).Reports.Select(report => report.CandidateId));

    [Fact]
    public void Ids_that_are_all_dates_with_a_month_are_damaged() => Assert.Empty(Run("12-Mar", "12-Apr", "2025-03-14 00:00:00").Reports);

    [Fact]
    public void An_apostrophe_insists() => Assert.Equal(["12-Mar", "417.0", "C-2", "417"], Run("'12-Mar", "'417.0", "C-2", "417").Reports.Select(report => report.CandidateId));

    [Fact]
    public void A_decimal_number_among_whole_ones_is_damaged()
    {
        var run = Run("417.0", "417", "418.0");

        Assert.Equal(["417"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal([2L, 4L], run.Of(ImportIssueCode.DamagedId).Select(issue => issue.Line));
    }

    private static ImportRun Run(params string[] ids) => ImportRun.Of(Text([.. ids.Select(id => $"{id},")]));

    /// <summary>Rows of id and name, each of another day.</summary>
    private static string Text(params string[] rows) =>
        $"Candidate ID,Name,Exam,Exam date,{string.Join(',', Shipped.Exam("AI-103").Domains.Select(domain => domain.Name))}\n"
        + string.Concat(rows.Select((row, index) => $"{row},AI-103,2025-11-{index + 1:00},Weak,Weak,Weak,Weak,Weak\n"));
}
