using NJsonSchema;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>What ships in module/data is right by the schemas and by the reader.</summary>
public sealed class ShippedDataTests
{
    public static TheoryData<string> Documents => new(
        Directory.EnumerateFiles(Repository.PathOf("module/data"), "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("module/data"), path).Replace('\\', '/'))
            .Where(name => !name.StartsWith("schemas/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_document_names_its_schema_and_keeps_it(string name)
    {
        var path = Repository.PathOf("module/data/" + name);
        var text = await File.ReadAllTextAsync(path);
        var schemaName = (string?)Newtonsoft.Json.Linq.JObject.Parse(text)["$schema"];
        Assert.NotNull(schemaName);

        var schema = await JsonSchema.FromFileAsync(Path.GetFullPath(Path.Join(Path.GetDirectoryName(path), schemaName)));

        Assert.Empty(schema.Validate(text).Select(error => $"{error.Path}: {error.Kind}"));
    }

    [Theory]
    // A schema that accepts everything would pass the test above.
    [InlineData("vendor", """{"schemaVersion":1,"kind":"vendor","asOf":"2026-01-01","id":"v","name":"V","vocabulary":{"kind":"PassFailOnly"},"nmae":1}""")]
    [InlineData("vendor", """{"schemaVersion":1,"kind":"vendor","asOf":"01.02.2026","id":"v","name":"V","vocabulary":{"kind":"PassFailOnly"}}""")]
    [InlineData("vendor", """{"schemaVersion":1,"kind":"vendor","asOf":"2026-01-01","id":"v","name":"V","vocabulary":{"kind":"PassFailOnly"},"policies":[{"name":"P","waits":["14 days"],"source":"s"}]}""")]
    [InlineData("exam", """{"schemaVersion":1,"kind":"exam","asOf":"2026-01-01","id":"E","title":"T","vendor":"v","status":"Gone","editions":[]}""")]
    [InlineData("recognition", """{"schemaVersion":1,"kind":"recognition","asOf":"2026-01-01","fields":{"Colour":[["Color"]]},"results":{}}""")]
    public async Task A_schema_refuses_what_is_wrong(string kind, string document)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf($"module/data/schemas/{kind}.schema.json"));

        Assert.NotEmpty(schema.Validate(document));
    }

    [Fact]
    public void The_catalog_loads_without_findings() => Assert.NotEmpty(Shipped.Catalog.Profiles);

    [Fact]
    public void The_version_says_the_date_of_the_facts_and_their_bytes() =>
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}[+][0-9a-f]{8}$", Shipped.Catalog.Version);

    [Fact]
    public void Every_short_name_fits_a_table() =>
        Assert.All(Shipped.Catalog.Profiles.SelectMany(profile => profile.Domains), domain => Assert.InRange(domain.ShortName.Length, 1, 24));

    [Fact]
    public void Every_level_has_something_to_do_in_every_guide()
    {
        foreach (var guide in Shipped.Catalog.Guides)
        {
            foreach (var level in new[] { PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong })
            {
                Assert.NotEmpty(guide.Levels[level].Methods);
                Assert.NotEmpty(guide.Levels[level].Actions);
                Assert.NotNull(guide.Levels[level].MeaningWhenFailed);
                Assert.NotNull(guide.Levels[level].MeaningWhenPassed);
            }
        }
    }

    [Fact]
    public void No_number_is_a_word_for_a_result() =>
        Assert.DoesNotContain(Shipped.Catalog.Recognition.Results.Keys, word => word.Any(char.IsAsciiDigit));
}
