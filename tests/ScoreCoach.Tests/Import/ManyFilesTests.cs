using System.Globalization;
using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A command may name more files than a process may have open.</summary>
public sealed class ManyFilesTests
{
    private const int Count = 300;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void More_files_than_may_be_open_are_one_import(string encoding)
    {
        using var folder = new TemporaryFolder();
        var most = 0;
        var paths = folder.Write(Count, encoding);

        var observer = new ImportObserver();
        using var import = GivenFiles.Gateway.OpenReports([.. paths.Select(path => new ImportSource(path))], ImportRun.Options, Shipped.Catalog);
        var reports = new List<ScoreReport>();
        foreach (var report in import.Read(observer, CancellationToken.None))
        {
            reports.Add(report);
            most = Math.Max(most, OpenFiles(folder.Path) + OpenCopies());
        }

        Assert.Equal(Count, reports.Count);
        Assert.Empty(observer.Issues);
        // Other tests have a few copies open at the same time.
        Assert.InRange(most, 0, 64);

        // Every person took the exam twice, in files that are far apart.
        Assert.Equal(Count / 2, reports.Count(report => report.Superseded));
        Assert.All(reports, report => Assert.Equal(report.Superseded ? 0 : 1, report.History.Count));
    }

    [Fact]
    public void A_file_that_is_replaced_between_two_passes_is_not_read_as_if_it_had_not_been()
    {
        using var folder = new TemporaryFolder();
        var paths = folder.Write(Count);
        var observer = new ImportObserver();
        using var import = GivenFiles.Gateway.OpenReports([.. paths.Select(path => new ImportSource(path))], ImportRun.Options, Shipped.Catalog);
        using var reports = import.Read(observer, CancellationToken.None).GetEnumerator();
        Assert.True(reports.MoveNext());
        File.WriteAllText(paths[^1], ImportRun.TextOf("new,MLS-C01,1,2025-12-03,640,Fail,Strong,Strong,NI,NI", "new2,MLS-C01,1,2025-12-03,640,Fail,Strong,Strong,NI,NI"));
        File.Delete(paths[^2]);
        while (reports.MoveNext())
        {
        }

        Assert.Equal([paths[^2], paths[^1]], observer.Issues.Where(issue => issue.Code == ImportIssueCode.FileChanged).Select(issue => issue.Path));
    }

    [Fact]
    public void Too_many_files_are_refused_with_the_limit()
    {
        var sources = Enumerable.Repeat(new ImportSource("a.csv"), 65_536).ToArray();
        var refused = Assert.Throws<ScoreCoachException>(() => GivenFiles.Gateway.OpenReports(sources, ImportRun.Options, Shipped.Catalog));
        Assert.Equal(("TooManyFiles", 65_536), (refused.Id, refused.Target));
        Assert.Contains("65535", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>How many copies of files in other encodings than UTF-8 this process has open.</summary>
    private static int OpenCopies() => OpenFiles(Path.TrimEndingDirectorySeparator(Path.GetTempPath()), deleted: true);

    /// <summary>How many files of a folder this process has open; 0 where the system does not say.</summary>
    private static int OpenFiles(string folder, bool deleted = false) => !OperatingSystem.IsLinux() ? 0 : Directory.GetFiles("/proc/self/fd")
        .Select(handle => new FileInfo(handle).LinkTarget)
        .Count(target => target?.StartsWith(folder, StringComparison.Ordinal) == true && (!deleted || Path.GetDirectoryName(target) == folder));

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory().FullName;

        public string[] Write(int count, string encoding = "utf-8") => [.. Enumerable.Range(0, count).Select(number =>
        {
            var path = System.IO.Path.Join(Path, string.Create(CultureInfo.InvariantCulture, $"{number:000}.csv"));
            var day = number < count / 2 ? "2025-11-03" : "2025-12-03";
            var row = FormattableString.Invariant($"c{number % (count / 2)},MLS-C01,,{day},640,Fail,Strong,Strong,NI,NI");
            File.WriteAllText(path, ImportRun.TextOf(row), Encoding.GetEncoding(encoding));
            return path;
        })];

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
