using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Docs;

/// <summary>The page of all exams is what the data makes of it.</summary>
public sealed class ExamPageTests
{
    [Fact]
    public void The_page_of_all_exams_is_made_from_the_data() => Expectation.MatchesFile("docs/exams.md", ExamPage.Of(Shipped.Catalog));

    [Fact]
    public void Every_exam_stands_on_it()
    {
        var page = ExamPage.Of(Shipped.Catalog);

        Assert.All(Shipped.Catalog.Profiles, profile => Assert.Contains($"- **{profile.Id}** ({profile.Edition}): ", page, StringComparison.Ordinal));
    }
}
