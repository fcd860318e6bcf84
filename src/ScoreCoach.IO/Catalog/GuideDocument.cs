using Newtonsoft.Json.Linq;
using ScoreCoach.Exams;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>A file of kind "guide": how to coach for one exam, for the exams of a vendor, or for any.</summary>
internal sealed class GuideDocument
{
    private readonly GuideReferences _references = new();

    public GuideDocument(JsonObjectReader json)
    {
        Json = json;
        var id = json.Text("id");
        var name = json.Text("name");
        var extends = json.OptionalText("extends");
        var vendor = json.OptionalText("vendor");
        var exam = json.OptionalText("exam");
        var edition = json.OptionalText("edition");
        if (edition is not null && exam is null)
        {
            json.Report("exam", "'exam' is missing: an edition belongs to an exam.", "an exam code");
        }

        if (vendor is not null && exam is not null)
        {
            json.Report("vendor", "A guide is written for one exam or for the exams of a vendor.", "exam or vendor, not both");
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
            Extends = extends,
            Vendor = vendor,
            Exam = exam,
            Edition = edition,
            Tiers = TierReader.ReadList(json, required: extends is null),
            Timeline = TimelineReader.ReadList(json, _references, required: extends is null),
            Readiness = (extends is null ? json.Object("readiness", ReadReadiness) : json.OptionalObject("readiness", ReadReadiness)) ?? NoReadiness,
            Levels = ReadLevels(json),
            Domains = json.Objects("domains", ReadDomain).DistinctBy(domain => domain.Domain).ToDictionary(domain => domain.Domain),
            MissedObjectives = ItemReader.ReadList(json, "missedObjectives", Placeholders.Objectives, Placeholders.Domain),
            Start = json.OptionalObject("start", StartReader.Read),
            Syllabus = json.OptionalObject("syllabus", SyllabusReader.Read),
            BeforeLabs = json.OptionalObject("beforeLabs", ItemReader.ReadStatement),
            Patterns = patterns,
            Insights = insights,
            Guidance = json.OptionalObject("guidance", ReadGuidance) ?? GuidanceRules.NotGiven,
            Path = json.File.Path,
        };
        IsComplete = extends is null;
    }

    // Stands for a rule that is not given: the guide is extended before anyone follows it, or its file has a finding.
    private static ReadinessRule NoReadiness { get; } = new(0, 1, Source.Computed, Source.Computed);

    public JsonObjectReader Json { get; }
    public CatalogFile File => Json.File;

    /// <summary>The guide as the file gives it; once <see cref="Extend"/> was called, with what it takes over.</summary>
    public CoachingGuide Guide { get; private set; }

    /// <summary>Whether the guide has all that it takes over, so that what is missing is nowhere.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether the file itself has study units.</summary>
    public bool HasUnits => Json.Listed("domains").OfType<JObject>().Any(domain => domain["units"] is JArray { Count: > 0 });

    /// <summary>The domains that the guide takes over; none before <see cref="Extend"/> was called.</summary>
    public IReadOnlyList<DomainGuide> Inherited { get; private set; } = [];

