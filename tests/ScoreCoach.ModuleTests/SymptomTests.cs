using System.Text.RegularExpressions;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The table by symptom: each command of the module is tried on a file that shows the symptom.</summary>
[Collection(ModuleCollection.Name)]
public partial class SymptomTests(ModuleHost module)
{
    private const string Reports = "ForEach-Object { \"$($_.CandidateId) \" + (-join ($_.Domains | ForEach-Object { \"$($_.Level)\"[0] })) }";

    public static TheoryData<string> Titles => new(Symptom.All().Select(symptom => symptom.Title));

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_command_of_the_module_helps(string title)
    {
        var symptom = Symptom.All().Single(symptom => symptom.Title == title);
        var dryRun = symptom.PowerShell.Contains("-DryRun", StringComparison.Ordinal);
        var command = dryRun ? symptom.PowerShell.Replace(" -DryRun", string.Empty, StringComparison.Ordinal) : symptom.PowerShell;
        var run = module.Run($"{InFolder(command)} | {Reports}");
        Assert.Empty(run.Errors);
        Assert.Equal(symptom.After, string.Join(", ", run.Output));
        if (dryRun)
        {
            run = module.Run(InFolder(symptom.PowerShell));
            Assert.Equal("2 1", Assert.Single(run.Output) is var check ? $"{check.Properties["Reports"].Value} {check.Properties["SetAside"].Value}" : string.Empty);
        }
    }

    [Theory]
    [InlineData("Dates are day first", "2025-11-03, 2025-11-04")]
    [InlineData("Dates are month first", "2025-11-03, 2025-11-04")]
    public void Dates_are_read_as_the_option_says(string title, string expected)
    {
        var symptom = Symptom.All().Single(symptom => symptom.Title == title);
        var run = module.Run($"{InFolder(symptom.PowerShell)} | ForEach-Object {{ $_.ExamDate.ToString('yyyy-MM-dd') }}");
        Assert.Equal(expected, string.Join(", ", run.Output));
    }

    /// <summary>The command with the files of the folder, since the engine of the tests can't change the location.</summary>
    private static string InFolder(string command) =>
        File().Replace(command, name => $"'{Path.Join(Symptom.Folder, name.Value)}'") + " -AsOf 2026-11-22";

    [GeneratedRegex(@"\b[a-z-]+\.(csv|xlsx|json)\b")]
    private static partial Regex File();
}
