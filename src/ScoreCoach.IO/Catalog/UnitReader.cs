using Newtonsoft.Json.Linq;
using ScoreCoach.Guides;
using ScoreCoach.Syllabi;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the study units of a domain, and checks what they refer to in the same domain.</summary>
internal static class UnitReader
{
    public static IReadOnlyList<StudyUnit> ReadList(JsonObjectReader json, DomainGuide domain)
    {
        var units = json.Objects("units", unit => new StudyUnit
        {
            Name = Placeholders.Text(unit, "name"),
            Topics = unit.Texts("topics"),
            Use = unit.OptionalText("use") is { } use ? domain.Resources.FirstOrDefault(resource => resource.Id == use) : null,
            Tasks = unit.Objects("tasks", ReadTask),
        });
        Distinct.Report(json, "units", "name");
        CheckTitles(json.File, [.. TasksOf(json)]);
        foreach (var unit in UnitsOf(json))
        {
            Refer(json.File, unit["use"], domain.Resources, "resources", isPlanned: true);
            foreach (var topic in unit["topics"] as JArray ?? [])
            {
                Refer(json.File, topic, domain.Topics, "topics", isPlanned: true);
            }
        }

        foreach (var task in TasksOf(json))
        {
            Refer(json.File, task["action"], domain.Actions, "actions", isPlanned: true);
        }

        foreach (var list in new[] { "actions", "resources" })
        {
            foreach (var topic in json.Listed(list).OfType<JObject>().SelectMany(item => item["topics"] as JArray ?? []))
            {
                Refer(json.File, topic, domain.Topics, "topics", isPlanned: false);
            }
        }

        return units;
    }

    /// <summary>The units of a domain as they are written, whether anything is wrong with them or not.</summary>
    public static IEnumerable<JObject> UnitsOf(JsonObjectReader domain) => domain.Listed("units").OfType<JObject>();

    private static IEnumerable<JObject> TasksOf(JsonObjectReader domain) => UnitsOf(domain).SelectMany(unit => unit["tasks"] as JArray ?? []).OfType<JObject>();

    // A unit's task is worded for the unit, so that it needs no more words than the template of its phase.
    private static StudyTask ReadTask(JsonObjectReader json) => new()
    {
        Phase = json.Text("phase"),
        Title = Placeholders.Text(json, "title", PlannedTask.TopicPlaceholder, PlannedTask.GoalPlaceholder),
        Task = Placeholders.Text(json, "task", PlannedTask.TopicPlaceholder, PlannedTask.QuestionsPlaceholder, PlannedTask.GoalPlaceholder),
        DoneWhen = Placeholders.Text(json, "doneWhen", PlannedTask.TopicPlaceholder, PlannedTask.GoalPlaceholder),
        Minutes = json.Integer("minutes", 10, 600),
        Action = json.OptionalText("action"),
        After = json.Texts("after"),
        Source = json.OptionalSource("source"),
    };

    // A task can wait only for one that comes before it: two that wait for each other would never come. Of two tasks with one title nobody
    // can say which of them is meant.
    private static void CheckTitles(CatalogFile file, IReadOnlyList<JObject> tasks)
    {
        var titles = tasks.Select(task => task["title"]).Where(title => title?.Type == JTokenType.String).Select(title => (string)title!).ToArray();
        var before = new HashSet<string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            foreach (var title in (task["after"] as JArray ?? []).Where(title => title.Type == JTokenType.String && !before.Contains((string)title!)))
            {
                var exists = titles.Contains((string)title!);
                file.Report(
                    title,
                    exists ? $"The task '{title}' does not come before this one." : $"The domain has no task '{title}'.{NearestName.Hint((string)title!, before)}",
                    "the title of a task of the domain that is listed before this one");
            }

            if (task["title"] is { Type: JTokenType.String } own)
            {
                before.Add((string)own!);
                if (!keys.Add(TextKey.Of((string)own!)))
                {
                    file.Report(own, $"'{own}' is given twice.", "a different title for each task of the domain");
                }
            }
        }
    }

    /// <param name="file">The file.</param>
    /// <param name="id">The id; anything else is reported elsewhere.</param>
    /// <param name="items">What it can refer to.</param>
    /// <param name="list">Where that is listed.</param>
    /// <param name="isPlanned">Whether a plan would have what it refers to, which has to exist still.</param>
    private static void Refer(CatalogFile file, JToken? id, IReadOnlyList<CoachingItem> items, string list, bool isPlanned)
    {
        if (id is not { Type: JTokenType.String })
        {
            return;
        }

        var usable = items.Where(item => item.Id is not null && (!isPlanned || item.Status != ItemStatus.Retired)).Select(item => item.Id!).ToArray();
        if (usable.Contains((string)id!))
        {
            return;
        }

        var isRetired = items.Any(item => item.Id == (string)id!);
        file.Report(
            id,
            isRetired ? $"'{id}' is retired: no plan can build on it." : $"'{id}' is not an id of the domain's {list}.{NearestName.Hint((string)id!, usable)}",
            usable.Length == 0 ? $"an id that one of the {list} has{(isRetired ? ", but not a retired one" : string.Empty)}" : NameList.Of(usable));
    }
}
