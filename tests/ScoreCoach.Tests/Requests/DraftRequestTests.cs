using NJsonSchema;
using ScoreCoach.Drafts;
using ScoreCoach.Requests;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Requests;

/// <summary>The draft of a profile holds what is known, names what is not, and is valid as it is.</summary>
public sealed class DraftRequestTests
{
    private static readonly DateTime Today = new(2026, 11, 26);

    public static TheoryData<string> Outlines => new(
        "Storage (40%)\nCompute (60%)",
        "Storage (20-25%)\nCompute (75-80%)",
        "Storage (~40%)\nCompute (~60%)",
        "Storage (40%)\nCompute (47%)",
        "Storage (90%)\nCompute (60%)",
        "Storage (40%)\nCompute (120%)",
        "Domain 1: Storage\nDomain 2: Compute",
        "第1章 存储 40%\n第2章 网络 60%",
        "Storage \"fast\" \\ {slow} (100%)");

    [Theory]
    [MemberData(nameof(Outlines))]
    public async Task A_draft_is_valid_as_it_is(string outline)
    {
        var request = Request("N-1");

        var written = Write(request.Create(request.Pasted([outline])));

        Assert.Empty(written.Reading.Findings);
        Assert.Single(written.Reading.Profiles);
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("module/data/schemas/exam.schema.json"));
        Assert.Empty(schema.Validate(written.Text).Select(error => $"{error.Path}: {error.Kind}"));
    }

    [Fact]
    public void The_length_of_the_exam_is_a_fact_of_its_own()
    {
        var request = new DraftRequest(Shipped.Catalog) { Id = "N-1", AsOf = Today, Vendor = "Acme", ExamMinutes = 150, SourceUrl = "https://example.org/n-1" };

        var profile = Write(request.Create(request.Pasted(["Storage (100%)"]))).Reading.Profiles[0];

        Assert.Equal(150, profile.Items.Minutes);
        var grades = profile.Facts.ToDictionary(fact => fact.Fact, fact => fact.Grade);
        Assert.Equal((EvidenceGrade.Official, EvidenceGrade.Unverified), (grades[ExamFactKind.Duration], grades[ExamFactKind.Items]));
        Assert.DoesNotContain("length of the exam", Assert.Single(profile.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_that_are_given_have_their_source_and_others_are_unverified()
    {
        var request = new DraftRequest(Shipped.Catalog)
        {
            Id = "N-1",
            AsOf = Today,
            PassingScore = 700,
            Scale = "100 - 1000",
            Title = "N one",
            Vendor = "Acme",
            Status = ExamStatus.Beta,
            SourceUrl = "https://example.org/n-1",
        };

        var profile = Write(request.Create(request.Pasted(["Storage (100%)"]))).Reading.Profiles[0];

        Assert.Equal((new ScoreScale(100, 1000), 700, ExamStatus.Beta, "Acme"), (profile.Scale, profile.PassingScore, profile.Status, profile.Vendor.Name));
        var grades = profile.Facts.ToDictionary(fact => fact.Fact, fact => fact.Grade);
        Assert.Equal(EvidenceGrade.Official, grades[ExamFactKind.PassingScore]);
        Assert.Equal(EvidenceGrade.Official, grades[ExamFactKind.Domains]);
        Assert.Equal(EvidenceGrade.Unverified, grades[ExamFactKind.Items]);
        Assert.Equal(EvidenceGrade.Unverified, grades[ExamFactKind.RetakePolicy]);
        Assert.Equal("Not known yet: the number of questions, the length of the exam, the words of score reports (Weak, Adequate and Strong are used), the retake rules, the date of the outline.", Assert.Single(profile.Notes));
    }

    [Fact]
    public void Without_a_page_no_fact_is_more_than_unverified()
    {
        var request = new DraftRequest(Shipped.Catalog) { Id = "N-1", AsOf = Today, PassingScore = 700 };

        var profile = Write(request.Create(request.Pasted(["Storage (100%)"]))).Reading.Profiles[0];

        Assert.All(profile.Facts, fact => Assert.Equal(EvidenceGrade.Unverified, fact.Grade));
        Assert.Equal(SourceKind.Assumption, profile.OutlineSource.Kind);
    }

    [Fact]
    public void A_vendor_that_is_known_lends_its_scale_its_words_and_its_rules()
    {
        var vendor = Shipped.Catalog.Find("MLS-C01")!.Vendor;
        var request = new DraftRequest(Shipped.Catalog) { Id = "N-1", AsOf = Today, Vendor = vendor.Name };

        var profile = Write(request.Create(request.Pasted(["Storage (100%)"]))).Reading.Profiles[0];

        Assert.Equal(vendor.Id, profile.Vendor.Id);
        Assert.Equal(vendor.Scale, profile.Scale);
        Assert.Equal(vendor.Policies.Count, profile.Policies.Count);
        Assert.DoesNotContain("scale", profile.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_kept_as_given_and_a_sum_other_than_100_is_reported()
    {
        var request = Request("N-1");

        var draft = request.Create(request.Pasted(["Storage (40%)\nCompute (47%)"]));

        Assert.Equal([40, 47], draft.Domains.Select(domain => domain.Weight!.Minimum));
        Assert.Equal("The weights sum to 87, not to 100. They were kept as given; compare them with the vendor's outline.", request.Warnings[0]);
        Assert.Equal(13, draft.WeightTolerance);
    }

    [Fact]
    public void Weights_of_some_domains_only_are_omitted_and_said()
    {
        var request = Request("N-1");

        var draft = request.Create(request.Typed([new("Storage", "40"), new("Compute", "")]));

        Assert.All(draft.Domains, domain => Assert.Null(domain.Weight));
        Assert.StartsWith("No weight is given for 'Compute'.", request.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_lines_that_are_not_understood_three_are_named_and_the_others_counted()
    {
        var request = Request("N-1");

        request.Create(request.Pasted(["What", "Is", "All", "This", "About", "Storage (100%)"]));

        Assert.StartsWith("Line 1 of the outline, 'What': ", request.Warnings[0], StringComparison.Ordinal);
        Assert.Equal("2 more lines were not understood or left out.", request.Warnings[3]);
    }

    [Fact]
    public void A_profile_without_domains_is_a_gap_too()
    {
        var request = Request("N-1");

        var written = Write(request.Create(null));

        Assert.Empty(written.Reading.Findings);
        Assert.Contains("the domains", written.Reading.Profiles[0].Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_the_catalog_knows_is_reported()
    {
        var request = Request("mls c01");

        request.Create(request.Pasted(["Storage (100%)"]));

        Assert.Equal("MLS-C01 is in the catalog already. Where this profile is loaded, it takes precedence.", request.Warnings[0]);
    }

    [Theory]
    [InlineData("Domain,Weight\nStorage,40\nCompute,60\n", ".csv")]
    [InlineData("Weight;Domain\n40;Storage\n60;Compute\n", ".csv")]
    [InlineData("\uFEFFDomain\tPercent\r\nStorage\t40%\r\nCompute\t60%\r\nTotal\t100%\r\n", ".tsv")]
    [InlineData("Domain 1: Storage (40%)\nDomain 2: Compute (60%)\n", ".txt")]
    [InlineData("- Storage (40%)\n- Compute (60%)\n", ".csv")]
    public void A_file_is_a_table_or_text(string text, string extension)
    {
        var path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        File.WriteAllText(path, text);
        try
        {
            var reading = GivenFiles.Gateway.ReadOutline(path, Shipped.Catalog.Recognition);

            Assert.Equal([("Storage", 40m), ("Compute", 60m)], reading.Domains.Select(domain => (domain.Name, domain.Weight!.Minimum)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static DraftRequest Request(string id) => new(Shipped.Catalog) { Id = id, AsOf = Today };

    private static WrittenDraft Write(ExamDraft draft) => GivenFiles.Gateway.WriteDraft(draft, "n-1.json", Shipped.Catalog);
}
