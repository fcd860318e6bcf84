using System.Reflection.Metadata;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Commands;
using ScoreCoach.Tests.Architecture;

namespace ScoreCoach.Tests.Tool;

/// <summary>The tool has what the cmdlets have, under the same names: parameters are options in kebab case, both ways.</summary>
public class ParityTests
{
    private static readonly string[] Report = ["ImportScoreReport", "NewScoreReport"];

    /// <summary>The cmdlets whose parameters a command of the tool has.</summary>
    private static readonly Dictionary<string, string[]> Cmdlets = new(StringComparer.Ordinal)
    {
        ["plan"] = ["NewRetakePlan", "ExportRetakePlan", .. Report],
        ["priorities"] = ["GetDomainPriority", .. Report],
        ["patterns"] = ["GetScorePattern", .. Report],
        ["window"] = ["GetRetakeWindow", .. Report],
        ["compare"] = ["CompareScoreReport", "ImportScoreReport"],
        ["cohort"] = ["MeasureCohort", "ExportCohortReport"],
        ["merge"] = ["MergeCohortState", "ExportCohortReport"],
        ["readiness"] = ["TestRetakeReadiness"],
        ["exams"] = ["GetExamProfile", "NewExamProfile", "TestExamProfile", "ExportReportTemplate"],
        ["check"] = ["ImportScoreReport"],
        ["import"] = ["ImportScoreReport", "ExportScoreReport"],
    };

    /// <summary>Parameters that are no option, and why.</summary>
    private static readonly Dictionary<string, string> NotInTool = new(StringComparer.Ordinal)
    {
        ["InputObject"] = "The tool reads files; objects are a matter of the pipeline.",
        ["Path"] = "Files are named without an option.",
        ["LiteralPath"] = "The shell expands wildcards.",
        ["IssueVariable"] = "Issues go to standard error; there are no variables.",
        ["DryRun"] = "It is a command of its own: check.",
        ["Id"] = "Exams are named without an option, or with --exam; a draft's with --new.",
        ["OutputPath"] = "Each command has --out.",
        ["PracticeScore"] = "For a plan, results of practice are given by domain: --domain-score.",
        ["PassThru"] = "The tool emits no objects.",
        ["Quiet"] = "A bool instead of a result is for conditions of PowerShell.",
        ["Encoding"] = "Where nothing is read, it is --out-encoding.",
        ["Delimiter"] = "Where nothing is read, it is --out-delimiter.",
        ["Template"] = "It is an option of exams, which is about exams alone.",
    };

    /// <summary>Options that are no parameter, and why.</summary>
    private static readonly Dictionary<string, string> NotInCmdlets = new(StringComparer.Ordinal)
    {
        ["Out"] = "It is -Path of the cmdlets that export; PowerShell has Export-Csv, ConvertTo-Json and redirection.",
        ["OutEncoding"] = "The tool reads and writes with one command; the cmdlets that export call it -Encoding.",
        ["OutDelimiter"] = "The tool reads and writes with one command; the cmdlets that export call it -Delimiter.",
        ["Format"] = "PowerShell formats objects.",
        ["Candidate"] = "PowerShell has Where-Object.",
        ["Quiet"] = "PowerShell has -WarningAction.",
        ["DomainScore"] = "It is -PracticeScore, which takes a table.",
        ["New"] = "It is a cmdlet of its own: New-ExamProfile.",
        ["Exam"] = "Get-ExamProfile calls it -Id.",
        ["Template"] = "It is New-ScoreReport -Template.",
        ["AsOf"] = "Every command of the tool takes it, so that scripts need not know which ones use it.",
    };

    public static TheoryData<string> Commands => new(Cmdlets.Keys);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Parameters_are_options(string command)
    {
        var options = OptionsOf(command);
        var missing = ParametersOf(command).Except(options).Where(parameter => !NotInTool.ContainsKey(parameter));

        Assert.Equal([], missing);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Options_are_parameters(string command)
    {
        var parameters = ParametersOf(command);
        var more = OptionsOf(command).Except(parameters).Where(option => !NotInCmdlets.ContainsKey(option));

        Assert.Equal([], more);
    }

    [Fact]
    public void Exceptions_are_needed()
    {
        Assert.Equal(NotInTool.Keys.Order(StringComparer.Ordinal), Cmdlets.Keys.SelectMany(command => ParametersOf(command).Except(OptionsOf(command))).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(NotInCmdlets.Keys.Order(StringComparer.Ordinal), Cmdlets.Keys.SelectMany(command => OptionsOf(command).Except(ParametersOf(command))).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_but_the_one_for_shells_has_its_cmdlets() =>
        Assert.Equal(Cmdlets.Keys.Append("completion").Order(StringComparer.Ordinal), ToolCommands.All.Select(command => command.Name).Order(StringComparer.Ordinal));

    /// <summary>A short spelling is an alias, next to the name in kebab case.</summary>
    [Fact]
    public void Names_of_options_are_names_of_parameters_in_kebab_case()
    {
        string[] shorter = [Options.Rejects.Name];

        Assert.All(ToolCommands.All.SelectMany(command => command.Options).Where(option => !shorter.Contains(option.Name)), option =>
            Assert.Equal(option.Name, "--" + string.Concat(option.Parameter.Select((letter, index) => (index > 0 && char.IsUpper(letter) ? "-" : string.Empty) + char.ToLowerInvariant(letter)))));
    }

    private static HashSet<string> OptionsOf(string command) =>
        [.. ToolCommands.All.Single(one => one.Name == command).Options.Select(option => option.Parameter)];

    private static HashSet<string> ParametersOf(string command)
    {
        using var assembly = new AssemblyReading(Project.Cmdlets.Assembly);
        var metadata = assembly.Metadata;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cmdlet in Cmdlets[command])
        {
            var handle = metadata.TypeDefinitions.Single(type => assembly.NameOf(type) == $"ScoreCoach.Commands.{cmdlet}Command");
            while (true)
            {
                var type = metadata.GetTypeDefinition(handle);
                found.UnionWith(type.GetProperties().Select(metadata.GetPropertyDefinition).Where(property => IsParameter(metadata, property)).Select(property => metadata.GetString(property.Name)));
                if (type.BaseType.Kind != HandleKind.TypeDefinition)
                {
                    break;
                }

                handle = (TypeDefinitionHandle)type.BaseType;
            }
        }

        return found;
    }

    private static bool IsParameter(MetadataReader metadata, PropertyDefinition property) => property.GetCustomAttributes()
        .Select(attribute => metadata.GetCustomAttribute(attribute).Constructor)
        .Where(constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        .Where(parent => parent.Kind == HandleKind.TypeReference)
        .Any(parent => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == "ParameterAttribute");
}
