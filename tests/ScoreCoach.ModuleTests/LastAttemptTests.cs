using System.Diagnostics;
using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>A report that a later attempt supersedes gets no plan and no window, however the attempts reach the cmdlet.</summary>
[Collection(ModuleCollection.Name)]
public class LastAttemptTests(ModuleHost module)
{
    private const string Header = "Id,Exam,Attempt,Date,Score,Data Engineering,EDA,Modeling,ML Ops\n";
    private const string First = "P,MLS-C01,1,2025-10-01,640,Strong,Strong,Strong,NI\n";
    private const string Second = "P,MLS-C01,2,2025-12-01,690,NI,Strong,Strong,Strong\n";
    private const string Third = "P,MLS-C01,3,2026-01-05,700,Strong,NI,Strong,Strong\n";

    // The same three attempts, created one at a time.
    private const string Typed =
        "@(New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'Strong'; 'ML Ops' = 'NI' } -CandidateId P -Attempt 1 -ExamDate 2025-10-01 -Score 640;"
        + "New-ScoreReport MLS-C01 @{ DE = 'NI'; EDA = 'Strong'; Modeling = 'Strong'; 'ML Ops' = 'Strong' } -CandidateId P -Attempt 2 -ExamDate 2025-12-01 -Score 690;"
        + "New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'NI'; Modeling = 'Strong'; 'ML Ops' = 'Strong' } -CandidateId P -Attempt 3 -ExamDate 2026-01-05 -Score 700)";

