using System.Reflection;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using ScoreCoach.IO.Output;

namespace ScoreCoach.Tests.Schemas;

/// <summary>The schemas say exactly what the types are: a property or a value that one of them lacks is found here.</summary>
public class SchemaShapeTests
{
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _seen = [];

    public static TheoryData<string> Names => new(OutputSchema.Types.Keys);

    /// <summary>A plan has a shape of its own: see <see cref="PlanShapeTests"/>.</summary>
    public static TheoryData<string> NamesOfObjects => new(OutputSchema.Types.Keys.Where(name => name != "retake-plan"));

    [Theory]
    [MemberData(nameof(NamesOfObjects))]
    public void A_schema_has_the_properties_types_and_values_that_are_written(string name)
    {
        Compare(SchemaNode.OfFile(OutputSchema.PathOf(name)), OutputSchema.Types[name], false, outermost: true);
        Assert.Empty(_differences);
    }

    [Fact]
    public void Every_schema_is_of_a_type()
    {
        var files = Directory.EnumerateFiles(OutputSchema.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        Assert.Equal(OutputSchema.Types.Keys.Append("common").Select(name => name + ".schema.json").Order(StringComparer.Ordinal), files);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_property_is_described(string name) =>
        Assert.All(
            JObject.Parse(File.ReadAllText(OutputSchema.PathOf(name))).Descendants().OfType<JProperty>().Where(property => property.Name == "properties")
                .SelectMany(properties => ((JObject)properties.Value).Properties())
                .Where(property => property.Name != "schemaVersion"),
            property => Assert.False(string.IsNullOrWhiteSpace((string?)property.Value["description"]), property.Path));

    private void Compare(SchemaNode schema, Type written, bool optional, bool outermost = false)
    {
        var type = Nullable.GetUnderlyingType(written) ?? written;
        Expect(schema, "null", schema.Optional, optional);
        if (type.IsEnum)
        {
            Expect(schema, "values", string.Join(" ", schema.Enumeration ?? []), string.Join(" ", Enum.GetNames(type)));
            return;
        }

        switch (OutputContract.Instance.ResolveContract(type))
        {
            case JsonDictionaryContract dictionary:
                Expect(schema, "type", TypeOf(schema), "object");
                var value = dictionary.DictionaryValueType!;
                Expect(schema, "values", (schema.Json["additionalProperties"]!["type"] is JArray types ? types[0] : schema.Json["additionalProperties"]!["type"])!.ToString(), SimpleName(Nullable.GetUnderlyingType(value) ?? value));
                break;
            case JsonArrayContract array:
                Expect(schema, "type", TypeOf(schema), "array");
                Compare(schema.Items(), array.CollectionItemType!, false);
                break;
            case JsonObjectContract contract:
                CompareObject(schema, contract, outermost);
                break;
            default:
                Expect(schema, "type", TypeOf(schema), SimpleName(type));
                Expect(schema, "format", (string?)schema.Json["format"], type == typeof(DateTime) ? "date" : type == typeof(DateTimeOffset) ? "date-time" : null);
                break;
        }
    }

    private void CompareObject(SchemaNode schema, JsonObjectContract contract, bool outermost)
    {
        if (!_seen.Add(schema.Place))
        {
            return;
        }

        var written = contract.Properties.Where(property => !property.Ignored && property.Readable).ToArray();
        var names = schema.PropertyNames.Where(name => name != "schemaVersion").ToArray();
        Expect(schema, "properties", string.Join(" ", names), string.Join(" ", written.Select(property => property.PropertyName)));

        // Null is written too, so everything is always there.
        var required = schema.Json["required"]!.Select(name => (string)name!).Where(name => name != "schemaVersion");
        Expect(schema, "required", string.Join(" ", required), string.Join(" ", names));
        Expect(schema, "additionalProperties", schema.Json["additionalProperties"]?.ToString(), "False");
        Expect(schema, "schemaVersion", schema.PropertyNames.Contains("schemaVersion"), outermost || OutputSchema.Types.Values.Contains(contract.UnderlyingType));
        foreach (var property in written.Where(property => names.Contains(property.PropertyName)))
        {
            var member = property.DeclaringType!.GetProperty(property.UnderlyingName!)!;
            var nullable = Nullable.GetUnderlyingType(member.PropertyType) is not null
                || (!member.PropertyType.IsValueType && new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable);
            Compare(schema.Property(property.PropertyName!), member.PropertyType, nullable);
        }
    }

    private static string TypeOf(SchemaNode schema) => schema.Json["type"] is JArray types ? (string)types.First(type => (string?)type != "null")! : (string)schema.Json["type"]!;

    private static string SimpleName(Type type) =>
        type == typeof(bool) ? "boolean"
        : type == typeof(int) || type == typeof(long) ? "integer"
        : type == typeof(decimal) || type == typeof(double) ? "number"
        : type == typeof(string) || type == typeof(DateTime) || type == typeof(DateTimeOffset) ? "string"
        : type.Name + ", which has no place in JSON";

    private void Expect<T>(SchemaNode schema, string what, T inSchema, T inCode)
    {
        if (!Equals(inSchema, inCode))
        {
            _differences.Add($"{schema.Place}: {what}: the schema says '{inSchema}', the code '{inCode}'");
        }
    }
}
