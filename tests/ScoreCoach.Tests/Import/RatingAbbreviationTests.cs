using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Ratings as people type them from a report: abbreviated, or without the word that all of them have.</summary>
public class RatingAbbreviationTests
{
    [Theory]
    [InlineData("PMP", "AT", PerformanceLevel.Strong)]
    [InlineData("PMP", "T", PerformanceLevel.Adequate)]
    [InlineData("PMP", "At Target", PerformanceLevel.Adequate)]
    [InlineData("PMP", "BT", PerformanceLevel.Weak)]
    [InlineData("CAPM", "ni", PerformanceLevel.Weak)]
    [InlineData("CISSP", "Below", PerformanceLevel.Weak)]
    [InlineData("CISSP", "near", PerformanceLevel.Adequate)]
    [InlineData("CC", "Above", PerformanceLevel.Strong)]
    public void An_abbreviation_is_the_rating(string exam, string text, PerformanceLevel level)
    {
        var domain = Shipped.Catalog.Find(exam)!.Domains[0].Name;
        var run = ImportRun.Of($"Candidate ID,Exam,Result,\"{domain}\"\na,{exam},Fail,{text}\n");
        Assert.Equal(level, Assert.Single(run.Reports).Results[0].Level);
    }

    [Fact]
    public void A_word_that_is_not_a_rating_is_answered_with_the_ratings_and_a_map_for_it()
    {
        var domain = Shipped.Catalog.Find("PMP")!.Domains[0].Name;
        var issue = Assert.Single(ImportRun.Of($"Candidate ID,Exam,Result,\"{domain}\"\na,PMP,Fail,Terrific\n").Errors);
        Assert.Equal(["Needs Improvement", "Below Target", "Target", "Above Target"], issue.Accepted.Take(4));
        Assert.Equal("Map the label with LevelMap Terrific=Unknown, or with Weak, Adequate or Strong instead of Unknown.", issue.Advice!.ToString());
    }
}
