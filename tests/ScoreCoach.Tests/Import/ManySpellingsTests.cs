using ScoreCoach.IO.Import.People;

namespace ScoreCoach.Tests.Import;

/// <summary>Numbers that no one expects: of spellings of one id, and of tables in one command. None of them may make two people or two places one.</summary>
public sealed class ManySpellingsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(512)]
    public void Ids_that_differ_in_case_are_different_people_however_many_there_are(int spellings)
    {
        var rows = Enumerable.Range(0, spellings).Select(number => $"{SpellingOf("abcdefghi", number)},MLS-C01,1,2025-11-03,{300 + number},,NI,NI,NI,NI");

        var run = ImportRun.OfRows([.. rows]);

        Assert.Empty(run.Errors);
        Assert.Equal(spellings, run.Reports.Count);
        Assert.Equal(spellings, run.Summary.People);
        Assert.Equal(spellings - 1, run.Of(ImportIssueCode.IdsDifferInCase).Count);
        Assert.All(run.Reports, report => Assert.Empty(report.History));
    }

    [Fact]
    public void Each_of_many_spellings_has_its_own_attempts_and_duplicates()
    {
        const int Spellings = 300;
        var first = Enumerable.Range(0, Spellings).Select(number => $"{SpellingOf("abcdefghi", number)},MLS-C01,1,2025-10-03,{300 + number},,NI,NI,NI,NI").ToArray();
        var second = Enumerable.Range(0, Spellings).Select(number => $"{SpellingOf("abcdefghi", number)},MLS-C01,2,2025-11-03,{301 + number},,NI,NI,NI,NI").ToArray();

        var run = ImportRun.OfRows([.. first, .. second, .. first]);

        Assert.Empty(run.Errors);
        Assert.Equal((2 * Spellings, Spellings, Spellings), (run.Reports.Count, run.Summary.Duplicates, run.Summary.People));
        Assert.All(run.Reports.Skip(Spellings), report => Assert.Equal(report.Score - 1, Assert.Single(report.History).Score));
    }

    [Fact]
    public void A_spelling_that_stands_first_is_not_compared_with_itself()
    {
        // Rows of several reports come out of order; the index hears of the later spelling first.
        var report = Assert.Single(ImportRun.OfRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI").Reports);
        var attempts = new AttemptIndex(people: 1);
        attempts.Add(person: 0, id: 7, report, table: 1);
        attempts.Add(person: 0, id: 9, report, table: 0);
        attempts.Complete();

        Assert.True(attempts.TryFind(new AttemptPlace(0, report.Line), out var first));
        Assert.Empty(attempts.OddIdsOf(first, report));
        Assert.True(attempts.TryFind(new AttemptPlace(1, report.Line), out var second));
        Assert.Equal(new AttemptPlace(0, report.Line), Assert.Single(attempts.OddIdsOf(second, report)).Place);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(66_000)]
    [InlineData(65_535_000)]
    public void Tables_are_reported_apart_however_many_there_are(int table)
    {
        var report = Assert.Single(ImportRun.OfRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI").Reports);
        var attempts = new AttemptIndex(people: 1);
        attempts.Add(person: 0, id: 7, report, table: 0);
        attempts.Add(person: 0, id: 7, report, table);
        attempts.Complete();

        Assert.True(attempts.TryFind(new AttemptPlace(0, report.Line), out var first));
        Assert.Equal(AttemptVerdict.Keep, attempts.VerdictOf(first));
        Assert.True(attempts.TryFind(new AttemptPlace(table, report.Line), out var second));
        Assert.Equal(AttemptVerdict.Duplicate, attempts.VerdictOf(second));
        Assert.Equal(new AttemptPlace(table, report.Line), attempts.PlaceOf(second));
        Assert.Equal(new AttemptPlace(0, report.Line), attempts.OtherPlaceOf(second));
        Assert.False(attempts.TryFind(new AttemptPlace(table, report.Line + 1), out _));
    }

    [Theory]
    [InlineData("640")]
    [InlineData("640.5")]
    [InlineData("0")]
    [InlineData("999.123456789")]
    [InlineData("67108.863")]
    [InlineData("67108.864")]
    [InlineData(null)]
    public void Earlier_attempts_keep_their_score_whatever_its_digits(string? score)
    {
        var reports = ImportRun.OfRows("a,MLS-C01,1,2025-10-03,640,,NI,NI,NI,NI", "b,MLS-C01,2,2025-11-03,650,,NI,NI,NI,NI").Reports;
        decimal? written = score is null ? null : decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture);
        var earlier = new ScoreReport(reports[0].Results) { Score = written, Attempt = 1, ExamDate = reports[0].ExamDate, Line = reports[0].Line };
        var attempts = new AttemptIndex(people: 1);
        attempts.Add(person: 0, id: 7, earlier, table: 0);
        attempts.Add(person: 0, id: 7, reports[1], table: 0);
        attempts.Complete();

        Assert.True(attempts.TryFind(new AttemptPlace(0, reports[1].Line), out var entry));
        Assert.Equal(written, Assert.Single(attempts.Join(entry, reports[1]).History).Score);
    }

    /// <summary>The id with each letter in upper case that has a one in the number.</summary>
    private static string SpellingOf(string id, int number) =>
        string.Concat(id.Select((letter, place) => (number >> place & 1) == 1 ? char.ToUpperInvariant(letter) : letter));
}