    /// <summary>Takes over what the file does not give. Tiers, bands and the readiness rule are replaced as a whole, entries of lists one by one.</summary>
    public void Extend(CoachingGuide basis)
    {
        // An exam's guide speaks of its domains, which another exam does not have.
        if (basis.Exam is { } exam && (Guide.Exam is null || TextKey.Of(exam) != TextKey.Of(Guide.Exam)))
        {
            Json.Report("extends", $"The guide '{basis.Id}' is written for {exam} and names its domains.", $"a guide for any exam, or the exam {exam} in this guide");
            return;
        }

        IsComplete = true;
        Inherited = [.. basis.Domains.Where(entry => !Guide.Domains.ContainsKey(entry.Key)).Select(entry => entry.Value)];
        Guide = Guide with
        {
            Tiers = Guide.Tiers.Count > 0 ? Guide.Tiers : basis.Tiers,
            Timeline = Guide.Timeline.Count > 0 ? Guide.Timeline : basis.Timeline,
            Readiness = ReferenceEquals(Guide.Readiness, NoReadiness) ? basis.Readiness : Guide.Readiness,
            Levels = Merged(basis.Levels, Guide.Levels),
            Domains = Merged(basis.Domains, Guide.Domains),
            MissedObjectives = Guide.MissedObjectives.Count > 0 ? Guide.MissedObjectives : basis.MissedObjectives,
            Start = Guide.Start ?? basis.Start,
            Syllabus = Guide.Syllabus ?? basis.Syllabus,
            BeforeLabs = Guide.BeforeLabs ?? basis.BeforeLabs,
            Patterns = Merged(basis.Patterns, Guide.Patterns, pattern => pattern.Id),
            Insights = Merged(basis.Insights, Guide.Insights, insight => insight.Id),

            // What is stated of one vendor is not said of another.
            Guidance = basis.Vendor is { } vendor && string.Equals(vendor, Guide.Vendor, StringComparison.OrdinalIgnoreCase) ? Guide.Guidance.Or(basis.Guidance) : Guide.Guidance,
        };
    }

