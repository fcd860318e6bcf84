using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>Plans for another exam than the reports', in the shell.</summary>
[Collection(ModuleCollection.Name)]
public class TargetExamTests(ModuleHost module)
{
    private const string People = "Import-ScoreReport samples/five-people.csv -AsOf 2026-11-22";

    [Fact]
    public void The_report_of_the_target_is_an_error_of_its_own_and_the_others_go_on()
    {
        var run = module.Run($"{People} | New-RetakePlan -TargetExam aip-c01 -AsOf 2026-11-22 -WarningAction SilentlyContinue");
        Assert.Equal(["P-2", "P-3", "P-4", "P-5"], run.Output.Select(plan => plan.Properties["CandidateId"].Value));
        Assert.All(run.Output, plan => Assert.Equal(("AIP-C01", "Transition"), (plan.Properties["TargetExam"].Value, plan.Properties["PlanKind"].Value.ToString())));
        var error = Assert.Single(run.Errors);
        Assert.Equal("SameExam,ScoreCoach.Commands.NewRetakePlanCommand", error.FullyQualifiedErrorId);
        Assert.Equal("P-1", PSObject.AsPSObject(error.TargetObject).Properties["CandidateId"].Value);
        Assert.Equal("Leave out -TargetExam for a plan to retake it.", error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("New-RetakePlan", "UnknownExam", "AI-1O3")]
    [InlineData("Get-DomainPriority", "TargetClosed", "AI-102")]
    [InlineData("Get-RetakeWindow", "TargetClosed", "AI-102")]
    public void An_exam_that_cant_be_planned_for_ends_the_command(string command, string id, string target)
    {
        var failure = Assert.ThrowsAny<RuntimeException>(() => module.Run($"& {{ $ErrorActionPreference = 'Stop'; {People} | {command} -TargetExam {target} -AsOf 2026-11-22 }}"));
        Assert.StartsWith(id + ",", failure.ErrorRecord.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_exam_shows_the_parameter_that_plans_for_the_exam_after_it()
    {
        var shown = module.Show($"{People} | Where-Object CandidateId -EQ P-3 | New-RetakePlan -AsOf 2026-11-22 -WarningAction SilentlyContinue | ForEach-Object {{ [ScoreCoach.ObjectView]::PlanPage($_, $Host) }}");
        Assert.Contains("-TargetExam 'AI-103'", string.Join(' ', shown.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var successors = module.Show($"({People} | Where-Object CandidateId -EQ P-3 | New-RetakePlan -AsOf 2026-11-22 -WarningAction SilentlyContinue).Successors");
        Assert.Contains("AI-103     Open ", successors, StringComparison.Ordinal);
        Assert.Contains("5 of 5", successors, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_show_names_and_levels_that_are_not_known_are_new()
    {
        var run = module.Run($"{People} | Where-Object CandidateId -EQ P-2 | Get-DomainPriority -TargetExam AIP-C01 -AsOf 2026-11-22 | ForEach-Object {{ \"$($_.Basis) [$($_.FromDomains.ToString())]\" }}");
        Assert.Equal(
            ["Carried [Machine Learning Implementation and Operations]", "Carried [Machine Learning Implementation and Operations]", "New []", "New []", "New []"],
            run.Output.Select(line => line.ToString()).Order(StringComparer.Ordinal));
        var shown = module.Show($"{People} | Where-Object CandidateId -EQ P-2 | Get-DomainPriority -TargetExam AIP-C01 -AsOf 2026-11-22");
        Assert.Contains("Model Integration            New ", shown, StringComparison.Ordinal);
    }
}
