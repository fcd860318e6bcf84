using System.Management.Automation;
using ScoreCoach.HelpBuilder;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;
using BoundParameter = System.Management.Automation.ParameterMetadata;

namespace ScoreCoach.ModuleTests;

/// <summary>The pages of docs/en-US, the cmdlets and what Get-Help shows agree.</summary>
[Collection(ModuleCollection.Name)]
public class HelpTests(ModuleHost module)
{
    private const string Folder = "docs/en-US";
    private static readonly string[] s_ofPowerShell = [.. PSCmdlet.CommonParameters, .. PSCmdlet.OptionalCommonParameters];
    private static readonly IReadOnlyList<HelpPage> s_pages = HelpPage.ReadAll(Repository.PathOf(Folder));

    [Fact]
    public void Every_exported_cmdlet_has_a_page_and_every_page_has_a_cmdlet() =>
        Assert.Equal(Commands().Select(command => command.Name).Order(StringComparer.Ordinal), s_pages.Select(page => page.Name));

    [Fact]
    public void Every_parameter_is_on_its_page_and_no_other_is()
    {
        foreach (var (command, page) in CommandsWithPages())
        {
            AssertSame(
                command.Parameters.Keys.Except(s_ofPowerShell),
                page.Parameters.Select(parameter => parameter.Name),
                $"{page.Name}: parameters");
        }
    }

    [Fact]
    public void Every_page_has_a_whole_synopsis_and_three_to_six_examples() => Assert.All(s_pages, page =>
    {
        Assert.True(page.Synopsis is [.., '.'] && page.Synopsis.Length < 100, $"{page.Name}: the synopsis is one short sentence.");
        Assert.True(page.Examples.Count is >= 3 and <= 6, $"{page.Name} has {page.Examples.Count} examples.");
        Assert.True(page.Examples.DistinctBy(example => example.Title).Count() == page.Examples.Count, $"{page.Name}: two examples have one title.");
    });

    /// <summary>Who reads the page sees no attributes.</summary>
    [Fact]
    public void Pages_say_which_parameters_take_wildcards_or_pipeline_input()
    {
        foreach (var (command, page) in CommandsWithPages())
        {
            foreach (var (parameter, metadata) in Described(command, page))
            {
                var text = string.Join(' ', parameter.Text);
                var takesPipeline = metadata.ParameterSets.Values.Any(set => set.ValueFromPipeline || set.ValueFromPipelineByPropertyName);
                var takesWildcards = metadata.Attributes.OfType<SupportsWildcardsAttribute>().Any();
                var saysWildcards = text.Contains("Wildcards are allowed", StringComparison.Ordinal);
                Assert.True(saysWildcards == takesWildcards, $"{page.Name} -{parameter.Name}: wildcards.");
                Assert.True(text.Contains("pipeline", StringComparison.Ordinal) == takesPipeline, $"{page.Name} -{parameter.Name}: pipeline input.");
            }
        }
    }

    [Fact]
    public void Pages_name_every_value_of_a_parameter_with_few_values()
    {
        foreach (var (command, page) in CommandsWithPages())
        {
            foreach (var (parameter, metadata) in Described(command, page))
            {
                var type = metadata.ParameterType.GetElementType() ?? Nullable.GetUnderlyingType(metadata.ParameterType) ?? metadata.ParameterType;
                if (type.IsEnum && type != typeof(DayOfWeek))
                {
                    var values = metadata.Attributes.OfType<ValidateSetAttribute>().SingleOrDefault()?.ValidValues ?? Enum.GetNames(type);
                    Assert.All(values, value => Assert.True(
                        parameter.Text.Any(text => text.Contains($"`{value}`", StringComparison.Ordinal)),
                        $"{page.Name} -{parameter.Name}: {value} is not named."));
                }
            }
        }
    }

