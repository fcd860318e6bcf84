using ScoreCoach.Cli.Commands;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>A value of ten thousand characters is a mistake, and no message repeats it whole.</summary>
public sealed class LongValueTests : IDisposable
{
    private const int Length = 10_000;
    private const int MaxLine = 4000;

    private static readonly string s_long = string.Concat(Enumerable.Repeat("long name ", Length / 10));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("long");

    public static TheoryData<string> Commands => [.. ToolCommands.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_message_repeats_a_long_value_of_an_option(string command)
    {
        var file = Repository.PathOf("samples/clean.csv");
        string[] operands = command switch { "readiness" => ["--exam", "MLS-C01", "--practice-score", "80"], "exams" => [], "completion" => ["bash"], _ => [file] };
        foreach (var option in ToolCommands.All.First(known => known.Name == command).Options.Where(option => option.HelpName is not null))
        {
            foreach (var value in new[] { s_long, "Level=" + s_long, s_long + "=x" })
            {
                CheckLines(ToolRun.Of([command, .. operands, option.Name, value, "--as-of", "2026-01-15", "--max-issue", "5"]), $"{command} {option.Name}");
            }
        }
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("merge")]
    [InlineData("exams")]
    [InlineData("nothing")]
    public void No_message_repeats_a_long_operand(string command) => CheckLines(ToolRun.Of(command == "nothing" ? s_long : command, s_long), command);

    [Theory]
    [InlineData("Id,Exam,Result,Data Engineering,EDA,Modeling,ML Ops,LONG\nLONG,LONG,LONG,LONG,Weak,Weak,Weak,x\n")]
    [InlineData("Id,Exam,Result,Data Engineering,EDA,Modeling,LONG\nA,MLS-C01,Fail,Weak,Weak,Weak,Weak\n")]
    [InlineData("Id,Name,Exam,Attempt,Exam date,Score,Result,Data Engineering,EDA,Modeling,ML Ops\nLONG,LONG,MLS-C01,LONG,LONG,LONG,Fail,Weak,Weak,Weak,Weak\nLONG,b,MLS-C01,1,2025-01-01,700,Fail,Weak,Weak,Weak,Weak\nLONG,b,MLS-C01,1,2025-01-01,701,Fail,Weak,Weak,Weak,Weak\n")]
    [InlineData("Id,Exam,Domain,Level\nLONG,MLS-C01,LONG,Weak\nLONG,MLS-C01,EDA,LONG\n")]
    [InlineData("Id,Exam,Attempt,Exam date,Result,EDA\nLONG,MLS-C01,2,2025-01-01,Fail,Weak\nLONG,MLS-C01,1,2025-02-01,Fail,Weak\nlong,MLS-C01,1,2025-02-01,Fail,Weak\n")]
    public void No_message_repeats_a_long_cell(string text)
    {
        var path = Path.Join(_folder.FullName, "long.csv");
        File.WriteAllText(path, text.Replace("LONG", s_long, StringComparison.Ordinal).Replace("long,", s_long.ToUpperInvariant() + ",", StringComparison.Ordinal));
        foreach (var command in new[] { "plan", "check", "window", "cohort", "compare" })
        {
            CheckLines(ToolRun.Of(command, path, "--as-of", "2026-01-15"), command);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void CheckLines(ToolRun run, string what) => Assert.All(run.ErrorLines, line => Assert.True(line.Length < MaxLine, $"{what}: {line.Length} characters: {line[..Math.Min(line.Length, 400)]}"));
}
