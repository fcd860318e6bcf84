using System.Globalization;
using ScoreCoach.Outlines;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Outlines;

/// <summary>Outlines are read as people paste them; what is not understood is stated.</summary>
public sealed class OutlineParserTests
{
    [Theory]
    // Each form names the same two domains with the same weights.
    [InlineData("Domain 1: Storage (40%)\nDomain 2: Compute (60%)")]
    [InlineData("Domain 1: Storage (40% of scored content)\nDomain 2: Compute (60% of scored content)")]
    [InlineData("• Domain 1: Storage (40%)\r\n• Domain 2: Compute (60%)\r\n")]
    [InlineData("40 % Storage\n60% Compute")]
    [InlineData("- 40% Storage\n- 60% Compute")]
    [InlineData("40% - Storage\n60% – Compute")]
    [InlineData("Storage – 40%\nCompute — 60%")]
    [InlineData("Storage: 40 percent\nCompute: 60 per cent")]
    [InlineData("Storage\u00A040\u00A0%\nCompute\u202F60\u202F%")]
    [InlineData("1.0 Storage 40%\n2.0 Compute 60%")]
    [InlineData("1. Storage 40%\n2. Compute 60%")]
    [InlineData("1) Storage (40%)\n2) Compute (60%)")]
    [InlineData("I. Storage - 40%\nII. Compute - 60%")]
    [InlineData("A) Storage 40%\nB) Compute 60%")]
    [InlineData("* **Storage** (40%)\n* **Compute** (60%)")]
    [InlineData("## Section 1: Storage (40% of the exam)\n## Section 2: Compute (60% of the exam)")]
    [InlineData("| Domain | Weight |\n|---|---:|\n| Storage | 40% |\n| Compute | 60% |\n| Total | 100% |")]
    [InlineData("Domain\tPercentage of exam\n1.0 Storage\t40%\n2.0 Compute\t60%\nTotal\t100%")]
    [InlineData("Domain\tWeight\nStorage\t40\nCompute\t60")]
    [InlineData("Domain\nWeight\nStorage\n40%\nCompute\n60%")]
    [InlineData("40%\nStorage\n60%\nCompute")]
    [InlineData("• Storage\n   40%\n• Compute\n   60%")]
    [InlineData("Domain 1: Storage (40%) Domain 2: Compute (60%)")]
    [InlineData("Storage ........ 40%\nCompute………60%")]
    [InlineData("Weight: 40% Storage\nWeight: 60% Compute")]
    [InlineData("Bereich 1: Storage (40 Prozent der Prüfung)\nBereich 2: Compute (60 Prozent der Prüfung)")]
    [InlineData("Section 1 - Storage - 40％\nSection 2 - Compute - 60％")]
    public void Every_form_of_an_outline_is_read(string text) => Assert.Equal("Storage 40%; Compute 60%", Shown(Read(text)));

    [Theory]
    [InlineData("Storage (20–25%)\nCompute (75-80%)", "Storage 20-25%; Compute 75-80%")]
    [InlineData("20–25 % Storage\n75 — 80 % Compute", "Storage 20-25%; Compute 75-80%")]
    [InlineData("Storage 20% to 25%\nCompute 75 to 80 percent", "Storage 20-25%; Compute 75-80%")]
    [InlineData("Storage 20 - 25%\nCompute 75 - 80%", "Storage 20-25%; Compute 75-80%")]
    [InlineData("Storage (~17.5%)\nCompute (approximately 82,5% of the exam)", "Storage ~17.5%; Compute ~82.5%")]
    [InlineData("Version 3 - 20%\nVersion 5 - 80%", "Version 3 20%; Version 5 80%")]
    [InlineData("Storage 40%\nVersion 50 - 60%", "Storage 40%; Version 50 60%")]
    [InlineData("1. Storage\n 1a Disks\n2. Compute\n 2a Machines", "Storage: Disks; Compute: Machines")]
    [InlineData("Domain 1: Storage\nDomain 2: Compute", "Storage; Compute")]
    [InlineData("- Storage\n  - Disks\n- Compute", "Storage: Disks; Compute")]
    [InlineData("Domain 1 – 40%\nDomain 2 – 60%", "Domain 1 40%; Domain 2 60%")]
    [InlineData("第1章 存储 40%\n第2章 网络 60%", "第1章 存储 40%; 第2章 网络 60%")]
    public void Ranges_approximations_and_outlines_without_weights_keep_what_they_say(string text, string expected)
    {
        var reading = Read(text);

        Assert.Equal(expected, Shown(reading));
        Assert.Empty(reading.Remarks);
    }

