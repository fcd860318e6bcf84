using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>What is found in the syllabus and the units of a guide.</summary>
public sealed class SyllabusFindingTests
{
    [Theory]
    [InlineData("generic", "Continue where you stopped. {task}", "Continue where you stopped.", "Without {task} a session does not name the task to continue.")]
    [InlineData("generic", "Continue where you stopped. {task}", "Continue with {tsk}. {task}", "'{tsk}' is not a valid placeholder here.")]
    [InlineData("generic", "Get a question bank", "Get a question bank of {vendor}", "'{vendor}' is not a valid placeholder here.")]
    [InlineData("mls-c01", "\"use\": \"matplotlib\"", "\"use\": \"matplot\"", "'matplot' is not an id of the domain's resources.")]
    [InlineData("mls-c01", "[\"Run a managed training job\"]", "[\"Run a training job\"]", "The domain has no task 'Run a training job'.")]
    [InlineData("mls-c01", "[\"Run a managed training job\"]", "[\"Run a small tuning job\"]", "The task 'Run a small tuning job' does not come before this one.")]
    [InlineData("mls-c01", "Before your first lab in AWS,", "Before your first lab in {cloud},", "'{cloud}' is not a valid placeholder here.")]
    public void A_slip_is_found(string guide, string text, string slip, string message)
    {
        var own = File.ReadAllText(Repository.PathOf($"module/data/guides/{guide}.json"));
        Assert.Contains(text, own, StringComparison.Ordinal);

        var finding = Assert.Single(GivenGuideFile.Read(own.Replace(text, slip, StringComparison.Ordinal)).Findings);

        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }
}
