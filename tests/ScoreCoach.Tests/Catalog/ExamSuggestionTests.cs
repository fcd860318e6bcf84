using ScoreCoach.IO.Import.Rows;
using ScoreCoach.Requests;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>A name that names no exam is answered with what it may stand for, and never with another exam as if it were the same.</summary>
public class ExamSuggestionTests
{
    public static TheoryData<string, string, string> Names => new()
    {
        // Several exams have the name: all of them, those that are still open first.
        { "Azure AI Fundamentals", nameof(ExamSuggestionKind.Shared), "AI-901 AI-900" },
        { "Microsoft Azure AI Fundamentals", nameof(ExamSuggestionKind.Shared), "AI-901 AI-900" },
        { "A+", nameof(ExamSuggestionKind.Shared), "220-1201 220-1202 220-1101 220-1102" },
        { "A+ Core 1", nameof(ExamSuggestionKind.Shared), "220-1201 220-1101" },
        { "CompTIA A+ Core 2", nameof(ExamSuggestionKind.Shared), "220-1202 220-1102" },
        { "SCS", nameof(ExamSuggestionKind.Shared), "SCS-C03 SCS-C02" },
        { "MLA", nameof(ExamSuggestionKind.Shared), "MLA-C02 MLA-C01" },
        { "Terraform Associate", nameof(ExamSuggestionKind.Shared), "TA-004 TA-003" },

        // Another version of an exam is another exam.
        { "SY0-601", nameof(ExamSuggestionKind.OtherVersion), "SY0-701" },
        { "Security+ SY0-601", nameof(ExamSuggestionKind.OtherVersion), "SY0-701" },
        { "CompTIA Security+ (V6)", nameof(ExamSuggestionKind.OtherVersion), "SY0-701" },
        { "N10-008", nameof(ExamSuggestionKind.OtherVersion), "N10-009" },
        { "SAA-C02", nameof(ExamSuggestionKind.OtherVersion), "SAA-C03" },
        { "aws saa c02", nameof(ExamSuggestionKind.None), "" },
        { "MLA-C03", nameof(ExamSuggestionKind.OtherVersion), "MLA-C02 MLA-C01" },
        { "Terraform Associate (002)", nameof(ExamSuggestionKind.OtherVersion), "TA-004 TA-003" },

        // So is a code with another number.
        { "AI-950", nameof(ExamSuggestionKind.OtherNumber), "AI-900 AI-200 AI-300 AI-901 AI-103" },
        { "200-125", nameof(ExamSuggestionKind.OtherNumber), "200-301" },
        { "PL-900", nameof(ExamSuggestionKind.OtherNumber), "PL-300" },

        // What a vendor has announced follows the exam before it.
        { "SAP-C03", nameof(ExamSuggestionKind.Announced), "SAP-C02" },

        // Slips of the keyboard.
        { "AI-1O3", nameof(ExamSuggestionKind.Near), "AI-103" },
        { "SAA-CO3", nameof(ExamSuggestionKind.Near), "SAA-C03" },
        { "MSL-C01", nameof(ExamSuggestionKind.Near), "MLS-C01" },
        { "CISPS", nameof(ExamSuggestionKind.Near), "CISSP" },

        // Parts of titles, and misspelled ones.
        { "Solutions Architect", nameof(ExamSuggestionKind.Near), "AZ-305 SAA-C03 SAP-C02" },
        { "Kubernetes Administrator", nameof(ExamSuggestionKind.Near), "CKA" },
        { "Certified Kubernets Administrator", nameof(ExamSuggestionKind.Near), "CKA" },
        { "AWS Security", nameof(ExamSuggestionKind.Near), "SCS-C03 SCS-C02" },
        { "Microsoft Fabric", nameof(ExamSuggestionKind.Near), "DP-600 DP-700" },

        // Codes of exams that are not in the catalog differ in a letter from one that is. Common words say nothing.
        { "AXS-C01", nameof(ExamSuggestionKind.None), "" },
        { "PMI-RMP", nameof(ExamSuggestionKind.None), "" },
        { "CCSP", nameof(ExamSuggestionKind.None), "" },
        { "CCNP", nameof(ExamSuggestionKind.None), "" },
        { "Azure", nameof(ExamSuggestionKind.None), "" },
        { "Security", nameof(ExamSuggestionKind.None), "" },
        { "103", nameof(ExamSuggestionKind.None), "" },
        { "Azure Cosmos DB Developer Specialty", nameof(ExamSuggestionKind.None), "" },
        { "AI-103 practice test 2", nameof(ExamSuggestionKind.None), "" },
        { "NCLEX", nameof(ExamSuggestionKind.None), "" },
        { "", nameof(ExamSuggestionKind.None), "" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_answered_with_what_it_may_stand_for(string name, string kind, string exams)
    {
        var suggestion = Shipped.Catalog.Suggest(name);
        Assert.Equal((kind, exams), (suggestion.Kind.ToString(), string.Join(' ', suggestion.Exams)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_and_a_cell_say_the_same(string name, string kind, string exams)
    {
        if (name.Length == 0)
        {
            return;
        }

        var failure = Shipped.Catalog.UnknownExam(name);
        var issue = new ExamTable(Shipped.Catalog).Unknown(name);
        var (typed, cell) = ($"{failure.Message} {failure.Advice}", $"{issue.Message} {issue.Advice}");
        foreach (var exam in exams.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains(exam, typed, StringComparison.Ordinal);
            Assert.Contains(exam, cell, StringComparison.Ordinal);
        }

        Assert.Equal(kind == nameof(ExamSuggestionKind.Near), typed.Contains("Did you mean", StringComparison.Ordinal));
        Assert.Equal(kind == nameof(ExamSuggestionKind.Near), cell.Contains("Did you mean", StringComparison.Ordinal));
        Assert.Equal(kind == nameof(ExamSuggestionKind.OtherVersion), typed.Contains("other version", StringComparison.Ordinal));
        Assert.Equal(kind == nameof(ExamSuggestionKind.OtherVersion), cell.Contains("other version", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sec+", "SY0-701")]
    [InlineData("security+", "SY0-701")]
    [InlineData("Security Plus", "SY0-701")]
    [InlineData("CompTIA Sec+", "SY0-701")]
    [InlineData("Net+", "N10-009")]
    [InlineData("AWS SAA", "SAA-C03")]
    [InlineData("SAA", "SAA-C03")]
    [InlineData("Amazon SAA-C03 exam", "SAA-C03")]
    [InlineData("CCNA", "200-301")]
    [InlineData("CCNA 200-301", "200-301")]
    [InlineData("PMP exam", "PMP")]
    [InlineData("(ISC)\u00b2 CISSP", "CISSP")]
    [InlineData("Google Associate Cloud Engineer", "ACE")]
    [InlineData("GCP Professional Data Engineer", "PDE")]
    [InlineData("Microsoft GH-900", "GH-900")]
    [InlineData("AWS AI-102", null)]
    [InlineData("AWS Foundations", null)]
    [InlineData("Google Cloud Practitioner", null)]
    [InlineData("AI-103: Azure AI Engineer Associate", null)]
    public void Names_as_people_write_them(string name, string? exam)
    {
        Assert.Equal(exam, Shipped.Catalog.Named(name)?.Id);
        Assert.Equal(exam, new ExamTable(Shipped.Catalog).Find(name)?.Editions[0].Id);
    }

    [Fact]
    public void Every_exam_is_found_by_each_of_its_names_with_and_without_its_vendor() => Assert.Equal([], Shipped.Catalog.Entries
        .SelectMany(entry => entry.Aliases.Append(entry.Title).Append(entry.Id).Select(name => (entry, name)))
        .Where(pair => Shipped.Catalog.Sharing(pair.name).Count == 0)
        .SelectMany(pair => new[] { pair.name, $"{pair.entry.VendorId} {pair.name}", $"{pair.name} exam" }.Select(name => (pair.entry.Id, name)))
        .Where(pair => Shipped.Catalog.Named(pair.name)?.Id != pair.Id));

    [Theory]
    [InlineData("Amazon", "aws")]
    [InlineData("amazon web services", "aws")]
    [InlineData("MS", "microsoft")]
    [InlineData("Linux Foundation", "linux-foundation")]
    [InlineData("CNCF", "linux-foundation")]
    [InlineData("ISC2", "isc2")]
    [InlineData("(ISC)\u00b2", "isc2")]
    [InlineData("(ISC)2", "isc2")]
    [InlineData("GCP", "google")]
    [InlineData("Project Management Institute", "pmi")]
    [InlineData("Cisco Systems", "cisco")]
    [InlineData("*amazon*", "aws")]
    public void Vendors_as_people_write_them(string name, string vendor) =>
        Assert.Equal([vendor], new ExamSelection { Vendors = [name] }.Validate(Shipped.Catalog).Find(Shipped.Catalog, "*").Select(profile => profile.Vendor.Id).Distinct());
}
