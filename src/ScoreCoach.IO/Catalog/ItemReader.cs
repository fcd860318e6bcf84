namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the sentences of a guide with their sources.</summary>
internal static class ItemReader
{
    public static IReadOnlyList<CoachingItem> ReadList(JsonObjectReader json, string name)
    {
        var items = json.Objects(name, Read);
        Distinct.Report(json, name, "text");
        return items;
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
        };
        if (item.Status == ItemStatus.Renamed && item.CurrentName is null)
        {
            json.Report("currentName", "What was renamed has a name today.", "today's name");
        }

        if (item.Status == ItemStatus.Current && (item.CurrentName is not null || item.Since is not null))
        {
            json.Report("status", "What is current has no other name and no day since when.", "Renamed or Retired");
        }

        return item;
    }
}
