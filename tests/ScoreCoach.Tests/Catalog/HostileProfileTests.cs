using System.Diagnostics;
using ScoreCoach.IO.Catalog;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Files and folders that no one would write by hand: lists without end, links in a circle, links to nothing.</summary>
public sealed class HostileProfileTests : IDisposable
{
    private const int Many = 300_000;

    private readonly CatalogFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("exam", "aliases")]
    [InlineData("exam", "sharedNames")]
    [InlineData("exam", "successor")]
    [InlineData("exam", "notes")]
    [InlineData("exam", "otherLanguages")]
    [InlineData("exam", "editions")]
    [InlineData("exam", "transfers")]
    [InlineData("exam", "editions[0].domains")]
    [InlineData("exam", "editions[0].domains[0].aliases")]
    [InlineData("vendor", "aliases")]
    [InlineData("vendor", "policies")]
    [InlineData("vendor", "vocabulary.labels")]
    [InlineData("vendor", "vocabulary.labels[0].aliases")]
    [InlineData("guide", "patterns")]
    public void A_list_without_end_is_one_finding_at_once(string kind, string path)
    {
        _folder.Change(kind, path, $"[{string.Join(',', Enumerable.Range(0, Many).Select(number => $"\"x{number}\""))}]");

        var watch = Stopwatch.StartNew();
        var findings = _folder.Read().Findings;

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        var finding = findings.First(finding => finding.JsonPath == path);
        Assert.Equal(("The list has 300000 entries.", "at most 1000 entries"), (finding.Message, finding.Expected));
    }

    [Fact]
    public void Properties_that_do_not_belong_are_not_listed_without_end()
    {
        _folder.Change("exam", "items", $"{{ {string.Join(',', Enumerable.Range(0, Many).Select(number => $"\"x{number}\": 1"))} }}");

        var watch = Stopwatch.StartNew();
        var findings = _folder.Read().Findings;

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.Equal(200, findings.Count(finding => finding.Path.EndsWith(CatalogFolderFixture.FileOf("exam"), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_that_is_reached_on_several_ways_counts_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var inner = Directory.CreateDirectory(Path.Join(_folder.Folder, "a", "b"));
        File.WriteAllText(Path.Join(inner.FullName, "x.json"), "{}");
        Directory.CreateSymbolicLink(Path.Join(_folder.Folder, "a", "loop"), "..");
        Directory.CreateSymbolicLink(Path.Join(inner.FullName, "up"), Path.Join("..", ".."));
        Directory.CreateSymbolicLink(Path.Join(_folder.Folder, "self"), "self");
        Directory.CreateSymbolicLink(Path.Join(_folder.Folder, "again"), Path.Join("a", "b"));

        var files = CatalogFolder.Files([_folder.Folder]).Select(path => Path.GetRelativePath(_folder.Folder, path)).ToArray();

        Assert.Equal(Path.Join("a", "b", "x.json"), Assert.Single(files, file => file.EndsWith("x.json", StringComparison.Ordinal)));
        Assert.DoesNotContain(files, file => file.Contains("loop", StringComparison.Ordinal) || file.Contains("up", StringComparison.Ordinal));
    }

    [Fact]
    public void A_linked_folder_elsewhere_is_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var other = new CatalogFolderFixture();
        Directory.CreateSymbolicLink(Path.Join(_folder.Folder, "linked"), other.Folder);
        Assert.Contains(CatalogFolder.Files([_folder.Folder]), file => file.EndsWith(Path.Join("linked", CatalogFolderFixture.FileOf("exam")), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("broken.json", "This is a link to a file that does not exist.")]
    [InlineData("circle.json", "The file can't be read: ")]
    public void A_link_to_nothing_is_one_finding(string name, string message)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(Path.Join(_folder.Folder, name), name == "circle.json" ? name : "missing.json");
        Assert.StartsWith(message, Assert.Single(_folder.Read().Findings).Message, StringComparison.Ordinal);
    }
}
