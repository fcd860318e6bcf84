using System.Globalization;
using Newtonsoft.Json.Linq;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.IO;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Tool;

/// <summary>
/// Advice is tried: what the tool suggests about a file is pasted behind the command that gave it. It is understood, and the issue that it
/// was given for is gone. Where one piece of advice names several options, each helps alone, or they help together and not without it.
/// </summary>
public class AdviceTrialTests
{
    /// <summary>What stands for a value that the user has to fill in.</summary>
    private const string Blank = "…";

    /// <summary>Further files of the same code, field and options say nothing new.</summary>
    private const int MaxTrialsOfAKind = 3;

    private static readonly string[] Always = ["--as-of", "2026-01-15", "--max-issue", "1000", "--format", "json"];

    /// <summary>Advice that changes something else than the issue that it is next to.</summary>
    private static readonly ImportIssueCode[] s_asides = [ImportIssueCode.FutureDate];

    [Fact]
    public async Task Every_advice_with_a_value_does_what_it_says()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var trials = Trials().ToArray();
        var words = await ShellWords.Of([.. trials.SelectMany(trial => trial.Typed)]);
        var next = 0;
        var failures = new List<string>();
        foreach (var trial in trials)
        {
            var pasted = words[next..(next += trial.Typed.Length)];
            for (var option = 0; option < pasted.Length; option++)
            {
                string[][] others = [.. pasted.Where((_, index) => index != option)];
                if (!Helps(trial, pasted[option], out var why)
                    && !others.Append([.. others.SelectMany(one => one)]).Any(more => Helps(trial, [.. pasted[option], .. more], out _) && !Helps(trial, more, out _)))
                {
                    failures.Add($"{Path.GetFileName(trial.Path)} {string.Join(' ', trial.Base)}: {trial.Issue.Code} in line {trial.Issue.Line}: {trial.Issue.Message} | {trial.Typed[option]} | {why}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));

        // The files provoke at least these, so that the test above is not empty.
        Assert.Superset(
            new HashSet<string> { "ColumnMap", "Culture", "DateFormat" },
            trials.SelectMany(trial => trial.Issue.Advice!.Options).Where(HasValue).Select(option => option.Option).ToHashSet());
    }

    [Fact]
    public void Advice_that_does_not_help_is_found()
    {
        var trial = Trials().First(trial => trial.Issue.Code == ImportIssueCode.AmbiguousDate);
        Assert.True(Helps(trial, ["--date-format", "dd/MM/yyyy"], out _));
        Assert.False(Helps(trial, ["--date-format", "dd.MM.yyyy"], out _));
        Assert.False(Helps(trial, ["--culture", "de-DEE"], out _));
        Assert.False(Helps(trial, ["--day-first"], out _));
    }

    /// <summary>Whether the issue is gone once the options stand behind the command.</summary>
    private static bool Helps(Trial trial, string[] options, out string why)
    {
        // What the advice names replaces what was typed, unless it can be given several times.
        var given = options.Where(word => word.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var kept = Pairs(trial.Base).Where(pair => pair is [var name, ..] && (!given.Contains(name) || name.EndsWith("-map", StringComparison.Ordinal) || name == "--date-format")).SelectMany(pair => pair);
        var run = ToolRun.Of(["check", trial.Path, .. Always, .. kept, .. options]);
        if (run.ExitCode is not (0 or 1 or 3) || run.Output.Length == 0)
        {
            why = run.Errors;
            return false;
        }

        // Another error of the same cell would be no help either.
        var left = JObject.Parse(run.Output)["issues"]!.FirstOrDefault(issue =>
            (long)issue["line"]! == trial.Issue.Line && (string?)issue["field"] == trial.Issue.Field
            && ((string?)issue["severity"] == nameof(IssueSeverity.Error) || (string?)issue["message"] == trial.Issue.Message));
        why = left is null ? string.Empty : $"still there: {left["message"]}";
        return left is null;
    }

    private static IEnumerable<string[]> Pairs(string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            yield return index + 1 < words.Length && !words[index + 1].StartsWith("--", StringComparison.Ordinal) ? [words[index], words[++index]] : [words[index]];
        }
    }

    private static IEnumerable<Trial> Trials()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in MessyFileTests.Files().Concat(Directory.EnumerateFiles(Symptom.Folder)).Where(path => Path.GetExtension(path) is not ".txt" && Path.GetFileName(path) != "map.json"))
        {
            foreach (var options in OptionsFor(path))
            {
                // In process, since it is the advice as data that is tried.
                var issues = new ImportObserver();
                using var import = new FileGateway(ToolSyntax.Instance).OpenReports([new ImportSource(path)], OptionsOf(options), Shipped.Catalog);
                foreach (var report in import.Read(issues, default))
                {
                    _ = report;
                }

                foreach (var issue in issues.Issues.Where(issue => issue.Advice is not null && !s_asides.Contains(issue.Code)))
                {
                    string[] typed = [.. issue.Advice!.Options.Where(HasValue).Select(ToolSyntax.Instance.Write)];
                    var kind = $"{issue.Code} {string.Join(' ', issue.Advice.Options.Select(option => option.Option))}";
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    if (typed.Length > 0 && kinds[kind] <= MaxTrialsOfAKind)
                    {
                        // What the advice leaves to the user is filled in.
                        var isIncomplete = !options.Contains("--level-threshold") && issue.Advice.Options.Any(option => option is { Option: nameof(LevelThreshold), Value: null });
                        yield return new(path, isIncomplete ? [.. options, "--level-threshold", "60,80"] : options, issue, typed);
                    }
                }
            }
        }
    }

    private static bool HasValue(OptionExample option) => option.Value is not null and not Blank;

    private static IEnumerable<string[]> OptionsFor(string path)
    {
        yield return [];
        yield return ["--exam", "MLS-C01"];
        yield return ["--exam", "MLS-C01", "--level-threshold", "60,80"];
        yield return ["--column-map", "Scores=Scored", "--column-map", "Level=Levl"];
        yield return ["--max-column", "3", "--max-field-length", "3"];
        var file = Path.ChangeExtension(path, ".options.txt");
        if (File.Exists(file))
        {
            yield return [.. File.ReadAllLines(file).Select(line => line.Split('=', 2)).SelectMany(pair => pair switch
            {
                ["dateformat", var value] => ["--date-format", value],
                ["threshold", var value] => ["--level-threshold", value],
                ["encoding" or "culture" or "exam" or "edition", var value] => new[] { "--" + pair[0], value },
                _ => [],
            })];
        }
    }

    /// <summary>The options as the engine takes them.</summary>
    private static ImportOptions OptionsOf(string[] words) => Pairs(words).Aggregate(new ImportOptions { AsOf = new DateTime(2026, 1, 15) }, (options, pair) => pair switch
    {
        ["--exam", var value] => options with { Exam = value },
        ["--edition", var value] => options with { Edition = value },
        ["--encoding", var value] => options with { Encoding = value },
        ["--culture", var value] => options with { Culture = CultureInfo.GetCultureInfo(value) },
        ["--date-format", var value] => options with { DateFormats = [value] },
        ["--level-threshold", var value] => options with { LevelThreshold = new(decimal.Parse(value.Split(',')[0], CultureInfo.InvariantCulture), decimal.Parse(value.Split(',')[1], CultureInfo.InvariantCulture)) },
        ["--column-map", var value] => options with { ColumnMap = new(new Dictionary<string, string>(options.ColumnMap) { [value.Split('=')[0]] = value.Split('=')[1] }) },
        ["--max-column", var value] => options with { MaxColumn = int.Parse(value, CultureInfo.InvariantCulture) },
        ["--max-field-length", var value] => options with { MaxFieldLength = int.Parse(value, CultureInfo.InvariantCulture) },
        _ => throw new InvalidDataException(string.Join(' ', pair)),
    });

    private sealed record Trial(string Path, string[] Base, ImportIssue Issue, string[] Typed);
}
