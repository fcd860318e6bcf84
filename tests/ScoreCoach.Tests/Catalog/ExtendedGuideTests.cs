using ScoreCoach.Guides;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>A guide that extends another gives only what differs.</summary>
public sealed class ExtendedGuideTests
{
    private const string Head = """ "schemaVersion": 1, "kind": "guide", "asOf": "2026-01-15", "sources": { "own": { "kind": "Assumption", "note": "ours" } }, """;

    [Fact]
    public void What_is_given_replaces_and_entries_of_lists_are_added()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-short.json", "{" + Head + """
            "id": "short", "name": "Short", "exam": "AC-1", "edition": "v1", "extends": "ac-1",
            "tiers": [{ "name": "All", "share": 100, "source": "own", "members": [
              { "level": "Weak", "ruleId": "all.weak", "source": "own" }, { "level": "Adequate", "ruleId": "all.adequate", "source": "own" },
              { "level": "Strong", "ruleId": "all.strong", "source": "own" }] }],
            "levels": { "Strong": { "methods": [{ "text": "Rest", "source": "own" }] } },
            "domains": [{ "domain": "run", "focus": "Slow.", "focusSource": "own" }],
            "patterns": [
              { "id": "p2", "kind": "Pattern", "name": "Run", "when": { "domains": ["run"], "all": "Weak" }, "meaning": "Weak in running.", "fix": ["Run."], "severity": 2, "source": "own" },
              { "id": "p1", "kind": "Pattern", "name": "Other", "when": { "domains": ["build"], "all": "Weak" }, "meaning": "Read otherwise.", "fix": ["Build."], "severity": 3, "source": "own" }]
            }
            """);

        var guide = Guide(folder.Read(), "short");

        Assert.Equal(["All"], guide.Tiers.Select(tier => tier.Name));
        Assert.Equal(["Long", "Short"], guide.Timeline.Select(band => band.Name));
        Assert.Equal((80, 2), (guide.Readiness.TargetPercent, guide.Readiness.InARow));
        Assert.Equal(["Read", "Rest"], guide.Levels.OrderBy(level => level.Key).Select(level => level.Value.Methods[0].Text));
        Assert.Equal(["build", "run"], guide.Domains.Keys.Order());
        Assert.Equal(["p1: Read otherwise.", "p2: Weak in running."], guide.Patterns.Select(pattern => $"{pattern.Id}: {pattern.Meaning}"));
        Assert.Equal(["i1"], guide.Insights.Select(insight => insight.Id));
        Assert.Equal(("short", "Short", "ac-1"), (guide.Id, guide.Name, guide.Extends));
    }

    [Fact]
    public void A_readiness_rule_and_a_timeline_of_its_own_replace_the_others()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-short.json", "{" + Head + """
            "id": "short", "name": "Short", "exam": "AC-1", "extends": "ac-1",
            "timeline": [{ "name": "Only", "when": { "always": true }, "minWeeks": 2, "maxWeeks": 3, "minHoursPerWeek": 4, "approach": "Read.", "ruleId": "only", "source": "own", "hoursSource": "own" }],
            "readiness": { "targetPercent": 90, "inARow": 3, "source": "own", "inARowSource": "own" }
            }
            """);

        var guide = Guide(folder.Read(), "short");

        Assert.Equal(["Only"], guide.Timeline.Select(band => band.Name));
        Assert.Equal((90, 3), (guide.Readiness.TargetPercent, guide.Readiness.InARow));
        Assert.Equal(["First", "Rest"], guide.Tiers.Select(tier => tier.Name));
    }

    [Fact]
    public void A_guide_of_a_users_own_extends_what_is_known_already()
    {
        using var folder = new CatalogFolderFixture();
        using var own = new OwnFolder();
        var reading = folder.Read();
        var known = new ExamCatalog(reading.Profiles, reading.Guides, reading.Version);
        var path = own.Write("guide.json", "{" + Head + """ "id": "mine", "name": "Mine", "exam": "AC-1", "extends": "ac-1" }""");

        var guide = Guide(GivenFiles.Gateway.ReadCatalog([path], known), "mine");

        Assert.Equal(["First", "Rest"], guide.Tiers.Select(tier => tier.Name));
    }

    [Fact]
    public void A_guide_of_the_same_id_builds_on_the_one_that_it_replaces()
    {
        using var own = new OwnFolder();
        var path = own.Write("guide.json", "{" + Head + """
            "id": "generic", "name": "Mine", "extends": "generic",
            "readiness": { "targetPercent": 90, "inARow": 3, "source": "own", "inARowSource": "own" } }
            """);

        var guide = Guide(GivenFiles.Gateway.ReadCatalog([path], Shipped.Catalog), "generic");

        Assert.Equal(90, guide.Readiness.TargetPercent);
        Assert.Equal(Shipped.Catalog.FindGuide("generic")!.Tiers, guide.Tiers);
    }

    [Fact]
    public void A_guide_extends_one_that_extends_another_whatever_the_order_of_their_files()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("0-last.json", "{" + Head + """ "id": "last", "name": "Last", "exam": "AC-1", "extends": "middle" }""");
        folder.Write("9-middle.json", "{" + Head + """
            "id": "middle", "name": "Middle", "exam": "AC-1", "extends": "ac-1",
            "readiness": { "targetPercent": 70, "inARow": 1, "source": "own", "inARowSource": "own" } }
            """);

        var guide = Guide(folder.Read(), "last");

        Assert.Equal(70, guide.Readiness.TargetPercent);
        Assert.Equal(["First", "Rest"], guide.Tiers.Select(tier => tier.Name));
    }

    [Theory]
    [InlineData("ac-l", "There is no guide 'ac-l'.", "'ac-1'", "ac-1")]
    [InlineData("short", "The guide 'short' extends itself", "", "another guide")]
    public void A_guide_that_can_not_be_extended_is_found_with_its_line(string extends, string message, string nearest, string expected)
    {
        using var folder = new CatalogFolderFixture();
        var path = folder.Write("5-short.json", "{" + Head + "\n\"id\": \"short\", \"name\": \"Short\",\n\"extends\": \"" + extends + "\" }");

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal((path, "extends", 3), (finding.Path, finding.JsonPath, finding.Line));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(nearest, finding.Message, StringComparison.Ordinal);
        Assert.Contains(expected, finding.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Guides_that_extend_each_other_are_each_found()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-a.json", "{" + Head + """ "id": "a", "name": "A", "extends": "b" }""");
        folder.Write("6-b.json", "{" + Head + """ "id": "b", "name": "B", "extends": "c" }""");
        folder.Write("7-c.json", "{" + Head + """ "id": "c", "name": "C", "extends": "a" }""");
        folder.Write("8-d.json", "{" + Head + """ "id": "d", "name": "D", "extends": "a" }""");

        var reading = folder.Read();

        Assert.Equal(["ac-1"], reading.Guides.Select(guide => guide.Id));
        Assert.Equal(
            [
                "The guide 'a' extends itself: a, b, c, a.", "The guide 'b' extends itself: b, c, a, b.", "The guide 'c' extends itself: c, a, b, c.",
                "The guide 'a' can't be used: its file has findings.",
            ],
            reading.Findings.Select(finding => finding.Message));
        Assert.All(reading.Findings, finding => Assert.Equal("extends", finding.JsonPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"exam\": \"AC-2\", ")]
    public void A_guide_with_domains_serves_its_exam_only(string exam)
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("4-two.json", CatalogFolderFixture.Exam
            .Replace("AC-1", "AC-2", StringComparison.Ordinal).Replace("Acme One", "Acme Two", StringComparison.Ordinal).Replace("\"One\"", "\"Two\"", StringComparison.Ordinal));
        folder.Write("5-short.json", "{" + Head + exam + """ "id": "short", "name": "Short", "extends": "ac-1" }""");

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal("extends", finding.JsonPath);
        Assert.Contains("written for AC-1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_extends_tiers_timeline_and_readiness_are_needed()
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-short.json", "{" + Head + """ "id": "short", "name": "Short" }""");

        Assert.Equal(["readiness", "tiers", "timeline"], folder.Read().Findings.Select(finding => finding.JsonPath).Order());
    }

    [Theory]
    [InlineData("\"tiers\": []", "tiers")]
    [InlineData("\"timeline\": []", "timeline")]
    [InlineData("\"extend\": \"ac-1\"", "extend")]
    public void What_is_given_must_be_right(string given, string at)
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-short.json", "{" + Head + """ "id": "short", "name": "Short", "exam": "AC-1", "extends": "ac-1", """ + given + "}");

        Assert.Equal([at], folder.Read().Findings.Select(finding => finding.JsonPath));
    }

    private static CoachingGuide Guide(CatalogReading reading, string id)
    {
        Assert.Empty(reading.Findings);
        return reading.Guides.Single(guide => guide.Id == id);
    }

    private sealed class OwnFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-guide-");

        public string Write(string name, string text)
        {
            var path = Path.Join(_folder.FullName, name);
            File.WriteAllText(path, text);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
