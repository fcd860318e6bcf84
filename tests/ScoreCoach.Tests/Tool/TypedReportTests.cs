using Newtonsoft.Json.Linq;

namespace ScoreCoach.Tests.Tool;

/// <summary>One report, typed instead of a file: the tool makes of it what New-ScoreReport makes of it.</summary>
public class TypedReportTests
{
    private static readonly string[] Typed =
    [
        "--exam", "MLS-C01", "--domain", "DE=Strong", "--domain", "EDA=Competent", "--domain", "Modeling=NI", "--domain", "ML Ops=NI",
        "--score", "698", "--exam-date", "2025-11-03", "--attempt", "1", "--candidate-id", "C-1001", "--as-of", "2026-01-15",
    ];

    [Fact]
    public void A_plan_is_a_page()
    {
        var run = ToolRun.Of(["plan", .. Typed, "--candidate-name", "Amira Haddad"]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.StartsWith("Amira Haddad (C-1001) · MLS-C01", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not passed · 698, pass mark 750 · attempt 1 · 2025-11-03", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priorities", 4)]
    [InlineData("patterns", 1)]
    [InlineData("window", 1)]
    public void Each_command_about_one_report_takes_it(string command, int least)
    {
        var run = ToolRun.Of([command, .. Typed, "--format", "jsonl"]);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse).ToArray();

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.True(lines.Length >= least);
        Assert.All(lines, line => Assert.Equal("C-1001 MLS-C01", $"{line["candidateId"]} {line["exam"]}"));
    }

    [Fact]
    public void Missed_objectives_and_labels_of_ones_own_are_read()
    {
        var objectives = JObject.Parse(ToolRun.Of("plan", "--exam", "SY0-701", "--score", "700", "--missed-objective", "2.4,3.10", "--as-of", "2026-11-26", "--format", "jsonl").Output);
        var labels = ToolRun.Of(["priorities", .. Typed, "--domain", "DE=Emerging", "--format", "csv", "--level-map", "Emerging=Weak"]);

        Assert.Equal(["2.4", "3.10"], objectives["priorities"]!.SelectMany(priority => priority["missedObjectives"] ?? new JArray()).Select(one => (string)one!).Order(StringComparer.Ordinal));
        Assert.Contains("--domain: 'DE' is specified twice.", labels.Errors, StringComparison.Ordinal);
        Assert.Contains(",Weak,Emerging,", ToolRun.Of("priorities", "--exam", "MLS-C01", "--domain", "DE=Emerging", "--level-map", "Emerging=Weak", "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "UnknownLevel", "--exam", "MLS-C01", "--domain", "Modeling=Splendid")]
    [InlineData(2, "MissingColumn: No entry is a domain of MLS-C01. The entries are: 'Foo'.", "--exam", "MLS-C01", "--domain", "Foo=NI")]
    [InlineData(2, "--exam is missing. Specify the exam of the report.", "--score", "698")]
    [InlineData(2, "--score: '6,98' is not a valid number", "--exam", "MLS-C01", "--score", "6,98")]
    [InlineData(2, "--domain: 'Modeling' is not a pair. Accepted: DOMAIN=LABEL.", "--exam", "MLS-C01", "--domain", "Modeling")]
    [InlineData(2, "--exam-date: '03.11.2025' is not an ISO 8601 date", "--exam", "MLS-C01", "--exam-date", "03.11.2025")]
    [InlineData(2, "--rejects applies to files", "--exam", "MLS-C01", "--score", "698", "--rejects", "r.csv")]
    [InlineData(2, "--score is part of a report entered as options instead of a file.", "samples/clean.csv", "--score", "698")]
    [InlineData(1, "UnknownExam", "--exam", "FOO", "--score", "698")]
    public void What_cannot_be_a_report_is_refused(int exitCode, string message, params string[] words)
    {
        var run = ToolRun.Of(["plan", .. words]);

        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)(?<!\\w)columns?(?!\\w)", run.Errors);
    }
}
