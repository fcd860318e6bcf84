using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>Nothing that a script holds can change anything, and lists behave as PowerShell's users expect.</summary>
[Collection(ModuleCollection.Name)]
public class ReadOnlyTests(ModuleHost module)
{
    [Theory]
    [InlineData("$exam = Get-ExamProfile MLS-C01; $exam.PassingScore = 100")]
    [InlineData("$exam = Get-ExamProfile MLS-C01; $exam.Domains.Clear()")]
    [InlineData("$exam = Get-ExamProfile MLS-C01; $exam.Domains[0].Weight = 99")]
    [InlineData("$exam = Get-ExamProfile MLS-C01; $exam.Vocabulary.Labels[0].Level = 'Strong'")]
    [InlineData("$exam = Get-ExamProfile MLS-C01; ([System.Collections.IList]$exam.Aliases).Add('mine')")]
    [InlineData("$report = @(Import-ScoreReport samples/clean.csv -AsOf 2026-11-22)[0]; $report.Domains[0].Level = 'Unknown'")]
    [InlineData("$report = @(Import-ScoreReport samples/clean.csv -AsOf 2026-11-22)[0]; $report.Attributes['Team'] = 'mine'")]
    [InlineData("$plan = @(Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | New-RetakePlan -AsOf 2026-11-22 -WarningAction Ignore)[0]; $plan.Priorities.RemoveAt(0)")]
    [InlineData("$check = Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 -DryRun; $check.Codes['UnknownExam'] = 0")]
    public void A_change_is_refused(string script)
    {
        var failure = module.Run($"try {{ {script}; 'changed' }} catch {{ 'refused' }}").Output.Last().ToString();
        Assert.Equal("refused", failure);
        Assert.Equal("750 4 20 Strong", module.Run(
            "$exam = Get-ExamProfile MLS-C01; \"$($exam.PassingScore) $($exam.Domains.Count) $($exam.Domains[0].Weight) $(@(Import-ScoreReport samples/clean.csv -AsOf 2026-11-22)[0].Domains[0].Level)\"").Output.Single().ToString());
    }

    [Fact]
    public void No_property_of_any_object_can_be_set()
    {
        var settable = module.Run("""
            $reports = @(Import-ScoreReport samples/five-people.csv -AsOf 2026-11-22)
            $plans = $reports | New-RetakePlan -AsOf 2025-06-01 -HoursPerWeek 8 -AllAttempts -WarningAction Ignore
            $comparisons = $reports | Compare-ScoreReport
            $null = Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 -IssueVariable issues -ErrorAction Ignore -WarningAction Ignore
            $objects = @(Get-ExamProfile) + $reports + $plans + $plans.Priorities + $plans.Window + $plans.Timeline + $plans.Schedule + $plans.Insights + $plans.Warnings + $plans.Readiness +
                $plans.Patterns + $plans.Schedule.Weeks + $plans.Schedule.Weeks.Sessions + $plans.Priorities.Actions + $plans.Priorities.Source + $comparisons + $comparisons.Steps + $comparisons.Steps.Domains +
                $reports.Domains + $reports.History + $reports.Origin + $issues + (Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 -DryRun) + (Test-RetakeReadiness AIP-C01 -PracticeScore 70, 72)
            $objects | Where-Object { $null -ne $_ } | ForEach-Object { $_.GetType() } | ForEach-Object { $type = $_; $type.GetProperties() | Where-Object { $null -ne $_.SetMethod -and $_.SetMethod.IsPublic } | ForEach-Object { "$type.$($_.Name)" } }
            """);
        Assert.Empty(settable.Errors);
        Assert.Empty(settable.Output);
    }

    [Theory]
    [InlineData("Actions")]
    [InlineData("StudyMethods")]
    [InlineData("Topics")]
    public void An_index_gives_one_item(string list) => Assert.Equal("1 True True", module.Run($$"""
        $items = @(Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | New-RetakePlan -AsOf 2026-11-22 -WarningAction Ignore)[0].Priorities[0].{{list}}
        "$(@($items[0]).Count) $([object]::ReferenceEquals($items[-1], @($items)[-1])) $($items.Count -eq @($items).Count)"
        """).Output.Single().ToString());

    [Theory]
    [InlineData("samples/cohort.csv", 54)]
    [InlineData("samples/clean.csv", 53)]
    public void Different_reports_read_differently(string file, int count)
    {
        // Select-Object -Unique and Sort-Object -Unique compare what ToString gives.
        var run = module.Run($"Import-ScoreReport {file} -AsOf 2026-11-22 -ErrorAction Ignore -WarningAction Ignore | ForEach-Object {{ \"$_\" }}");
        Assert.Equal(count, run.Output.Select(line => line.ToString()).Distinct().Count());
    }

    [Fact]
    public void A_list_shows_its_items() => Assert.Equal(
        "AIP-C01; MLA-C01",
        module.Run("(Get-ExamProfile MLS-C01).Successor.ToString()").Output.Single().ToString());
}
