using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>The table by symptom: each command of the tool is tried on a file that shows the symptom.</summary>
public class SymptomTests
{
    private static readonly string[] AsOf = ["--as-of", "2026-11-22"];

    public static TheoryData<string> Titles => new(Symptom.All().Select(symptom => symptom.Title));

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task The_command_of_the_tool_helps(string title)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var symptom = Symptom.All().Single(symptom => symptom.Title == title);
        var words = (await ShellWords.Of([symptom.Tool]))[0];
        string[] typed = [.. words[3..].Select(word => word == "map.json" ? PathOf(word) : word)];
        var file = PathOf(symptom.File);

        var before = JObject.Parse(ToolRun.Of(["check", file, "--format", "json", .. AsOf]).Output);
        var after = ToolRun.Of(["check", file, "--format", "json", .. AsOf, .. typed]);
        Assert.True(after.ExitCode == 0, after.Errors);
        if (symptom.Before.Length > 0)
        {
            Assert.Contains(symptom.Before, Codes(before));
            Assert.DoesNotContain(symptom.Before, Codes(JObject.Parse(after.Output)));
        }

        var run = ToolRun.Of(["priorities", file, "--format", "jsonl", .. AsOf, .. typed]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(symptom.After, Reports(run.Output));
    }

    [Fact]
    public void Everyone_is_weak_before_the_unit_is_named()
    {
        var run = ToolRun.Of(["priorities", PathOf("everyone-weak.csv"), "--format", "jsonl", "--level-threshold", "60,80", .. AsOf]);
        Assert.Equal("W-1 WWWW, W-2 WWWW", Reports(run.Output));
        Assert.Contains("levels from percentages", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_average_is_set_aside_and_the_exit_status_stays_0()
    {
        var run = ToolRun.Of(["check", PathOf("averages.csv"), "--format", "json", .. AsOf]);
        var check = JObject.Parse(run.Output);
        Assert.Equal((0, 3, 2, 1), (run.ExitCode, (int)check["rows"]!, (int)check["reports"]!, (int)check["setAside"]!));
    }

    private static string PathOf(string file) => Path.Join(Symptom.Folder, file);

    private static string[] Codes(JObject check) => [.. ((JObject)check["codes"]!).Properties().Select(code => code.Name)];

    /// <summary>"id levels" for each report, the levels in the order of the outline.</summary>
    internal static string Reports(string jsonLines)
    {
        var reports = new List<string>();
        var report = new List<JObject>();
        foreach (var line in jsonLines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(null))
        {
            var priority = line is null ? null : JObject.Parse(line);
            if (report.Count > 0 && (priority is null || (int)priority["rank"]! == 1))
            {
                var outline = Shipped.Exam((string)report[0]["exam"]!).Domains.Select(domain => domain.Id).ToList();
                reports.Add($"{report[0]["candidateId"]} {string.Concat(report.OrderBy(one => outline.IndexOf((string)one["domain"]!)).Select(one => ((string)one["level"]!)[0]))}");
                report.Clear();
            }

            if (priority is not null)
            {
                report.Add(priority);
            }
        }

        return string.Join(", ", reports);
    }
}
