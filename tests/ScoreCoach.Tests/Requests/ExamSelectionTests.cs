using ScoreCoach.Requests;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Requests;

/// <summary>Which exams module and tool list: one rule for both.</summary>
public sealed class ExamSelectionTests
{
    [Fact]
    public void Everything_is_one_profile_per_exam()
    {
        var found = Find(new ExamSelection());

        Assert.Equal(76, found.Length);
        Assert.Equal(found.Order(StringComparer.OrdinalIgnoreCase), found);
        Assert.Equal(79, Find(new ExamSelection { IncludeEditions = true }).Length);
    }

    [Theory]
    [InlineData("mls c01", "MLS-C01")]
    [InlineData("DP-?00", "DP-100 DP-600 DP-700 DP-900")]
    [InlineData("AI-10[23]", "AI-102 AI-103")]
    [InlineData("CompTIA A+*", "220-1101 220-1102 220-1201 220-1202")]
    [InlineData("nothing*", "")]
    public void Names_and_patterns(string name, string expected) => Assert.Equal(expected, string.Join(' ', Find(new ExamSelection(), name)));

    [Theory]
    [InlineData("isc2", "CC CISSP")]
    [InlineData("Linux*", "CBA CKA CKAD CKS CNPA ICA KCA KCNA KCSA OTCA PCA-PROM")]
    [InlineData("HASHI*", "TA-003 TA-004")]
    public void Vendors_by_id_or_name(string vendor, string expected) => Assert.Equal(expected, string.Join(' ', Find(new ExamSelection { Vendors = [vendor] })));

    [Fact]
    public void Several_vendors_and_statuses() =>
        Assert.Equal(
            ["220-1101", "220-1102", "CS0-003", "SY0-701", "TA-003"],
            Find(new ExamSelection { Vendors = ["comptia", "hashicorp"], Statuses = [ExamStatus.Retired, ExamStatus.RetiringSoon] }));

    [Fact]
    public void An_edition_is_found_without_asking_for_all() =>
        Assert.Equal(["AI-102", "CAPM", "MLS-C01"], Find(new ExamSelection { Edition = "2023*" }));

    [Theory]
    [InlineData("2026-11-26", 90, "ANS-C01 CS0-003 DVA-C02 MS-102")]
    [InlineData("2026-11-26", 4, "MS-102")]
    [InlineData("2026-11-26", 3, "")]
    [InlineData("2026-11-30", 0, "MS-102")]
    [InlineData("2026-12-01", 0, "DVA-C02")]
    [InlineData("2026-12-31", 180, "ANS-C01 SY0-701")]
    public void Retiring_within_days(string asOf, int days, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(new ExamSelection { RetiringWithin = days, AsOf = GivenExam.Day(asOf) })));

    [Theory]
    [InlineData("MS-102", "2026-11-30", true)]
    [InlineData("MS-102", "2026-12-01", false)]
    [InlineData("MLS-C01", "2026-03-31", true)]
    [InlineData("MLS-C01", "2026-04-01", false)]
    [InlineData("TA-003", "2020-01-01", false)]
    [InlineData("MLA-C02", "2026-12-01", true)]
    [InlineData("AZ-104", "2026-12-01", true)]
    public void Available_on_a_day(string exam, string day, bool isAvailable) =>
        Assert.Equal(isAvailable, Find(new ExamSelection { AvailableOn = GivenExam.Day(day) }).Contains(exam));

    [Fact]
    public void A_beta_is_available_and_stays_a_beta() =>
        Assert.Equal(ExamStatus.Beta, new ExamSelection { AvailableOn = GivenExam.Day("2026-12-01") }.Find(Shipped.Catalog, "MLA-C02").Single().Status);

    [Theory]
    [InlineData("MLS-C99", "UnknownExam")]
    [InlineData("Microsoft Azure AI Fundamentals", "AmbiguousExam")]
    [InlineData("AI-10[23", "NotAPattern")]
    public void Names_that_name_nothing_are_refused(string name, string id) =>
        Assert.Equal(id, Assert.Throws<ScoreCoachException>(() => Find(new ExamSelection(), name)).Id);

    [Fact]
    public void An_unknown_vendor_is_refused_with_the_nearest()
    {
        var failure = Assert.Throws<ScoreCoachException>(() => new ExamSelection { Vendors = ["microsfot"] }.Validate(Shipped.Catalog));

        Assert.Equal("UnknownVendor", failure.Id);
        Assert.Equal("Did you mean microsoft?", failure.Advice!.ToString());
    }

    [Fact]
    public void Days_are_not_negative() =>
        Assert.Equal("UnusableOptions", Assert.Throws<ScoreCoachException>(() => new ExamSelection { RetiringWithin = -1 }.Validate(Shipped.Catalog)).Id);

    private static string[] Find(ExamSelection selection, string name = ExamSelection.Everything) =>
        [.. selection.Validate(Shipped.Catalog).Find(Shipped.Catalog, name).Select(profile => profile.Id)];
}