    /// <summary>A parameter that several cmdlets inherit means the same in all of them.</summary>
    [Fact]
    public void A_parameter_of_a_base_class_has_one_text()
    {
        var texts = CommandsWithPages()
            .SelectMany(entry => entry.Page.Parameters.Select(parameter => (
                Owner: entry.Command.ImplementingType.GetProperty(parameter.Name)?.DeclaringType,
                parameter.Name,
                Text: string.Join('\n', [.. parameter.Text, parameter.Default]))))
            .GroupBy(entry => (entry.Owner, entry.Name));
        Assert.All(texts, parameter => Assert.Single(parameter.Select(entry => entry.Text).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Types_of_inputs_and_outputs_are_those_of_the_cmdlet()
    {
        var outputs = Commands().SelectMany(command => command.OutputType).Select(type => type.Name).ToHashSet();
        foreach (var (command, page) in CommandsWithPages())
        {
            AssertSame(command.OutputType.Select(type => type.Name).Distinct(), page.Outputs.Select(output => output.Name), $"{page.Name}: outputs");
            Assert.All(page.Inputs, input => Assert.True(
                input.Name is "System.String" or "System.Management.Automation.PSObject" || outputs.Contains(input.Name),
                $"{page.Name}: {input.Name} is neither text, nor any object, nor what another cmdlet emits."));
        }
    }

    [Fact]
    public void Links_of_pages_lead_somewhere()
    {
        foreach (var page in s_pages)
        {
            Assert.All(page.Links, link => Assert.True(
                File.Exists(Path.Join(Path.GetDirectoryName(page.Path), link.Target)), $"{page.Name}: {link.Target} does not exist."));
        }
    }

    [Fact]
    public void Get_Help_shows_what_the_pages_say()
    {
        foreach (var page in s_pages)
        {
            var full = Expectation.WithoutWhiteSpace(module.Show($"Get-Help {page.Name} -Full"));
            var examples = Expectation.WithoutWhiteSpace(module.Show($"Get-Help {page.Name} -Examples"));
            Shows(page, full, page.Synopsis);
            Assert.All(page.Description.Concat(page.Notes), text => Shows(page, full, text));
            Assert.All(page.Outputs, output => Shows(page, full, output.Name));
            Assert.All(page.Links, link => Shows(page, full, link.Title));
            Assert.All(page.Errors, error => Shows(page, full, $"- {error.Name}: "));
            foreach (var parameter in page.Parameters)
            {
                Shows(page, full, $"-{parameter.Name}");
                Assert.All(parameter.Text, text => Shows(page, full, text));
            }

            foreach (var example in page.Examples)
            {
                Assert.All(example.Text.Append(example.Title), text => Shows(page, examples, text));
                Assert.Contains(Expectation.WithoutWhiteSpace(example.Code), examples, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Get_Help_knows_the_parameters_as_the_shell_binds_them()
    {
        foreach (var (command, page) in CommandsWithPages())
        {
            var help = module.Run($"Get-Help {page.Name} -Full").Output.Single();
            var shown = Items(help, "parameters", "parameter").ToDictionary(parameter => Text(parameter, "name"));
            AssertSame(command.Parameters.Keys.Except(PSCmdlet.CommonParameters), shown.Keys, $"{page.Name}: parameters in Get-Help");
            foreach (var (name, metadata) in command.Parameters.Where(entry => shown.ContainsKey(entry.Key)))
            {
                var sets = metadata.ParameterSets.Values;
                Assert.Equal(sets.All(set => set.IsMandatory), bool.Parse(Text(shown[name], "required")));
                Assert.Equal(metadata.Attributes.OfType<SupportsWildcardsAttribute>().Any(), bool.Parse(Text(shown[name], "globbing")));
                var input = Text(shown[name], "pipelineInput");
                Assert.Equal(sets.Any(set => set.ValueFromPipeline), input.Contains("ByValue", StringComparison.Ordinal));
                Assert.Equal(sets.Any(set => set.ValueFromPipelineByPropertyName), input.Contains("ByPropertyName", StringComparison.Ordinal));
                Assert.Equal(metadata.Aliases.Count == 0 ? "none" : string.Join(", ", metadata.Aliases), Text(shown[name], "aliases"));
            }

            Assert.Equal(page.Examples.Count, Items(help, "examples", "example").Length);
            Assert.Equal(command.ParameterSets.Count, Items(help, "Syntax", "syntaxItem").Length);
        }
    }

    [Fact]
    public void Get_Help_finds_every_topic()
    {
        var topics = Directory.GetFiles(Repository.PathOf(Folder), "about_*.md").Select(Path.GetFileNameWithoutExtension).ToArray();
        Assert.All(topics, topic =>
        {
            var text = module.Show($"Get-Help {topic}");
            Assert.StartsWith($"TOPIC\n    {topic}\n", text.ReplaceLineEndings("\n").TrimStart('\n'), StringComparison.Ordinal);
        });
        Assert.Equal(
            topics.Select(topic => $"{topic}.help.txt").Order(StringComparer.Ordinal),
            Directory.GetFiles(Repository.PathOf("en-US"), "*.help.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("# Get-It\n\nSynopsis.\n\n## Usage\n", 5, "'## Description'")]
    [InlineData("# Get-Other\n", 1, "'# Get-It'")]
    [InlineData("# Get-It\n\nSynopsis.\n\n## Description\n\n| a | table |\n", 7, "Write a list.")]
    [InlineData("# Get-It\n\nSynopsis.\n\n## Description\n\nText.\n\n## Examples\n\n### One\n\nText.\n\n```csv\n", 15, "```powershell")]
    public void A_page_with_another_layout_is_an_error_with_its_line(string page, int line, string expected)
    {
        var error = Assert.Throws<PageFormatException>(() => HelpPage.Parse("Get-It.md", page));
        Assert.Equal(line, error.Line);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static void Shows(HelpPage page, string shown, string text) =>
        Assert.True(
            shown.Contains(Expectation.WithoutWhiteSpace(PlainText.Of(text)), StringComparison.Ordinal),
            $"Get-Help {page.Name} does not show: {text}");

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual, string what)
    {
        var (wanted, found) = (expected.ToArray(), actual.ToArray());
        Assert.True(
            wanted.Except(found).ToArray() is [] & found.Except(wanted).ToArray() is [] && found.Length == wanted.Length,
            $"{what}: missing {string.Join(", ", wanted.Except(found))}; superfluous {string.Join(", ", found.Except(wanted))}.");
    }

    private static PSObject[] Items(PSObject help, string list, string item)
    {
        var value = ((PSObject)help.Properties[list].Value).Properties[item].Value;
        return (value is PSObject wrapped ? wrapped.BaseObject : value) is PSObject[] many ? many : [(PSObject)value];
    }

    private static string Text(PSObject item, string name) => item.Properties[name].Value.ToString()!;

    private static IEnumerable<(HelpParameter Parameter, BoundParameter Metadata)> Described(CmdletInfo command, HelpPage page) =>
        page.Parameters.Join(command.Parameters, parameter => parameter.Name, entry => entry.Key, (parameter, entry) => (parameter, entry.Value));

    private IEnumerable<(CmdletInfo Command, HelpPage Page)> CommandsWithPages() =>
        Commands().Join(s_pages, command => command.Name, page => page.Name, (command, page) => (command, page));

    private CmdletInfo[] Commands() => [.. module.Run("Get-Command -Module ScoreCoach").Output.Select(command => (CmdletInfo)command.BaseObject)];
}
