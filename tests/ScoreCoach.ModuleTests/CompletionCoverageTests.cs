using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>Every parameter completes, or there is a reason why it can't.</summary>
[Collection(ModuleCollection.Name)]
public sealed class CompletionCoverageTests(ModuleHost module)
{
    /// <summary>Parameters of text or objects that cannot be listed.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["Path"] = "PowerShell suggests files",
        ["LiteralPath"] = "PowerShell suggests files",
        ["ProfilePath"] = "PowerShell suggests files",
        ["RejectPath"] = "PowerShell suggests files",
        ["AsState"] = "PowerShell suggests files",
        ["Pseudonym"] = "PowerShell suggests files",
        ["Attribute"] = "It is any column of files that are not known here",
        ["StateKey"] = "PowerShell suggests files",
        ["Merge-CohortState Compare"] = "groups in states, which can need a key",
        ["OutputPath"] = "PowerShell suggests files",
        ["Export-CohortReport Template"] = "PowerShell suggests files",
        ["Export-RetakePlan Template"] = "PowerShell suggests files",
        ["InputObject"] = "comes from the pipeline",
        ["Outline"] = "comes from the pipeline",
        ["IssueVariable"] = "a new variable",
        ["CandidateId"] = "a person",
        ["CandidateName"] = "a person",
        ["ExamDate"] = "a date, or a date and time",
        ["MissedObjective"] = "numbers that the report lists",
        ["Completed"] = "hours, or ids of sessions of a plan that the line does not name",
        ["Test-RetakeReadiness PracticeScore"] = "percentages",
        ["New-ExamProfile Id"] = "the code of an exam that is not known yet",
        ["New-ExamProfile Domain"] = "domains of an exam that is not known yet",
        ["New-ExamProfile Edition"] = "an edition that is not known yet",
        ["Title"] = "any text",
        ["ExamAlias"] = "any text",
        ["Scale"] = "two numbers",
        ["SourceUrl"] = "an address",
    };

    private static readonly Type[] Measured = [typeof(int), typeof(decimal), typeof(DateTime), typeof(TimeSpan)];

    [Fact]
    public void Every_parameter_completes_or_has_a_reason()
    {
        var unused = Reasons.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (command, parameter) in Parameters())
        {
            var reason = Reasons.ContainsKey($"{command} {parameter.Name}") ? $"{command} {parameter.Name}" : parameter.Name;
            var hasReason = Reasons.ContainsKey(reason);
            unused.Remove(reason);
            Assert.True(Completes(parameter) != (hasReason || IsMeasured(parameter)), $"{command} -{parameter.Name}: {(hasReason ? "completes, and the reason is out of date" : "neither completes nor has a reason")}.");
        }

        Assert.Empty(unused);
    }

    private IEnumerable<(string Command, ParameterMetadata Parameter)> Parameters() => module.Run("Get-Command -Module ScoreCoach").Output
        .Select(command => (CmdletInfo)command.BaseObject)
        .SelectMany(command => command.Parameters.Values
            .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name) && !Cmdlet.OptionalCommonParameters.Contains(parameter.Name))
            .Select(parameter => (command.Name, parameter)));

    private static bool Completes(ParameterMetadata parameter) =>
        parameter.SwitchParameter || ValueType(parameter).IsEnum || parameter.Attributes.Any(attribute => attribute is ArgumentCompleterAttribute or ValidateSetAttribute);

    private static bool IsMeasured(ParameterMetadata parameter) => Measured.Contains(ValueType(parameter));

    private static Type ValueType(ParameterMetadata parameter)
    {
        var single = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        return Nullable.GetUnderlyingType(single) ?? single;
    }
}
