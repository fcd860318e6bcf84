using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>Microsoft's guidelines for cmdlets, as far as metadata can show them. docs/guidelines.md goes through all of them.</summary>
[Collection(ModuleCollection.Name)]
public sealed partial class GuidelineTests(ModuleHost module)
{
    private static readonly string[] s_ofPowerShell = [.. PSCmdlet.CommonParameters, .. PSCmdlet.OptionalCommonParameters];

    /// <summary>Amounts of a unit, parameters that say what becomes of all labels, and switches that say whether several are meant.</summary>
    private static readonly string[] s_plurals =
        ["AllAttempts", "CheckpointMinutes", "ExamMinutes", "IncludeEditions", "Labels", "SessionMinutes", "TotalHours", "Weeks"];

    /// <summary>Sets in which every value is typed: nothing is left that a pipeline could bring.</summary>
    private static readonly string[] s_typedSets =
        ["New-ExamProfile Parameters", "New-ExamProfile Path", "New-ScoreReport Parameters", "New-ScoreReport Template", "Test-ExamProfile Catalog", "Test-RetakeReadiness PracticeScore"];

    [Fact]
    public void Names_have_approved_verbs_and_nouns_in_the_singular()
    {
        var verbs = typeof(VerbsCommon).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(VerbsCommon).Namespace && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Commands(), command =>
        {
            Assert.Contains(command.Verb, verbs);
            Assert.Matches(Noun(), command.Noun);
        });
    }

    [Fact]
    public void Classes_are_named_after_their_cmdlets() => Assert.All(Commands(), command =>
    {
        var type = command.ImplementingType;
        Assert.Equal($"ScoreCoach.Commands.{command.Verb}{command.Noun}Command", type.FullName);
        Assert.True(type.IsPublic && type.IsSealed && type.IsSubclassOf(typeof(PSCmdlet)) && type.IsAssignableTo(typeof(IDisposable)), command.Name);
        Assert.NotEmpty(command.OutputType);
    });

    [Fact]
    public void There_are_at_most_three_parameter_sets_and_the_default_is_named() => Assert.All(Commands(), command =>
    {
        Assert.True(command.ParameterSets.Count <= 3, command.Name);
        Assert.True(command.ParameterSets.Count == 1 || command.ParameterSets.Count(set => set.IsDefault) == 1, command.Name);
    });

    [Fact]
    public void Each_parameter_set_takes_its_input_from_the_pipeline_by_one_parameter() => Assert.All(
        Commands().SelectMany(command => command.ParameterSets.Select(set => (Name: $"{command.Name} {set.Name}", Set: set))),
        entry => Assert.Equal(s_typedSets.Contains(entry.Name) ? 0 : 1, entry.Set.Parameters.Count(parameter => parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName)));

    [Fact]
    public void Parameters_have_Pascal_case_the_singular_and_a_help_message() => Assert.All(Parameters(), entry =>
    {
        var (name, parameter) = entry;
        Assert.Matches("^([A-Z][a-z]*)+$", parameter.Name);
        Assert.True(s_plurals.Contains(parameter.Name) || !Plural().IsMatch(parameter.Name), $"{name} -{parameter.Name} is a plural.");
        var messages = parameter.Attributes.OfType<ParameterAttribute>().Select(attribute => attribute.HelpMessage).Where(message => message is not null).ToArray();
        Assert.True(messages is [[.., '.']], $"{name} -{parameter.Name} has no help message that is a sentence.");
        Assert.NotEqual(typeof(bool), Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
    });

    /// <summary>One value where one is made, several where several can be chosen. A template is a file of exports, and an empty report to fill in.</summary>
    [Fact]
    public void A_parameter_has_one_type_in_all_cmdlets() => Assert.All(
        Parameters().GroupBy(entry => entry.Parameter.Name).Where(group => group.Key is not ("InputObject" or "PracticeScore" or "Template")),
        group => Assert.Single(group.Select(entry => ElementOf(entry.Parameter.ParameterType)).Distinct()));

    [Theory]
    [InlineData("Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 -RejectPath '{0}'", "Write the refused rows")]
    [InlineData("New-ExamProfile X-1 -Domain @{{ A = 100 }} -OutputPath '{0}'", "Write the profile of X-1")]
    public void What_writes_a_file_asks_first_and_says_what_and_where(string command, string action)
    {
        var target = Path.Join(Path.GetTempPath(), $"scorecoach-{Guid.NewGuid():N}");
        var script = string.Format(System.Globalization.CultureInfo.InvariantCulture, command, target);
        var shown = module.Show($"$null = {script} -WhatIf -ErrorAction SilentlyContinue");
        Assert.Contains(Expectation.WithoutWhiteSpace($"What if: Performing the operation \"{action}\" on target \"{target}\"."), Expectation.WithoutWhiteSpace(shown), StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void Only_what_writes_a_file_asks() => Assert.Equal(
        Commands().Where(command => command.Parameters.ContainsKey("RejectPath") || command.Parameters.ContainsKey("OutputPath") || command.Parameters.ContainsKey("AsState") || command.Verb == "Export").Select(command => command.Name),
        Commands().Where(command => command.Parameters.ContainsKey("WhatIf")).Select(command => command.Name));

    /// <summary>Whoever used the console would reference its assembly.</summary>
    [Fact]
    public void No_cmdlet_uses_the_console() => Assert.DoesNotContain(
        "System.Console",
        Commands()[0].ImplementingType.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name));

    [Fact]
    public void Progress_ends_with_a_completed_record()
    {
        using var file = new TextFile("Id,Exam,Score,Data Engineering,EDA,Modeling,ML Ops\n" + string.Concat(Enumerable.Range(1, 20_000).Select(id => $"{id},MLS-C01,698,Strong,Strong,NI,NI\n")));
        using var shell = PowerShell.Create(module.Runspace);
        shell.AddScript($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-11-22 | ForEach-Object {{ if ($_.Origin.Line % 4000 -eq 0) {{ [Threading.Thread]::Sleep(150) }} }}").Invoke();
        var records = shell.Streams.Progress.Where(record => record.Activity == "Reading score reports").ToArray();
        Assert.True(records.Length >= 2);
        Assert.Equal(ProgressRecordType.Completed, records[^1].RecordType);
        Assert.All(records[..^1], record => Assert.InRange(record.PercentComplete, 0, 100));
    }

    private static Type ElementOf(Type type) => Nullable.GetUnderlyingType(type.GetElementType() ?? type) ?? type.GetElementType() ?? type;

    private IEnumerable<(string Command, ParameterMetadata Parameter)> Parameters() => Commands()
        .SelectMany(command => command.Parameters.Values.Where(parameter => !s_ofPowerShell.Contains(parameter.Name)).Select(parameter => (command.Name, parameter)));

    private CmdletInfo[] Commands() => [.. module.Run("Get-Command -Module ScoreCoach").Output.Select(command => (CmdletInfo)command.BaseObject)];

    [GeneratedRegex("^([A-Z][a-z]+)+(?<![^s]s)$")]
    private static partial Regex Noun();

    // Status and Alias are singular.
    [GeneratedRegex("(?<!u|a)s$")]
    private static partial Regex Plural();
}
