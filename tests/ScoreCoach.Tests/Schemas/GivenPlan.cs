using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ScoreCoach.Tests.Schemas;

/// <summary>A plan as it was written, with its ids resolved.</summary>
internal sealed class GivenPlan(JObject json)
{
    private readonly HashSet<string> _used = [];

    public JObject Json => json;

    public static GivenPlan Of(RetakePlan plan) => new(GivenOutput.Of([plan]).Single());

    /// <summary>The ids of texts, sources and parts of the schedule that nothing refers to.</summary>
    public IEnumerable<string> Unused() => Maps().SelectMany(map => map.Properties().Select(entry => entry.Name)).Where(id => !_used.Contains(id));

    /// <summary>The source of an id as its properties; null without an id.</summary>
    public string? Source(JToken? id) => id is null || id.Type == JTokenType.Null ? null
        : Find("sources", id) is var source ? $"{source["kind"]}|{source["url"]}|{source["date"]}|{source["note"]}" : null;

    public static string? Of(Source? source) => source is null ? null : $"{source.Kind}|{source.Url}|{Day(source.Date)}|{source.Note}";

    public string? Text(JToken? id) => id is null ? null : (string?)Find("texts", id)["text"];

    public string? TextSource(JToken? id) => id is null ? null : Source(Find("texts", id)["source"]);

    /// <summary>A thing to do as its properties.</summary>
    public string Item(JToken id)
    {
        var text = Find("texts", id);
        return $"{text["text"]}|{(string?)text["status"] ?? "Current"}|{text["currentName"]}|{text["since"]}|{Source(text["source"])}";
    }

    public static string Of(CoachingItem item) => $"{item.Text}|{item.Status}|{item.CurrentName}|{Day(item.Since)}|{Of(item.Source)}";

    public string Statement(JToken id)
    {
        var text = Find("texts", id);
        return $"{text["text"]}|{text["url"]}|{Source(text["source"])}";
    }

    /// <summary>A session as its properties, as someone would put it together who knows the schema only.</summary>
    public string Session(JObject session)
    {
        var task = Schedule("tasks", session["task"]!);
        var phase = Schedule("phases", task["phase"]!);
        var template = task["template"] is { } id ? Schedule("templates", id) : [];
        var part = (int?)session["part"] ?? 1;
        var parts = (int?)task["parts"];
        return string.Join(
            '|', $"{session["task"]}-{part}", session["start"], session["minutes"], phase["kind"], phase["domain"], phase["phase"], task["topic"],
            Filled("title"), Task(), part < parts && IsContinued() ? Unfinished() : Filled("doneWhen"), Use(), parts is null ? null : part, parts, (int?)phase["round"] ?? 1, Source(phase["source"]));

        string? Use() => task["use"] is { } id ? (string?)(Find("texts", id)["currentName"] ?? Find("texts", id)["text"]) : null;

        string Unfinished() => Continue("doneWhen")
            .Replace("{parts}", FormattableString.Invariant($"{parts}"), StringComparison.Ordinal)
            .Replace("{doneWhen}", Filled("doneWhen"), StringComparison.Ordinal);

        bool IsContinued() => task["questions"] is null;

        string Continue(string member) => (string)json["schedule"]!["continue"]![member]!;

        string Task() => parts is null || part == 1 ? (task["preface"] is { } preface ? $"{preface} " : string.Empty) + Filled("task")
            : IsContinued() ? Continue("task").Replace("{task}", Filled("task"), StringComparison.Ordinal)
            : Filled("task");

        string Filled(string member) => ((string)(task[member] ?? template[member])!)
            .Replace("{topic}", (string?)task["topic"], StringComparison.Ordinal)
            .Replace("{domain}", (string?)phase["shortName"], StringComparison.Ordinal)
            .Replace("{number}", (string?)task["number"], StringComparison.Ordinal)
            .Replace("{round}", (string?)(task["times"] ?? phase["round"]) ?? "1", StringComparison.Ordinal)
            .Replace("{questions}", (string?)(session["questions"] ?? task["questions"]), StringComparison.Ordinal)
            .Replace("{minutes}", (string?)session["minutes"], StringComparison.Ordinal);
    }

    public static string Of(StudySession session) => string.Join(
        '|', session.Id, StartOf(session), session.Minutes, session.Kind, session.Domain, session.Phase, session.Topic, session.Title, session.Task,
        session.DoneWhen, session.Use, session.Part, session.Of, session.Round, Of(session.Source));

    private static string StartOf(StudySession session) => session.StartsAt?.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture)
        ?? session.Start.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    public static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<JObject> Maps()
    {
        yield return (JObject)json["texts"]!;
        yield return (JObject)json["sources"]!;
        if (json["schedule"] is JObject schedule)
        {
            yield return (JObject)schedule["tasks"]!;
            yield return (JObject)schedule["templates"]!;
            yield return (JObject)schedule["phases"]!;
        }
    }

    private JObject Schedule(string map, JToken id) => Find(json["schedule"]!, map, id);

    private JObject Find(string map, JToken id) => Find(json, map, id);

    private JObject Find(JToken holder, string map, JToken id)
    {
        _used.Add((string)id!);
        return holder[map]![(string)id!] as JObject ?? throw new InvalidDataException($"{id.Path}: there is no {id} in {map}.");
    }
}
