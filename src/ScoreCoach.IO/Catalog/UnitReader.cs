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
        CheckTitles(json);
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

    /// <summary>A title of a unit's task, or of one that it needs, as a plan shows it; null if it is not a text, which is reported elsewhere.</summary>
    public static string? TitleIn(JObject unit, JToken? title) => title is not { Type: JTokenType.String } ? null
        : unit["name"] is { Type: JTokenType.String } name ? StudyUnit.TitleIn((string)name!, (string)title!)
        : (string)title!;

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

    // A task can wait only for one that comes before it: two that wait for each other would never come. Of two tasks with one title in a plan
    // no one can say which of them is meant; two units may have one title in braces.
    private static void CheckTitles(JsonObjectReader json)
    {
        var titles = UnitsOf(json)
            .SelectMany(unit => (unit["tasks"] as JArray ?? []).OfType<JObject>().Select(task => TitleIn(unit, task["title"])))
            .OfType<string>()
            .ToArray();
        var before = new HashSet<string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in UnitsOf(json))
        {
            foreach (var task in (unit["tasks"] as JArray ?? []).OfType<JObject>())
            {
                foreach (var after in task["after"] as JArray ?? [])
                {
                    if (TitleIn(unit, after) is { } title && !before.Contains(title))
                    {
                        json.File.Report(
                            after,
                            titles.Contains(title) ? $"The task '{title}' does not come before this one." : $"The domain has no task '{title}'.{NearestName.Hint(title, before)}",
                            "the title of a task of the domain that is listed before this one");
                    }
                }

                if (TitleIn(unit, task["title"]) is { } own)
                {
                    before.Add(own);
                    if (!keys.Add(TextKey.Of(own)))
                    {
                        json.File.Report(task["title"]!, $"'{own}' is given twice.", "a different title for each task of the domain");
                    }
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
            isRetired ? $"'{id}' is retired: plans can't use it." : $"'{id}' is not an id of the domain's {list}.{NearestName.Hint((string)id!, usable)}",
            usable.Length == 0 ? $"an id that one of the {list} has{(isRetired ? ", but not a retired one" : string.Empty)}" : NameList.Of(usable));
    }
}
