using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ScoreCoach.Drafts;

namespace ScoreCoach.IO.Drafts;

/// <summary>Writes the draft of a profile as a profile file.</summary>
internal static class DraftWriter
{
    /// <summary>The name under which the file names its one source.</summary>
    private const string SourceName = "outline";

    public static string Write(ExamDraft draft)
    {
        var json = new JObject();
        if (draft.Schema is not null)
        {
            json["$schema"] = draft.Schema;
        }

        json["schemaVersion"] = 1;
        json["kind"] = "exam";
        json["asOf"] = Date(draft.AsOf);
        json["id"] = draft.Id;
        json["title"] = draft.Title;
        json["aliases"] = Texts(draft.Aliases);
        json["vendor"] = draft.NewVendor is null ? draft.VendorId : Vendor(draft);
        json["status"] = draft.Status.ToString();
        json["lastExamDate"] = Date(draft.LastExamDate);
        json["successor"] = Texts(draft.Successor);
        if (draft.Guide is not null)
        {
            json["guide"] = draft.Guide;
        }

        json["sources"] = new JObject { [SourceName] = Source(draft.Source) };
        if (draft.Scale is { } scale)
        {
            json["scale"] = new JObject { ["minimum"] = Number(scale.Minimum), ["maximum"] = Number(scale.Maximum) };
        }

        json["passingScore"] = draft.PassingScore is { } score ? Number(score) : null;
        json["items"] = new JObject { ["total"] = draft.TotalItems, ["scored"] = draft.ScoredItems, ["minutes"] = draft.ExamMinutes };
        if (draft.Labels.Count > 0 && draft.NewVendor is null)
        {
            json["vocabulary"] = Vocabulary(draft.Labels, null);
        }

        json["facts"] = Facts(draft, "status", "passingScore", "items", "duration", "scale", "reportVocabulary", "retakePolicy");
        json["notes"] = Texts(draft.Notes);
        json["editions"] = new JArray(Edition(draft));
        return Text(json);
    }

    private static JObject Vendor(ExamDraft draft) => new()
    {
        ["id"] = draft.VendorId,
        ["name"] = draft.NewVendor,
        ["vocabulary"] = draft.Labels.Count > 0
            ? Vocabulary(draft.Labels, null)
            : Vocabulary(
                new[] { PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong }.Select(level => KeyValuePair.Create(level.ToString(), level)),
                "Replace these labels with those on the score reports."),
        ["policies"] = new JArray(),
    };

    private static JObject Vocabulary(IEnumerable<KeyValuePair<string, PerformanceLevel>> labels, string? note)
    {
        var vocabulary = new JObject
        {
            ["kind"] = "Labels",
            ["labels"] = new JArray(labels.Select(label => new JObject { ["label"] = label.Key, ["level"] = label.Value.ToString() })),
            ["source"] = SourceName,
        };
        if (note is not null)
        {
            vocabulary["note"] = note;
        }

        return vocabulary;
    }

    private static JObject Edition(ExamDraft draft)
    {
        var edition = new JObject { ["id"] = draft.Edition, ["date"] = Date(draft.EditionDate), ["supersededOn"] = null };
        if (draft.Domains.Count > 0 && draft.Domains.All(domain => domain.IsApproximate && domain.Weight is { } weight && weight.Minimum == weight.Maximum))
        {
            edition["weightKind"] = "Approximate";
        }

        if (draft.WeightTolerance > 0)
        {
            edition["weightTolerance"] = Number(draft.WeightTolerance);
        }

        edition["domains"] = new JArray(draft.Domains.Select(domain => new JObject { ["id"] = domain.Id, ["name"] = domain.Name, ["weight"] = Weight(domain.Weight) }));
        edition["facts"] = Facts(draft, "edition", "domains");
        return edition;
    }

    private static JToken Weight(WeightRange? weight) => weight switch
    {
        null => JValue.CreateNull(),
        var one when one.Minimum == one.Maximum => new JObject { ["exact"] = Number(one.Minimum) },
        var range => new JObject { ["minimum"] = Number(range.Minimum), ["maximum"] = Number(range.Maximum) },
    };

    private static JObject Facts(ExamDraft draft, params string[] names)
    {
        var facts = new JObject();
        foreach (var name in names)
        {
            var isKnown = draft.KnownFacts.Contains(name);
            var fact = new JObject { ["grade"] = isKnown && draft.Source.Url is not null ? draft.Source.Kind.ToString() : "Unverified" };
            if (isKnown)
            {
                fact["sources"] = new JArray(SourceName);
            }

            facts[name] = fact;
        }

        return facts;
    }

    private static JObject Source(Source source)
    {
        var json = new JObject { ["kind"] = source.Kind.ToString() };
        if (source.Url is not null)
        {
            json["url"] = source.Url;
        }

        json["date"] = Date(source.Date);
        if (source.Note is not null)
        {
            json["note"] = source.Note;
        }

        return json;
    }

    private static JArray Texts(IEnumerable<string> texts) => new(texts);

    private static JValue Number(decimal number) => number == decimal.Truncate(number) ? new JValue((long)number) : new JValue(number);

    private static string? Date(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(JObject json)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2 })
        {
            json.WriteTo(writer);
        }

        return text.ToString().ReplaceLineEndings("\n") + "\n";
    }
}
