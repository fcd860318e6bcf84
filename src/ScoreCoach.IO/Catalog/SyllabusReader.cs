using Newtonsoft.Json.Linq;
using ScoreCoach.Guides;
using ScoreCoach.Syllabi;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads how a guide turns time into sessions.</summary>
internal static class SyllabusReader
{
    private static readonly PerformanceLevel[] s_levels = [PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong];

    private static readonly string[] s_ofRepeats = ["domain", "again", "domainAgain"];

    // Both depend on the length of a session, which a title and what can be checked at the end of the task do not have.
    private static readonly string[] s_ofSessions = [PlannedTask.QuestionsPlaceholder, PlannedTask.MinutesPlaceholder];

    public static SyllabusRules Read(JsonObjectReader json)
    {
        var templates = json.Object("templates", ReadTemplates) ?? [];
        var phases = json.Object("levels", levels => ReadLevels(levels, templates)) ?? [];
        ReportUnusedTemplates(json, [.. phases.Values.SelectMany(list => list)]);
        if (json.At("section") is { Type: JTokenType.String } section && !((string)section!).Contains(PlannedTask.NumberPlaceholder, StringComparison.Ordinal))
        {
            json.Report("section", "Without {number} every part of an outline has the same name.", "a text with {number}");
        }

        return new SyllabusRules
        {
            Phases = phases,
            PhasesSource = json.Source("phasesSource"),
            ReviewAfterDays = ReadReviewDays(json),
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
            Questions = Placeholders.Text(json, "questions", PlannedTask.QuestionsPlaceholder, PlannedTask.ExamsPlaceholder),
            QuestionsSource = json.Source("questionsSource"),
            Section = Placeholders.Text(json, "section", Placeholders.Domain, PlannedTask.NumberPlaceholder, PlannedTask.CountPlaceholder),
            DivideOutline = Placeholders.Text(json, "divideOutline", Placeholders.Domain, PlannedTask.CountPlaceholder),
        };
    }

    private static string[] CheckpointWords => [PlannedTask.ExamPlaceholder, PlannedTask.MinutesPlaceholder, PlannedTask.GoalPlaceholder, PlannedTask.NumberPlaceholder, PlannedTask.CountPlaceholder];

    private static Dictionary<PerformanceLevel, IReadOnlyList<PhaseRule>> ReadLevels(JsonObjectReader json, Dictionary<string, PhaseTemplates> templates)
    {
        var phases = s_levels.ToDictionary(level => level, level => ReadPhases(json, level, templates));
        foreach (var (level, _) in phases.Where(entry => entry.Value.Count == 0))
        {
            json.Report(level.ToString(), $"The level {level} has no phases.", "phases for Weak, Adequate and Strong");
        }

        return phases;
    }

    private static int[] ReadReviewDays(JsonObjectReader json)
    {
        var days = new List<int>();
        foreach (var token in json.Elements("reviewAfterDays", 1))
        {
            if (token is not JValue { Value: long and >= 1 and <= 365 and var day })
            {
                json.File.Report(token, $"The value is {CatalogFile.Described(token)}.", "a whole number from 1 to 365");
                continue;
            }

            if (days.Count > 0 && day <= days[^1])
            {
                json.File.Report(
                    token,
                    FormattableString.Invariant($"The review days do not increase: {day} follows {days[^1]}."),
                    FormattableString.Invariant($"more than {days[^1]}"));
            }

            days.Add((int)day);
        }

        return [.. days];
    }

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

    private static IReadOnlyList<PhaseRule> ReadPhases(JsonObjectReader levels, PerformanceLevel level, Dictionary<string, PhaseTemplates> templates)
    {
        var phases = levels.Objects(level.ToString(), json =>
        {
            var name = Placeholders.Text(json, "phase");
            var from = json.Texts("from", atLeast: json.Has("from") ? 1 : 0);
            CheckTemplate(json.File, json.At("phase"), templates);

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

    // A phase words what no unit says itself with the template of its own name, whatever tasks it takes. Where no template was read, that is the
    // finding.
    private static void CheckTemplate(CatalogFile file, JToken phase, Dictionary<string, PhaseTemplates> templates)
    {
        if (phase is { Type: JTokenType.String } && templates.Count > 0 && !templates.ContainsKey((string)phase!))
        {
            file.Report(
                phase,
                $"The phase '{phase}' has no template.{NearestName.Hint((string)phase!, templates.Keys)}",
                $"{string.Join(", ", templates.Keys)}, or a template named {phase}");
        }
    }

    // The rounds after the first, and the domain as a whole, come only in a phase that repeats.
    private static void ReportUnusedTemplates(JsonObjectReader json, IReadOnlyList<PhaseRule> phases)
    {
        var names = phases.Select(phase => phase.Name).Distinct().ToArray();
        if (names.Length == 0 || json.At("templates") is not JObject templates)
        {
            return;
        }

        foreach (var template in templates.Properties())
        {
            if (!names.Contains(template.Name))
            {
                json.File.Report(
                    template.Value,
                    $"No phase has the name '{template.Name}', so its template is never used.{NearestName.Hint(template.Name, names)}",
                    string.Join(", ", names));
            }
            else if (template.Value is JObject wordings && !phases.Any(phase => phase.Name == template.Name && phase.Repeats))
            {
                foreach (var wording in wordings.Properties().Where(wording => s_ofRepeats.Contains(wording.Name) && wording.Value is JObject))
                {
                    json.File.Report(
                        wording.Value,
                        $"'{wording.Name}' is never used: the phase '{template.Name}' does not repeat at any level.",
                        $"\"unit\" alone, or \"repeats\": true in a phase named {template.Name}");
                }
            }
        }
    }

    private static TaskTemplate Template(JsonObjectReader json, string name, params string[] words) =>
        json.Object(name, template => ReadTemplate(template, words)) ?? new TaskTemplate(string.Empty, string.Empty, string.Empty);

    private static TaskTemplate? OptionalTemplate(JsonObjectReader json, string name, params string[] words) =>
        json.OptionalObject(name, template => ReadTemplate(template, words));

    private static TaskTemplate ReadTemplate(JsonObjectReader json, string[] words)
    {
        string[] ofTask = [.. words.Except(s_ofSessions)];
        return new TaskTemplate(Placeholders.Text(json, "title", ofTask), Placeholders.Text(json, "task", words), Placeholders.Text(json, "doneWhen", ofTask));
    }

    private static ContinuedTemplate ReadContinue(JsonObjectReader json)
    {
        if (json.At("task") is { Type: JTokenType.String } task && !((string)task!).Contains(ContinuedTemplate.TaskPlaceholder, StringComparison.Ordinal))
        {
            json.Report("task", "Without {task} a session does not name the task to continue.", "a text with {task}");
        }

        return new ContinuedTemplate(
            Placeholders.Text(json, "task", ContinuedTemplate.TaskPlaceholder),
            Placeholders.Text(json, "doneWhen", ContinuedTemplate.PartsPlaceholder, ContinuedTemplate.DoneWhenPlaceholder));
    }
}
