using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>A suggestion corrects spelling and nothing else: it never swaps a word for its opposite or for another level.</summary>
public sealed class SafeSuggestionTests
{
    [Theory]
    [InlineData("Not Near Target")]
    [InlineData("Not above target")]
    [InlineData("On Target")]
    [InlineData("At Target")]
    [InlineData("Target")]
    [InlineData("Below the target")]
    [InlineData("Well Below Target")]
    [InlineData("Slightly Above Target")]
    [InlineData("Inadequate")]
    [InlineData("Unadequate")]
    [InlineData("Not Adequate")]
    [InlineData("Nicht Strong")]
    [InlineData("pas Strong")]
    [InlineData("sin Strong")]
    [InlineData("No Improvement")]
    [InlineData("Exceeds")]
    public void Another_meaning_is_not_suggested(string label)
    {
        var issue = Assert.Single(Of(Ai102(label)).Errors);

        Assert.Equal(ImportIssueCode.UnknownLevel, issue.Code);
        Assert.DoesNotContain("Did you mean", issue.For(GivenFiles.Syntax).Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Near Targt", "Near Target")]
    [InlineData("Abvoe Target", "Above Target")]
    [InlineData("Bellow Target", "Below Target")]
    [InlineData("1 - Below Traget", "Below Target")]
    [InlineData("Near Target (45%)", "Near Target")]
    [InlineData("Adequat", "Adequate")]
    [InlineData("Stong", "Strong")]
    public void A_misspelled_label_is(string label, string expected) =>
        Assert.Equal($"Did you mean '{expected}'?", Assert.Single(Of(Ai102(label)).Errors).For(GivenFiles.Syntax).Suggestion);

    [Theory]
    [InlineData("Unpassed")]
    [InlineData("nicht passed")]
    [InlineData("not failed")]
    [InlineData("almost passed")]
    [InlineData("Pas")]
    [InlineData("unsuccesful attempt")]
    public void Another_result_is_not_suggested(string result)
    {
        var issue = Assert.Single(Result(result).Errors);

        Assert.Equal(ImportIssueCode.InvalidResult, issue.Code);
        Assert.DoesNotContain("Did you mean", issue.For(GivenFiles.Syntax).Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pased", "Passed")]
    [InlineData("Falied", "Failed")]
    [InlineData("Not Pass", "Not Passed")]
    [InlineData("bestaden", "Bestanden")]
    [InlineData("nicht bestaden", "Nicht bestanden")]
    public void A_misspelled_result_is(string result, string expected) =>
        Assert.Equal($"Did you mean '{expected}'?", Assert.Single(Result(result).Errors).For(GivenFiles.Syntax).Suggestion);

    private static ImportRun Result(string result) => OfRows($"a,MLS-C01,1,2025-11-03,,{result},Strong,Strong,Strong,Strong");

    private static string Ai102(string label) =>
        $"CandidateId,Exam,Score,Plan and Manage an Azure AI Solution,Implement Decision Support Solutions,Implement Computer Vision Solutions\na,AI-102,677,{label},Above Target,Near Target\n";
}
