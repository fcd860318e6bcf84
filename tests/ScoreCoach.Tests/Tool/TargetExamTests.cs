using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Plans for another exam than the reports', in the tool: as they are read, and what is refused.</summary>
public class TargetExamTests
{
    private const string Header =
        "Candidate ID,Name,Exam,Attempt,Exam date,Score,Result,Data Engineering,Exploratory Data Analysis,Modeling,ML Implementation and Operations,"
        + "Plan and manage an Azure AI solution,Implement generative AI solutions,Implement an agentic solution,Implement computer vision solutions,"
        + "Implement natural language processing solutions,Implement knowledge mining and information extraction solutions,"
        + "Data Preparation for ML,ML Model Development,Deployment and Orchestration of ML Workflows,\"ML Solution Monitoring, Maintenance, and Security\"\n";

    private const string Specialty = "T-1,Marta Okafor,MLS-C01,1,2026-03-20,702,Fail,Needs Improvement,Meets Competencies,Needs Improvement,Meets Competencies,,,,,,,,,,\n";
    private const string Azure = "T-2,Jonas Weber,AI-102,1,2026-06-25,655,Fail,,,,,Near Target,Below Target,Below Target,Above Target,Near Target,Below Target,,,,\n";
    private const string Engineer = "T-3,Priya Raman,MLA-C01,1,2026-09-21,688,Fail,,,,,,,,,,,Meets Competencies,Needs Improvement,Needs Improvement,Meets Competencies\n";

    /// <summary>What a coach would read aloud to someone who failed an exam that is closed today: a change of wording shows here.</summary>
    [Theory]
    [InlineData("mls-c01", Specialty, null)]
    [InlineData("mls-c01-to-aip-c01", Specialty, "AIP-C01")]
    [InlineData("mls-c01-to-mla-c02", Specialty, "MLA-C02")]
    [InlineData("ai-102", Azure, null)]
    [InlineData("ai-102-to-ai-103", Azure, "AI-103")]
    [InlineData("mla-c01", Engineer, null)]
    [InlineData("mla-c01-to-mla-c02", Engineer, "MLA-C02")]
    public async Task The_plans_of_today(string name, string row, string? target)
    {
        string[] arguments = ["plan", "-", "--as-of", "2026-11-26", "--quiet", .. target is null ? Array.Empty<string>() : ["--target-exam", target]];
        var run = await ProcessRun.ScoreCoach(new ProcessSurroundings { Input = Header + row }, arguments);
        Assert.True(run.ExitCode == 0, run.Errors);
        Expectation.Matches($"today-{name}.txt", run.Output);
    }

    [Fact]
    public async Task The_tool_refuses_the_report_of_the_target_and_plans_the_others()
    {
        var run = await ProcessRun.ScoreCoach("plan", "samples/five-people.csv", "--as-of", "2026-11-22", "--target-exam", "AIP-C01", "--format", "jsonl", "--quiet");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(4, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("The report of P-1 (samples/five-people.csv:2) is of AIP-C01, the exam to plan for. Leave out --target-exam for a plan to retake it.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Priorities_and_windows_are_those_of_the_target_too()
    {
        var priorities = await ProcessRun.ScoreCoach(new ProcessSurroundings { Input = Header + Azure }, "priorities", "-", "--as-of", "2026-11-26", "--target-exam", "AI-103", "--format", "csv", "--quiet");
        Assert.Contains(",Carried,Implement generative AI solutions; Implement an agentic solution,", priorities.Output, StringComparison.Ordinal);
        var window = await ProcessRun.ScoreCoach(new ProcessSurroundings { Input = Header + Azure }, "window", "-", "--as-of", "2026-11-26", "--target-exam", "AI-103", "--format", "csv", "--quiet");
        Assert.Contains("T-2,AI-103,,Feasible,2026-11-26,", window.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_is_not_in_the_catalog_ends_the_run_with_what_to_do()
    {
        var run = await ProcessRun.ScoreCoach(new ProcessSurroundings { Input = Header + Azure }, "plan", "-", "--target-exam", "SAP-C99");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'SAP-C99' is not a known exam.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
