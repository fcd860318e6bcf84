using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Each kind of mistake in a document is found where it is, and keeps only its own file out.</summary>
public sealed class CatalogFindingTests
{
    [Fact]
    public void Documents_that_are_right_have_no_findings()
    {
        using var folder = new CatalogFolderFixture();

        var reading = folder.Read();

        Assert.Empty(reading.Findings);
        Assert.Single(reading.Profiles);
        Assert.Single(reading.Guides);
        Assert.NotNull(reading.Recognition);
        Assert.StartsWith("2026-02-01+", reading.Version, StringComparison.Ordinal);
    }

    [Theory]
    // kind of document, where to change it, to what (null removes it), where the finding is, a word of the message, a word of what was expected
    [InlineData("vendor", "name", null, "name", "missing", "a text")]
    [InlineData("vendor", "name", "\" \"", "name", "empty", "a text")]
    [InlineData("vendor", "name", "7", "name", "the number 7", "a text")]
    [InlineData("vendor", "kind", "\"supplier\"", "kind", "supplier", "exam, vendor, guide, recognition")]
    [InlineData("vendor", "kind", null, "kind", "missing", "exam, vendor")]
    [InlineData("vendor", "schemaVersion", "2", "schemaVersion", "newer", "1")]
    [InlineData("vendor", "asOf", "\"01.02.2026\"", "asOf", "01.02.2026", "yyyy-MM-dd")]
    [InlineData("vendor", "asOf", "\"2026-02-30\"", "asOf", "2026-02-30", "yyyy-MM-dd")]
    [InlineData("vendor", "nmae", "\"Acme\"", "nmae", "'name'", "id, name")]
    [InlineData("vendor", "scale.minimum", "1000", "scale.maximum", "not above the minimum 1000", "above the minimum")]
    [InlineData("vendor", "vocabulary.reportsDomains", "\"yes\"", "vocabulary.reportsDomains", "'yes'", "true or false")]
    [InlineData("vendor", "vocabulary.labels[0].level", "\"Weka\"", "vocabulary.labels[0].level", "'Weak'", "Weak, Adequate, Strong")]
    [InlineData("vendor", "vocabulary.labels[0].level", "\"Unknown\"", "vocabulary.labels[0].level", "Unknown", "Weak, Adequate, Strong")]
    [InlineData("vendor", "vocabulary.labels[1].label", "\"LOW\"", "vocabulary.labels", "'LOW'", "once")]
    [InlineData("vendor", "policies[0].waits[0]", "\"14 days\"", "policies[0].waits[0]", "14 days", "P14D")]
    [InlineData("vendor", "policies[0].limit.window", "\"1 year\"", "policies[0].limit.window", "1 year", "P12M")]
    [InlineData("vendor", "policies[0].limit.anchor", "\"firstAttempt\"", "policies[0].limit.anchor", "FirstAttempt", "FirstAttempt, Rolling")]
    [InlineData("vendor", "policies[0].source", "\"pgae\"", "policies[0].source", "'page'", "page")]
    [InlineData("vendor", "sources.page.url", null, "sources.page.url", "vendor's page", "https://")]
    [InlineData("vendor", "sources.page.url", "\"example\"", "sources.page.url", "not a web address", "https://")]
    [InlineData("exam", "vendor", "\"acmee\"", "vendor", "'acme'", "acme")]
    [InlineData("exam", "guide", "\"ac-2\"", "guide", "'ac-1'", "ac-1, generic")]
    [InlineData("exam", "passingScore", "1001", "passingScore", "outside the scale", "100-1000")]
    [InlineData("exam", "status", "\"active\"", "status", "'Active'", "Active, Beta")]
    [InlineData("exam", "lastExamDate", "\"1 Jan 2027\"", "lastExamDate", "'1 Jan 2027' is not a date", "yyyy-MM-dd")]
    [InlineData("exam", "items.scored", "61", "items.scored", "61 scored questions are more than the 60", "total")]
    [InlineData("exam", "items.scored", "49", "editions[0].domains", "sum to 50", "49")]
    [InlineData("exam", "items.scored", "49.5", "items.scored", "49.5", "whole number")]
    [InlineData("exam", "editions", "[]", "editions", "empty", "at least 1")]
    [InlineData("exam", "editions", "\"v1\"", "editions", "'v1'", "a list")]
    [InlineData("exam", "editions[0]", "7", "editions[0]", "the number 7", "an object")]
    [InlineData("exam", "editions[0].facts.domains.sources", null, "editions[0].facts.domains.sources", "needs a source", "at least one source")]
    [InlineData("exam", "editions[0].supersededOn", "\"2025-01-01\"", "editions[0].supersededOn", "before it begins", "after")]
    [InlineData("exam", "editions[0].domains[0].weight.exact", "61", "editions[0].domains", "sum to 101", "100")]
    [InlineData("exam", "editions[0].domains[0].weight", "{\"minimum\": 70, \"maximum\": 65}", "editions[0].domains[0].weight.maximum", "65 is below the minimum 70", "minimum")]
    [InlineData("exam", "editions[0].domains[0].weight", "{\"minimum\": 61, \"maximum\": 65}", "editions[0].domains", "no less than 101", "100")]
    [InlineData("exam", "editions[0].domains[0].weight", null, "editions[0].domains", "these have none: build", "every domain")]
    [InlineData("exam", "editions[0].domains[1].id", "\"build\"", "editions[0].domains[1].id", "given twice", "a different")]
    [InlineData("exam", "editions[0].domains[1].id", "\"Run It\"", "editions[0].domains[1].id", "not a valid domain id", "lowercase")]
    [InlineData("exam", "editions[0].domains[1].aliases", "[\"b.\"]", "editions[0].domains", "both 'build' and 'run'", "one domain")]
    [InlineData("guide", "exam", "\"AC-2\"", "exam", "'AC-1'", "AC-1")]
    [InlineData("guide", "exam", null, "exam", "missing", "an exam code")]
    [InlineData("guide", "edition", "\"v2\"", "edition", "'v2' is not an edition", "v1")]
    [InlineData("guide", "tiers[1].share", "30", "tiers", "sum to 90", "100")]
    [InlineData("guide", "tiers[1].members[0].weightAtLeast", "50", "tiers", "'run' of AC-1 (v1) at level Adequate", "every level and weight")]
    [InlineData("guide", "tiers[0].name", "\"rest\"", "tiers[1].name", "given twice", "a different")]
    [InlineData("guide", "timeline[1].when", "{\"result\": \"Fail\"}", "timeline[1]", "no band", "always")]
    [InlineData("guide", "timeline[0].minWeeks", "9", "timeline[0].maxWeeks", "maxWeeks 8 is below minWeeks 9", "minWeeks")]
    [InlineData("guide", "timeline[0].minHoursPerWeek", "21", "timeline[0].maxHoursPerWeek", "maxHoursPerWeek 20 is below minHoursPerWeek 21", "minHoursPerWeek")]
    [InlineData("guide", "timeline[1].ruleId", "\"long\"", "timeline[1].ruleId", "given twice", "a different")]
    [InlineData("guide", "timeline[0].approach", "\"{weakshare} to the weak\"", "timeline[0].approach", "placeholder", "{weakShare}")]
    [InlineData("guide", "timeline[0].when", "{\"cuont\": \"Weak\", \"atLeast\": 1}", "timeline[0].when", "'count'", "every, domains, count, result, label, attemptAtLeast, attempts, allOf, anyOf, noneOf, always")]
    [InlineData("guide", "timeline[0].when", "{}", "timeline[0].when", "empty", "always")]
    [InlineData("guide", "timeline[0].when", "{\"count\": \"Weak\", \"atLeast\": 1, \"result\": \"Fail\"}", "timeline[0].when", "several", "allOf")]
    [InlineData("guide", "timeline[0].when", "{\"count\": \"Weak\"}", "timeline[0].when", "no bound", "atLeast, atMost, moreThanHalf")]
    [InlineData("guide", "timeline[0].when", "{\"count\": \"Weak\", \"atLeast\": 2, \"atMost\": 1}", "timeline[0].when.atMost", "atMost 1 is below atLeast 2", "atMost")]
    [InlineData("guide", "timeline[0].when", "{\"count\": \"Week\", \"atLeast\": 1}", "timeline[0].when.count", "'Weak'", "Unknown, Weak")]
    [InlineData("guide", "timeline[0].when", "{\"allOf\": [{\"attempts\": \"Differing\"}]}", "timeline[0].when.allOf[0].attempts", "Differing", "DifferingWeakSets")]
    [InlineData("guide", "timeline[0].when", "{\"always\": false}", "timeline[0].when.always", "never true", "true")]
    [InlineData("guide", "patterns[0].when.domains[0]", "\"bulid\"", "patterns[0].when.domains[0]", "'build'", "build, run")]
    [InlineData("guide", "patterns[0].when", "{\"domains\": [\"build\"]}", "patterns[0].when", "neither 'all' nor 'any'", "one of all, any")]
    [InlineData("guide", "patterns[0].when", "{\"label\": \"Lowish\"}", "patterns[0].when.label", "Lowish", "Low, High")]
    [InlineData("guide", "patterns[0].fix", "[]", "patterns[0].fix", "empty", "at least 1")]
    [InlineData("guide", "patterns[0].severity", "6", "patterns[0].severity", "6", "1 to 5")]
    [InlineData("guide", "patterns[0].kind", "\"Redflag\"", "patterns[0].kind", "'RedFlag'", "Pattern, RedFlag, Reading")]
    [InlineData("guide", "insights[0].evidence", "\"Strong\"", "insights[0].evidence", "Strong", "Established, Stated, Contradicted, None")]
    [InlineData("guide", "domains[0].domain", "\"plan\"", "domains[0].domain", "'plan' is not a domain", "build, run")]
    [InlineData("guide", "domains[0].focus", "\"Weak in building.\"", "domains[0].focusSource", "missing", "a source")]
    [InlineData("guide", "domains[0].topics[0].text", "\"\"", "domains[0].topics[0].text", "empty", "a text")]
    [InlineData("guide", "domains[0].topics[0].currentName", null, "domains[0].topics[0].currentName", "renamed", "the current name")]
    [InlineData("guide", "domains[0].topics[0].status", "\"Current\"", "domains[0].topics[0].status", "current", "Renamed or Retired")]
    [InlineData("guide", "levels.Weak.actions[0].text", "\"Read about {domian}\"", "levels.Weak.actions[0].text", "placeholder", "{domain}")]
    [InlineData("guide", "levels.Wek", "{}", "levels.Wek", "'Weak'", "Weak, Adequate, Strong")]
    [InlineData("recognition", "fields.Score[0][0]", "\"candidate-id\"", "fields.Score[0][0]", "already belongs to CandidateId", "once")]
    [InlineData("recognition", "fields.Score[0]", "\"Score\"", "fields.Score[0]", "'Score'", "group")]
    [InlineData("recognition", "fields.Scroe", "[[\"Points\"]]", "fields.Scroe", "'Score'", "CandidateId")]
    [InlineData("recognition", "results.Fail[0]", "\"PASS\"", "results.Fail", "already stands for Pass", "once")]
    public void A_mistake_is_found_where_it_is(string kind, string path, string? value, string at, string message, string expected)
    {
        using var folder = new CatalogFolderFixture();
        folder.Change(kind, path, value);

        var reading = folder.Read();

        var finding = reading.Findings.FirstOrDefault(finding => finding.JsonPath == at && finding.Path.EndsWith(CatalogFolderFixture.FileOf(kind), StringComparison.Ordinal));
        Assert.True(finding is not null, $"Found only: {string.Join("; ", reading.Findings)}");
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(expected, finding.Expected, StringComparison.Ordinal);
        Assert.True(finding.Line > 0);
        Assert.Equal(kind is "vendor" or "exam", reading.Profiles.Count == 0);
        Assert.Equal(kind == "recognition", reading.Recognition is null);
    }

