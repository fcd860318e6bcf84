using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Rows of one domain each hold points where a row of maxima or the header of the numbers indicates it, in files and among objects.</summary>
public sealed class LongPointTests
{
    private static readonly ImportOptions Percentages = ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    [Theory]
    [InlineData("Points earned", "62,73,55,90", true)]
    [InlineData("Punkte", "12,13,15,19", true)]
    [InlineData("Raw score", "40,44,38,41", true)]
    [InlineData("Percentage", "62,73,55,90", false)]
    [InlineData("Score", "62,73,55,90", false)]
    public void A_header_of_points_is_heard(string header, string numbers, bool arePoints)
    {
        var lines = Lines($"Candidate ID,Exam,Domain,{header}", numbers);

        CheckBoth(lines, arePoints);
        Assert.Single(ImportRun.Of(string.Join('\n', lines), Percentages with { LevelUnit = LevelUnit.Percent }).Reports);
        Assert.Single(ImportRun.Of(string.Join('\n', lines), Percentages with { LevelUnit = LevelUnit.Points, LevelMaximum = 90 }).Reports);
    }

    [Theory]
    [InlineData("Points Possible,,,50", "30,31,20,45", true)]
    [InlineData("Maximum,,,50", "30,31,20,45", true)]
    [InlineData("Erreichbare Punkte,,,60", "30,36,20,50", true)]
    [InlineData("Points Possible,,,100", "30,31,20,45", false)]
    [InlineData("Points Possible,,,40", "30,31,20,75", false)]
    [InlineData("Maximum,,,40", "30,31,20,45", false)]
    public void A_row_of_maxima_is_heard(string row, string numbers, bool arePoints)
    {
        string[] lines = Lines("Student,Exam,Section,Percentage", numbers);
        string[] withMaxima = [lines[0], row, .. lines[1..]];

        CheckBoth(withMaxima, arePoints);
        if (arePoints)
        {
            // 30 of 50, 31 of 50, 20 of 50, 45 of 50; or 30, 36, 20 and 50 of 60.
            var read = ImportRun.Levels(ImportRun.Of(string.Join('\n', withMaxima), Percentages with { LevelUnit = LevelUnit.Points }).Reports[0]);
            Assert.Equal(row.EndsWith("50", StringComparison.Ordinal) ? "AAWS" : "WAWS", read);
            Assert.Equal(read, ImportRun.Levels(GivenRows.Of(Percentages with { LevelUnit = LevelUnit.Points }, withMaxima).Reports[0]));
        }
    }

    [Fact]
    public void Several_maxima_are_not_one()
    {
        string[] lines = ["Student,Exam,Section,Percentage", "Points Possible,,Data Engineering,50", "Points Possible,,EDA,60", .. Lines(string.Empty, "30,31,20,45")[1..]];

        CheckBoth(lines, arePoints: true);
        Assert.Empty(ImportRun.Of(string.Join('\n', lines), Percentages with { LevelUnit = LevelUnit.Points }).Reports);
    }

    private static void CheckBoth(string[] lines, bool arePoints)
    {
        var (run, rows) = (ImportRun.Of(string.Join('\n', lines), Percentages), GivenRows.Of(Percentages, lines));
        Assert.Equal(arePoints ? 0 : 1, run.Reports.Count);
        Assert.Equal(arePoints ? 0 : 1, rows.Reports.Count);
        Assert.Equal(arePoints, run.Errors.Any(issue => issue.Code == ImportIssueCode.UnlikelyScale));
        Assert.Equal(arePoints, rows.Errors.Any(issue => issue.Code == ImportIssueCode.UnlikelyScale));
    }

    private static string[] Lines(string header, string numbers)
    {
        string[] domains = ["Data Engineering", "EDA", "Modeling", "MLOps"];
        return [header, .. numbers.Split(',').Select((number, domain) => $"a-1,MLS-C01,{domains[domain]},{number}")];
    }
}
