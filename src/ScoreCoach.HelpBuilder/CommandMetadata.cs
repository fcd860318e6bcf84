using System.Reflection;

namespace ScoreCoach.HelpBuilder;

/// <summary>What the assembly says about a cmdlet.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Noun">The noun.</param>
/// <param name="Sets">The parameter sets, the default one first.</param>
/// <param name="Parameters">The parameters, those of the cmdlet itself before those of its bases.</param>
internal sealed record CommandMetadata(string Verb, string Noun, IReadOnlyList<string> Sets, IReadOnlyList<ParameterMetadata> Parameters)
{
    private const string EverySet = "__AllParameterSets";

    public string Name => $"{Verb}-{Noun}";

    /// <summary>Reads the cmdlets of an assembly, in the order of their names.</summary>
    public static IReadOnlyList<CommandMetadata> ReadAll(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .Select(type => (Type: type, Cmdlet: Attributes(type, "CmdletAttribute").FirstOrDefault()))
            .Where(entry => entry.Cmdlet is not null)
            .Select(entry => Read(entry.Type, entry.Cmdlet!))
            .OrderBy(command => command.Name, StringComparer.Ordinal),
    ];

    private static CommandMetadata Read(Type type, CustomAttributeData cmdlet)
    {
        var parameters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => Attributes(property, "ParameterAttribute").Any())
            .Select(Read)
            .Concat(Argument(cmdlet, "SupportsShouldProcess") is true ? ConfirmationParameters.All : [])
            .ToArray();
        var first = Argument(cmdlet, "DefaultParameterSetName") as string;

        // A set may have no parameter of its own.
        var sets = parameters.SelectMany(parameter => parameter.Bindings.Keys).Append(first ?? string.Empty).Where(set => set.Length > 0).Distinct()
            .OrderByDescending(set => set == first).ThenBy(set => set, StringComparer.Ordinal)
            .ToArray();
        var name = cmdlet.ConstructorArguments;
        return new((string)name[0].Value!, (string)name[1].Value!, sets.Length == 0 ? [string.Empty] : sets, parameters);
    }

    private static ParameterMetadata Read(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var element = type.IsArray ? type.GetElementType()! : type;
        return new()
        {
            Name = property.Name,
            Type = type,
            Aliases = Words(property, "AliasAttribute"),
            TakesWildcards = Attributes(property, "SupportsWildcardsAttribute").Any(),
            Values = Words(property, "ValidateSetAttribute") is [_, ..] words ? words : element.IsEnum ? element.GetEnumNames() : [],
            Bindings = Attributes(property, "ParameterAttribute").ToDictionary(
                attribute => Argument(attribute, "ParameterSetName") is string set and not EverySet ? set : string.Empty,
                attribute => new ParameterBinding(
                    Argument(attribute, "Mandatory") is true,
                    Argument(attribute, "Position") is int position ? position : null,
                    Argument(attribute, "ValueFromPipeline") is true,
                    Argument(attribute, "ValueFromPipelineByPropertyName") is true)),
        };
    }

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.Name == name);

    private static object? Argument(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.MemberName == name).Select(argument => argument.TypedValue.Value).FirstOrDefault();

    private static string[] Words(MemberInfo member, string attribute) =>
    [
        .. Attributes(member, attribute)
            .SelectMany(data => data.ConstructorArguments)
            .SelectMany(argument => (IReadOnlyCollection<CustomAttributeTypedArgument>)argument.Value!)
            .Select(word => (string)word.Value!),
    ];
}
