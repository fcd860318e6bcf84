using Newtonsoft.Json.Linq;

namespace ScoreCoach.Tests.Schemas;

/// <summary>A place of a schema, with references followed and "or null" taken off.</summary>
internal sealed record SchemaNode(JObject Json, string File, string Place, bool Optional)
{
    private static readonly Dictionary<string, JObject> s_files = [];

    public bool IsObject => Json["properties"] is not null;

    public IReadOnlyList<string>? Enumeration => Json["enum"] is JArray values ? [.. values.Where(value => value.Type == JTokenType.String).Select(value => (string)value!)] : null;

    /// <summary>Whether its members are ids or names, all with values of one kind.</summary>
    public bool IsMap => Json["patternProperties"] is not null || (!IsObject && Json["additionalProperties"] is JObject);

    /// <summary>What each value of a map is.</summary>
    public SchemaNode Values() =>
        Of((JObject)(Json["patternProperties"] is JObject patterns ? patterns.Properties().Single().Value : Json["additionalProperties"]!), File, Place + "/*", false);

    public bool Requires(string name) => ((JArray?)Json["required"])?.Any(required => (string?)required == name) == true;

    public IEnumerable<string> PropertyNames => ((JObject)Json["properties"]!).Properties().Select(property => property.Name);

    public static SchemaNode OfFile(string path) => Of(Read(path), path, "#", false);

    public SchemaNode Property(string name) => Of((JObject)Json["properties"]![name]!, File, Place + "/" + name, false);

    public SchemaNode Items() => Of((JObject)Json["items"]!, File, Place + "[]", false);

    private static SchemaNode Of(JObject json, string file, string place, bool optional)
    {
        if (json["$ref"] is { } reference)
        {
            var parts = ((string)reference!).Split('#');
            var other = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), parts[0]));
            var target = parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JToken)Read(other), (node, name) => node[name] ?? throw new InvalidDataException($"{file} {place}: there is no {reference}."));
            return Of((JObject)target, other, Path.GetFileName(other) + "#" + parts[1], optional);
        }

        // The first part says what it is; the second, where there is one, that it has no version of its own.
        if (json["allOf"] is JArray all)
        {
            return Of((JObject)all[0], file, place, optional);
        }

        if (json["oneOf"] is JArray either)
        {
            return Of((JObject)either.Single(one => (string?)one["type"] != "null"), file, place, true);
        }

        return new(json, file, place, optional || json["type"] is JArray types && types.Any(type => (string?)type == "null"));
    }

    private static JObject Read(string path)
    {
        lock (s_files)
        {
            return s_files.TryGetValue(path, out var known) ? known : s_files[path] = JObject.Parse(System.IO.File.ReadAllText(path));
        }
    }
}
