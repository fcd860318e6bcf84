using Newtonsoft.Json.Linq;
using ScoreCoach.Conditions;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads a condition. Its kind is the one property that only that kind has.</summary>
internal static class ConditionReader
{
    private static readonly Dictionary<string, Func<JsonObjectReader, GuideReferences, Condition>> Kinds = new(StringComparer.Ordinal)
    {
        ["every"] = (json, _) => new EveryDomainAt(json.Choice<PerformanceLevel>("every")),
        ["domains"] = ReadDomains,
        ["count"] = ReadCount,
        ["result"] = (json, _) => new ResultIs(json.Choice<ExamResult>("result")),
        ["label"] = ReadLabel,
        ["attemptAtLeast"] = (json, _) => new AttemptAtLeast(json.Integer("attemptAtLeast", 1, 1000)),
        ["attempts"] = ReadAttempts,
        ["allOf"] = (json, references) => new AllOf(ReadParts(json, "allOf", references)),
        ["anyOf"] = (json, references) => new AnyOf(ReadParts(json, "anyOf", references)),
        ["noneOf"] = (json, references) => new NoneOf(ReadParts(json, "noneOf", references)),
        ["always"] = ReadAlways,
    };

    public static Condition? Read(JToken token, CatalogFile file, GuideReferences references)
    {
        var accepted = $"an object with one of {string.Join(", ", Kinds.Keys)}";
        if (token is not JObject json)
        {
            file.Report(token, $"The value is {CatalogFile.Described(token)}.", accepted);
            return null;
        }

        var reader = new JsonObjectReader(json, file);
        var kinds = reader.Names.Where(Kinds.ContainsKey).ToArray();
        if (kinds.Length == 1)
        {
            return reader.ReadWhole(json, whole => Kinds[kinds[0]](whole, references));
        }

        if (kinds.Length > 1)
        {
            file.Report(json, $"The object contains several conditions: {string.Join(", ", kinds)}.", "one condition, or several inside allOf or anyOf");
            return null;
        }

        var name = reader.Names.FirstOrDefault();
        file.Report(json, name is null ? "The condition is empty." : $"'{name}' is not a known condition.{NearestName.Hint(name, Kinds.Keys)}", accepted);
        return null;
    }

    /// <summary>Stands for a condition with a finding: no one knows when it would hold.</summary>
    public static AllOf Unread { get; } = new([]);

    /// <summary>Whether a condition holds for every report, whatever the report says.</summary>
    public static bool IsAlways(Condition condition) => !ReferenceEquals(condition, Unread) && condition switch
    {
        AllOf all => all.Parts.All(IsAlways),
        AnyOf any => any.Parts.Any(IsAlways),
        NoneOf none => none.Parts.All(IsNever),
        _ => false,
    };

    /// <summary>Whether a condition holds for no report, whatever the report says.</summary>
    public static bool IsNever(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Any(IsNever),
        AnyOf any => any.Parts.Count > 0 && any.Parts.All(IsNever),
        NoneOf none => none.Parts.Any(IsAlways),
        _ => false,
    };

    private static DomainsAt ReadDomains(JsonObjectReader json, GuideReferences references)
    {
        var domains = json.Texts("domains", atLeast: 1);
        var named = json.Listed("domains").Where(element => element.Type == JTokenType.String);
        references.Domains.AddRange(named.Select(element => (element, (string)element!)));
        var all = json.OptionalChoice<PerformanceLevel>("all");
        var any = json.OptionalChoice<PerformanceLevel>("any");
        if (json.Has("all") == json.Has("any"))
        {
            json.File.Report(json.Token, json.Has("all") ? "The condition has both 'all' and 'any'." : "The condition has neither 'all' nor 'any'.", "one of all, any, with a level");
        }

        return new DomainsAt(domains, all ?? any ?? PerformanceLevel.Unknown, RequireAll: all is not null);
    }

    private static CountAt ReadCount(JsonObjectReader json, GuideReferences references)
    {
        var count = new CountAt(
            json.Choice<PerformanceLevel>("count"),
            json.OptionalInteger("atLeast", 0, 1000),
            json.OptionalInteger("atMost", 0, 1000),
            json.OptionalFlag("moreThanHalf"));
        if (!json.Has("atLeast") && !json.Has("atMost") && !json.Has("moreThanHalf"))
        {
            json.File.Report(json.Token, "The count has no bound.", "at least one of atLeast, atMost, moreThanHalf");
        }

        if (count.AtLeast > count.AtMost)
        {
            json.Report("atMost", FormattableString.Invariant($"atMost {count.AtMost} is below atLeast {count.AtLeast}."), FormattableString.Invariant($"an atMost of at least {count.AtLeast}, or a smaller atLeast"));
        }

        return count;
    }

    private static LabelAt ReadLabel(JsonObjectReader json, GuideReferences references)
    {
        var label = new LabelAt(json.Text("label"), json.OptionalNumber("weightAtLeast", 0, 100));
        references.Labels.Add((json.At("label"), label.Label));
        return label;
    }

    private static DifferingWeakSets ReadAttempts(JsonObjectReader json, GuideReferences references)
    {
        var text = json.Text("attempts");
        if (text.Length > 0 && text != nameof(DifferingWeakSets))
        {
            json.Report("attempts", $"'{text}' is not a known condition on attempts.", nameof(DifferingWeakSets));
        }

        return new DifferingWeakSets();
    }

    private static AllOf ReadAlways(JsonObjectReader json, GuideReferences references)
    {
        if (!json.Flag("always") && json.At("always").Type == JTokenType.Boolean)
        {
            json.Report("always", "The condition is never true.", "true");
            return Unread;
        }

        return new AllOf([]);
    }

    private static Condition[] ReadParts(JsonObjectReader json, string name, GuideReferences references) =>
        [.. json.Elements(name, atLeast: 1).Select(part => Read(part, json.File, references) ?? Unread)];
}
