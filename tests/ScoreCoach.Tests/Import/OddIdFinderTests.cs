using System.Globalization;
using ScoreCoach.IO.Import.People;

namespace ScoreCoach.Tests.Import;

/// <summary>What is kept to recognize odd ids among rows that are seen once.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class OddIdFinderTests
{
    /// <summary>Whatever names are like, and also where every id comes in two spellings.</summary>
    [Theory]
    [InlineData("C-{0}", "Ana Reis", 48)]
    [InlineData("3F2504E0-4F89-11D3-9A0C-{0}ABCDEF", "Maria Magdalena Konstantinopolsky-Featherstonehaugh", 64)]
    [InlineData("{0}", "Александра Викторовна Константинопольская", 64)]
    [InlineData("{0}", null, 40)]
    public void A_person_costs_at_most_64_bytes(string id, string? name, long most)
    {
        // One more than a power of two, just after the buckets grew: that is when they are emptiest.
        const int People = (1 << 17) + 1;
        var report = Assert.Single(ImportRun.OfRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI").Reports);
        var reports = Enumerable.Range(0, 64).Select(number => Of(report, string.Format(CultureInfo.InvariantCulture, id, number + 1000), name, 1)).ToArray();

        var measured = Enumerable.Range(0, 5).Select(_ => BytesKeptFor(reports, People)).Order().ToArray();
        Assert.InRange(measured[2], 1, most);
    }

    [Fact]
    public void A_name_that_is_cut_still_reports()
    {
        var ids = new OddIdFinder();
        var report = Assert.Single(ImportRun.OfRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI").Reports);
        var name = new string('я', 60);
        var found = new List<OddRowId>();
        for (var number = 0; number < 20_000; number++)
        {
            Assert.Null(ids.Add(Hash(number), Hash(number), Of(report, "C-7", name, number + 1)));
        }

        foreach (var number in new[] { 0, 19_999 })
        {
            Assert.Null(ids.Add(Hash(number), Hash(number), Of(report, "C-7", name, 30_000)));
            found.Add(ids.Add(Hash(number), Hash(number), Of(report, "C-7", name + "x", 30_001))!.Value);
            Assert.Null(ids.Add(Hash(number), Hash(number), Of(report, "C-7", "y", 30_002)));
        }

        Assert.Equal([1L, 20_000L], found.Select(odd => odd.Row));
        Assert.Equal(name, found[0].Text);
        Assert.Equal(name[..(found[1].Text.Length - 1)] + "…", found[1].Text);
    }

    private static long BytesKeptFor(ScoreReport[] reports, int people)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ids = new OddIdFinder();
        for (var number = 0; number < people; number++)
        {
            ids.Add(Hash(number), Hash(number), reports[number % reports.Length]);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(ids);
        return (after - before) / people;
    }

    private static ScoreReport Of(ScoreReport report, string id, string? name, long row) =>
        new(report.Results) { CandidateId = id, CandidateName = name, Line = row, File = report.File };

    private static UInt128 Hash(int number) => PersonHash.TryOfId(BitConverter.GetBytes(number + 1), 0, out var hash) ? hash : default;
}
