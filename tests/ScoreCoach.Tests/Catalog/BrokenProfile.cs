namespace ScoreCoach.Tests.Catalog;

/// <summary>One mistake in a valid vendor, exam or guide, and what a user must learn about it.</summary>
/// <param name="Mistake">The mistake in words.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Path">The place that is changed.</param>
/// <param name="Value">What it is changed to, as JSON; null removes it.</param>
public sealed record BrokenProfile(string Mistake, string Kind, string Path, string? Value)
{
    /// <summary>Where the finding is; the place that was changed unless something else follows from it.</summary>
    public string At { get; init; } = Path;

    /// <summary>A second place that is changed for it; null for none.</summary>
    public string? AlsoWithout { get; init; }

    /// <summary>Whether the exam also gets a first day, one after its outline began.</summary>
    public bool AlsoFirstDay { get; init; }

    /// <summary>Whether the vendor also loses its scale.</summary>
    public bool WithoutVendorScale { get; init; }

    /// <summary>What the message must suggest; null where nothing is near.</summary>
    public string? Nearest { get; init; }

    public override string ToString() => Mistake;

    /// <summary>Makes the mistake.</summary>
    internal void Make(CatalogFolderFixture folder)
    {
        folder.Change(Kind, Path, Value);
        if (AlsoFirstDay)
        {
            folder.Change(Kind, "firstExamDate", "\"2026-01-01\"");
        }

        if (WithoutVendorScale)
        {
            folder.Change("vendor", "scale", null);
        }

        if (AlsoWithout is { } other)
        {
            folder.Change(Kind, other, null);
        }
    }

