using Newtonsoft.Json.Linq;
using ScoreCoach.Guides;
using ScoreCoach.Syllabi;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads how a guide turns time into sessions, and the study units of its domains.</summary>
internal static class SyllabusReader
{
    private static readonly PerformanceLevel[] s_levels = [PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong];

    public static SyllabusRules Read(JsonObjectReader json)
    {
        var templates = json.OptionalObject("templates", ReadTemplates) ?? [];
        var phases = json.OptionalObject("levels", levels => s_levels.ToDictionary(level => level, level => ReadPhases(levels, level))) ?? [];
        foreach (var missing in phases.Values.SelectMany(list => list).SelectMany(phase => phase.From.Append(phase.Name)).Distinct().Where(name => !templates.ContainsKey(name)))
        {
            json.Report("templates", $"The phase '{missing}' has no template.", $"a template named {missing}");
        }

        foreach (var level in s_levels.Where(level => !phases.TryGetValue(level, out var list) || list.Count == 0))
        {
            json.Report("levels", $"The level {level} has no phases.", "phases for Weak, Adequate and Strong");
        }

        var days = json.Elements("reviewAfterDays", 1).Select(token => token.Type == JTokenType.Integer ? (int)token : 0).ToArray();
        if (days.Where((day, index) => day < 1 || day > 365 || (index > 0 && day <= days[index - 1])).Any())
        {
            json.Report("reviewAfterDays", "The days of the reviews do not rise.", "whole numbers from 1 to 365, each larger than the one before");
        }

        Placeholders.Check(json.File, json.At("section"), Placeholders.Domain, PlannedTask.NumberPlaceholder, PlannedTask.CountPlaceholder);
        Placeholders.Check(json.File, json.At("divideOutline"), Placeholders.Domain, PlannedTask.CountPlaceholder);
        if (json.At("section") is { Type: JTokenType.String } section && !((string)section!).Contains(PlannedTask.NumberPlaceholder, StringComparison.Ordinal))
        {
            json.Report("section", "Without {number} every part of an outline has the same name.", "a text with {number}");
        }

        Placeholders.Check(json.File, json.At("questions"), PlannedTask.QuestionsPlaceholder, PlannedTask.ExamsPlaceholder);
        return new SyllabusRules
        {
            Phases = phases,
            PhasesSource = json.Source("phasesSource"),
            ReviewAfterDays = days,
            ReviewSource = json.Source("reviewSource"),
            Templates = templates,
            Review = Template(json, "review", PlannedTask.TopicPlaceholder, PlannedTask.QuestionsPlaceholder),
            FirstCheckpoint = Template(json, "firstCheckpoint", CheckpointWords),
            Checkpoint = Template(json, "checkpoint", CheckpointWords),
            LastCheckpoint = Template(json, "lastCheckpoint", CheckpointWords),
            Debrief = Template(json, "debrief", CheckpointWords),
            LastDebrief = Template(json, "lastDebrief", CheckpointWords),
            CatchUp = Template(json, "catchUp"),
            Continue = json.Object("continue", ReadContinue) ?? new ContinuedTemplate(string.Empty, string.Empty),
            Questions = json.Text("questions"),
            QuestionsSource = json.Source("questionsSource"),
            Section = json.Text("section"),
            DivideOutline = json.Text("divideOutline"),
        };
    }

    public static IReadOnlyList<StudyUnit> ReadUnits(JsonObjectReader json, DomainGuide domain)
    {
        var units = json.Objects("units", unit => new StudyUnit
        {
            Name = unit.Text("name"),
            Topics = unit.Texts("topics"),
            Use = unit.OptionalText("use") is { } use ? domain.Resources.FirstOrDefault(resource => resource.Id == use) : null,
            Tasks = unit.Objects("tasks", ReadTask),
        });
        ReportUnknownTasks(json, units);
        Distinct.Report(json, "units", "name");
        foreach (var task in json.Listed("units").OfType<JObject>().SelectMany(unit => unit["tasks"] as JArray ?? []).OfType<JObject>())
        {
            Refer(json, task["action"], domain.Actions, "actions");
        }

        foreach (var unit in json.Listed("units").OfType<JObject>())
        {
            Refer(json, unit["use"], domain.Resources, "resources");
        }

        foreach (var topic in json.Listed("units").OfType<JObject>().SelectMany(unit => unit["topics"] as JArray ?? []))
        {
            Refer(json, topic, domain.Topics, "topics");
        }

        foreach (var list in new[] { "actions", "resources" })
        {
            foreach (var topic in json.Listed(list).OfType<JObject>().SelectMany(item => item["topics"] as JArray ?? []))
            {
                Refer(json, topic, domain.Topics, "topics");
            }
        }

        return units;
    }

    private static string[] CheckpointWords => [PlannedTask.ExamPlaceholder, PlannedTask.MinutesPlaceholder, PlannedTask.GoalPlaceholder, PlannedTask.NumberPlaceholder, PlannedTask.CountPlaceholder];

    private static StudyTask ReadTask(JsonObjectReader json) => new()
    {
        Phase = json.Text("phase"),
        Title = json.Text("title"),
        Task = json.Text("task"),
        DoneWhen = json.Text("doneWhen"),
        Minutes = json.Integer("minutes", 10, 600),
        Action = json.OptionalText("action"),
        After = json.Texts("after"),
        Source = json.OptionalSource("source"),
    };

