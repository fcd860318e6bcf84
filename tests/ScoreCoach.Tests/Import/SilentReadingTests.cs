namespace ScoreCoach.Tests.Import;

/// <summary>Ids, exams, results and JSON members of which nothing may be lost without a word.</summary>
public sealed class SilentReadingTests
{
    [Theory]
    [InlineData("+4.72E+11")]
    [InlineData("\"4,72 E+11\"")]
    [InlineData("-4.7E+11")]
    [InlineData("-4E+11")]
    [InlineData("+472E+9")]
    [InlineData("4.72 e+11")]
    public void A_rounded_id_is_refused_in_every_form(string id)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Data Engineering,EDA,Modeling,MLOps\n{id},MLS-C01,NI,NI,NI,NI\n");

        Assert.Equal(ImportIssueCode.DamagedId, Assert.Single(run.Errors).Code);
    }

    [Theory]
    [InlineData("-12E4")]
    [InlineData("+49")]
    [InlineData("4 E11")]
    [InlineData("-E5")]
    public void An_id_that_someone_made_up_is_read(string id) =>
        Assert.Equal(id, Assert.Single(ImportRun.Of($"Candidate ID,Exam,Data Engineering,EDA,Modeling,MLOps\n{id},MLS-C01,NI,NI,NI,NI\n").Reports).CandidateId);

    [Theory]
    [InlineData("XYZ-C09")]
    [InlineData("Certified Gardener")]
    public void One_unknown_exam_comes_with_how_to_add_it(string exam)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Data Engineering,EDA,Modeling,MLOps\nA1,{exam},NI,NI,NI,NI\nA2,MLS-C01,NI,NI,NI,NI\n");

        Assert.Contains("To add an exam", Assert.Single(run.Errors).Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"domains\": {\"Modeling\": \"Weak\", \"modeling\": \"Strong\"}")]
    [InlineData("\"Modeling\": \"Weak\", \"MODELING\": \"Strong\"")]
    [InlineData("\"domains\": {\"EDA\": \"Weak\", \"EDA\": \"Strong\"}")]
    [InlineData("\"score\": 700, \"Score\": 710, \"EDA\": \"Weak\"")]
    public void A_name_with_two_values_refuses_the_object(string members)
    {
        var run = ImportRun.OfFiles(("a.json", $"[{{\"candidateId\": \"A1\", \"exam\": \"MLS-C01\", {members}}}, {{\"candidateId\": \"A2\", \"exam\": \"MLS-C01\", \"Modeling\": \"Weak\"}}]"));

        Assert.Equal("A2", Assert.Single(run.Reports).CandidateId);
        Assert.Equal(ImportIssueCode.MalformedRow, Assert.Single(run.Errors).Code);
    }

    [Theory]
    [InlineData("@odata.nextLink")]
    [InlineData("nextLink")]
    [InlineData("odata.nextLink")]
    public void One_page_of_a_longer_list_is_named(string link)
    {
        var run = ImportRun.OfFiles(("a.json", $"{{\"value\": [{{\"candidateId\": \"A1\", \"exam\": \"MLS-C01\", \"Modeling\": \"Weak\"}}], \"{link}\": \"https://example.org/2\"}}"));

        Assert.Single(run.Reports);
        Assert.Contains(run.Issues, issue => issue.Severity == IssueSeverity.Warning && issue.Message.Contains("next page", StringComparison.Ordinal));
    }

    [Fact]
    public void Suggestions_for_results_end_after_many_words()
    {
        var words = Enumerable.Range(0, 700).Select(number => $"Pas{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}");
        var run = ImportRun.Of("Candidate ID,Exam,Result,Modeling\nA0,MLS-C01,Pass,NI\n" + string.Concat(words.Select((word, number) => $"B{number},MLS-C01,{word},NI\n")));

        Assert.All(run.Errors, issue => Assert.Equal(ImportIssueCode.InvalidResult, issue.Code));
        Assert.DoesNotContain("Did you mean", run.Errors[^1].Suggestion, StringComparison.OrdinalIgnoreCase);
    }
}