    /// <summary>Mistakes that the schema can detect.</summary>
    public static readonly IReadOnlyList<BrokenProfile> BySchema =
    [
        new("the schema version is missing", "exam", "schemaVersion", null),
        new("a schema version from the future", "exam", "schemaVersion", "2"),
        new("the kind is missing", "exam", "kind", null),
        new("a misspelled kind", "exam", "kind", "\"exma\"") { Nearest = "exam" },
        new("the date of the facts is missing", "exam", "asOf", null),
        new("a date in another order", "exam", "asOf", "\"22.11.2026\""),
        new("the id is missing", "exam", "id", null),
        new("an empty title", "exam", "title", "\" \""),
        new("a title with a line break", "exam", "title", "\"Acme\\nOne\""),
        new("a title that ends with a space", "exam", "title", "\"Acme One \""),
        new("a number where a text stands", "exam", "title", "7"),
        new("a misspelled property", "exam", "passingScroe", "700") { Nearest = "passingScore" },
        new("a status in lower case", "exam", "status", "\"active\"") { Nearest = "Active" },
        new("a status that is not one", "exam", "status", "\"Open\""),
        new("RetiringSoon without a last day", "exam", "status", "\"RetiringSoon\"") { At = "lastExamDate", AlsoWithout = "lastExamDate" },
        new("a text where a number stands", "exam", "passingScore", "\"700\""),
        new("a negative passing score", "exam", "passingScore", "-1"),
        new("half a question", "exam", "items.scored", "49.5"),
        new("a misspelled property of the questions", "exam", "items.scroed", "50") { Nearest = "scored" },
        new("no editions", "exam", "editions", "[]"),
        new("one edition without a list", "exam", "editions", "{}"),
        new("a domain without a name", "exam", "editions[0].domains[0].name", null),
        new("a domain id with capitals and spaces", "exam", "editions[0].domains[0].id", "\"Build It\""),
        new("a weight as text", "exam", "editions[0].domains[0].weight.exact", "\"60%\""),
        new("a weight above 100", "exam", "editions[0].domains[0].weight.exact", "160"),
        new("an alias that is given twice", "exam", "aliases", "[\"One\", \"One\"]") { At = "aliases[1]" },
        new("a misspelled grade", "exam", "facts", "{ \"status\": { \"grade\": \"Offical\", \"sources\": [\"outline\"] } }") { At = "facts.status.grade", Nearest = "Official" },
        new("a misspelled fact", "exam", "facts", "{ \"stauts\": { \"grade\": \"Unverified\" } }") { At = "facts.stauts", Nearest = "status" },
        new("a graded fact without a source", "exam", "facts", "{ \"status\": { \"grade\": \"Official\" } }") { At = "facts.status.sources" },
        new("a kind of source that does not exist", "exam", "sources.outline.kind", "\"Vendor\""),
        new("an official source without an address", "exam", "sources.outline.url", null),
        new("an address that is not one", "exam", "sources.outline.url", "\"example.org/outline\""),
        new("a misspelled level", "vendor", "vocabulary.labels[0].level", "\"Weka\"") { Nearest = "Weak" },
        new("a label that stands for Unknown", "vendor", "vocabulary.labels[0].level", "\"Unknown\""),
        new("a vocabulary without a kind", "vendor", "vocabulary.kind", null),
        new("a misspelled kind of vocabulary", "vendor", "vocabulary.kind", "\"Label\"") { Nearest = "Labels" },
        new("a vendor without a vocabulary", "vendor", "vocabulary", null),
        new("a wait in words", "vendor", "policies[0].waits[0]", "\"14 days\""),
        new("a wait in months", "vendor", "policies[0].waits[0]", "\"P1M\""),
        new("a window in years", "vendor", "policies[0].limit.window", "\"P1Y\""),
        new("an anchor in lower case", "vendor", "policies[0].limit.anchor", "\"rolling\"") { Nearest = "Rolling" },
        new("a policy without a source", "vendor", "policies[0].source", null),
        new("a scale without an end", "vendor", "scale.maximum", null),
        new("a share above 100", "guide", "tiers[0].share", "160"),
        new("a tier without members", "guide", "tiers[0].members", "[]"),
        new("a misspelled condition", "guide", "timeline[0].when", "{ \"cuont\": \"Weak\", \"atLeast\": 1 }") { Nearest = "count" },
        new("an empty condition", "guide", "timeline[0].when", "{}"),
        new("two questions in one condition", "guide", "timeline[0].when", "{ \"count\": \"Weak\", \"atLeast\": 1, \"result\": \"Fail\" }"),
        new("a count without a bound", "guide", "timeline[0].when", "{ \"count\": \"Weak\" }"),
        new("domains without all or any", "guide", "patterns[0].when", "{ \"domains\": [\"build\"] }"),
        new("a severity of 6", "guide", "patterns[0].severity", "6"),
        new("a pattern without advice", "guide", "patterns[0].fix", "[]"),
        new("a kind of pattern in the wrong case", "guide", "patterns[0].kind", "\"Redflag\"") { Nearest = "RedFlag" },
        new("a misspelled level of a guide", "guide", "levels.Waek", "{}") { Nearest = "Weak" },
        new("no readiness", "guide", "readiness", null),
        new("half a practice exam", "guide", "readiness.inARow", "1.5"),
    ];

