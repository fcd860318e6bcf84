using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Every shipped profile agrees with the facts as they were collected, except where a reason stands here.</summary>
public sealed class ShippedAgainstFactsTests
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["MLS-C01 (article): Successor: facts 'MLA-C01 AIP-C01', profile 'AIP-C01 MLA-C01'"] = "The exam that is still open comes first; MLA-C01 closed on 2026-09-28.",
        ["MLS-C01 (2023-10): Successor: facts 'MLA-C01 AIP-C01', profile 'AIP-C01 MLA-C01'"] = "The exam that is still open comes first; MLA-C01 closed on 2026-09-28.",
        ["GH-900 (2026-01): EditionDate: facts '2026-01', profile ''"] = "The facts know the month, a profile has a day or none.",
        ["PMLE (2026-06): EditionDate: facts '2026-06', profile ''"] = "The facts know the month, a profile has a day or none.",
    };

    private static readonly Dictionary<string, string> VendorExceptions = new(StringComparer.Ordinal)
    {
        ["comptia: ReportVocabularyGrade: facts 'Unverified', profile 'Secondary'"] = "A third party's description was read since.",
        ["github: ScaleGrade: facts 'Official', profile 'Secondary'"] = "The vendor's page was read in a third party's copy.",
        ["linux-foundation: RetakePolicyGrade: facts 'Official', profile 'Unverified'"] = "The limit is the vendor's; the wait of no days is an assumption, as the note of the facts says.",
    };

    [Fact]
    public void There_are_79_editions_of_76_exams_from_11_vendors()
    {
        var rows = FactsTable.Read("exams");

        Assert.Equal(79, rows.Count);
        Assert.Equal(
            rows.Select(row => $"{row["Exam"]} ({row["Edition"]})").Order(StringComparer.Ordinal),
            Shipped.Catalog.Profiles.Select(profile => profile.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(76, Shipped.Catalog.Entries.Count);
        Assert.Equal(11, Shipped.Catalog.Entries.Select(entry => entry.VendorId).Distinct().Count());
    }

    [Fact]
    public void Every_exam_agrees_with_the_facts()
    {
        var differences = new List<string>();
        foreach (var facts in FactsTable.Read("exams"))
        {
            var profile = FactsTable.RowOf(Shipped.Exam(facts["Exam"], facts["Edition"]));
            differences.AddRange(facts.Where(fact => profile[fact.Key] != fact.Value)
                .Select(fact => $"{facts["Exam"]} ({facts["Edition"]}): {fact.Key}: facts '{fact.Value}', profile '{profile[fact.Key]}'"));
        }

        Assert.Equal(Exceptions.Keys.Order(StringComparer.Ordinal), differences.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_vendor_agrees_with_the_facts()
    {
        var differences = new List<string>();
        foreach (var facts in FactsTable.Read("vendors"))
        {
            var vendor = Shipped.Catalog.Profiles.First(profile => profile.Vendor.Id == facts["Vendor"]).Vendor;
            var policy = vendor.Policies.FirstOrDefault();
            Compare("Scale", vendor.Scale?.ToString() ?? string.Empty);
            Compare("ReportVocabulary", vendor.Vocabulary.Kind.ToString());

            // Where there is no scale, no one grades it.
            Compare("ScaleGrade", vendor.Scale is null ? string.Empty : FactsTable.Grade(vendor.Facts, ExamFactKind.Scale));
            Compare("ReportVocabularyGrade", FactsTable.Grade(vendor.Facts, ExamFactKind.ReportVocabulary));
            Compare("RetakePolicyGrade", FactsTable.Grade(vendor.Facts, ExamFactKind.RetakePolicy));
            Compare("Waits", string.Join(' ', (policy?.Waits ?? []).Select(wait => wait.Hours > 0 ? $"PT{wait.Hours}H" : $"P{wait.Days}D")));
            Compare("Limit", policy?.Limit is { } limit ? $"{limit.Count} in P{limit.WindowMonths}M from {char.ToLowerInvariant(limit.Anchor.ToString()[0])}{limit.Anchor.ToString()[1..]}" : string.Empty);

            void Compare(string column, string actual)
            {
                if (actual != facts[column])
                {
                    differences.Add($"{facts["Vendor"]}: {column}: facts '{facts[column]}', profile '{actual}'");
                }
            }
        }

        Assert.Equal(VendorExceptions.Keys.Order(StringComparer.Ordinal), differences.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Normalized_weights_sum_to_100_in_the_78_editions_with_domains()
    {
        var withDomains = Shipped.Catalog.Profiles.Where(profile => profile.Domains.Count > 0).ToArray();

        Assert.Equal(78, withDomains.Length);
        Assert.All(withDomains, profile => Assert.Equal(100, profile.Domains.Sum(domain => domain.Weight), 9));
        Assert.Equal("TA-003", Assert.Single(Shipped.Catalog.Profiles, profile => profile.Domains.Count == 0).Id);
    }

    [Theory]
    [InlineData("CC", 99.9)]
    [InlineData("PMLE", 101)]
    public void Published_weights_stay_as_published(string exam, double sum) =>
        Assert.Equal((decimal)sum, Shipped.Exam(exam).Domains.Sum(domain => domain.PublishedWeight!.Minimum));

    [Fact]
    public void All_other_exact_weights_add_up_to_100() =>
        Assert.Equal(
            ["CC", "PMLE"],
            Shipped.Catalog.Profiles
                .Where(profile => profile.WeightKind is WeightKind.Exact or WeightKind.Approximate && profile.Domains.Sum(domain => domain.PublishedWeight!.Minimum) != 100)
                .Select(profile => profile.Id));

    [Fact]
    public void Every_fact_that_is_not_unverified_has_a_source_with_an_address_and_a_day()
    {
        var facts = Shipped.Catalog.Profiles.SelectMany(profile => profile.Facts.Select(fact => (profile, fact))).ToArray();

        Assert.True(facts.Length > 500);
        Assert.Empty(facts
            .Where(entry => entry.fact.Grade != EvidenceGrade.Unverified)
            .Where(entry => !entry.fact.Sources.Any(source => source.Kind == SourceKind.Article || (source.Url is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute) && source.Date is not null)))
            .Select(entry => $"{entry.profile}: {entry.fact}"));
    }

    [Theory]
    [InlineData("Microsoft Azure AI Fundamentals", "AI-901, AI-900 (retired)")]
    [InlineData("AWS Certified Machine Learning Engineer - Associate", "MLA-C02, MLA-C01 (retired)")]
    [InlineData("aws certified security specialty", "SCS-C03, SCS-C02 (retired)")]
    public void A_title_that_two_exams_share_names_neither(string title, string exams)
    {
        Assert.Null(Shipped.Catalog.FindEntry(title));
        Assert.Empty(Shipped.Catalog.FindExam(title));

        var failure = Shipped.Catalog.UnknownExam(title);

        Assert.Equal("AmbiguousExam", failure.Id);
        Assert.Contains(exams, failure.Message, StringComparison.Ordinal);
        Assert.Equal("Specify the exam by its code.", failure.Advice!.ToString());
    }

    [Fact]
    public void No_other_title_is_shared() =>
        Assert.Equal(3, Shipped.Catalog.Entries.GroupBy(entry => TextKey.Of(entry.Title)).Count(title => title.Count() > 1));
}
