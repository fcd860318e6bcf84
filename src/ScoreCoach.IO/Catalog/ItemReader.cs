namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the sentences of a guide with their sources.</summary>
internal static class ItemReader
{
    public static IReadOnlyList<CoachingItem> ReadList(JsonObjectReader json, string name)
    {
        var items = json.Objects(name, Read);
        Distinct.Report(json, name, "text");
        Distinct.Report(json, name, "id");
        return items;
    }

    /// <summary>Reads a sentence that stands alone.</summary>
    public static CoachingItem ReadStatement(JsonObjectReader json)
    {
        Placeholders.Check(json.File, json.At("text"));
        return new() { Text = json.Text("text"), Source = json.Source("source") };
    }

    private static CoachingItem Read(JsonObjectReader json)
    {
        var item = new CoachingItem
        {
            Text = json.Text("text"),
            Status = json.OptionalChoice<ItemStatus>("status") ?? ItemStatus.Current,
            CurrentName = json.OptionalText("currentName"),
            Since = json.OptionalDate("since"),
            Source = json.Source("source"),
            Id = json.OptionalText("id"),
            Topics = json.Texts("topics"),
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
