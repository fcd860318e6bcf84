using Newtonsoft.Json.Linq;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Catalog;

namespace ScoreCoach.IO.Files;

/// <summary>
/// Reads a JSON file with maps: { "columnMap": { "Level": "Ergebnis" }, "levelThreshold": "Article" }. An object with none of these
/// sections is a column map itself.
/// </summary>
internal static class MapFileReader
{
    private static readonly string[] Maps = [nameof(MapFile.ColumnMap), nameof(MapFile.LevelMap), nameof(MapFile.ResultMap), nameof(MapFile.ExamMap)];
    private static readonly string[] Sections = [.. Maps, nameof(MapFile.LevelThreshold)];

    /// <exception cref="ScoreCoachException">The file can't be read, or holds something else.</exception>
    public static MapFile Read(string path)
    {
        var file = new CatalogFile(path);
        if (file.Load() is not { } json)
        {
            throw Unusable(path, file.Findings[0].Message);
        }

        if (!json.Properties().Any(property => IsSection(property.Name)))
        {
            return new() { ColumnMap = Entries(path, json) };
        }

        var unknown = json.Properties().FirstOrDefault(property => !IsSection(property.Name) && !property.Name.StartsWith('$'));
        return unknown is not null
            ? throw Unusable(path, $"'{unknown.Name}' is not a section of a map file. Accepted: {string.Join(", ", Sections.Select(CamelCase))}.")
            : new()
            {
                ColumnMap = Entries(path, Section(json, nameof(MapFile.ColumnMap))),
                LevelMap = Entries(path, Section(json, nameof(MapFile.LevelMap))),
                ResultMap = Entries(path, Section(json, nameof(MapFile.ResultMap))),
                ExamMap = Entries(path, Section(json, nameof(MapFile.ExamMap))),
                LevelThreshold = Threshold(path, Section(json, nameof(MapFile.LevelThreshold))),
            };
    }

    private static bool IsSection(string name) => Sections.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static JToken? Section(JObject json, string name) => json.GetValue(name, StringComparison.OrdinalIgnoreCase);

    private static KeyValuePair<string, string>[] Entries(string path, JToken? section) => section switch
    {
        null => [],
        JObject map => [.. map.Properties().Select(property => KeyValuePair.Create(property.Name, TextOf(path, property.Value)))],
        _ => throw Unusable(path, $"{section.Path} is {CatalogFile.Described(section)}. Accepted: an object with a text for each key."),
    };

    private static string[] Threshold(string path, JToken? section) => section switch
    {
        null => [],
        JObject both => [TextOf(path, Section(both, nameof(LevelThreshold.Adequate))), TextOf(path, Section(both, nameof(LevelThreshold.Strong)))],
        _ => [TextOf(path, section)],
    };

    private static string TextOf(string path, JToken? value) => value switch
    {
        null => string.Empty,
        JValue { Type: JTokenType.Null } => string.Empty,
        JValue { Type: JTokenType.String or JTokenType.Integer or JTokenType.Float } one => FormattableString.Invariant($"{one.Value}"),
        _ => throw Unusable(path, $"{value.Path} is {CatalogFile.Described(value)}. Accepted: a text."),
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static ScoreCoachException Unusable(string path, string message) => new(
        ErrorId.UnusableMap,
        $"The map file '{path}' can't be used: {message}",
        path,
        "Write a JSON object such as { \"columnMap\": { \"Score\": \"Points\" } }.");
}
