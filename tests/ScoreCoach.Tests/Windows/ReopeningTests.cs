using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Windows;

/// <summary>A limit whose window no report shows, but which reopens a time after the last attempt.</summary>
public class ReopeningTests
{
    [Theory]
    [InlineData(2, null, RetakeVerdict.Unknown)]
    [InlineData(3, "2026-12-01", RetakeVerdict.AttemptCapReached)]
    public void After_the_third_failure_PMI_waits_a_year_from_the_last_attempt(int attempt, string? opens, RetakeVerdict verdict)
    {
        var report = Assert.Single(ImportRun.Of($"Candidate ID,Exam,Attempt,Exam date,Result,People,Process,Business Environment\nP,PMP,{attempt},2025-12-01,Fail,Target,Target,Target\n").Reports);
        var window = new Coach(Shipped.Catalog, new PlanOptions { AsOf = ImportRun.Today }).GetWindow(report);

        Assert.Equal(verdict, window.Verdict);
        Assert.Equal(opens is null ? null : GivenExam.Day(opens), window.NextWindowOpens);
    }

    [Theory]
    [InlineData("""{ "count": 3, "window": "P12M", "anchor": "Rolling", "reopens": { "wait": "P12M", "anchor": "LastAttempt" } }""", null)]
    [InlineData("""{ "count": 3, "window": "P12M", "anchor": "Rolling", "reopens": null }""", null)]
    [InlineData("""{ "count": 3, "window": "P12M", "anchor": "Rolling", "reopens": { "wait": "1 year", "anchor": "LastAttempt" } }""", "'1 year' is not a number of months.")]
    [InlineData("""{ "count": 3, "window": "P12M", "anchor": "Rolling", "reopens": { "wait": "P12M", "anchor": "FirstAttempt" } }""", "'FirstAttempt' is not a valid anchor.")]
    public void A_vendors_file_says_when_a_limit_reopens(string limit, string? finding)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(
                Path.Join(folder.FullName, "vendor.json"),
                $$"""
                { "schemaVersion": 1, "kind": "vendor", "asOf": "2026-11-22", "id": "own", "name": "Own", "scale": null, "vocabulary": { "kind": "PassFailOnly" },
                  "policies": [ { "name": "Own", "waits": [], "limit": {{limit}}, "source": { "kind": "Assumption" } } ] }
                """);
            var findings = GivenFiles.Gateway.ReadCatalog([folder.FullName]).Findings.Select(found => found.Message);

            Assert.Equal(finding is null ? [] : [finding], findings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
