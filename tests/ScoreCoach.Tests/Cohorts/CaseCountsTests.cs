using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>Attempts that are counted by what is alike in them give what attempts give that are counted one by one.</summary>
public class CaseCountsTests
{
    private static readonly DateTime s_asOf = GivenExam.Day("2026-01-15");
    private static readonly ExamProfile s_profile = Shipped.Exam("MLS-C01");

    // Few and many attempts, groups without room for tables, and more cases than have a number.
    [Theory]
    [InlineData(100, 3, true)]
    [InlineData(5_000, 3, true)]
    [InlineData(5_000, 3, false)]
    [InlineData(20_000, 40, true)]
    public void Counting_cases_changes_nothing(int count, int maxAttempt, bool isTabled)
    {
        var random = new Random(count);
        var finder = Finder();
        var cell = Cell(finder);
        var tables = new CaseTables();
        while (!isTabled && tables.TryTake())
        {
            // Others have taken all.
        }

        var counts = new CaseCounts(cell, finder, tables);
        var one = Finder();
        var expected = Cell(one);
        foreach (var attempt in Enumerable.Range(0, count).Select(_ => Attempt(random, maxAttempt)))
        {
            counts.Add(attempt);
            expected.Attempts++;
            expected.Add(attempt, one.Find(attempt.ToReport()), null);
            if (random.Next(count) < 2)
            {
                counts.Close();
            }
        }

        counts.Close();
        counts.Close();
        Assert.Equal((expected.Attempts, expected.Count, expected.People), (cell.Attempts, cell.Count, cell.People));
        Assert.Equal(expected.Tables, cell.Tables);
        Assert.Equal(expected.Scores.Entries, cell.Scores.Entries);
        Assert.Equal(expected.FailedScores.Entries, cell.FailedScores.Entries);
        Assert.Equal(count >= 5_000, finder.Numbered.Count == ReportFinder.MaxNumbered);
    }

    private static ReportFinder Finder() => new(new Coach(Shipped.Catalog, new PlanOptions { AsOf = s_asOf }), Shipped.Catalog.GuideOf(s_profile), s_asOf);

    private static CohortCell Cell(ReportFinder finder) => new(s_profile, [], finder.Rules.Count);

    private static readonly DomainResultSet[] s_sets =
    [
        .. from number in Enumerable.Range(0, 256)
           select new DomainResultSet(s_profile, [.. s_profile.Domains.Select((domain, index) => DomainResultSet.ResultOf(domain, default) with { Level = (PerformanceLevel)(number >> (2 * index) & 3) })]),
    ];

    private static CountedAttempt Attempt(Random random, int maxAttempt) => new(
        s_sets[random.Next(s_sets.Length)],
        random.Next(maxAttempt + 1),
        (ExamResult)random.Next(3),
        random.Next(8) switch
        {
            0 => null,
            1 => s_asOf.AddDays(-random.Next(3_900, 6_000)),
            2 => s_asOf.AddDays(random.Next(-10, 60)),
            _ => s_asOf.AddDays(-random.Next(1_000)),
        },
        random.Next(8) switch
        {
            0 => null,
            1 => random.Next(1_000, 1_050),
            2 => random.Next(10_000_000) / 10_000m,
            3 => random.Next(1_000) + 0.0m,
            4 => random.Next(2) == 0 ? 3_000_000_000m : -random.Next(5),
            _ => random.Next(100, 1_001),
        },
        random.Next(10) == 0 ? "fr" : null,
        random.Next(10) == 0 ? "French" : null,
        AttemptTracking.Joined);
}
