namespace ScoreCoach.Tests.Import;

/// <summary>Every row of a file as people have it is read, refused or set aside, once; and what was refused can be corrected and read again.</summary>
public sealed class CaseAccountingTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var index = 0; index < GivenCase.All.Count; index++)
            {
                cases.Add(index, GivenCase.All[index].ToString());
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refused_rows_are_all_in_the_reject_file_and_nothing_else_is(int index, string name)
    {
        var given = GivenCase.All[index];
        var rejected = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var first = ImportRun.OfPath(given.Path, given.ImportOptions, rejected);
            if (first.Summary.Unusable || first.Summary.Refused == 0)
            {
                Assert.False(File.Exists(rejected) && File.ReadLines(rejected).Skip(1).Any(), $"{name}: nothing was refused.");
                return;
            }

            var second = ImportRun.OfPath(rejected, given.ImportOptions);
            Assert.Equal(
                (first.Summary.RefusedRows, first.Summary.Refused, 0L, first.Summary.Layout), (second.Summary.Rows, second.Summary.Read, second.Summary.SetAside, second.Summary.Layout));

            // A row that broke the quoting rules is written with quotes.
            Assert.Equal(first.Errors.Count(issue => issue.Code == ImportIssueCode.MalformedRow), second.Reports.Count);
        }
        finally
        {
            File.Delete(rejected);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_stream_that_can_not_go_back_gives_the_same_counts(int index, string name)
    {
        var given = GivenCase.All[index];
        var file = ImportRun.OfPath(given.Path, given.ImportOptions).Summary;
        using var bytes = new MemoryStream(File.ReadAllBytes(given.Path));

        var stream = ImportRun.OfSources([new ImportSource(given.Path) { Stream = bytes }], given.ImportOptions).Summary;

        Assert.True(
            (file.Rows, file.Read, file.Reports, file.Refused, file.RefusedRows, file.SetAside, file.People) == (stream.Rows, stream.Read, stream.Reports, stream.Refused, stream.RefusedRows, stream.SetAside, stream.People),
            $"{name}: {file} but {stream}");
    }
}