    /// <summary>Compares a guide that is written for the exams of a vendor, or for any, with those that are known.</summary>
    /// <param name="outlines">The domains of these exams.</param>
    /// <param name="vocabularies">What their reports print.</param>
    public void CheckForAny(IEnumerable<ExamOutline> outlines, IEnumerable<ReportVocabulary> vocabularies)
    {
        if (File.IsValid)
        {
            TierReader.CheckCover(Json, Guide.Tiers);
        }

        var exams = Guide.Vendor is { } vendor ? $"exam of the vendor '{vendor}'" : "exam";
        if (_references.Domains.Count > 0)
        {
            var domains = outlines.SelectMany(outline => outline.Domains).Select(domain => domain.Id).Distinct().ToArray();
            foreach (var (at, id) in _references.Domains.Where(reference => !domains.Contains(reference.Id)))
            {
                File.Report(
                    at,
                    $"'{id}' is not a domain of any known {exams}.{NearestName.Hint(id, domains)}",
                    domains.Length == 0 ? "the id of a domain" : NameList.Of(domains));
            }
        }

        if (_references.Labels.Count > 0)
        {
            var known = vocabularies.ToArray();
            var labels = known.SelectMany(vocabulary => vocabulary.Labels).Select(label => label.Label).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var (at, label) in _references.Labels.Where(reference => !known.Any(vocabulary => vocabulary.TryFind(reference.Label, out _))))
            {
                File.Report(
                    at,
                    $"'{label}' is not a label used in the reports of any known {exams}.{NearestName.Hint(label, labels)}",
                    labels.Length == 0 ? "a label" : NameList.Of(labels));
            }
        }
    }

    /// <summary>Compares the guide with the exam it is written for.</summary>
    /// <param name="editions">The exam's editions.</param>
    public void CheckAgainst(IReadOnlyList<ExamProfile> editions)
    {
        var own = editions;
        if (Guide.Edition is { } edition)
        {
            own = [.. editions.Where(profile => string.Equals(profile.Edition, edition, StringComparison.OrdinalIgnoreCase))];
            if (own.Count == 0)
            {
                Json.Report("edition", $"'{edition}' is not an edition of {Guide.Exam}.{NearestName.Hint(edition, editions.Select(profile => profile.Edition))}", string.Join(", ", editions.Select(profile => profile.Edition)));
                return;
            }
        }

        // The exam's other editions follow this guide too, so that each of them must find its tiers.
        if (File.IsValid)
        {
            foreach (var profile in editions)
            {
                TierReader.CheckCover(Json, Guide.Tiers, profile);
            }
        }

        var domains = own.SelectMany(profile => profile.Domains).Select(domain => domain.Id).Distinct().ToArray();
        foreach (var (at, id) in _references.Domains.Where(reference => !domains.Contains(reference.Id)))
        {
            File.Report(at, $"'{id}' is not a domain of {string.Join(" or ", own)}.{NearestName.Hint(id, domains)}", string.Join(", ", domains));
        }

        foreach (var (at, label) in _references.Labels.Where(reference => !own.Any(profile => profile.Vocabulary.TryFind(reference.Label, out _))))
        {
            File.Report(at, $"'{label}' is not a label used in {Guide.Exam} reports.{NearestName.Hint(label, own[0].Vocabulary.Labels.Select(known => known.Label))}", string.Join(", ", own[0].Vocabulary.Labels.Select(known => known.Label)));
        }
    }

    private static Dictionary<TKey, TValue> Merged<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> basis, IReadOnlyDictionary<TKey, TValue> own)
        where TKey : notnull => basis.Where(entry => !own.ContainsKey(entry.Key)).Concat(own).ToDictionary(entry => entry.Key, entry => entry.Value);

    // An entry of the same id replaces the one that it replaces; what is new follows.
    private static T[] Merged<T>(IReadOnlyList<T> basis, IReadOnlyList<T> own, Func<T, string> id)
    {
        var byKey = own.DistinctBy(entry => TextKey.Of(id(entry))).ToDictionary(entry => TextKey.Of(id(entry)));
        var known = basis.Select(entry => TextKey.Of(id(entry))).ToHashSet();
        return [.. basis.Select(entry => byKey.GetValueOrDefault(TextKey.Of(id(entry)), entry)), .. own.Where(entry => !known.Contains(TextKey.Of(id(entry))))];
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
        var level = new LevelGuide
        {
            MeaningWhenFailed = Placeholders.OptionalText(json, "meaningWhenFailed", Placeholders.Domain),
            MeaningWhenPassed = Placeholders.OptionalText(json, "meaningWhenPassed", Placeholders.Domain),
            MeaningSource = json.OptionalSource("meaningSource"),
            Methods = ItemReader.ReadList(json, "methods", Placeholders.Domain),
            Actions = ItemReader.ReadList(json, "actions", Placeholders.Domain),
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
            Focus = Placeholders.OptionalText(json, "focus"),
            FocusSource = json.OptionalSource("focusSource"),
            Topics = ItemReader.ReadTopics(json, "topics"),
            Actions = ItemReader.ReadMaterial(json, "actions"),
            Resources = ItemReader.ReadMaterial(json, "resources"),
            Objectives = ItemReader.ReadList(json, "objectives", Placeholders.Domain),
        };
        domain = domain with { Units = UnitReader.ReadList(json, domain) };
        _references.Domains.Add((json.At("domain"), domain.Domain));
        if (domain.Focus is not null && domain.FocusSource is null)
        {
            json.Report("focusSource", "'focusSource' is missing.", "a source, or the name of one");
        }

        return domain;
    }

    private PatternRule ReadPattern(JsonObjectReader json)
    {
        foreach (var step in json.Listed("fix"))
        {
            Placeholders.Check(json.File, step);
        }

        return new()
        {
            Id = json.Text("id"),
            Kind = json.Choice<PatternKind>("kind"),
            Name = Placeholders.Text(json, "name"),
            NamesDomains = json.OptionalFlag("namesDomains") ?? false,
            When = json.Condition("when", _references),
            Meaning = Placeholders.Text(json, "meaning"),
            Fix = json.Texts("fix", atLeast: 1),
            Severity = json.Integer("severity", 1, 5),
            Source = json.Source("source"),
        };
    }

    private InsightRule ReadInsight(JsonObjectReader json) => new()
    {
        Id = json.Text("id"),
        When = json.OptionalCondition("when", _references),
        Text = Placeholders.Text(json, "text"),
        Evidence = json.Choice<Evidence>("evidence"),
        Source = json.Source("source"),
    };

    private GuidanceRules ReadGuidance(JsonObjectReader json)
    {
        return new(List("report"), List("retake"), List("practice"));

        IReadOnlyList<GuidanceRule>? List(string name) => json.Has(name) ? json.Objects(name, ReadStatement) : null;
    }

    private GuidanceRule ReadStatement(JsonObjectReader json)
    {
        var statement = new GuidanceStatement { Text = Placeholders.Text(json, "text"), Url = json.OptionalAddress("url"), Source = json.Source("source") };
        return new(statement, json.OptionalCondition("when", _references));
    }
}