    /// <summary>Mistakes that only a comparison of several places shows.</summary>
    public static readonly IReadOnlyList<BrokenProfile> ByReading =
    [
        new("a day that no calendar has", "exam", "asOf", "\"2026-02-30\""),
        new("a vendor that is not known", "exam", "vendor", "\"acmee\"") { Nearest = "acme" },
        new("a guide that is not known", "exam", "guide", "\"ac-11\"") { Nearest = "ac-1" },
        new("a source that the file does not name", "exam", "facts", "{ \"status\": { \"grade\": \"Official\", \"sources\": [\"outlin\"] } }") { At = "facts.status.sources[0]", Nearest = "outline" },
        new("an official fact with a source that is not the vendor's", "exam", "facts", "{ \"status\": { \"grade\": \"Official\", \"sources\": [{ \"kind\": \"Assumption\" }] } }") { At = "facts.status.grade" },
        new("a passing score outside the scale", "exam", "passingScore", "1001"),
        new("more scored questions than questions", "exam", "items.scored", "61"),
        new("scored questions that do not add up", "exam", "items.scored", "49") { At = "editions[0].domains" },
        new("an outline that is superseded before it begins", "exam", "editions[0].supersededOn", "\"2025-12-31\""),
        new("weights that sum to 101", "exam", "editions[0].domains[0].weight.exact", "61") { At = "editions[0].domains" },
        new("a weight for some domains only", "exam", "editions[0].domains[0].weight", null) { At = "editions[0].domains" },
        new("a range that ends before it begins", "exam", "editions[0].domains[0].weight", "{ \"minimum\": 65, \"maximum\": 60 }") { At = "editions[0].domains[0].weight.maximum" },
        new("a weight that is a figure and a range", "exam", "editions[0].domains[0].weight", "{ \"exact\": 60, \"minimum\": 55, \"maximum\": 60 }") { At = "editions[0].domains[0].weight.exact" },
        new("two domains with one id", "exam", "editions[0].domains[1].id", "\"build\""),
        new("an alias of two domains", "exam", "editions[0].domains[1].aliases", "[\"b.\"]") { At = "editions[0].domains" },
        new("a scale that ends where it begins", "vendor", "scale.minimum", "1000") { At = "scale.maximum" },
        new("a spelling of two labels", "vendor", "vocabulary.labels[1].label", "\"LOW\"") { At = "vocabulary.labels" },
        new("labels without words", "vendor", "vocabulary.labels", "[]"),
        new("an exam that is its own successor", "exam", "successor", "[\"ac 1\"]"),
        new("a retired exam with days to come", "exam", "status", "\"Retired\""),
        new("a language that ends before the exam begins", "exam", "otherLanguages", "[{ \"code\": \"ja\", \"name\": \"Japanese\", \"lastExamDate\": \"2025-01-01\", \"source\": \"outline\" }]") { AlsoFirstDay = true },
        new("a total outside the range of forms", "exam", "items.minimumTotal", "61") { At = "items.total" },
        new("a score per domain without a scale", "exam", "vocabulary", "{ \"kind\": \"ScaledDomainScores\" }") { At = "scale", WithoutVendorScale = true },
        new("a threshold outside the scale", "exam", "vocabulary", "{ \"kind\": \"ScaledDomainScores\", \"thresholds\": { \"adequate\": 450, \"strong\": 1100, \"source\": \"outline\" } }"),
        new("a threshold above 100 percent", "vendor", "vocabulary", "{ \"kind\": \"Percent\", \"thresholds\": { \"adequate\": 60, \"strong\": 110, \"source\": \"page\" } }") { At = "vocabulary.thresholds" },
        new("an exam that is not known", "guide", "exam", "\"AC-11\"") { Nearest = "AC-1" },
        new("an edition that the exam does not have", "guide", "edition", "\"v11\"") { Nearest = "v1" },
        new("an edition without an exam", "guide", "exam", null),
        new("shares that sum to 90", "guide", "tiers[1].share", "30") { At = "tiers" },
        new("a level that no tier takes", "guide", "tiers[1].members[0].weightAtLeast", "50") { At = "tiers" },
        new("a last band with a condition", "guide", "timeline[1].when", "{ \"result\": \"Fail\" }") { At = "timeline[1]" },
        new("fewer weeks at most than at least", "guide", "timeline[0].minWeeks", "9") { At = "timeline[0].maxWeeks" },
        new("a misspelled placeholder", "guide", "levels.Weak.actions[0].text", "\"Read about {domian}\"") { Nearest = "{domain}" },
        new("a domain that the exam does not have", "guide", "patterns[0].when.domains[0]", "\"bulid\"") { Nearest = "build" },
        new("a label that reports do not use", "guide", "patterns[0].when", "{ \"label\": \"Lo\" }") { At = "patterns[0].when.label" },
        new("a focus without a source", "guide", "domains[0].focus", "\"Weak in building.\"") { At = "domains[0].focusSource" },
        new("a renamed service without its current name", "guide", "domains[0].topics[0].currentName", null),
    ];
}
