using ScoreCoach.IO.Catalog;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Guides that are read by the index, one at a time, say what they say when the whole folder is read.</summary>
public sealed class IndexedGuideTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-index-");

    [Fact]
    public void Guides_and_guidance_are_the_same_with_and_without_the_index()
    {
        var catalog = Indexed();

        foreach (var guide in Shipped.Catalog.Guides)
        {
            var read = catalog.FindGuide(guide.Id)!;
            Assert.Equal(guide.Tiers.Select(tier => tier.Name), read.Tiers.Select(tier => tier.Name));
            Assert.Equal(guide.Timeline.Select(band => band.RuleId), read.Timeline.Select(band => band.RuleId));
            Assert.Equal(guide.Readiness, read.Readiness);
            Assert.Equal(guide.Patterns.Select(pattern => pattern.Id), read.Patterns.Select(pattern => pattern.Id));
            Assert.Equal(guide.Insights.Select(insight => insight.Id), read.Insights.Select(insight => insight.Id));
            Assert.Equal(guide.Guidance.All().ToString(), read.Guidance.All().ToString());
        }

        foreach (var code in new[] { "MLS-C01", "SAA-C03", "AZ-104", "PMP", "CKA", "TA-004" })
        {
            var (whole, one) = (Shipped.Exam(code), catalog.Find(code)!);
            Assert.Equal(whole.Guide, one.Guide);
            Assert.Equal(Shipped.Catalog.GuideOf(whole).Id, catalog.GuideOf(one).Id);
            Assert.Equal(whole.Guidance.ToString(), one.Guidance.ToString());
            Assert.NotEmpty(one.Guidance.Practice);
        }
    }

    [Fact]
    public void A_guide_of_ones_own_extends_one_that_the_index_knows()
    {
        var catalog = Indexed();
        var path = Path.Join(_folder.FullName, "own.json");
        File.WriteAllText(path, """{ "schemaVersion": 1, "kind": "guide", "asOf": "2026-11-26", "id": "own", "name": "Own", "extends": "vendor-pmi", "vendor": "pmi" }""");

        var reading = GivenFiles.Gateway.ReadCatalog([path], catalog);

        Assert.Empty(reading.Findings);
        var more = catalog.With(reading.Profiles, reading.Guides, reading.Version);
        Assert.Equal("own", more.GuideOf(more.Find("PMP")!).Id);
        Assert.NotEmpty(more.GuidanceOf(more.Find("PMP")!, more.FindGuide("own")!).Report!);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ExamCatalog Indexed()
    {
        var data = Path.Join(_folder.FullName, "data");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("module/data"), "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Join(data, Path.GetRelativePath(Repository.PathOf("module/data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        using (var stream = File.Create(Path.Join(data, CatalogIndex.FileName)))
        {
            CatalogIndex.Write(stream, data);
        }

        return CatalogIndex.Open(data)!;
    }
}
