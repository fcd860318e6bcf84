using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>scorecoach exams: which exams it lists, and the audit of their facts.</summary>
public class ExamsToolTests
{
    [Theory]
    [InlineData("exams-retiring.txt", "--retiring-within", "90", "--as-of", "2026-11-26")]
    [InlineData("exams-pmi.csv", "--vendor", "pmi", "--format", "csv")]
    [InlineData("exams-audit.txt", "--audit", "--as-of", "2026-11-26", "--vendor", "isaca", "--vendor", "microsoft", "--vendor", "hashicorp")]
    [InlineData("exams-audit.csv", "--audit", "--as-of", "2026-11-26", "--format", "csv", "--vendor", "isaca")]
    public async Task Output_is_what_it_was(string expectation, params string[] arguments)
    {
        var run = await ProcessRun.ScoreCoach(["exams", .. arguments]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.All(run.Output.Split('\n'), line => Assert.True(!expectation.EndsWith(".txt", StringComparison.Ordinal) || line.Length <= 100 || line.Contains("https://", StringComparison.Ordinal), line));
        Expectation.Matches(expectation, run.Output);
    }

    [Theory]
    [InlineData("TA-003 TA-004", "--vendor", "hashi*")]
    [InlineData("MLA-C02", "--status", "beta")]
    [InlineData("MLA-C01 MLA-C02", "mla-*")]
    [InlineData("AI-102 CC", "AI-102", "CC")]
    [InlineData("AI-102 AI-102 AI-102", "AI-102", "--include-editions")]
    [InlineData("AI-102", "AI-102", "--edition", "2023-10")]
    [InlineData("CS0-003 SY0-701", "--status", "RetiringSoon,beta", "--vendor", "comptia")]
    [InlineData("", "MS-102", "--available-on", "2026-12-01")]
    [InlineData("MLA-C01 MLA-C02", "MLA-C0?", "--available-on", "2026-12-01")]
    public async Task Exams_are_chosen(string expected, params string[] arguments)
    {
        var run = await ProcessRun.ScoreCoach(["exams", .. arguments, "--format", "json"]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Equal(expected, string.Join(' ', JArray.Parse(run.Output).Select(profile => (string?)profile["id"])));
    }

    [Theory]
    [InlineData(1, "UnknownVendor: 'amazn' is not a known vendor.", "--vendor", "amazn")]
    [InlineData(2, "--status: 'closed' is not a status. Accepted: active, beta, retiringsoon, retired.", "--status", "closed")]
    [InlineData(2, "--retiring-within is -1. Accepted: 0 days or more.", "--retiring-within", "-1")]
    [InlineData(2, "--available-on: 'soon' is not an ISO 8601 date", "--available-on", "soon")]
    [InlineData(1, "NotAPattern: 'AI-[1' is not a valid pattern", "AI-[1")]
    [InlineData(1, "AmbiguousExam: 'Microsoft Azure AI Fundamentals' matches several exams: AI-901, AI-900 (retired).", "Microsoft Azure AI Fundamentals")]
    [InlineData(2, "--template needs one exam", "AI-*", "--template")]
    [InlineData(2, "--template 'a.csv' and --out 'b.csv' both name the file. Specify one of them.", "AI-102", "--template", "a.csv", "--out", "b.csv")]
    [InlineData(2, "--format: 'json' is not a format of templates. Accepted: csv or xlsx.", "AI-102", "--template", "--format", "json")]
    [InlineData(2, "--format: 'xlsx' is for --template. Accepted without it: table, json, jsonl, csv.", "AI-102", "--format", "xlsx")]
    [InlineData(2, "xlsx is not text, so that it can't be printed. Specify a file with --out report.xlsx.", "AI-102", "--template", "--format", "xlsx")]
    [InlineData(2, "exclude each other", "AI-102", "--template", "--audit")]
    [InlineData(2, "--force is for files. Add --out.", "AI-102", "--template", "--force")]
    [InlineData(2, "--force is for files. Add --new or --template.", "AI-102", "--force")]
    public async Task What_cannot_be_meant_is_refused(int exitCode, string message, params string[] arguments)
    {
        var run = await ProcessRun.ScoreCoach(["exams", .. arguments]);

        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_goes_to_the_file_that_is_named_in_the_format_that_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Join(folder.FullName, "handout.txt");
            var run = await ProcessRun.ScoreCoach("exams", "AI-102", "--edition", "2023-10", "--template", "--out", path, "--format", "csv");
            Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Errors));
            Assert.Contains("CandidateId,CandidateName,Exam,Edition,", await File.ReadAllTextAsync(path), StringComparison.Ordinal);

            File.SetAttributes(path, FileAttributes.ReadOnly);
            var kept = await ProcessRun.ScoreCoach("exams", "AI-102", "--template", "--out", path, "--format", "csv");
            Assert.Equal(1, kept.ExitCode);
            Assert.Contains("is read-only. Specify another file, or replace this one with --force.", kept.Errors, StringComparison.Ordinal);

            var replaced = await ProcessRun.ScoreCoach("exams", "MLS-C01", "--template", "--out", path, "--format", "csv", "--force");
            Assert.Equal((0, string.Empty), (replaced.ExitCode, replaced.Errors));
            Assert.Contains("Modeling", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        }
        finally
        {
            foreach (var file in folder.EnumerateFiles())
            {
                file.Attributes = FileAttributes.Normal;
            }

            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_audit_in_json_is_one_object_a_finding()
    {
        var run = await ProcessRun.ScoreCoach("exams", "--audit", "--as-of", "2026-11-26", "--format", "jsonl");
        var findings = run.Output.TrimEnd('\n').Split('\n').Select(JObject.Parse).ToArray();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("ClosingWithoutSuccessor ClosingWithoutSuccessor Superseded Superseded Conflict", string.Join(' ', findings.Take(5).Select(finding => (string?)finding["kind"])));
        Assert.All(findings, finding => Assert.False(string.IsNullOrWhiteSpace((string?)finding["message"])));
    }

    [Fact]
    public async Task An_exam_of_ones_own_without_sources_is_found()
    {
        var run = await ProcessRun.ScoreCoach("exams", "OWN-1", "--profile", "tests/ScoreCoach.ModuleTests/OwnExam", "--audit", "--as-of", "2026-11-26");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("MissingSource", run.Output, StringComparison.Ordinal);
    }
}
