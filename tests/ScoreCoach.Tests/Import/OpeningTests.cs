using System.Diagnostics;
using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>What can be wrong before the first row: options, and paths that are no plain files.</summary>
public sealed class OpeningTests
{
    private const string Row = "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI\n";

    [Theory]
    [InlineData('"')]
    [InlineData('\r')]
    [InlineData('\n')]
    [InlineData('\0')]
    [InlineData('§')]
    [InlineData('，')]
    public void A_delimiter_that_can_not_part_fields_is_refused_when_the_file_is_opened(char delimiter)
    {
        var options = Options with { Delimiter = delimiter };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{Row}"));

        var ofPath = Assert.Throws<ScoreCoachException>(() => Open([new ImportSource("there-is-no-such.csv")], options));
        var ofStream = Assert.Throws<ScoreCoachException>(() => Open([new ImportSource("-") { Stream = stream }], options));

        Assert.Equal(("UnusableDelimiter", (object)delimiter), (ofPath.Id, ofPath.Target));
        Assert.Equal(ofPath.Message, ofStream.Message);
        Assert.Contains("semicolon", ofPath.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(':')]
    [InlineData(' ')]
    [InlineData('^')]
    [InlineData('\u001F')]
    public void Another_ascii_character_can_be_the_delimiter(char delimiter)
    {
        var text = $"CandidateId,Exam,Data_Engineering,EDA,Modeling,MLOps\na,MLS-C01,Strong,Strong,NI,NI\n".Replace(',', delimiter);

        Assert.Single(Of(text, Options with { Delimiter = delimiter }).Reports);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\0")]
    [InlineData("§")]
    public void A_line_that_hints_at_such_a_delimiter_is_omitted_and_reported(string hint)
    {
        var run = Of($"sep={hint}\n{Header}\n{Row}");

        Assert.Single(run.Reports);
        Assert.Equal(2, Assert.Single(run.Of(ImportIssueCode.HeaderFound)).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("there-is-no-such.csv")]
    [InlineData("no/such/folder.csv")]
    [InlineData("with\0zero.csv")]
    public void A_path_that_names_no_file_is_not_found(string path) =>
        Assert.Equal(ImportIssueCode.NotFound, IssueOf(path).Code);

    [Fact]
    public void A_path_longer_than_any_can_be_is_not_found() =>
        Assert.Contains(IssueOf(new string('x', 100_000)).Code, new[] { ImportIssueCode.NotFound, ImportIssueCode.Locked });

    [Fact]
    public void A_folder_is_called_one()
    {
        var issue = IssueOf(Path.GetTempPath());

        Assert.Equal(ImportIssueCode.Locked, issue.Code);
        Assert.Contains("folder", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".csv", "CandidateId,Exam,Data Engineering,EDA,Modeling,MLOps\na,MLS-C01,Strong,Strong,NI,NI\n")]
    [InlineData(".tsv", "CandidateId\tExam\tData Engineering\tEDA\tModeling\tMLOps\na\tMLS-C01\tStrong\tStrong\tNI\tNI\n")]
    [InlineData(".json", """[{ "candidateId": "a", "exam": "MLS-C01", "domains": { "Data Engineering": "Strong", "EDA": "Strong", "Modeling": "NI", "MLOps": "NI" } }]""")]
    [InlineData(".jsonl", """{ "candidateId": "a", "exam": "MLS-C01", "Data Engineering": "Strong", "EDA": "Strong", "Modeling": "NI", "MLOps": "NI" }""")]
    [InlineData(".ndjson", """{ "candidateId": "a", "exam": "MLS-C01", "Data Engineering": "Strong", "EDA": "Strong", "Modeling": "NI", "MLOps": "NI" }""")]
    public void A_file_is_read_as_what_it_is(string extension, string text)
    {
        var path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        try
        {
            File.WriteAllText(path, text);

            Assert.Equal("SSWW", Levels(Assert.Single(OfPath(path).Reports)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_named_pipe_is_read_like_standard_input()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        using (var make = Process.Start("mkfifo", [path]))
        {
            await make.WaitForExitAsync();
        }

        try
        {
            var writing = Task.Run(() => File.WriteAllTextAsync(path, $"{Header}\n{Row}"));
            var run = OfPath(path);

            Assert.Equal("a", Assert.Single(run.Reports).CandidateId);
            Assert.Empty(run.Errors);
            await writing;
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_empty_path_for_refused_rows_is_an_issue()
    {
        var run = Of($"{Header}\n{Row}", rejectPath: string.Empty);

        Assert.Equal(ImportIssueCode.Locked, Assert.Single(run.Errors).Code);
        Assert.True(run.Summary.Unusable);
    }

    [Fact]
    public void An_argument_that_the_reader_itself_gets_wrong_does_not_make_a_missing_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, $"{Header}\n{Row}");

            var thrown = Assert.Throws<ArgumentException>(() => OfPath(path, Options with { ColumnMap = new(new FailingMap()) }));

            Assert.Equal(FailingMap.Mistake, thrown.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ImportIssue IssueOf(string path)
    {
        var run = OfPath(path);

        Assert.True(run.Summary.Unusable);
        return Assert.Single(run.Issues);
    }

    /// <summary>Fails where the columns are found, which is while the file is opened.</summary>
    private sealed class FailingMap : Dictionary<string, string>, IEnumerable<KeyValuePair<string, string>>
    {
        public const string Mistake = "The reader made a mistake.";

        IEnumerator<KeyValuePair<string, string>> IEnumerable<KeyValuePair<string, string>>.GetEnumerator() => throw new ArgumentException(Mistake);
    }
}
