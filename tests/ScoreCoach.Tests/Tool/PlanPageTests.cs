using System.Text.RegularExpressions;
using ScoreCoach.Cli.Output;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>The page of every kind of plan, as the tool prints it on a terminal of 80 and of 120 columns.</summary>
public sealed partial class PlanPageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-pages");

    public static TheoryData<string, int> Pages => GivenPlan.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_of_every_kind_of_plan_fits_the_terminal(string kind, int width)
    {
        var given = GivenPlan.Of(kind);
        var file = Path.Join(_folder.FullName, "report.csv");
        File.WriteAllText(file, given.Csv);
        string[] words = ["plan", file, "--as-of", given.AsOf, "--quiet", .. given.Options.SelectMany(option => new[] { $"--{KebabCase(option.Parameter)}", option.Value })];

        var run = ToolRun.On(Screen.Terminal(width, name => name == "NO_COLOR" ? "1" : null), words);

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= width || line.TrimStart().StartsWith("https://", StringComparison.Ordinal), line));
        Assert.DoesNotContain('…', run.Output);
        Expectation.Matches($"Pages/{kind}.{width}.txt", run.Output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string KebabCase(string parameter) => Capital().Replace(parameter, match => (match.Index > 0 ? "-" : string.Empty) + match.Value).ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
