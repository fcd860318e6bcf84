using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Tool;

/// <summary>Reports without names, by which people can still be followed.</summary>
public sealed class PseudonymToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pseudonyms");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void People_keep_their_reports_and_lose_their_names(string format)
    {
        File.WriteAllText(PathOf("key.txt"), "a key of more than sixteen bytes\n");
        var path = PathOf("reports." + format);
        var run = ToolRun.Of("import", Repository.PathOf("samples/clean.csv"), "--as-of", "2026-11-22", "--pseudonym", PathOf("key.txt"), "--attribute", "Team", "--out", path);
        Assert.Equal(0, run.ExitCode);
        var text = File.ReadAllText(path);
        var named = ImportRun.OfPath(Repository.PathOf("samples/clean.csv")).Reports;
        foreach (var report in named)
        {
            Assert.DoesNotContain(report.CandidateId!, text, StringComparison.Ordinal);
            Assert.DoesNotContain(report.CandidateName ?? report.CandidateId!, text, StringComparison.Ordinal);
        }

        var hidden = ImportRun.OfPath(path).Reports;
        Assert.Equal(named.Select(report => (report.Exam, report.Score, report.History.Count, report.Attributes["Team"])), hidden.Select(report => (report.Exam, report.Score, report.History.Count, report.Attributes["Team"])));
        Assert.Equal(named.Select(report => report.CandidateId).Distinct().Count(), hidden.Select(report => report.CandidateId).Distinct().Count());
        Assert.All(hidden, report => Assert.Equal(["Team"], report.Attributes.Keys));
    }

    [Fact]
    public void Another_key_gives_other_pseudonyms_and_attributes_are_left_out()
    {
        File.WriteAllText(PathOf("one.txt"), "a key of more than sixteen bytes");
        File.WriteAllText(PathOf("other.txt"), "another key of more than sixteen bytes");
        string[] import = ["import", Repository.PathOf("samples/clean.csv"), "--as-of", "2026-11-22", "--quiet", "--pseudonym"];
        var one = ToolRun.Of([.. import, PathOf("one.txt")]).Output;
        Assert.Equal(one, ToolRun.Of([.. import, PathOf("one.txt")]).Output);
        Assert.NotEqual(one, ToolRun.Of([.. import, PathOf("other.txt")]).Output);
        Assert.DoesNotContain("Team", one, StringComparison.Ordinal);
        var unknown = ToolRun.Of([.. import, PathOf("one.txt"), "--attribute", "Teem"]);
        Assert.Contains("No report has an attribute 'Teem'.", unknown.Errors, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Join(_folder.FullName, name);
}
