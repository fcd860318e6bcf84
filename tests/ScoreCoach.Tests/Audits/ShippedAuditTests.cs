using Newtonsoft.Json.Linq;
using ScoreCoach.Audits;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Audits;

/// <summary>What the audit says about the shipped facts, against what was written down from the sources.</summary>
public sealed class ShippedAuditTests
{
    [Fact]
    public void No_fact_is_without_a_source() => Assert.Empty(Found(AuditKind.MissingSource));

    [Fact]
    public void Two_exams_close_without_a_successor() => Assert.Equal(["ANS-C01 2026-12-31", "MS-102 2026-11-30"], Found(AuditKind.ClosingWithoutSuccessor).Select(WithDay));

    [Fact]
    public void Two_outlines_were_replaced_by_one_that_is_not_here() => Assert.Equal(["CISM 2026-11-03", "SC-100 2026-10-21"], Found(AuditKind.Superseded).Select(WithDay));

    [Fact]
    public void The_known_conflicts_are_found() =>
        Assert.Equal(
            "AI-103 Duration; AI-300 Duration; AIF-C01 Duration; ANS-C01 Status; AZ-500 Status; "
            + "CKS Domains; DOP-C02 Domains; DP-203 Domains; DVA-C02 Status; GH-900 Duration; ICA Domains; KCSA Domains; "
            + "MLA-C01 Duration; MLS-C01 Duration; MS-102 Domains; N10-009 Domains; PCA Domains; PCA-PROM Domains; "
            + "SAP-C02 Status; SC-300 Domains; SC-500 Duration; SOA-C02 Duration; TA-004 Domains; "
            + "comptia RetakePolicy; google RetakePolicy; isc2 ReportVocabulary; pmi ReportVocabulary",
            string.Join("; ", Found(AuditKind.Conflict).Select(finding => $"{finding.Exam ?? finding.Vendor} {finding.Fact}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Nothing_is_stale_until_a_year_after_the_reading()
    {
        Assert.Empty(Found(AuditKind.Stale, "2027-11-22"));
        Assert.NotEmpty(Found(AuditKind.Stale, "2027-11-23"));
    }

    // Google, PMI, HashiCorp and Cisco say, or were found to say, that there is not a value: no one can add one.
    [Fact]
    public void What_a_vendor_does_not_publish_is_not_a_gap_to_close() =>
        Assert.Equal(
            "200-301 PassingScore; ACE PassingScore; CAPM PassingScore; PCA PassingScore; PDE PassingScore; PMI-ACP PassingScore; PMLE PassingScore; PMP PassingScore; "
            + "TA-003 Items; TA-003 PassingScore; TA-004 Items; TA-004 PassingScore; google Scale; pmi Scale",
            string.Join("; ", Found(AuditKind.NotPublished).Select(finding => $"{finding.Exam ?? finding.Vendor} {finding.Fact}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_gap_of_the_files_is_found_once()
    {
        var gaps = Directory.EnumerateFiles(Repository.PathOf("module/data/exams"), "*.json")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("module/data/vendors"), "*.json"))
            .Select(path => JObject.Parse(File.ReadAllText(path)))
            .Sum(document => document.Descendants().OfType<JProperty>().Count(property => property.Name == "grade" && (string?)property.Value == "Unverified"));

        Assert.True(gaps > 50);
        Assert.Equal(gaps, Found(AuditKind.Unverified).Length + Found(AuditKind.NotPublished).Length);
    }

    private static AuditFinding[] Found(AuditKind kind, string day = "2026-11-26") =>
        [.. AuditRules.Check([.. Shipped.Catalog.Profiles], GivenExam.Day(day), _ => []).Where(finding => finding.Kind == kind)];

    private static string WithDay(AuditFinding finding) => FormattableString.Invariant($"{finding.Exam} {finding.Day:yyyy-MM-dd}");
}
