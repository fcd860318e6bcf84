using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>
/// Files of the user's own go before what ships: -ProfilePath first, then what was imported, then the variable. What goes before what is
/// said once.
/// </summary>
[Collection(ModuleCollection.Name)]
public sealed class OwnProfileTests : IDisposable
{
    private const string Variable = "SCORECOACH_PROFILE_PATH";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-own");
    private readonly ModuleHost _module = new();

    [Fact]
    public void A_path_goes_before_an_import_which_goes_before_the_variable()
    {
        Environment.SetEnvironmentVariable(Variable, Write("variable/p-1.json", "P-1", "By variable"));
        Assert.Equal("By variable Variable", Title("P-1"));

        _module.Run($"Import-ExamProfile '{Write("imported/p-1.json", "P-1", "By import")}'");
        Assert.Equal("By import Imported", Title("P-1"));

        var path = Write("path/p-1.json", "P-1", "By path");
        Assert.Equal("By path ProfilePath", Title("P-1", $"-ProfilePath '{path}'"));
        Assert.Equal("By import Imported", Title("P-1"));
    }

    [Fact]
    public void The_variable_is_read_when_it_or_a_file_changes()
    {
        Environment.SetEnvironmentVariable(Variable, _folder.FullName + Path.PathSeparator + Path.Join(_folder.FullName, "no-such-folder"));
        Assert.Equal("UnknownExam", _module.Run("Get-ExamProfile P-2").Errors[^1].FullyQualifiedErrorId.Split(',')[0]);

        Write("p-2.json", "P-2", "Here now");
        Assert.Equal("Here now Variable", Title("P-2"));

        Environment.SetEnvironmentVariable(Variable, null);
        Assert.NotEmpty(_module.Run("Get-ExamProfile P-2").Errors);
    }

    [Fact]
    public void A_broken_file_of_the_variable_is_one_error_and_the_others_are_used()
    {
        Write("p-3.json", "P-3", "Valid");
        var broken = Write("broken.json", "P-4", "Broken").Replace('\\', '/');
        File.WriteAllText(broken, File.ReadAllText(broken).Replace("\"Active\"", "\"Activ\"", StringComparison.Ordinal));
        Environment.SetEnvironmentVariable(Variable, _folder.FullName);

        var first = _module.Run("Get-ExamProfile P-3");

        var error = Assert.Single(first.Errors);
        Assert.Equal("InvalidProfile", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("broken.json", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("The nearest is 'Active'.", error.ToString(), StringComparison.Ordinal);
        Assert.Single(first.Output);
        Assert.Empty(_module.Run("Get-ExamProfile P-3").Errors);
    }

    [Fact]
    public void What_goes_before_what_is_reported_once_with_both_files()
    {
        var own = Write("own.json", "MLS-C01", "My own title");

        var first = _module.Run($"Get-ExamProfile MLS-C01 -ProfilePath '{own}'");

        Assert.Equal($"Using MLS-C01 from '{own}' instead of the profile that ships with ScoreCoach.", Assert.Single(first.Warnings));
        Assert.Equal(["v1"], first.Output.Select(profile => profile.Properties["Edition"].Value));
        Assert.Empty(_module.Run($"Get-ExamProfile MLS-C01 -ProfilePath '{own}'").Warnings);
        Assert.Empty(_module.Run("Get-ExamProfile MLS-C01").Warnings);
    }

    [Fact]
    public void A_plan_says_whose_profile_it_rests_on()
    {
        var own = Write("p-5.json", "P-5", "Mine");

        var plan = _module.Run($"New-ScoreReport P-5 @{{ A = 'Weak'; B = 'Strong' }} -ProfilePath '{own}' | New-RetakePlan -AsOf 2026-01-15 -ProfilePath '{own}'").Output.Single();
        var shipped = _module.Run("New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; 'ML Ops' = 'NI' } -Result Fail | New-RetakePlan -AsOf 2026-01-15").Output.Single();

        Assert.Equal("ProfilePath p-5.json", $"{plan.Properties["ProfileOrigin"].Value} {plan.Properties["ProfileFile"].Value}");
        Assert.Equal("Shipped ", $"{shipped.Properties["ProfileOrigin"].Value} {shipped.Properties["ProfileFile"].Value}");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _module.Dispose();
        _folder.Delete(recursive: true);
    }

    private string? Title(string exam, string more = "") => _module.Run($"Get-ExamProfile {exam} {more} | ForEach-Object {{ \"$($_.Title) $($_.Origin)\" }}").Output.SingleOrDefault()?.ToString();

    private string Write(string name, string exam, string title)
    {
        var path = Path.Join(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $$"""
            {
              "schemaVersion": 1, "kind": "exam", "asOf": "2026-01-01", "id": "{{exam}}", "title": "{{title}}", "status": "Active",
              "vendor": { "id": "own", "name": "Own", "vocabulary": { "kind": "Labels", "labels": [{ "label": "Low", "level": "Weak" }] } },
              "editions": [{ "id": "v1", "domains": [{ "id": "a", "name": "A", "weight": { "exact": 60 } }, { "id": "b", "name": "B", "weight": { "exact": 40 } }] }]
            }
            """);
        return path;
    }
}