    [Theory]
    [InlineData("1.0 Storage 40%\n1.1 Explain disks\n    1.1.a Formats\n2.0 Compute 60%\n2.1 Start a machine", "Storage 40%: Explain disks / Formats; Compute 60%: Start a machine")]
    [InlineData("Domain 1: Storage (40%)\nTask Statement 1.1: Choose a disk.\nKnowledge of:\n• Formats\nDomain 2: Compute (60%)", "Storage 40%: Choose a disk. / Formats; Compute 60%")]
    [InlineData("- Storage 40%\n   - Disks 15%\n   - Files 25%\n- Compute 60%\n   - Machines 60%", "Storage 40%: Disks / Files; Compute 60%: Machines")]
    [InlineData("- Storage (40%)\n- Compute (60%)\n\nStorage (40%)\nChoose a disk\n- Know the formats\nCompute (60%)\nStart machines\n- Choose a size", "Storage 40%: Choose a disk / Know the formats; Compute 60%: Start machines / Choose a size")]
    public void What_stands_below_a_domain_is_an_objective_and_not_a_domain(string text, string expected)
    {
        var reading = Read(text);

        Assert.Equal(expected, Shown(reading));
        Assert.Empty(reading.Remarks);
    }

    [Theory]
    [InlineData("The exam covers these domains:\nStorage (40%)\nCompute (60%)", 1, "was not understood")]
    [InlineData("Storage (40%)\nCompute (120%)", 2, "not a figure or a range from 0 to 100 %")]
    [InlineData("Storage (40%)\nCompute (30-20%)", 2, "not a figure or a range from 0 to 100 %")]
    [InlineData("Storage (40%)\nCompute (60%, before 55%)", 2, "several weights")]
    [InlineData("Storage (40%)\nCompute (60%), 30 questions", 2, "ignored: '30 questions'")]
    [InlineData("Storage (40%)\nCompute (60%)\nStorage (45%)", 3, "another weight in line 1: 40%")]
    [InlineData("Storage (40%)\n20%\n60%\nCompute (60%)", 2, "a weight and no name")]
    [InlineData("Storage\t40\nCompute\t60", 1, "because they sum to 100")]
    [InlineData("{ \"id\": 1 }", 1, "was not understood")]
    public void What_is_not_used_or_should_be_checked_is_reported_with_its_line(string text, int line, string message)
    {
        var remark = Read(text).Remarks[0];

        Assert.Equal(line, remark.Line);
        Assert.Contains(message, remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weight_that_cannot_be_one_leaves_the_domain_without()
    {
        Assert.Equal("Storage 40%; Compute", Shown(Read("Storage (40%)\nCompute (120%)")));
        Assert.Equal("Storage 40%; Compute", Shown(Read("Storage (40%)\nCompute (60%, before 55%)")));
    }

    [Fact]
    public void Numbers_without_a_sign_or_a_header_are_not_weights_unless_they_sum_to_100()
    {
        var reading = Read("Storage\t40\nCompute\t50");

        Assert.Empty(reading.Domains);
        Assert.Equal(2, reading.Remarks.Count);
    }

    [Fact]
    public void Lines_of_a_pipeline_are_numbered_as_they_come()
    {
        var reading = new OutlineParser(Shipped.Catalog.Recognition.Outline).Read(["Storage (40%)", "", "Compute (60%)", "So much for that"]);

        Assert.Equal([1, 3], reading.Domains.Select(domain => domain.Line));
        Assert.Equal(4, Assert.Single(reading.Remarks).Line);
    }

    [Theory]
    [InlineData("Design & Build Secure Networks", "design-build-secure-networks")]
    [InlineData("Überwachung der Systeme", "uberwachung-der-systeme")]
    [InlineData("AI/ML  (basics)", "ai-ml-basics")]
    [InlineData("存储", "")]
    public void An_id_is_made_of_the_letters_of_a_name(string name, string id) => Assert.Equal(id, DomainIds.Of(name));

    [Fact]
    public void No_two_domains_have_one_id() => Assert.Equal(
        ["storage", "storage-2", "domain-3", "compute"],
        DomainIds.Of([new("Storage", null, 1), new("Storage!", null, 2), new("存储", null, 3), new("Machines", null, 4) { Id = "compute" }]));

    private static OutlineReading Read(string text) => new OutlineParser(Shipped.Catalog.Recognition.Outline).Read([text]);

    private static string Shown(OutlineReading reading) => string.Join("; ", reading.Domains.Select(domain =>
        domain.Name
        + (domain.Weight is { } weight ? string.Create(CultureInfo.InvariantCulture, $" {(domain.IsApproximate ? "~" : string.Empty)}{weight}") : string.Empty)
        + (domain.Objectives.Count > 0 ? ": " + string.Join(" / ", domain.Objectives) : string.Empty)));
}