    [Theory]
    [InlineData("New-RetakePlan")]
    [InlineData("Get-RetakeWindow")]
    public void Of_a_cohort_each_persons_last_attempt_counts(string command)
    {
        const string import = "Import-ScoreReport samples/clean.csv -AsOf 2026-11-22";
        const string shown = "ForEach-Object { \"$($_.CandidateId) $($_.Exam) $($_.Attempt)\" }";
        var every = module.Run($"{import} | {command} -AllAttempts -AsOf 2026-11-22 | {shown}");
        var last = module.Run($"{import} | {command} -AsOf 2026-11-22 | {shown}");
        Assert.Equal(53, every.Output.Count);
        Assert.Equal(
            every.Output.Select(Words).GroupBy(words => (words[0], words[1])).Select(group => string.Join(' ', group.MaxBy(words => words[2], StringComparer.Ordinal)!)).Order(StringComparer.Ordinal),
            last.Output.Select(line => line.ToString()).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(every.Warnings, warning => warning.Contains("skipped because", StringComparison.Ordinal));
        Assert.Equal(
            $"{53 - last.Output.Count} reports were skipped because a later attempt supersedes them. Use -AllAttempts to include them.",
            Assert.Single(last.Warnings, warning => warning.Contains("skipped because", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Get-DomainPriority", "12")]
    [InlineData("Compare-ScoreReport | ForEach-Object { $_.Attempts }", "3")]
    [InlineData("Get-ScorePattern | Where-Object Id -EQ mls-c01.pattern.changing-weak-domains", "1")]
    public void Priorities_patterns_and_comparison_take_every_report(string command, string count)
    {
        using var file = new TextFile(Header + First + Second + Third);
        foreach (var reports in new[] { $"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-01-15", Typed })
        {
            var run = module.Run($"@({reports} | {command}).Count");
            Assert.Equal(count, run.Output.Single().ToString());
            Assert.Empty(run.Warnings);
        }
    }

    [Fact]
    public void Three_attempts_give_the_same_in_any_order_and_any_files()
    {
        string[] rows = [First, Second, Third];
        var outcomes = new List<string>();
        foreach (var order in new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            foreach (var split in new[] { 1, 2, 3 })
            {
                // The first rows share a file, the others have one each.
                var together = string.Concat(order.Take(4 - split).Select(index => rows[index]));
                using var one = new TextFile(Header + together);
                using var two = new TextFile(Header + (split > 1 ? rows[order[4 - split]] : string.Empty));
                using var three = new TextFile(Header + (split > 2 ? rows[order[2]] : string.Empty));
                outcomes.Add(Outcome($"'{one.Path}', '{two.Path}', '{three.Path}' | Import-ScoreReport -AsOf 2026-01-15"));
            }
        }

        outcomes.Add(Outcome(Typed));
        outcomes.Add(Outcome($"({Typed})[2, 0, 1]"));
        Assert.Contains("plan 3 ", outcomes[0], StringComparison.Ordinal);
        Assert.Single(outcomes.Distinct());
    }

    [Fact]
    public void Someone_who_passed_later_gets_no_plan_for_the_failure_before()
    {
        using var file = new TextFile(Header + First + Second.Replace(",690,", ",790,", StringComparison.Ordinal));
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-01-15 | New-RetakePlan -AsOf 2026-01-15 | ForEach-Object {{ \"$($_.Attempt) $($_.PlanKind)\" }}");
        Assert.Equal("2 Maintain", Assert.Single(run.Output).ToString());
        Assert.Equal("1 report was skipped because a later attempt supersedes it. Use -AllAttempts to include it.", Assert.Single(run.Warnings, warning => warning.Contains("skipped", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reports_created_one_at_a_time_come_out_in_the_order_of_the_input()
    {
        const string levels = "@{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'Strong'; 'ML Ops' = 'NI' }";
        var run = module.Run($$"""
            'B 2', 'A 1', 'B 1', 'C 1', 'A 3' | ForEach-Object { $id, $attempt = $_ -split ' '; New-ScoreReport MLS-C01 {{levels}} -CandidateId $id -Attempt $attempt -Result Fail } |
                New-RetakePlan -AsOf 2026-01-15 | ForEach-Object { "$($_.CandidateId) $($_.Attempt)" }
            """);
        Assert.Equal(["B 2", "C 1", "A 3"], run.Output.Select(line => line.ToString()));
    }

    [Fact]
    public void An_import_streams_into_plans()
    {
        // The first plan ends the pipeline; a command that waited for all reports would have said how many it skipped.
        var run = module.Run("try { Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | New-RetakePlan -AsOf 2026-11-22 | ForEach-Object { throw $_.CandidateId } } catch { \"$_\" }");
        Assert.Equal("C-1001", run.Output.Single().ToString());
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void Without_history_every_report_counts_and_it_is_reported_once()
    {
        using var file = new TextFile(Header + First + Second + Third);
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-01-15 -NoHistory | New-RetakePlan -AsOf 2026-01-15 | ForEach-Object Attempt");
        Assert.Equal([1, 2, 3], run.Output.Select(value => (int)value.BaseObject));
        var line = Assert.Single(run.Warnings, warning => warning.Contains("-AllAttempts", StringComparison.Ordinal));
        Assert.Contains("-NoHistory", line, StringComparison.Ordinal);
        var asked = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-01-15 -NoHistory | New-RetakePlan -AsOf 2026-01-15 -AllAttempts");
        Assert.DoesNotContain(asked.Warnings, warning => warning.Contains("-NoHistory", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dry_run_of_a_pipeline_of_files_checks_each()
    {
        using var one = new TextFile(Header + First);
        using var two = new TextFile(Header + Second.Replace("MLS-C01", "MLS-C99", StringComparison.Ordinal));
        var run = module.Run($"'{one.Path}', '{two.Path}' | Import-ScoreReport -AsOf 2026-01-15 -DryRun | ForEach-Object {{ \"$($_.Path) $($_.Reports) $($_.Issues.Count)\" }}");
        Assert.Equal([$"{one.Path} 1 0", $"{two.Path} 0 1"], run.Output.Select(line => line.ToString()));
    }

    [Fact]
    public void Stopping_ends_an_import_within_a_moment()
    {
        using var file = new TextFile(Header + string.Concat(Enumerable.Range(0, 400_000).Select(number => First.Replace("P,", $"P{number},", StringComparison.Ordinal))));
        using var shell = PowerShell.Create(module.Runspace);
        using var output = new PSDataCollection<PSObject>();
        shell.AddScript($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-01-15");
        var running = shell.BeginInvoke<PSObject, PSObject>(null, output);
        while (output.Count == 0 && !running.IsCompleted)
        {
            Thread.Sleep(5);
        }

        var clock = Stopwatch.StartNew();
        shell.Stop();
        Assert.InRange(clock.ElapsedMilliseconds, 0, 2000);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    private static string[] Words(PSObject line) => line.ToString().Split(' ');

    private string Outcome(string reports) => string.Join('\n', module.Run($$"""
        $reports = {{reports}}
        $reports | New-RetakePlan -AsOf 2026-01-15 -WarningAction SilentlyContinue | ForEach-Object { "plan $($_.Attempt) $($_.Verdict) $($_.Priorities.Name -join ',') $($_.Patterns.Id -join ',') $($_.Warnings -join ',')" }
        $reports | Get-RetakeWindow -AsOf 2026-01-15 -WarningAction SilentlyContinue | ForEach-Object { "window $($_.Attempt) $($_.Verdict) $($_.EarliestRetake) $($_.AttemptsLeft) $($_.Flags -join ',') $($_.Reason)" }
        $reports | Compare-ScoreReport | ForEach-Object { "comparison $($_.Attempts -join ',') $($_.Notes -join ',') $($_.Reason)" }
        """).Output);
}