    [Fact]
    public void Shares_never_rise_downward()
    {
        using var folder = new CatalogFolderFixture();
        folder.Change("guide", "tiers[0].share", "40");
        folder.Change("guide", "tiers[1].share", "60");

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal("tiers[1].share", finding.JsonPath);
        Assert.Equal("at most 40", finding.Expected);
    }

    [Theory]
    [InlineData("{ \"kind\": ", "not valid JSON")]
    [InlineData("[]", "a list")]
    [InlineData("", "empty")]
    [InlineData("{} {}", "Additional text")]
    [InlineData("{ \"kind\": \"vendor\", \"kind\": \"exam\" }", "kind")]
    public void What_is_not_one_object_is_a_finding(string text, string message)
    {
        using var folder = new CatalogFolderFixture();
        var path = folder.Write("5-broken.json", text);

        var reading = folder.Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(path, finding.Path);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Single(reading.Profiles);
    }

    [Fact]
    public void Endless_nesting_is_a_finding()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-deep.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        Assert.Contains("64 levels", Assert.Single(folder.Read().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_text_is_a_finding()
    {
        using var folder = new CatalogFolderFixture();
        File.WriteAllBytes(Path.Join(folder.Folder, "5-latin.json"), [(byte)'{', (byte)'"', 0xE9, (byte)'"']);

        Assert.Contains("UTF-8", Assert.Single(folder.Read().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_finding()
    {
        var reading = GivenFiles.Gateway.ReadCatalog([Path.Join(Path.GetTempPath(), "no-such-folder", "x.json")]);

        var finding = Assert.Single(reading.Findings);
        Assert.Equal($"{finding.Path}: The path does not exist. Expected: the path of an existing file or folder", finding.ToString());
        Assert.StartsWith("undated+", reading.Version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("domains[2]", 7, "file.json:7: domains[2]: Wrong. Expected: right")]
    [InlineData("", 7, "file.json:7: Wrong. Expected: right")]
    [InlineData("domains", 0, "file.json: domains: Wrong. Expected: right")]
    [InlineData("", 0, "file.json: Wrong. Expected: right")]
    public void A_place_that_is_not_known_is_omitted(string jsonPath, int line, string text) =>
        Assert.Equal(text, new CatalogFinding("file.json", jsonPath, line, "Wrong.", "right").ToString());

    [Theory]
    [InlineData("vendor")]
    [InlineData("exam")]
    [InlineData("guide")]
    public void The_second_document_of_one_id_is_refused(string kind)
    {
        using var folder = new CatalogFolderFixture();
        var text = kind switch { "vendor" => CatalogFolderFixture.Vendor, "exam" => CatalogFolderFixture.Exam, _ => CatalogFolderFixture.Guide };
        var second = folder.Write("9-again.json", text);

        var reading = folder.Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((second, "id"), (finding.Path, finding.JsonPath));
        Assert.Single(reading.Profiles);
        Assert.Single(reading.Guides);
    }

    [Fact]
    public void A_name_of_two_exams_is_refused()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("9-two.json", CatalogFolderFixture.Exam.Replace("AC-1", "AC-2", StringComparison.Ordinal).Replace("Acme One", "Acme Two", StringComparison.Ordinal));

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal("aliases", finding.JsonPath);
        Assert.Contains("'One' already names the exam 'AC-1'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounded_weights_pass_with_a_tolerance()
    {
        using var folder = new CatalogFolderFixture();
        folder.Change("exam", "editions[0].domains[0].weight.exact", "60.1");
        folder.Change("exam", "editions[0].weightTolerance", "0.1");

        var reading = folder.Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(100, reading.Profiles[0].Domains.Sum(domain => domain.Weight), 9);
    }

    [Fact]
    public void A_users_exam_may_refer_to_what_is_known()
    {
        using var folder = new CatalogFolderFixture();
        var reading = folder.Read();
        var known = new ExamCatalog(reading.Profiles, reading.Guides, reading.Version);
        var path = Path.Join(folder.Folder, "2-exam.json");
        var gateway = GivenFiles.Gateway;

        Assert.Equal(["guide", "vendor"], gateway.ReadCatalog([path]).Findings.Select(finding => finding.JsonPath).Order());
        Assert.Empty(gateway.ReadCatalog([path], known).Findings);
        Assert.Empty(gateway.ReadCatalog([Path.Join(folder.Folder, "3-guide.json")], known).Findings);
    }

    [Fact]
    public void Schemas_are_no_documents_and_a_file_counts_once()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("schemas/vendor.schema.json", "{}");

        var reading = GivenFiles.Gateway.ReadCatalog([folder.Folder, Path.Join(folder.Folder, "1-vendor.json")]);

        Assert.Empty(reading.Findings);
        Assert.Equal(folder.Read().Version, reading.Version);
    }

    [Fact]
    public void Every_byte_is_part_of_the_version()
    {
        using var folder = new CatalogFolderFixture();
        var before = folder.Read().Version;
        folder.Write("1-vendor.json", CatalogFolderFixture.Vendor + " ");

        Assert.NotEqual(before, folder.Read().Version);
    }
}
