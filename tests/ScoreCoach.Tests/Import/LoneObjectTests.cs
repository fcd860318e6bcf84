using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>One object whose levels no one knows is a report with unknown labels, not a header: nothing would be read by it.</summary>
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
}
