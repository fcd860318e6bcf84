using Newtonsoft.Json.Linq;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>A file of kind "guide": how to coach for one exam, or for any.</summary>
internal sealed class GuideDocument
{
    private readonly GuideReferences _references = new();

    public GuideDocument(JsonObjectReader json)
    {
        Json = json;
        var id = json.Text("id");
        var name = json.Text("name");
        var exam = json.OptionalText("exam");
        var edition = json.OptionalText("edition");
        if (edition is not null && exam is null)
        {
            json.Report("exam", "'exam' is missing: an edition belongs to an exam.", "an exam code");
        }

        var patterns = json.Objects("patterns", ReadPattern);
        var insights = json.Objects("insights", ReadInsight);
        Distinct.Report(json, "patterns", "id");
        Distinct.Report(json, "insights", "id");
        Distinct.Report(json, "domains", "domain");
        Guide = new CoachingGuide
        {
            Id = id,
            Name = name,
            Exam = exam,
            Edition = edition,
            Tiers = TierReader.ReadList(json),
            Timeline = TimelineReader.ReadList(json, _references),
            Readiness = json.Object("readiness", ReadReadiness) ?? new ReadinessRule(0, 1, Source.Computed, Source.Computed),
            Levels = ReadLevels(json),
            Domains = json.Objects("domains", ReadDomain).DistinctBy(domain => domain.Domain).ToDictionary(domain => domain.Domain),
            Patterns = patterns,
            Insights = insights,
            Path = json.File.Path,
        };
    }

    public JsonObjectReader Json { get; }
    public CatalogFile File => Json.File;
    public CoachingGuide Guide { get; }

    /// <summary>Compares the guide with the exam it is written for.</summary>
    /// <param name="editions">The exam's editions; empty for a guide that is written for any exam.</param>
    public void CheckAgainst(IReadOnlyList<ExamProfile> editions)
    {
        if (Guide.Exam is null)
        {
            if (File.IsSound)
            {
                TierReader.CheckCover(Json, Guide.Tiers);
            }

            return;
        }

        var own = editions;
        if (Guide.Edition is { } edition)
        {
            own = [.. editions.Where(profile => string.Equals(profile.Edition, edition, StringComparison.OrdinalIgnoreCase))];
            if (own.Count == 0)
            {
                Json.Report("edition", $"{Guide.Exam} has no edition '{edition}'.", string.Join(", ", editions.Select(profile => profile.Edition)));
                return;
            }
        }

        // The exam's other editions follow this guide too, so that each of them must find its tiers.
        if (File.IsSound)
        {
            foreach (var profile in editions)
            {
                TierReader.CheckCover(Json, Guide.Tiers, profile);
            }
        }

        var domains = own.SelectMany(profile => profile.Domains).Select(domain => domain.Id).Distinct().ToArray();
        foreach (var (at, id) in _references.Domains.Where(reference => !domains.Contains(reference.Id)))
        {
            File.Report(at, $"{string.Join(", ", own)} has no domain '{id}'.{NearestName.Hint(id, domains)}", string.Join(", ", domains));
        }

        foreach (var (at, label) in _references.Labels.Where(reference => !own.Any(profile => profile.Vocabulary.TryFind(reference.Label, out _))))
        {
            File.Report(at, $"Reports of {Guide.Exam} print no label '{label}'.", string.Join(", ", own[0].Vocabulary.Labels.Select(known => known.Label)));
        }
    }

    private static ReadinessRule ReadReadiness(JsonObjectReader json) =>
        new(json.Integer("targetPercent", 1, 100), json.Integer("inARow", 1, 20), json.Source("source"), json.Source("inARowSource"));

    private static Dictionary<PerformanceLevel, LevelGuide> ReadLevels(JsonObjectReader json) =>
        json.OptionalObject("levels", levels =>
        {
            var guides = new Dictionary<PerformanceLevel, LevelGuide>();
            foreach (var level in new[] { PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong })
            {
                if (levels.OptionalObject(level.ToString(), ReadLevel) is { } guide)
                {
                    guides.Add(level, guide);
                }
            }

            return guides;
        }) ?? [];

    private static LevelGuide ReadLevel(JsonObjectReader json)
    {
        foreach (var list in new[] { "methods", "actions" })
        {
            foreach (var item in json.Listed(list).OfType<JObject>())
            {
                Placeholders.Check(json.File, item["text"], Placeholders.Domain);
            }
        }

        Placeholders.Check(json.File, json.At("meaningWhenFailed"), Placeholders.Domain);
        Placeholders.Check(json.File, json.At("meaningWhenPassed"), Placeholders.Domain);
        var level = new LevelGuide
        {
            MeaningWhenFailed = json.OptionalText("meaningWhenFailed"),
            MeaningWhenPassed = json.OptionalText("meaningWhenPassed"),
            MeaningSource = json.OptionalSource("meaningSource"),
            Methods = ItemReader.ReadList(json, "methods"),
            Actions = ItemReader.ReadList(json, "actions"),
        };
        if ((level.MeaningWhenFailed ?? level.MeaningWhenPassed) is not null && level.MeaningSource is null)
        {
            json.Report("meaningSource", "'meaningSource' is missing.", "a source, or the name of one");
        }

        return level;
    }

    private DomainGuide ReadDomain(JsonObjectReader json)
    {
        var domain = new DomainGuide
        {
            Domain = json.Text("domain"),
            Focus = json.OptionalText("focus"),
            FocusSource = json.OptionalSource("focusSource"),
            Topics = ItemReader.ReadList(json, "topics"),
            Actions = ItemReader.ReadList(json, "actions"),
            Resources = ItemReader.ReadList(json, "resources"),
            Objectives = ItemReader.ReadList(json, "objectives"),
        };
        _references.Domains.Add((json.At("domain"), domain.Domain));
        if (domain.Focus is not null && domain.FocusSource is null)
        {
            json.Report("focusSource", "'focusSource' is missing.", "a source, or the name of one");
        }

        return domain;
    }

    private PatternRule ReadPattern(JsonObjectReader json) => new()
    {
        Id = json.Text("id"),
        Kind = json.Choice<PatternKind>("kind"),
        Name = json.Text("name"),
        When = json.Condition("when", _references),
        Meaning = json.Text("meaning"),
        Fix = json.Texts("fix", atLeast: 1),
        Severity = json.Integer("severity", 1, 5),
        Source = json.Source("source"),
    };

    private InsightRule ReadInsight(JsonObjectReader json) => new()
    {
        Id = json.Text("id"),
        When = json.OptionalCondition("when", _references),
        Text = json.Text("text"),
        Evidence = json.Choice<Evidence>("evidence"),
        Source = json.Source("source"),
    };
}
