using System.Diagnostics;
using System.Text;
using ScoreCoach.IO.Import;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>What is seen of a file while its name is typed.</summary>
public sealed class FilePreviewTests : IDisposable
{
    private readonly string _path = Path.Join(Path.GetTempPath(), $"scorecoach-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_file_shows_its_columns_and_what_each_is()
    {
        var preview = Read(Repository.PathOf("samples/clean.csv"));

        Assert.Empty(preview.Worksheets);
        Assert.Equal(["Candidate ID", "Name", "Team", "Exam"], preview.Columns.Take(4).Select(column => column.Header));
        Assert.Equal(["CandidateId", "CandidateName", null, "Exam"], preview.Columns.Take(4).Select(column => column.Name));
        Assert.Equal(["Cairo", "Dublin", "Berlin"], preview.Columns[2].Values.Take(3));
    }

    [Fact]
    public void A_workbook_shows_its_worksheets_too()
    {
        var preview = Read(Repository.PathOf("tests/ScoreCoach.Tests/Import/Cases/title-row.xlsx"));

        Assert.NotEmpty(preview.Worksheets);
        Assert.Contains("Exam", preview.Columns.Select(column => column.Header));
    }

    [Theory]
    [InlineData("[{\"Candidate ID\":\"C-1\",\"Exam\":\"MLS-C01\"}]")]
    [InlineData("Candidate ID;Exam\nC-1;MLS-C01\n")]
    [InlineData("Results of May\n\nCandidate ID,Exam,Score,Result\nC-1,MLS-C01,698,Fail\n")]
    public void Other_layouts_are_read_as_an_import_reads_them(string text)
    {
        File.WriteAllText(_path, text);

        Assert.Equal(["Candidate ID", "Exam"], Read(_path).Columns.Take(2).Select(column => column.Header));
        Assert.Equal(["MLS-C01"], Read(_path).Columns[1].Values);
    }

    [Fact]
    public void Text_in_another_encoding_is_read()
    {
        File.WriteAllText(_path, "Candidate ID\tErgebnis ä\nC-1\tNein\n", Encoding.Unicode);

        Assert.Equal(["Candidate ID", "Ergebnis ä"], Read(_path).Columns.Select(column => column.Header));
    }

    [Fact]
    public void Of_a_long_file_only_the_start_is_read()
    {
        File.WriteAllText(_path, "Candidate ID,Exam\n" + string.Concat(Enumerable.Range(0, 200_000).Select(row => $"C-{row},MLS-C01\n")));

        var column = Read(_path).Columns[0];

        Assert.Equal("C-0", column.Values[0]);
        Assert.Equal(50, column.Values.Count);
    }

    [Fact]
    public void The_file_is_not_held()
    {
        File.WriteAllText(_path, "Candidate ID,Exam\nC-1,MLS-C01\n");
        using var held = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

        Assert.Equal(2, Read(_path).Columns.Count);
        held.Dispose();
        using var alone = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no such file")]
    [InlineData("/dev/zero")]
    [InlineData("samples")]
    public void What_can_not_be_looked_at_has_no_columns(string path) => Assert.Same(FilePreview.None, Read(path.Length == 0 ? path : Path.Combine(Repository.PathOf(string.Empty), path)));

    [Theory]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0003\u0004 but not an archive")]
    [InlineData("<html><body>Please log in</body></html>")]
    [InlineData("[{\"a\":")]
    [InlineData("\"")]
    public void A_file_that_is_not_a_table_is_no_error(string text)
    {
        File.WriteAllText(_path, text);

        Assert.True(Read(_path).Columns.Count <= 1);
    }

    [Fact]
    public void A_pipe_is_left_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var made = Process.Start("mkfifo", _path))
        {
            made.WaitForExit();
        }

        Assert.Same(FilePreview.None, Read(_path));
    }

    private static FilePreview Read(string path) => FilePreviewReader.Read(path, new ImportOptions(), Shipped.Catalog);
}
