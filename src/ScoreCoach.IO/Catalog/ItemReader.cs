namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the sentences of a guide with their sources.</summary>
internal static class ItemReader
{
    /// <summary>Reads a list that nothing refers to.</summary>
    /// <param name="json">The object that has the list.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="placeholders">The words that a plan fills.</param>
    public static IReadOnlyList<CoachingItem> ReadList(JsonObjectReader json, string name, params string[] placeholders) =>
        ReadDistinct(json, name, item => Read(item, placeholders));

    /// <summary>Reads the topics of a domain, to which actions, resources and units refer by id.</summary>
    public static IReadOnlyList<CoachingItem> ReadTopics(JsonObjectReader json, string name) =>
        ReadDistinct(json, name, item => Read(item, [Placeholders.Domain]) with { Id = item.OptionalText("id") });

    /// <summary>Reads the actions or resources of a domain, to which units refer by id and which serve topics.</summary>
    public static IReadOnlyList<CoachingItem> ReadMaterial(JsonObjectReader json, string name) =>
        ReadDistinct(json, name, item => Read(item, [Placeholders.Domain]) with { Id = item.OptionalText("id"), Topics = item.Texts("topics") });

    /// <summary>Reads a sentence that is alone.</summary>
    public static CoachingItem ReadStatement(JsonObjectReader json) => new() { Text = Placeholders.Text(json, "text"), Source = json.Source("source") };

    private static IReadOnlyList<CoachingItem> ReadDistinct(JsonObjectReader json, string name, Func<JsonObjectReader, CoachingItem> read)
    {
        var items = json.Objects(name, read);
        Distinct.Report(json, name, "text");
        Distinct.Report(json, name, "id");
        return items;
    }

    private static CoachingItem Read(JsonObjectReader json, string[] placeholders)
    {
        var item = new CoachingItem
        {
            Text = Placeholders.Text(json, "text", placeholders),
            Status = json.OptionalChoice<ItemStatus>("status") ?? ItemStatus.Current,
            CurrentName = Placeholders.OptionalText(json, "currentName"),
            Since = json.OptionalDate("since"),
            Source = json.Source("source"),
        };
        if (item.Status == ItemStatus.Renamed && item.CurrentName is null)
        {
            json.Report("currentName", "'currentName' is missing: what was renamed needs its current name.", "the current name");
        }

        if (item.Status == ItemStatus.Current && (item.CurrentName is not null || item.Since is not null))
        {
            json.Report("status", "'currentName' and 'since' belong to an item that was renamed or retired.", "Renamed or Retired, or neither of the two properties");
        }

        return item;
    }
}
