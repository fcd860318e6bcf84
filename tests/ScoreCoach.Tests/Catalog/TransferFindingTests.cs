using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Transfers of a profile are checked against both exams, as far as both are known.</summary>
public sealed class TransferFindingTests
{
    private const string Right = """{ "from": "make", "to": "build", "basis": "Assumption", "note": "Both are about making things." }""";

    [Fact]
    public void A_transfer_that_is_right_is_part_of_the_profile()
    {
        using var folder = Folder("AC-0", Right, """{ "from": "run", "to": "run", "basis": "Name" }""", """{ "from": "make", "to": "run", "basis": "Outline", "note": "Task 1 is task 2.", "source": "outline" }""");
        var reading = folder.Read();
        Assert.Empty(reading.Findings);
        var transfer = Assert.Single(reading.Profiles.Single(profile => profile.Id == "AC-1").Transfers);
        Assert.Equal("AC-0", transfer.From);
        Assert.Equal(["make to build (Assumption)", "run to run (Name)", "make to run (Outline)"], transfer.Domains.Select(pair => pair.ToString()));
        Assert.Equal([SourceKind.Assumption, SourceKind.Computed, SourceKind.Official], transfer.Domains.Select(pair => pair.Source.Kind));
        Assert.Equal(["Both are about making things.", "The two domains have the same name.", "Task 1 is task 2."], transfer.Domains.Select(pair => pair.Note));
    }

    [Theory]
    [InlineData("""{ "from": "maek", "to": "build", "basis": "Name" }""", "from", "AC-0 has no domain 'maek'. The nearest is 'make'.", "make, run")]
    [InlineData("""{ "from": "make", "to": "bild", "basis": "Name" }""", "to", "AC-1 has no domain 'bild'. The nearest is 'build'.", "build, run")]
    [InlineData("""{ "from": "make", "to": "build", "basis": "Guess" }""", "basis", "'Guess' is not an accepted value.", "Name, Outline, Assumption")]
    [InlineData("""{ "from": "make", "to": "build", "basis": "Assumption" }""", "note", "must explain why the two domains correspond", "one sentence")]
    [InlineData("""{ "from": "make", "to": "build", "basis": "Outline", "note": "Task 1 is task 1." }""", "source", "must name the source and the place", "the address of the outline")]
    [InlineData("""{ "from": "make", "to": "build", "basis": "Outline", "note": "Task 1.", "source": "outlien" }""", "source", "The nearest is 'outline'.", "outline")]
    [InlineData("""{ "from": "make", "basis": "Name" }""", "to", "'to' is missing.", "a text")]
    [InlineData("""{ "from": "make", "to": "build", "basis": "Name", "why": "so" }""", "why", "is not a known property here", "basis")]
    public void A_mistake_is_found_where_it_is(string pair, string property, string message, string expected)
    {
        using var folder = Folder("AC-0", pair);
        var finding = folder.Read().Findings[0];
        Assert.Equal($"transfers[0].domains[0].{property}", finding.JsonPath);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(expected, finding.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_that_is_given_twice_is_found()
    {
        using var folder = Folder("AC-0", Right, Right);
        Assert.Contains("is given twice", folder.Read().Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exam_is_not_transferred_to_itself()
    {
        using var folder = Folder("ac 1", """{ "from": "build", "to": "build", "basis": "Name" }""");
        Assert.Contains("from AC-1 to itself", folder.Read().Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_domains_of_an_exam_that_no_one_knows_are_not_checked()
    {
        using var folder = Folder("XY-9", """{ "from": "anything", "to": "build", "basis": "Name" }""");
        Assert.Empty(folder.Read().Findings);
    }

    [Fact]
    public void The_domains_of_an_exam_that_the_catalog_holds_are_checked()
    {
        using var folder = Folder("XY-9", """{ "from": "anything", "to": "build", "basis": "Name" }""");
        var known = GivenExam.Catalog(GivenExam.Of("XY-9", []));
        Assert.Contains("XY-9 has no domain 'anything'", folder.Read(known).Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_day_after_the_last_one_is_found()
    {
        using var folder = new CatalogFolderFixture();
        folder.Change("exam", "firstExamDate", "\"2027-01-02\"");
        Assert.Equal("firstExamDate", folder.Read().Findings[0].JsonPath);
        folder.Change("exam", "firstExamDate", "\"2026-01-02\"");
        Assert.Equal(new DateTime(2026, 1, 2), Assert.Single(folder.Read().Profiles).FirstExamDate);
    }

    private static CatalogFolderFixture Folder(string from, params string[] pairs)
    {
        var folder = new CatalogFolderFixture();
        folder.Write("0-old.json", CatalogFolderFixture.Exam
            .Replace("\"AC-1\"", "\"AC-0\"", StringComparison.Ordinal)
            .Replace("\"Acme One\", \"aliases\": [\"One\"]", "\"Acme Zero\"", StringComparison.Ordinal)
            .Replace(", \"guide\": \"ac-1\"", string.Empty, StringComparison.Ordinal)
            .Replace("\"id\": \"build\", \"name\": \"Build\", \"aliases\": [\"B\"]", "\"id\": \"make\", \"name\": \"Make\"", StringComparison.Ordinal));
        folder.Change("exam", "transfers", $$"""[{ "from": "{{from}}", "domains": [{{string.Join(", ", pairs)}}] }]""");
        return folder;
    }
}
