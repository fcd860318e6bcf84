using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Large files are read ahead on two threads; the outcome is the same.</summary>
public sealed class TwoThreadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scorecoach-tests").FullName;

    [Fact]
    public void Two_threads_and_one_give_the_same_reports_issues_and_refused_rows()
    {
        var bytes = Encoding.UTF8.GetBytes(Text());
        var two = Of(bytes, rejectPath: Path.Join(_folder, "two.csv"));
        var one = Of(bytes, Options with { ChunkLength = int.MaxValue }, rejectPath: Path.Join(_folder, "one.csv"));

        Assert.Equal(MessyFileTests.Describe(one), MessyFileTests.Describe(two));
        Assert.Equal(File.ReadAllText(Path.Join(_folder, "one.csv")), File.ReadAllText(Path.Join(_folder, "two.csv")));
        Assert.All([ImportIssueCode.DuplicateReport, ImportIssueCode.ConflictingDuplicate, ImportIssueCode.UnknownLevel, ImportIssueCode.FieldCountMismatch], code => Assert.NotEmpty(two.Of(code)));
        Assert.Contains(two.Reports, report => report.History.Count > 0);
    }

    [Fact]
    public void Strict_ends_at_the_first_refused_row()
    {
        var run = Of(Text(), Options with { Strict = true });

        var issue = Assert.Single(run.Errors);
        Assert.All(run.Reports, report => Assert.True(report.Origin.Line < issue.Line));
    }

    [Fact]
    public void Reading_can_be_given_up_and_canceled()
    {
        var bytes = Encoding.UTF8.GetBytes(Text());
        using var stream = new MemoryStream(bytes);
        using (var import = Open([new ImportSource("cohort.csv") { Stream = stream }]))
        {
            Assert.Equal(5, import.Read(new ImportObserver(), CancellationToken.None).Take(5).Count());
        }

        using var canceled = new CancellationTokenSource();
        using var other = Open([new ImportSource("cohort.csv") { Stream = stream }]);
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var report in other.Read(new ImportObserver(), canceled.Token))
            {
                canceled.Cancel();
            }
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text()
    {
        var random = new Random(11);
        var text = new StringBuilder(Header).Append(",Team\n");
        string[] labels = ["NI", "Competent", "Strong", "not reported", ""];
        for (var row = 0; row < 30_000; row++)
        {
            var id = random.Next(25_000);
            var label = row % 997 == 0 ? "Stong" + row : labels[random.Next(labels.Length)];
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"p{id},MLS-C01,{1 + random.Next(3)},2025-{1 + random.Next(12):D2}-03,{100 + random.Next(600)},,NI,{label},Strong,NI,Team {random.Next(9)}");
            text.Append(row % 1499 == 0 ? ",extra\n" : row % 251 == 0 ? "\n\n" : "\n");
            if (row % 53 == 0)
            {
                // The same line again, and a third time some lines later.
                text.Append("q,MLS-C01,1,2025-01-01,500,,NI,NI,NI,NI,Blue\n");
            }
        }

        return text.ToString();
    }
}
