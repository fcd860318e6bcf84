using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>-Verbose reports what was decided; without it nothing is written.</summary>
[Collection(ModuleCollection.Name)]
public sealed class VerboseTests(ModuleHost module)
{
    private const string Report =
        "New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; 'ML Ops' = 'NI' } -Result Fail -CandidateId a";

    [Fact]
    public void An_import_says_how_it_read_each_file()
    {
        using var file = new TextFile("Id;Exam;Exam date;Score;Data Engineering;EDA;Modeling;ML Ops\na;MLS-C01;25/09/2025;698;Strong;Strong;NI;NI\n");
        Assert.Contains(
            $"{file.Path}: a row per report; delimiter ';'; encoding utf-8; header in line 1; dates DayFirst; editions by columns: MLS-C01 article.",
            module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-11-22 -WarningAction SilentlyContinue -Verbose").Verbose);
    }

    [Fact]
    public void An_import_says_in_the_debug_stream_what_each_column_is()
    {
        using var file = new TextFile("Id,Exam,Score,Team,Data Engineering,EDA,Modeling,ML Ops\na,MLS-C01,698,Blue,Strong,Strong,NI,NI\n");
        var shown = module
            .Run($"& {{ $DebugPreference = 'Continue'; Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-11-22 -WarningAction SilentlyContinue 5>&1 | ForEach-Object {{ \"$_\" }} }}")
            .Output.Select(line => line.ToString()!);
        Assert.Contains(shown, line =>
            line.Contains("'Team' is Attribute", StringComparison.Ordinal) && line.Contains("'Id' is CandidateId", StringComparison.Ordinal));
        Assert.Contains(shown, line => line.StartsWith("The catalog ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "follows the guide 'mls-c01', which is the exam's own.")]
    [InlineData("-Guide generic", "follows the guide 'generic', because -Guide names it.")]
    public void A_command_says_once_per_exam_which_guide_it_follows_and_why(string parameter, string expected)
    {
        var run = module.Run($"({Report}), ({Report}b) | Get-DomainPriority {parameter} -AsOf 2026-01-15 -Verbose");
        Assert.Equal($"MLS-C01, edition article: {expected}", Assert.Single(run.Verbose, line => line.Contains("guide", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_command_says_why_reports_are_read_with_an_outline_where_another_fits() => Assert.Contains(
        module.Run("Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Get-DomainPriority -AsOf 2026-11-22 -Verbose").Verbose,
        line => line.Contains(": The outline 'article", StringComparison.Ordinal) && line.Contains("because", StringComparison.Ordinal));

    [Fact]
    public void An_exam_without_a_guide_follows_that_of_its_vendor()
    {
        var run = module.Run("Test-RetakeReadiness SAA-C03 80, 85 -Verbose");
        Assert.Contains(run.Verbose, line => line.EndsWith("follows the guide 'vendor-aws', which is for exams of Amazon Web Services; the exam has none of its own.", StringComparison.Ordinal));
        Assert.Contains(run.Verbose, line => line.StartsWith("Ready is who reaches ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_says_what_was_decided_and_which_attempts_are_skipped()
    {
        var run = module.Run($"({Report} -ExamDate 2025-11-05), ({Report} -ExamDate 2026-01-05) | New-RetakePlan -AsOf 2026-01-15 -WarningAction SilentlyContinue -Verbose");
        Assert.Contains("The report of a is skipped, because a later attempt at MLS-C01 supersedes it.", run.Verbose);
        Assert.Contains(run.Verbose, line => line.StartsWith("The report of a: Targeted plan, time by ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_preference_of_the_session_counts_too()
    {
        Assert.NotEmpty(module.Run($"& {{ $VerbosePreference = 'Continue'; {Report} | Get-DomainPriority -AsOf 2026-01-15 }}").Verbose);
        Assert.Empty(module.Run($"{Report} | Get-DomainPriority -AsOf 2026-01-15").Verbose);
        Assert.Empty(module.Run($"& {{ $VerbosePreference = 'Continue'; {Report} -Verbose:$false | Get-DomainPriority -AsOf 2026-01-15 -Verbose:$false }}").Verbose);
    }
}
