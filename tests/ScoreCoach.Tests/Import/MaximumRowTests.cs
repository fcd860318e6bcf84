using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A row that holds how many points are all of them indicates that the other rows hold points.</summary>
public sealed class MaximumRowTests
{
    private static ImportOptions Percentages => ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    [Theory]
    [InlineData("MLS-C01", "    Points Possible", true)]
    [InlineData("AI-103", "Maximum", false)]
    [InlineData("MLA-C01", "Points possibles", true)]
    [InlineData("AIP-C01", "Erreichbare Punkte", false)]
    [InlineData("AI-102", "Barème", true)]
    public void Points_are_refused_until_their_maximum_is_named(string exam, string label, bool isFirst)
    {
        var text = Cohort(exam, label, isFirst, _ => "50");

        var issue = Assert.Single(ImportRun.Of(text, Percentages).Errors);

        Assert.Equal((ImportIssueCode.UnlikelyScale, isFirst ? 2 : 4), (issue.Code, (int)issue.Line));
        var named = ImportRun.Of(text, Percentages with { LevelUnit = LevelUnit.Points, LevelMaximum = 50 });
        Assert.Equal(2, named.Reports.Count);
        Assert.All(named.Reports, report => Assert.StartsWith("A", ImportRun.Levels(report), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_number_can_be_read_with_its_maximum()
    {
        var text = Cohort("MLS-C01", "Points possible", true, domain => domain == 0 ? "50" : "60");

        Assert.Contains("LevelUnit Points", Assert.Single(ImportRun.Of(text, Percentages).Errors).Suggestion, StringComparison.Ordinal);

        // 35 of 50 and 38 of 60; 37 of 50 and 30 of 60.
        Assert.Equal(["AAAA", "AWWW"], ImportRun.Of(text, Percentages with { LevelUnit = LevelUnit.Points }).Reports.Select(ImportRun.Levels));
    }

    [Theory]
    [InlineData("100", "100")]
    [InlineData("37", "38")]
    public void The_best_results_and_a_hundred_are_not_maxima(string first, string later)
    {
        var run = ImportRun.Of(Cohort("MLS-C01", "Maximum", false, domain => domain == 0 ? first : later), Percentages);

        Assert.Empty(run.Errors);
        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.SetAside);
    }

    [Theory]
    [InlineData("Max Power,MLS-C01,95,92,90,88")]
    [InlineData("max.weber@x.org,MLS-C01,95,92,90,88")]
    [InlineData("Max,MLS-C01,95,92,90,88")]
    public void The_best_student_may_be_called_Max(string row)
    {
        var run = ImportRun.Of($"Student,Exam,Data Engineering,EDA,Modeling,MLOps\nAna Bo,MLS-C01,52,71,48,84\n{row}\n", Percentages);

        Assert.Empty(run.Errors);
    }

    private static string Cohort(string exam, string label, bool isFirst, Func<int, string> maximum)
    {
        var cohort = new GivenCohort(exam);
        var maxima = cohort.Line([label, string.Empty, string.Empty, string.Empty, .. cohort.Profile.Domains.Select((_, domain) => maximum(domain))]);
        cohort.WithNumbers("P-1", [.. cohort.Profile.Domains.Select((_, domain) => domain == 0 ? "35" : "38")]);
        cohort.WithNumbers("P-2", [.. cohort.Profile.Domains.Select((_, domain) => domain == 0 ? "37" : "30")]);
        return isFirst ? cohort.Line([.. cohort.Header]) + maxima + cohort.Rows : cohort + maxima;
    }
}
