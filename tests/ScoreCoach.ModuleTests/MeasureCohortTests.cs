using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>Measure-Cohort with everything that it takes.</summary>
[Collection(ModuleCollection.Name)]
public class MeasureCohortTests(ModuleHost module)
{
    private const string Options = "-By Team -AsOf 2026-11-22 -MinimumGroupSize 1 -WarningAction Ignore";

    [Theory]
    [InlineData($"Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | Measure-Cohort {Options}")]
    [InlineData($"Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | New-RetakePlan -AllAttempts -AsOf 2026-11-22 -WarningAction Ignore | Measure-Cohort {Options}")]
    [InlineData($"Measure-Cohort samples/clean.csv {Options}")]
    [InlineData($"Measure-Cohort @('samples/clean.csv') {Options}")]
    [InlineData($"Measure-Cohort -LiteralPath samples/clean.csv {Options}")]
    [InlineData($"'samples/clea?.csv' | Measure-Cohort {Options}")]
    [InlineData($"[IO.FileInfo]\"$PWD/samples/clean.csv\" | Measure-Cohort {Options}")]
    public void Files_reports_and_plans_give_the_same(string command)
    {
        const string Show = " | ForEach-Object { \"$($_.Exam) $($_.GroupName) $($_.People) $($_.Attempts) $($_.PassRate) $($_.Score) $($_.Domains)\" }";
        var expected = module.Run($"Measure-Cohort -Path samples/clean.csv {Options}{Show}");
        var actual = module.Run(command + Show);
        Assert.Empty(actual.Errors);
        Assert.Equal(16, actual.Output.Count);
        Assert.Equal(expected.Output.Select(line => line.ToString()), actual.Output.Select(line => line.ToString()));
    }

    [Theory]
    [InlineData($"Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | Measure-Cohort {Options} -Compare Berlin, Cairo")]
    [InlineData($"Measure-Cohort samples/clean.csv {Options} -Compare berlin, 'Cairo '")]
    public void Two_groups_give_one_comparison(string command)
    {
        var run = module.Run(command);
        Assert.Empty(run.Errors);
        var one = run.Output.Single();
        Assert.Equal("ScoreCoach.CohortComparison", one.TypeNames[0]);
        Assert.Equal(
            ["Team: Berlin and Cairo, +30.8 points (-4.6 to 57.8)", "4", "True"],
            module.Run($"{command} | ForEach-Object {{ \"$_\"; $_.Exams.Count; [math]::Abs($_.RateEffect.Value + $_.CompositionEffect.Value - $_.Difference.Value) -lt 1e-12 }}").Output.Select(line => line.ToString()));
    }

    [Theory]
    [InlineData("UnusableOptions", "-Compare Berlin, Cairo")]
    [InlineData("UnusableOptions", "-By Team -Compare Berlin")]
    [InlineData("UnusableOptions", "-By Team, Exam -Compare Berlin, Cairo")]
    [InlineData("UnknownGroup", "-By Team -Compare Berlin, Kairo")]
    [InlineData("NothingToCompare", "-By Team -Compare Berlin, Cairo")]
    public void What_can_not_be_compared_is_an_error(string id, string options)
    {
        var run = module.Run($"Measure-Cohort samples/clean.csv -AsOf 2026-11-22 {options}");
        Assert.Empty(run.Output);
        Assert.StartsWith(id, run.Errors.Single().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error()
    {
        var run = module.Run("Measure-Cohort samples/nothing.csv");
        Assert.Empty(run.Output);
        Assert.StartsWith("NotFound", run.Errors.Single().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Delimiter ';'", "Delimiter")]
    [InlineData("-NoHistory", "NoHistory")]
    [InlineData("-RejectPath refused.csv", "RejectPath")]
    public void An_option_of_reading_is_refused_where_no_file_is_read(string option, string name)
    {
        var run = module.Run($"Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | Measure-Cohort {option}");
        Assert.Empty(run.Output);
        var error = run.Errors.Single();
        Assert.StartsWith("UnusableOptions", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(name, error.TargetObject);
    }

    [Fact]
    public void An_option_of_reading_without_a_value_is_not_given() => Assert.Equal(
        4,
        module.Run("Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | Measure-Cohort -Delimiter '' -Exam $null").Output.Count);

    [Theory]
    [InlineData("Measure-Cohort -Path samples/clean.csv, samples/nothing.csv")]
    [InlineData("Measure-Cohort -Path samples/cohort.csv -Strict")]
    public void No_state_is_made_of_files_that_were_not_all_read(string command)
    {
        var path = Path.Join(Path.GetTempPath(), $"scorecoach-{Guid.NewGuid():N}.state");
        var run = module.Run($"{command} -AsState '{path}' -PeopleAreDisjoint -WarningAction Ignore -ErrorAction SilentlyContinue; $Error[0].FullyQualifiedErrorId");
        Assert.Equal("NotWritten,ScoreCoach.Commands.MeasureCohortCommand", run.Output.Last().ToString());
        Assert.False(File.Exists(path));
    }
}
