using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The manifest has the version that the build sets, and exports every command; the README lists them.</summary>
[Collection(ModuleCollection.Name)]
public class ManifestTests(ModuleHost module)
{
    [Fact]
    public void Every_cmdlet_of_the_assembly_is_exported() => Assert.Equal(
        Texts("(Get-Command Get-ExamProfile).ImplementingType.Assembly.GetTypes().ForEach({ $_.GetCustomAttributes([Management.Automation.CmdletAttribute], $false) }).ForEach({ \"$($_.VerbName)-$($_.NounName)\" })"),
        Commands());

    /// <summary>Directory.Build.props is the one place for the version; a manifest can't read it.</summary>
    [Fact]
    public void The_version_is_that_of_the_assemblies() => Assert.Equal(
        Texts("[Diagnostics.FileVersionInfo]::GetVersionInfo((Get-Command Get-ExamProfile).ImplementingType.Assembly.Location).ProductVersion"),
        Texts("(Get-Module ScoreCoach).Version"));

    [Fact]
    public void The_readme_lists_every_command()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.All(Commands(), command => Assert.Contains($"`{command}`", readme, StringComparison.Ordinal));
    }

    private List<string> Commands() => Texts("Get-Command -Module ScoreCoach | ForEach-Object Name");

    private List<string> Texts(string script)
    {
        var run = module.Run(script);
        Assert.Empty(run.Errors);
        Assert.NotEmpty(run.Output);
        return [.. run.Output.Select(line => line.ToString()).Order(StringComparer.Ordinal)];
    }
}
