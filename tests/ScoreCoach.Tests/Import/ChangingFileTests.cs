using System.Globalization;
using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>A file that someone writes to while it is read never ends quietly with fewer rows.</summary>
public sealed class ChangingFileTests : IDisposable
{
    private const int Rows = 60_000;
    private static readonly string[] Domains = ["Data Engineering", "EDA", "Modeling", "MLOps"];
    private readonly string _path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_file_that_is_cut_off_between_the_passes_is_reported_to_have_changed()
    {
        var run = ReadFileThatIsCutOff();

        Assert.InRange(run.Reports.Count, 1, Rows - 1);
        CheckChanged(run);
    }

    [Fact]
    public void A_file_that_is_emptied_between_the_passes_is_reported_to_have_changed()
    {
        WriteWide();

        CheckChanged(ReadWhile(file => file.SetLength(0)));
    }

    [Fact]
    public void A_file_that_grows_between_the_passes_is_reported_to_have_changed()
    {
        WriteWide();

        CheckChanged(ReadWhile(file =>
        {
            file.Position = file.Length;
            file.Write("late,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI\n"u8);
        }));
    }

    [Fact]
    public void A_file_of_the_same_length_with_other_bytes_is_reported_to_have_changed()
    {
        WriteWide();
        File.SetLastWriteTimeUtc(_path, DateTime.UnixEpoch);

        CheckChanged(ReadWhile(file =>
        {
            file.Position = file.Length - 2;
            file.Write("X"u8);
        }));
    }

    [Fact]
    public void A_file_with_a_row_per_domain_that_is_cut_off_is_reported_to_have_changed()
    {
        using (var writer = new StreamWriter(_path))
        {
            writer.Write("CandidateId,Exam,Attempt,Domain,Level\n");
            for (var row = 0; row < Rows; row++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"p{row / 4},MLS-C01,1,{Domains[row % 4]},Strong\n"));
            }
        }

        CheckChanged(ReadWhile(file => file.SetLength(file.Length / 2)));
    }

    [Fact]
    public void Json_that_is_cut_off_is_reported_to_have_changed()
    {
        using (var writer = new StreamWriter(_path))
        {
            for (var row = 0; row < Rows; row++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $$"""{"candidateId":"p{{row}}","exam":"MLS-C01","EDA":"Strong","Modeling":"NI"}{{'\n'}}"""));
            }
        }

        CheckChanged(ReadWhile(file => file.SetLength(file.Length / 2)));
    }

    [Fact]
    public void A_file_that_no_one_writes_to_has_not_changed()
    {
        WriteWide();

        var run = ReadWhile(_ => { });

        Assert.Equal(Rows, run.Reports.Count);
        Assert.False(run.Summary.Unusable);
        Assert.Empty(run.Issues);
    }

    [Fact]
    public void A_strict_import_that_ends_early_says_nothing_of_the_rest()
    {
        var run = OfRows(Options with { Strict = true }, "a,No exam,1,,,,NI,NI,NI,NI", "b,MLS-C01,1,,,,NI,NI,NI,NI", "c,MLS-C01,1,,,,NI,NI,NI,NI");

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(run.Errors).Code);
    }

    public void Dispose() => File.Delete(_path);

    /// <summary>Imports a file that loses its second half between the passes.</summary>
    internal static ImportRun ReadFileThatIsCutOff()
    {
        using var test = new ChangingFileTests();
        test.WriteWide();
        return test.ReadWhile(file => file.SetLength(file.Length / 2));
    }

    private static void CheckChanged(ImportRun run)
    {
        var issue = Assert.Single(run.Of(ImportIssueCode.FileChanged));
        Assert.Equal((IssueSeverity.Error, 0L), (issue.Severity, issue.Line));
        Assert.Same(issue, run.Issues[^1]);
        Assert.True(run.Summary.Unusable);
    }

    private void WriteWide()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"p{row},MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI\n");
        }

        File.WriteAllText(_path, text.ToString());
    }

    /// <summary>Reads the file, and changes it when the first report has come.</summary>
    private ImportRun ReadWhile(Action<FileStream> change)
    {
        using var import = Open([new ImportSource(_path)]);
        using var changing = new ChangingImport(import, () =>
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            change(file);
        });
        return Of(changing);
    }

    private sealed class ChangingImport(IReportImport inner, Action change) : IReportImport
    {
        public double Progress => inner.Progress;

        public string CurrentPath => inner.CurrentPath;

        public IEnumerable<ScoreReport> Read(IImportObserver observer, CancellationToken cancellation, ScoreCoach.Cohorts.CohortMeasure? measure = null)
        {
            var changed = false;
            foreach (var report in inner.Read(observer, cancellation))
            {
                if (!changed)
                {
                    change();
                    changed = true;
                }

                yield return report;
            }
        }

        public void Dispose()
        {
            // Whoever opened the inner import disposes of it.
        }
    }
}
