using System.Text;
using ScoreCoach.IO.Import.People;

namespace ScoreCoach.Tests.Import;

/// <summary>What a row costs. A report keeps an id, a name, and what is its own; the rest is shared.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class AllocationTests
{
    private const int Rows = 20_000;

    /// <summary>A report takes about 220 bytes: itself, an id and a name. What a reading costs once, including the first rows by which columns are identified, is as much again in a file of this size.</summary>
    private const int MaxBytesPerRow = 450;

    [Fact]
    public void A_row_allocates_no_more_than_its_own_report()
    {
        var once = Encoding.UTF8.GetBytes(Text(distinctLabels: 3));
        var twice = Encoding.UTF8.GetBytes(Text(distinctLabels: 3, 2 * Rows));
        Import(once);

        // What a file costs as such, its sample for one, is the same for both.
        var perRow = (Allocated(twice, 2 * Rows) - Allocated(once, Rows)) / Rows;

        Assert.InRange(perRow, 1, MaxBytesPerRow);

        static long Allocated(byte[] file, int rows)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Assert.Equal(rows, Import(file));
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }

    [Fact]
    public void Rows_with_the_same_labels_share_one_set_of_results()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text(distinctLabels: 3)));
        using var import = ImportRun.Open([new ImportSource("cohort.csv") { Stream = stream }]);

        var sets = import.Read(new ImportObserver(), CancellationToken.None).Select(report => report.Results).ToHashSet(ReferenceEqualityComparer.Instance);

        // Two threads read; each has its own.
        Assert.InRange(sets.Count, 1, 2 * 81);
    }

    [Fact]
    public void The_same_file_gives_the_same_reports_in_the_same_order_each_time()
    {
        var bytes = Encoding.UTF8.GetBytes(Text(distinctLabels: 5));

        var runs = Enumerable.Range(0, 3).Select(_ => MessyFileTests.Describe(ImportRun.Of(bytes))).ToArray();

        Assert.Equal(runs[0], runs[1]);
        Assert.Equal(runs[0], runs[2]);
        Assert.Contains("UnknownLevel", runs[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1_000_000, 32)]
    [InlineData(10_000_000, 32)]
    [InlineData(long.MaxValue / 256, 32)]
    public void What_detects_possible_duplicates_has_a_fixed_size(long people, long mostMegabytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var filter = new KeyFilter(people);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, (mostMegabytes << 20) + 1024);
        Assert.False(filter.AddAndTest(7));
        Assert.True(filter.AddAndTest(7));
    }

    [Fact]
    public void A_person_with_several_reports_costs_at_most_64_bytes_for_each()
    {
        const int Reports = 200_000;
        var report = Assert.Single(ImportRun.OfRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI").Reports);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var attempts = new AttemptIndex(Reports / 2);
        for (var number = 0; number < Reports; number++)
        {
            attempts.Add(number / 2, (UInt128)(number / 2), report, table: 0);
        }

        attempts.Complete();

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Reports, 1, 64);
    }

    [Fact]
    public void A_person_with_several_attempts_keeps_at_most_64_bytes_for_each()
    {
        var reports = ImportRun.OfRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI", "b,MLS-C01,2,2025-12-03,640,,NI,NI,NI,NI").Reports;

        // What earlier tests left in pools is given up at some collection or other: the middle of several measurements counts.
        var measured = Enumerable.Range(0, 5).Select(_ => BytesKeptFor(reports)).Order().ToArray();
        Assert.InRange(measured[2], 1, 64);
    }

    private static long BytesKeptFor(IReadOnlyList<ScoreReport> reports)
    {
        const int Reports = 200_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var attempts = new AttemptIndex(Reports / 2);
        for (var number = 0; number < Reports; number++)
        {
            attempts.Add(number / 2, (UInt128)(number / 2), reports[number % 2], table: 0);
        }

        attempts.Complete();
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / Reports;
        attempts.Join(1, reports[1]);
        return kept;
    }

    private static int Import(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var import = ImportRun.Open([new ImportSource("cohort.csv") { Stream = stream }]);
        return import.Read(new ImportObserver(), CancellationToken.None).Count();
    }

    private static string Text(int distinctLabels, int rows = Rows)
    {
        string[] labels = ["Needs Improvement", "Competent", "Strong", "", "Stong"];
        var random = new Random(3);
        var text = new StringBuilder(ImportRun.Header).Append(",Name,Team\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"C{row:D8},MLS-C01,1,2025-11-03,{random.Next(100, 750)},Fail,");
            for (var domain = 0; domain < 4; domain++)
            {
                text.Append(labels[random.Next(distinctLabels)]).Append(',');
            }

            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Person {row},Team {random.Next(7)}\n");
        }

        return text.ToString();
    }
}
