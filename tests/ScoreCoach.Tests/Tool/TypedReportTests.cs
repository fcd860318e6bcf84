using Newtonsoft.Json.Linq;

namespace ScoreCoach.Tests.Tool;

/// <summary>One report, typed instead of a file: the tool makes of it what New-ScoreReport makes of it.</summary>
public class TypedReportTests
{
    private const string WordsOfFiles = "(?i)(?<![\\w'])(columns?|rows?|cells?|headers?|lines?)(?!\\w)";

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
    [InlineData(2, "UnlikelyScale: The score 62 looks like a percentage: scores of MLS-C01 are on the scale 100-1000. Give the score", "--exam", "MLS-C01", "--domain", "Modeling=NI", "--score", "62")]
    [InlineData(2, "'Modeling' and 'Domain 3: Modeling' are equally good matches for one domain of MLS-C01. Keep only one", "--exam", "MLS-C01", "--domain", "Modeling=NI", "--domain", "Domain 3: Modeling=Strong")]
    [InlineData(2, "'Modeling (max 50)' is given in points, not as a percentage or a label.", "--exam", "MLS-C01", "--domain", "Modeling (max 50)=30")]
    [InlineData(2, "UnknownDomain: 'abc' is not the number of an objective. Give the numbers of the report, such as 2.4.", "--exam", "SY0-701", "--score", "700", "--missed-objective", "abc")]
    [InlineData(2, "'#REF!' is an error value of a spreadsheet. Give what the report prints.", "--exam", "MLS-C01", "--domain", "Modeling=#REF!")]
    [InlineData(2, "InvalidAttempt: '0' is not an attempt number. Accepted: 1, 2, 3, ….", "--exam", "MLS-C01", "--domain", "Modeling=NI", "--attempt", "0")]
    [InlineData(2, "UnknownLevel: '7/10' is not", "--exam", "MLS-C01", "--domain", "Modeling=7/10")]
    [InlineData(1, "UnknownExam", "--exam", "FOO", "--score", "698")]
    public void What_cannot_be_a_report_is_refused(int exitCode, string message, params string[] words)
    {
        var run = ToolRun.Of(["plan", .. words]);

        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotMatch(WordsOfFiles, run.Errors);
    }

    [Theory]
    [InlineData("ColumnNotUsed: 'Foo' is not read as a domain of MLS-C01, and no plan uses it.", "--exam", "MLS-C01", "--domain", "Foo=Weird", "--domain", "Modeling=NI")]
    [InlineData("ColumnNotUsed: 'Foo' and 'Bar' are each not read as a domain of MLS-C01, and no plan uses it.", "--exam", "MLS-C01", "--domain", "Foo=Weird", "--domain", "Modeling=NI", "--domain", "Bar=50")]
    [InlineData("ColumnNotUsed: 'Foo' is not read as a domain of MLS-C01, and no plan uses it.", "--exam", "MLS-C01", "--domain", "Foo=NI", "--domain", "Modeling=NI")]
    [InlineData("If the report is of PCA-PROM, use --exam PCA-PROM.", "--exam", "PCA", "--score", "700", "--result", "pass")]
    [InlineData("NothingReported: The report has no score, no result and no level. Add what it contains with --domain", "--exam", "MLS-C01", "--domain", "Modeling=N/A")]
    [InlineData("DamagedId: A spreadsheet rounded the id to '1.23E+10'", "--exam", "MLS-C01", "--domain", "Modeling=NI", "--candidate-id", "1.23E+10")]
    [InlineData("FieldNotFound: The report has no exam date, no score and no result. Add what it contains with --exam-date", "--exam", "MLS-C01", "--domain", "Modeling=850", "--level-threshold", "60,80")]
    [InlineData("because none exceeds 1: '0.85' is 85 %.", "--exam", "MLS-C01", "--domain", "Modeling=0.85", "--level-threshold", "60,80")]
    public void What_is_odd_about_it_is_said_in_the_words_of_a_report_and_not_of_a_file(string message, params string[] words)
    {
        var run = ToolRun.Of(["priorities", .. words, "--as-of", "2026-01-15"]);

        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotMatch(WordsOfFiles, run.Errors);
        Assert.DoesNotContain("--column-map", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("--exam-map", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--candidate-id", "Average")]
    [InlineData("--candidate-name", "Total")]
    public void A_person_whose_name_looks_like_a_total_is_a_person(string option, string name)
    {
        var run = ToolRun.Of("priorities", "--exam", "MLS-C01", "--domain", "Modeling=NI", option, name);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("SummaryRow", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Modeling", run.Output, StringComparison.Ordinal);
    }
}
