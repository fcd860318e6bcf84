using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>What a person sees at a prompt of 100 columns.</summary>
[Collection(ModuleCollection.Name)]
public class ViewTests(ModuleHost module)
{
    private const string Plans =
        "Import-ScoreReport tests/ScoreCoach.Tests/Tool/Files/few.csv -AsOf 2026-11-22 | New-RetakePlan -HoursPerWeek 8 -AsOf 2026-11-22 -WarningAction SilentlyContinue";

    [Theory]
    [InlineData("plans.txt", Plans)]
    [InlineData("plan.txt", Plans + " | ForEach-Object { [ScoreCoach.ObjectView]::PlanPage($_, $Host) }")]
    [InlineData("priorities.txt", "Import-ScoreReport tests/ScoreCoach.Tests/Tool/Files/few.csv -AsOf 2026-11-22 | Get-DomainPriority")]
    [InlineData("reports.txt", "Import-ScoreReport samples/clean.csv -AsOf 2026-11-22")]
    [InlineData("windows.txt", "Import-ScoreReport tests/ScoreCoach.Tests/Tool/Files/few.csv -AsOf 2026-11-22 | Get-RetakeWindow -AsOf 2026-11-22")]
    [InlineData("patterns.txt", "Import-ScoreReport tests/ScoreCoach.Tests/Tool/Files/few.csv -AsOf 2026-11-22 | Get-ScorePattern")]
    [InlineData("comparison.txt", "Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | Where-Object CandidateId -EQ C-1013 | Compare-ScoreReport | ForEach-Object { [ScoreCoach.ObjectView]::ComparisonPage($_, $Host) }")]
    [InlineData("readiness.txt", "Test-RetakeReadiness MLS-C01 -PracticeScore 78, 82, 79; Test-RetakeReadiness AI-103 80, 80")]
    [InlineData("exams.txt", "Get-ExamProfile -IncludeEditions")]
    [InlineData("issues.txt", "Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 -IssueVariable found -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | ForEach-Object { }; $found")]
    public void Views_are_what_they_were(string expectation, string script)
    {
        var shown = module.Show(script);
        Assert.All(shown.Split('\n'), line => Assert.True(line.Length <= 100 || line.TrimStart().StartsWith("https://", StringComparison.Ordinal), line));
        Expectation.MatchesView(expectation, shown);
    }
}