    private static Dictionary<string, PhaseTemplates> ReadTemplates(JsonObjectReader json)
    {
        var templates = new Dictionary<string, PhaseTemplates>(StringComparer.Ordinal);
        foreach (var name in json.Names.ToArray())
        {
            if (json.Object(name, phase => new PhaseTemplates(
                Template(phase, "unit", PlannedTask.TopicPlaceholder, PlannedTask.QuestionsPlaceholder, PlannedTask.GoalPlaceholder),
                OptionalTemplate(phase, "domain", Placeholders.Domain, PlannedTask.QuestionsPlaceholder, PlannedTask.GoalPlaceholder),
                OptionalTemplate(phase, "again", PlannedTask.TopicPlaceholder, PlannedTask.QuestionsPlaceholder, PlannedTask.GoalPlaceholder, PlannedTask.RoundPlaceholder),
                OptionalTemplate(phase, "domainAgain", Placeholders.Domain, PlannedTask.QuestionsPlaceholder, PlannedTask.GoalPlaceholder, PlannedTask.RoundPlaceholder))) is { } read)
            {
                templates.Add(name, read);
            }
        }

        return templates;
    }

    private static IReadOnlyList<PhaseRule> ReadPhases(JsonObjectReader levels, PerformanceLevel level)
    {
        var phases = levels.Objects(level.ToString(), json =>
        {
            var name = json.Text("phase");
            var from = json.Texts("from");
            return new PhaseRule
            {
                Name = name,
                Share = json.Integer("share", 1, 100),
                From = from.Count > 0 ? from : [name],
                IsReviewed = json.OptionalFlag("reviewed") ?? false,
                Repeats = json.OptionalFlag("repeats") ?? false,
                IsReview = json.OptionalFlag("review") ?? false,
            };
        });
        Distinct.Report(levels, level.ToString(), "phase");
        if (phases.Count > 0 && phases.Sum(phase => phase.Share) != 100)
        {
            levels.Report(level.ToString(), FormattableString.Invariant($"The shares of the phases sum to {phases.Sum(phase => phase.Share)}, not 100."), "shares that sum to 100");
        }

        // The last phase takes what is left of a domain's time, however much it is.
        if (phases.Count > 0 && !phases[^1].Repeats)
        {
            levels.Report(level.ToString(), $"The last phase, '{phases[^1].Name}', does not repeat.", "a last phase with \"repeats\": true");
        }

        return phases;
    }

    private static TaskTemplate Template(JsonObjectReader json, string name, params string[] words) =>
        json.Object(name, template => ReadTemplate(template, words)) ?? new TaskTemplate(string.Empty, string.Empty, string.Empty);

    private static TaskTemplate? OptionalTemplate(JsonObjectReader json, string name, params string[] words) =>
        json.OptionalObject(name, template => ReadTemplate(template, words));

    private static TaskTemplate ReadTemplate(JsonObjectReader json, string[] words)
    {
        foreach (var name in new[] { "title", "task", "doneWhen" })
        {
            Placeholders.Check(json.File, json.At(name), words);
        }

        return new TaskTemplate(json.Text("title"), json.Text("task"), json.Text("doneWhen"));
    }

    private static ContinuedTemplate ReadContinue(JsonObjectReader json)
    {
        Placeholders.Check(json.File, json.At("task"), ContinuedTemplate.TaskPlaceholder);
        Placeholders.Check(json.File, json.At("doneWhen"), ContinuedTemplate.PartsPlaceholder, ContinuedTemplate.DoneWhenPlaceholder);
        if (json.At("task") is { Type: JTokenType.String } task && !((string)task!).Contains(ContinuedTemplate.TaskPlaceholder, StringComparison.Ordinal))
        {
            json.Report("task", "Without {task} a session does not say what to continue.", "a text with {task}");
        }

        return new ContinuedTemplate(json.Text("task"), json.Text("doneWhen"));
    }

    // A task can wait only for one that comes before it: two that wait for each other would never come.
    private static void ReportUnknownTasks(JsonObjectReader json, IReadOnlyList<StudyUnit> units)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var written = json.Listed("units").OfType<JObject>().SelectMany(unit => unit["tasks"] as JArray ?? []).OfType<JObject>().ToArray();
        foreach (var task in written)
        {
            foreach (var title in (task["after"] as JArray ?? []).Where(title => title.Type == JTokenType.String && !before.Contains((string)title!)))
            {
                var exists = units.SelectMany(unit => unit.Tasks).Any(other => other.Title == (string)title!);
                json.File.Report(
                    title,
                    exists ? $"The task '{title}' does not come before this one." : $"The domain has no task '{title}'.",
                    "the title of a task of the domain that is listed before this one");
            }

            if (task["title"] is { Type: JTokenType.String } own)
            {
                before.Add((string)own!);
            }
        }
    }

    private static void Refer(JsonObjectReader json, JToken? id, IReadOnlyList<CoachingItem> items, string list)
    {
        if (id is { Type: JTokenType.String } && items.All(item => item.Id != (string)id!))
        {
            json.File.Report(id, $"'{id}' is not an id of the domain's {list}.", !items.Any(item => item.Id is not null) ? $"an id that one of the {list} has" : string.Join(", ", items.Select(item => item.Id).OfType<string>()));
        }
    }
}
