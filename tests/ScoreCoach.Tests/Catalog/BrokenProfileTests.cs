using System.Text;
using NJsonSchema;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Each mistake in a profile or a guide gives one message that says where it is and what to change, and an editor marks it if a schema can detect.</summary>
public sealed class BrokenProfileTests
{
    private static readonly BrokenProfile[] All = [.. BrokenProfile.BySchema, .. BrokenProfile.ByReading];

    public static TheoryData<string> Mistakes => new(All.Select(broken => broken.Mistake));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found_at_its_place_and_in_words_that_say_what_to_change(string mistake)
    {
        var broken = All.Single(broken => broken.Mistake == mistake);
        using var folder = new CatalogFolderFixture();
        broken.Make(folder);

        var findings = folder.Read().Findings.Where(finding => finding.Path.EndsWith(CatalogFolderFixture.FileOf(broken.Kind), StringComparison.Ordinal)).ToArray();

        var finding = Array.Find(findings, finding => finding.JsonPath == broken.At);
        Assert.True(finding is not null, $"Found only: {string.Join("; ", findings.AsEnumerable())}");
        Assert.InRange(finding.Line, 1, int.MaxValue);
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Expected);
        if (broken.Nearest is { } nearest)
        {
            Assert.EndsWith($"The nearest is '{nearest}'.", finding.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task An_editor_marks_what_a_schema_can_detect_and_nothing_else(string mistake)
    {
        var broken = All.Single(broken => broken.Mistake == mistake);
        using var folder = new CatalogFolderFixture();
        broken.Make(folder);
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf($"module/data/schemas/{broken.Kind}.schema.json"));

        var errors = schema.Validate(await File.ReadAllTextAsync(Path.Join(folder.Folder, CatalogFolderFixture.FileOf(broken.Kind))));

        Assert.Equal(BrokenProfile.BySchema.Contains(broken), errors.Count > 0);
    }

    [Theory]
    [InlineData("vendor")]
    [InlineData("exam")]
    [InlineData("guide")]
    public async Task The_files_that_the_mistakes_are_made_in_are_valid(string kind)
    {
        using var folder = new CatalogFolderFixture();
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf($"module/data/schemas/{kind}.schema.json"));

        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(Path.Join(folder.Folder, CatalogFolderFixture.FileOf(kind)))).Select(error => $"{error.Path}: {error.Kind}"));
        Assert.Empty(folder.Read().Findings);
    }

    [Fact]
    public void The_messages_read_well()
    {
        var lines = new StringBuilder();
        foreach (var broken in All)
        {
            using var folder = new CatalogFolderFixture();
            broken.Make(folder);
            var finding = folder.Read().Findings.First(finding => finding.JsonPath == broken.At);
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{broken.Mistake}\n  {broken.Kind}.json:{finding.Line}: {finding.JsonPath}: {finding.Message} Expected: {finding.Expected}\n");
        }

        Expectation.Matches("broken-profiles.txt", lines.ToString());
    }

    [Theory]
    [InlineData("", "The file is empty, or is a pipe or a device.")]
    [InlineData("  \n", "The file is empty.")]
    [InlineData("[]", "The file holds a list.")]
    [InlineData("\"exam\"", "The file holds the text 'exam'.")]
    [InlineData("{ \"kind\": ", "The file is not valid JSON: ")]
    [InlineData("{ \"kind\": \"exam\" } {}", "The file is not valid JSON: ")]
    [InlineData("{ \"kind\": \"exam\", }", "The file is not valid JSON: There is a comma before the closing '}'.")]
    [InlineData("{ \"aliases\": [\"a\", /* last */ ] }", "The file is not valid JSON: There is a comma before the closing ']'.")]
    [InlineData("{ 'kind': \"exam\" }", "The file is not valid JSON: A string or a name is in single quotes.")]
    [InlineData("{ kind: \"exam\" }", "The file is not valid JSON: 'kind' is not in quotes.")]
    [InlineData("{ \"kind\": \"exam\", \"kind\": \"guide\" }", "'kind' is given twice in one object.")]
    [InlineData("Domain,Weight\nStorage,40\n", "The file is not valid JSON: ")]
    public void What_is_not_one_JSON_object_is_reported(string text, string message)
    {
        using var folder = new CatalogFolderFixture();
        var path = folder.Write("5-broken.json", text);

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal(path, finding.Path);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Path '", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_JSON_has_its_line()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-broken.json", "{\n  \"kind\": \"exam\", // what it is\n  \"aliases\": [\n    \"a{'b\",\n    \"c\",\n  ]\n}\n");

        Assert.Equal(5, Assert.Single(folder.Read().Findings).Line);
    }

    [Theory]
    [InlineData("utf-16", "zero bytes")]
    [InlineData("iso-8859-1", "not valid UTF-8")]
    public void Another_encoding_is_named(string encoding, string message)
    {
        using var folder = new CatalogFolderFixture();
        File.WriteAllBytes(Path.Join(folder.Folder, "5-other.json"), Encoding.GetEncoding(encoding).GetBytes("{ \"title\": \"Prüfung\" }"));

        Assert.Contains(message, Assert.Single(folder.Read().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_20_MB_and_one_that_is_nested_without_end_are_refused()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-large.json", "{ \"title\": \"" + new string('a', 20 * 1024 * 1024) + "\" }");
        folder.Write("6-deep.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        Assert.Equal(["The file has 20 MB, more than a profile or a guide can have.", "The file is nested more than 64 levels deep."], folder.Read().Findings.Select(finding => finding.Message));
    }
}
