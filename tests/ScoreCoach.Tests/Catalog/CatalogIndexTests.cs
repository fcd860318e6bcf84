using ScoreCoach.IO.Catalog;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>The index that is built with the module: it gives the catalog that its folder gives, and reads no more than is requested.</summary>
public class CatalogIndexTests
{
    [Fact]
    public void The_index_gives_what_the_folder_gives()
    {
        using var folder = new CopiedData();
        var indexed = folder.OpenByIndex();
        var whole = Shipped.Catalog;

        Assert.Equal(whole.Version, indexed.Version);
        Assert.Equal(whole.Entries.Select(Described), indexed.Entries.Select(Described));
        Assert.Equal(whole.GuideIds, indexed.GuideIds);
        Assert.Equal(whole.PolicyNames, indexed.PolicyNames);
        Assert.Equal(whole.Profiles.Select(GivenJson), indexed.Profiles.Select(GivenJson));
        Assert.Equal(whole.Guides.Select(guide => (guide.Id, guide.Tiers.Count, guide.Patterns.Count, guide.Insights.Count)), indexed.Guides.Select(guide => (guide.Id, guide.Tiers.Count, guide.Patterns.Count, guide.Insights.Count)));
        Assert.Equal(whole.Recognition.Fields.Count, indexed.Recognition.Fields.Count);
    }

    [Fact]
    public void One_exam_reads_its_own_file_and_its_vendor_only()
    {
        using var folder = new CopiedData();
        var catalog = folder.OpenByIndex();
        folder.KeepOnly("exams/mls-c01.json", "vendors/aws.json");

        Assert.Equal(2, catalog.FindExam("MLS-C01").Count);
        Assert.True(catalog.Outlines.Count() > 70);
        Assert.NotNull(catalog.FindEntry("CCNA"));
        Assert.Equal("BrokenCatalog", Assert.Throws<ScoreCoachException>(() => catalog.FindExam("CISSP")).Id);
    }

    [Fact]
    public void An_index_of_other_files_is_not_used()
    {
        using var folder = new CopiedData();
        folder.OpenByIndex();
        Assert.NotNull(CatalogIndex.Open(folder.Path));

        File.AppendAllText(Path.Join(folder.Path, "exams", "mls-c01.json"), "\n");
        Assert.Null(CatalogIndex.Open(folder.Path));
        Assert.Equal(2, GivenFiles.Gateway.OpenCatalog(folder.Path).FindExam("MLS-C01").Count);
    }

    [Fact]
    public void An_index_of_one_file_more_or_less_is_not_used()
    {
        using var folder = new CopiedData();
        folder.OpenByIndex();

        File.Copy(Path.Join(folder.Path, "exams", "cc.json"), Path.Join(folder.Path, "exams", "zz.json"));
        Assert.Null(CatalogIndex.Open(folder.Path));
        File.Delete(Path.Join(folder.Path, "exams", "zz.json"));
        Assert.NotNull(CatalogIndex.Open(folder.Path));
        File.Delete(Path.Join(folder.Path, "exams", "cc.json"));
        Assert.Null(CatalogIndex.Open(folder.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(5000)]
    public void An_index_that_is_cut_short_is_not_used(int length)
    {
        using var folder = new CopiedData();
        folder.OpenByIndex();
        var path = Path.Join(folder.Path, CatalogIndex.FileName);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);

        Assert.Null(CatalogIndex.Open(folder.Path));
        Assert.Equal(76, GivenFiles.Gateway.OpenCatalog(folder.Path).Entries.Count);
    }

    [Fact]
    public void The_build_made_an_index_of_the_data()
    {
        var catalog = CatalogIndex.Open(Repository.PathOf("module/data"));

        Assert.NotNull(catalog);
        Assert.Equal(Shipped.Catalog.Version, catalog.Version);
    }

    private static string Described(CatalogEntry entry) => string.Join(
        '|',
        entry.Id, entry.Title, string.Join(';', entry.Aliases), entry.VendorId, entry.VendorName, entry.Status, string.Join(';', entry.Successor), entry.Scale, entry.Vocabulary.Kind,
        entry.Vocabulary, entry.Vocabulary.ReportsDomains, string.Join(';', entry.PolicyNames),
        string.Join(';', entry.Outlines.Select(outline => $"{outline}: {string.Join(',', outline.Domains.SelectMany(domain => domain.Names))}")));

    private static string GivenJson(ExamProfile profile)
    {
        using var writer = new StringWriter();
        GivenFiles.Gateway.WriteJson(writer, [profile], Files.JsonLayout.Lines);
        return writer.ToString();
    }

    /// <summary>A copy of the shipped data.</summary>
    private sealed class CopiedData : IDisposable
    {
        public CopiedData()
        {
            var source = Repository.PathOf("module/data");
            foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
            {
                var target = System.IO.Path.Join(Path, System.IO.Path.GetRelativePath(source, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("scorecoach-index-").FullName;

        public ExamCatalog OpenByIndex()
        {
            using (var stream = File.Create(System.IO.Path.Join(Path, CatalogIndex.FileName)))
            {
                CatalogIndex.Write(stream, Path);
            }

            return CatalogIndex.Open(Path)!;
        }

        public void KeepOnly(params string[] names)
        {
            foreach (var file in Directory.EnumerateFiles(Path, "*.json", SearchOption.AllDirectories))
            {
                if (!names.Contains(System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')))
                {
                    File.Delete(file);
                }
            }
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
