using System.Collections;
using System.Management.Automation.Language;
using System.Reflection;
using System.Text.RegularExpressions;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>Advice names options as PowerShell takes them: every one can be pasted behind Import-ScoreReport and means what it says.</summary>
[Collection(ModuleCollection.Name)]
public partial class AdviceTests(ModuleHost module)
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly string Folder = Repository.PathOf("tests/ScoreCoach.Tests/Import/Files");

    [Theory]
    [InlineData("Level")]
    [InlineData("ML Ops")]
    [InlineData("it's")]
    [InlineData("x=y")]
    [InlineData("if")]
    [InlineData("1st")]
    [InlineData("two\nlines")]
    public void Any_value_survives_pasting(string key) => Assert.All(
        ["Ergebnis", "Test date", "it's", "‘typed’ on a phone", "“typed” on a phone", "two\r\nlines", "a\ttab", "$(throw)", "`tick", "a\"b", "x=y", "-Level", "\u200Fעברית", "' + (throw) + '", "\"\n$(throw)", "Größe; ab", "-5", "12", "007", "$HOME", "@{", "# 1", "a & b | c > d", "\u2013Level", string.Empty],
        value =>
        {
            var entry = Assert.Single(Assert.IsType<Hashtable>(Pasted(Render(Option("ColumnMap", key, value)))["ColumnMap"]).Cast<DictionaryEntry>());
            Assert.Equal((key, value), (entry.Key.ToString(), entry.Value!.ToString()));
            Assert.Equal(value, Pasted(Render(Option("Encoding", value)))["Encoding"]?.ToString());
            Assert.Equal(value, Pasted(Render(Option("WorksheetName", value)))["WorksheetName"]?.ToString());
            Assert.Equal(value, Assert.Single(Assert.IsType<Hashtable>(Pasted(Render(Option("ExamMap", value, "MLS-C01")))["ExamMap"]).Cast<DictionaryEntry>()).Key.ToString());
            Assert.DoesNotContain('\n', Render(Option("ColumnMap", key, value)));
        });

    [Fact]
    public void Every_advice_about_a_messy_file_can_be_pasted()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Folder).Where(path => !path.EndsWith(".txt", StringComparison.Ordinal)))
        {
            foreach (var parameters in new[] { string.Empty, OptionsOf(path), "-Exam MLS-C01 -LevelThreshold Article", "-ColumnMap @{ Scores = 'Scored'; Level = 'Levl' }", "-MaxColumn 3 -MaxFieldLength 3", "-Strict" })
            {
                var run = module.Run($"$null = Import-ScoreReport -LiteralPath '{path}' -AsOf 2026-01-15 {parameters} -IssueVariable found -ErrorAction SilentlyContinue -WarningAction SilentlyContinue; $found");
                foreach (var issue in run.Output.Select(issue => issue.BaseObject))
                {
                    Check(Text(issue, "Suggestion"), issue.GetType().GetProperty("Advice")!.GetValue(issue), seen);

                    // What is wrong is stated without options; what to do is the advice's to say.
                    Assert.DoesNotMatch(Parameter(), Text(issue, "Message"));
                }
            }
        }

        // The folder provokes at least these, so that the test above is not empty.
        Assert.Superset(new HashSet<string> { "ColumnMap", "Culture", "DateFormat", "Encoding", "Exam", "LevelMap", "LevelThreshold", "MaxColumn", "MaxFieldLength", "ResultMap" }, seen);
    }

    [Fact]
    public void Every_advice_with_a_value_does_what_it_says()
    {
        var (failures, tried) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Folder).Concat(Directory.EnumerateFiles(Symptom.Folder)).Where(path => Path.GetExtension(path) is not (".txt" or ".json")))
        {
            foreach (var parameters in new[] { string.Empty, OptionsOf(path), "-Exam MLS-C01", "-Exam MLS-C01 -LevelThreshold @{ Adequate = 60; Strong = 80 }" }.Distinct())
            {
                foreach (var issue in Issues(path, parameters, out _))
                {
                    var advice = issue.GetType().GetProperty("Advice")!.GetValue(issue);
                    object[] options = advice is null ? [] : [.. ((IEnumerable)advice.GetType().GetProperty("Options")!.GetValue(advice)!).Cast<object>()];
                    object[] concrete = [.. options.Where(option => Text(option, "Value") is not ("" or "…"))];
                    var kind = $"{Text(issue, "Code")} {string.Join(' ', options.Select(option => Text(option, "Option")))}";
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    if (kinds[kind] > 3 || Text(issue, "Code") == "FutureDate")
                    {
                        continue;
                    }

                    // What the advice leaves to the user is filled in.
                    var isIncomplete = !parameters.Contains("-LevelThreshold", StringComparison.Ordinal) && options.Any(option => Text(option, "Option") == "LevelThreshold" && Text(option, "Value").Length == 0);
                    var filled = isIncomplete ? parameters + " -LevelThreshold @{ Adequate = 60; Strong = 80 }" : parameters;
                    foreach (var option in concrete)
                    {
                        tried.Add(Text(option, "Option"));
                        if (!Helps(path, filled, issue, [option], out var why)
                            && !(Helps(path, filled, issue, concrete, out _) && !Helps(path, filled, issue, [.. concrete.Where(other => other != option)], out _))
                            && !concrete.Any(other => other != option && Helps(path, filled, issue, [option, other], out _) && !Helps(path, filled, issue, [other], out _)))
                        {
                            failures.Add($"{Path.GetFileName(path)} {parameters}: {issue} | {Render(option)} | {why}");
                        }
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.Superset(new HashSet<string> { "ColumnMap", "Culture", "DateFormat" }, tried);
    }

    /// <summary>Whether an issue is gone once options stand behind the command; what was typed before gives way to the same parameter.</summary>
    private bool Helps(string path, string parameters, object issue, object[] options, out string why)
    {
        var kept = Names().Split(parameters).Where(part => part.Length > 1 && !options.Any(option => part.StartsWith($"-{Text(option, "Option")} ", StringComparison.Ordinal)));

        // Another error of the same cell would be no help either.
        var left = Issues(path, string.Join(' ', kept.Concat(options.Select(Render))), out why).FirstOrDefault(other =>
            Text(other, "Line") == Text(issue, "Line") && Text(other, "Field") == Text(issue, "Field")
            && (Text(other, "Severity") == "Error" || Text(other, "Message") == Text(issue, "Message")));
        why = left is null ? why : "still there: " + left;
        return why.Length == 0;
    }

    /// <summary>The issues of a file; what keeps the command from running is why there are none.</summary>
    private object[] Issues(string path, string parameters, out string why)
    {
        try
        {
            var run = module.Run($"$found = 'nothing was read'; $null = Import-ScoreReport -LiteralPath '{path}' -AsOf 2026-01-15 {parameters} -IssueVariable found -ErrorAction SilentlyContinue -WarningAction SilentlyContinue; $found");

            // Parameters that can't be used end the command before it sets the variable.
            object[] found = [.. run.Output.Where(issue => issue is not null).Select(issue => issue.BaseObject)];
            why = found is [string nothing] ? nothing : string.Empty;
            return why.Length > 0 ? [] : found;
        }
        catch (System.Management.Automation.RuntimeException exception)
        {
            why = exception.Message;
            return [];
        }
    }

    private void Check(string suggestion, object? advice, SortedSet<string> seen)
    {
        var rest = suggestion;
        foreach (var option in advice is null ? [] : ((IEnumerable)advice.GetType().GetProperty("Options")!.GetValue(advice)!).Cast<object>())
        {
            var typed = Render(option);
            var at = rest.IndexOf(typed, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{suggestion}' lacks {typed}");
            rest = rest[..at] + rest[(at + typed.Length)..];
            seen.Add(Text(option, "Option"));
            if (typed[0] != '-')
            {
                // What the tool does by an option takes a command here.
                Assert.Single(module.Run($"Get-Command {typed}").Output);
                continue;
            }

            var (key, value) = (Text(option, "Key"), Text(option, "Value"));
            var pasted = Pasted(typed)[Text(option, "Option")];
            if (key.Length > 0)
            {
                var entry = Assert.Single(((Hashtable)pasted!).Cast<DictionaryEntry>());
                Assert.Equal((key, value), (entry.Key.ToString(), entry.Value!.ToString()));
            }
            else if (value.Length > 0)
            {
                Assert.Equal(value, pasted is Hashtable figures ? $"{figures["Adequate"]},{figures["Strong"]}" : pasted?.ToString());
            }
        }

        Assert.DoesNotMatch(Parameter(), rest);
        Assert.DoesNotContain("--", rest, StringComparison.Ordinal);
    }

    /// <summary>What PowerShell makes of options behind the command: name → value.</summary>
    private Dictionary<string, object?> Pasted(string typed)
    {
        var known = (IDictionary)module.Run("(Get-Command Import-ScoreReport).Parameters").Output.Single().BaseObject;
        var script = Parser.ParseInput("Import-ScoreReport cohort.csv " + typed, out _, out var errors);
        Assert.Empty(errors);
        var command = (CommandAst)script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Single();
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        var elements = command.CommandElements.Skip(2).ToArray();
        for (var index = 0; index < elements.Length; index++)
        {
            var parameter = Assert.IsType<CommandParameterAst>(elements[index]);
            Assert.True(known.Contains(parameter.ParameterName), parameter.ParameterName);
            given[parameter.ParameterName] = index + 1 < elements.Length && elements[index + 1] is not CommandParameterAst ? elements[++index].SafeGetValue() : null;
        }

        return given;
    }

    private static string OptionsOf(string path)
    {
        var file = Path.ChangeExtension(path, ".options.txt");
        return !File.Exists(file) ? string.Empty : string.Join(' ', File.ReadAllLines(file).Select(line => line.Split('=', 2) switch
        {
            ["threshold", var value] => $"-LevelThreshold @{{ Adequate = {value.Split(',')[0]}; Strong = {value.Split(',')[1]} }}",
            [var name, var value] => $"-{name} '{value}'",
            [var name] => $"-{name}",
            _ => throw new InvalidDataException(line),
        }));
    }

    private static string Text(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value)?.ToString() ?? string.Empty;

    private static Assembly Loaded(string name) => AppDomain.CurrentDomain.GetAssemblies().First(assembly => assembly.GetName().Name == name);

    private static object Option(params string[] parts) => Loaded("ScoreCoach.Core").GetType("ScoreCoach.OptionExample", throwOnError: true)!
        .GetMethods(Any).Single(method => method.Name == "Of" && method.GetParameters().Length == parts.Length).Invoke(null, parts)!;

    private static string Render(object option)
    {
        var syntax = Loaded("ScoreCoach").GetType("ScoreCoach.Errors.PowerShellSyntax", throwOnError: true)!;
        return (string)syntax.GetMethod("Write")!.Invoke(syntax.GetProperty("Instance", Any)!.GetValue(null), [option])!;
    }

    [GeneratedRegex("(?<![\\w-])-[A-Z][A-Za-z]+")]
    private static partial Regex Parameter();

    [GeneratedRegex("(?=-[A-Z][A-Za-z]+ )")]
    private static partial Regex Names();
}
