using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>One object whose levels nobody knows is a report with unknown labels, not a header: nothing would be read by it.</summary>
public class LoneObjectTests
{
    [Theory]
    [InlineData("PMP", "People=low;Process=mid;Business Environment=high")]
    [InlineData("PMP", "People=red;Process=amber;Business Environment=green")]
    [InlineData("SAA-C03", "Design Secure Architectures=fair;Design Resilient Architectures=good;Design High-Performing Architectures=poor;Design Cost-Optimized Architectures=fine")]
    public void Its_words_are_refused_as_labels(string exam, string levels)
    {
        var pairs = levels.Split(';').Select(level => level.Split('=')).ToArray();

        var run = GivenRows.Of(
            ImportRun.Options,
            $"CandidateId,Exam,{string.Join(',', pairs.Select(pair => pair[0]))}",
            $"A,{exam},{string.Join(',', pairs.Select(pair => pair[1]))}");

        Assert.Empty(run.Reports);
        Assert.Contains(run.Issues, issue => issue.Code == ImportIssueCode.UnknownLevel);
        Assert.DoesNotContain(run.Issues, issue => issue.Code == ImportIssueCode.HeaderFound);
    }

    [Fact]
    public void The_domains_that_a_file_lacks_are_those_of_exams_whose_reports_have_some()
    {
        var run = ImportRun.Of("Candidate ID,Exam,Score,Result,Missed objectives\na,SY0-701,700,Fail,2.3\nb,SAA-C03,690,Fail,\n");

        var issue = Assert.Single(run.Errors);
        Assert.Equal(ImportIssueCode.MissingColumn, issue.Code);
        Assert.Contains("a domain of SAA-C03.", issue.Message, StringComparison.Ordinal);
        Assert.Equal(Shipped.Exam("SAA-C03").Domains.Select(domain => domain.Name), issue.Accepted);
    }
}
