using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>Settings that no one filled in arrive as $null or as an empty text: they count as not given, in every parameter that can be left out.</summary>
[Collection(ModuleCollection.Name)]
public sealed class EmptyValueTests(ModuleHost module)
{
    private const string Report = "New-ScoreReport MLS-C01 -Domain @{ DE = 'Strong'; EDA = 'Competent'; Modeling = 'NI'; 'ML Ops' = 'NI' } -ExamDate 2026-01-05 -AsOf 2026-01-15";

    private static readonly string[] s_empty = ["$null", "''"];

    /// <summary>An empty name would select every exam, and PowerShell's own list of accepted values accepts no empty one.</summary>
    private static readonly string[] s_neverEmpty = ["Get-ExamProfile Id", "New-ExamProfile SourceKind"];

    [Theory]
    [InlineData("Import-ScoreReport", "Import-ScoreReport -Path samples/five-people.csv -AsOf 2026-11-22 @given")]
    [InlineData("New-ScoreReport", $"{Report} @given")]
    [InlineData("Get-DomainPriority", $"{Report} | Get-DomainPriority -AsOf 2026-01-15 @given")]
    [InlineData("Get-ScorePattern", $"{Report} | Get-ScorePattern @given")]
    [InlineData("Get-RetakeWindow", $"{Report} | Get-RetakeWindow -AsOf 2026-01-15 @given")]
    [InlineData("Measure-Cohort", "Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | Measure-Cohort -AsOf 2026-11-22 @given")]
    [InlineData("New-RetakePlan", $"{Report} | New-RetakePlan -AsOf 2026-01-15 @given")]
    [InlineData("Export-CohortReport", $"{Report} | Measure-Cohort -AsOf 2026-01-15 -MinimumGroupSize 1 | Export-CohortReport ([IO.Path]::GetTempPath() + 'scorecoach-empty.csv') -PassThru @given")]
    [InlineData("Export-ScoreReport", $"$target = [IO.Path]::GetTempPath() + '/scorecoach-empty.csv'; {Report} | Export-ScoreReport $target @given; [IO.File]::ReadAllText($target)")]
    [InlineData("Export-ReportTemplate", "$target = [IO.Path]::GetTempPath() + '/scorecoach-empty.csv'; Get-ExamProfile MLS-C01 | Export-ReportTemplate $target @given; [IO.File]::ReadAllText($target)")]
    [InlineData("Test-RetakeReadiness", "Test-RetakeReadiness AIP-C01 -PracticeScore 78, 82, 85 @given")]
    [InlineData("Get-ExamProfile", "Get-ExamProfile -Vendor aws -AsOf 2026-11-22 @given")]
    [InlineData("New-ExamProfile", "New-ExamProfile -Id X-1 -Domain @{ Storage = 40; Compute = 60 } -AsOf 2026-11-22 @given")]
    public void An_empty_value_counts_as_not_given(string command, string script)
    {
        var info = Assert.IsType<CmdletInfo>(module.Run($"Get-Command {command}").Output.Single().BaseObject);
        var names = info.ParameterSets.Single(set => set.IsDefault || info.ParameterSets.Count == 1).Parameters
            .Where(parameter => !parameter.IsMandatory && parameter.ParameterType != typeof(SwitchParameter))
            .Select(parameter => parameter.Name)
            .Except([.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters])
            .Where(name => !script.Contains($"-{name} ", StringComparison.Ordinal) && !s_neverEmpty.Contains($"{command} {name}"))
            .ToArray();
        Assert.NotEmpty(names);
        var expected = Text(script.Replace("@given", string.Empty, StringComparison.Ordinal), "nothing");
        Assert.All(names.SelectMany(name => s_empty.Select(value => (Name: name, Value: value))), given =>
            Assert.Equal(expected, Text($"$given = @{{ {given.Name} = {given.Value} }}; {script}", $"-{given.Name} {given.Value}")));
    }

    private string Text(string script, string given)
    {
        var run = module.Run($"& {{ {script} }} 3>$null | ForEach-Object {{ \"$_\" }}");
        Assert.True(run.Errors.Count == 0, $"{given}: {string.Join("; ", run.Errors)}");
        return string.Join('\n', run.Output);
    }
}
