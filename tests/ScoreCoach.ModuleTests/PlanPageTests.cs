using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The page of every kind of plan at a prompt of 80 and of 120 columns, from the file of a person to Format-Custom.</summary>
[Collection(ModuleCollection.Name)]
public sealed class PlanPageTests(ModuleHost module) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-pages");

    public static TheoryData<string, int> Pages => GivenPlan.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_of_every_kind_of_plan_fits_the_window(string kind, int width)
    {
        var given = GivenPlan.Of(kind);
        var file = Path.Join(_folder.FullName, "report.csv");
        File.WriteAllText(file, given.Csv);
        var options = string.Join(' ', given.Options.Select(option => $"-{option.Parameter} {option.Value}"));
        var shown = module.Show(
            $"Import-ScoreReport '{file}' -AsOf {given.AsOf} -WarningAction SilentlyContinue | New-RetakePlan -AsOf {given.AsOf} {options} -WarningAction SilentlyContinue | ForEach-Object {{ [ScoreCoach.ObjectView]::PlanPage($_, $Host) }}",
            width);

        Assert.All(shown.Split('\n'), line => Assert.True(line.Length < width || line.TrimStart().StartsWith("https://", StringComparison.Ordinal), line));
        Assert.DoesNotContain('…', shown);
        Expectation.Matches($"Pages/{kind}.{width}.txt", shown);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
