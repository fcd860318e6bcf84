using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the words that score reports print.</summary>
internal static class VocabularyReader
{
    public static IReadOnlyList<LabelDefinition> ReadList(JsonObjectReader json, string name)
    {
        var labels = json.Objects(name, Read);
        var seen = new Dictionary<string, LabelDefinition>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            foreach (var spelling in label.Aliases.Prepend(label.Label))
            {
                if (!seen.TryAdd(TextKey.Of(spelling), label) && !ReferenceEquals(seen[TextKey.Of(spelling)], label))
                {
                    json.Report(name, $"The spelling '{spelling}' belongs to '{seen[TextKey.Of(spelling)].Label}' already.", "each spelling once");
                }
            }
        }

        return labels;
    }

    private static LabelDefinition Read(JsonObjectReader json) =>
        new(json.Text("label"), json.Choice("level", PerformanceLevel.Unknown))
        {
            Severity = json.OptionalInteger("severity", 0, 9) ?? 0,
            Aliases = [.. json.Texts("aliases")],
            Note = json.OptionalText("note"),
        };
}
