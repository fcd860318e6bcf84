using System.Globalization;
using System.Xml.Linq;

namespace ScoreCoach.HelpBuilder;

/// <summary>Writes the help of cmdlets in MAML, the XML that Get-Help reads: texts of the pages, everything else of the assembly.</summary>
internal static class MamlWriter
{
    private const string SwitchType = "SwitchParameter";
    private static readonly XNamespace s_root = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The help of the cmdlets that have a page.</summary>
    public static string Write(IReadOnlyList<CommandMetadata> commands, IReadOnlyList<HelpPage> pages)
    {
        var root = new XElement(s_root + "helpItems", new XAttribute("schema", "maml"));
        foreach (var command in commands)
        {
            if (pages.FirstOrDefault(page => page.Name == command.Name) is { } page)
            {
                root.Add(Command(command, page));
            }
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n".ReplaceLineEndings("\n");
    }

    private static XElement Command(CommandMetadata command, HelpPage page) => new(
        s_command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", s_maml),
        new XAttribute(XNamespace.Xmlns + "command", s_command),
        new XAttribute(XNamespace.Xmlns + "dev", s_dev),
        new XElement(
            s_command + "details",
            new XElement(s_command + "name", command.Name),
            new XElement(s_command + "verb", command.Verb),
            new XElement(s_command + "noun", command.Noun),
            Text(s_maml + "description", [page.Synopsis])),
        Text(s_maml + "description", page.Description),
        new XElement(s_command + "syntax", command.Sets.Select(set => Syntax(command, set, page))),
        new XElement(
            s_command + "parameters",
            command.Parameters
                .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                .Select(parameter => Parameter(parameter, BindingOf(parameter), page))),
        new XElement(s_command + "inputTypes", page.Inputs.Select(input => Typed(s_command + "inputType", input))),
        new XElement(s_command + "returnValues", page.Outputs.Select(output => Typed(s_command + "returnValue", output))),
        new XElement(s_maml + "alertSet", Text(s_maml + "alert", [.. page.Notes, .. Errors(page)])),
        new XElement(s_command + "examples", page.Examples.Select((example, index) => new XElement(
            s_command + "example",
            new XElement(s_maml + "title", string.Create(CultureInfo.InvariantCulture, $"Example {index + 1}: {PlainText.Of(example.Title)}")),
            new XElement(s_dev + "code", example.Code),
            Text(s_dev + "remarks", example.Text)))),
        new XElement(s_command + "relatedLinks", page.Links.Select(link => new XElement(
            s_maml + "navigationLink", new XElement(s_maml + "linkText", link.Title), new XElement(s_maml + "uri")))));

    private static XElement Syntax(CommandMetadata command, string set, HelpPage page) => new(
        s_command + "syntaxItem",
        new XElement(s_maml + "name", command.Name),
        command.Parameters
            .Select(parameter => (Parameter: parameter, Binding: parameter.In(set)))
            .Where(entry => entry.Binding is not null)
            .OrderBy(entry => entry.Binding!.Position ?? int.MaxValue)
            .ThenByDescending(entry => entry.Binding!.IsMandatory)
            .Select(entry => Parameter(entry.Parameter, entry.Binding!, page)));

    private static XElement Parameter(ParameterMetadata parameter, ParameterBinding binding, HelpPage page)
    {
        var help = page.Parameters.FirstOrDefault(entry => entry.Name == parameter.Name) ?? ConfirmationParameters.Find(parameter.Name);
        var isSwitch = parameter.Type.Name is SwitchType or "Switch";
        var type = isSwitch ? SwitchType : parameter.Type.Name;
        return new(
            s_command + "parameter",
            new XAttribute("required", binding.IsMandatory ? "true" : "false"),
            new XAttribute("variableLength", parameter.Type.IsArray ? "true" : "false"),
            new XAttribute("globbing", parameter.TakesWildcards ? "true" : "false"),
            new XAttribute("pipelineInput", Pipeline(binding)),
            new XAttribute("position", binding.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            Text(s_maml + "description", help?.Text ?? []),
            parameter.Values.Count == 0 || parameter.Type.IsArray ? null : new XElement(
                s_command + "parameterValueGroup", parameter.Values.Select(value => Value(value, isRequired: false))),
            isSwitch ? null : Value(type, isRequired: true),
            new XElement(s_dev + "type", new XElement(s_maml + "name", type), new XElement(s_maml + "uri")),
            new XElement(s_dev + "defaultValue", PlainText.Of(help?.Default ?? (isSwitch ? "False" : "None"))));
    }

    /// <summary>A parameter of several sets is described as in the set that asks most of it.</summary>
    private static ParameterBinding BindingOf(ParameterMetadata parameter)
    {
        var bindings = parameter.Bindings.Values;
        return new(
            bindings.All(binding => binding.IsMandatory),
            bindings.Select(binding => binding.Position).FirstOrDefault(position => position is not null),
            bindings.Any(binding => binding.ByValue),
            bindings.Any(binding => binding.ByPropertyName));
    }

    private static string Pipeline(ParameterBinding binding) => binding switch
    {
        { ByValue: true, ByPropertyName: true } => "True (ByPropertyName, ByValue)",
        { ByValue: true } => "True (ByValue)",
        { ByPropertyName: true } => "True (ByPropertyName)",
        _ => "False",
    };

    private static XElement Value(string text, bool isRequired) =>
        new(s_command + "parameterValue", new XAttribute("required", isRequired ? "true" : "false"), new XAttribute("variableLength", "false"), text);

    private static XElement Typed(XName name, HelpEntry entry) =>
        new(name, new XElement(s_dev + "type", new XElement(s_maml + "name", entry.Name)), Text(s_maml + "description", entry.Text));

    private static IEnumerable<string> Errors(HelpPage page) =>
        page.Errors.Count == 0 ? [] : ["Error ids:", .. page.Errors.Select(error => $"- {error.Name}: {string.Join(' ', error.Text)}")];

    private static XElement Text(XName name, IEnumerable<string> paragraphs) =>
        new(name, paragraphs.Select(paragraph => new XElement(s_maml + "para", PlainText.Of(paragraph))));
}
