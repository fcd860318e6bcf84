namespace ScoreCoach.Tests.Import;

/// <summary>Numbers of any size are read or refused where they stand; none ends the import.</summary>
public sealed class HugeNumberTests
{
    private const string Header = "Candidate ID,Exam,Score,Data Engineering,Exploratory Data Analysis,Modeling,MLOps";
    private const string Nameless = "Name,Exam,Score,Data Engineering,Exploratory Data Analysis,Modeling,MLOps";

    [Theory]
    [InlineData(Header, "C-30,MLS-C01,600,{0},40,50,60")]
    [InlineData(Header, "Points possible,,,{0},{0},{0},{0}")]
    [InlineData(Header, "Maximum,,,{0},50,50,50")]
    [InlineData(Header, "C-30,MLS-C01,{0},40,40,50,60")]
    [InlineData(Nameless, "Max,MLS-C01,600,{0},{0},70,80")]
    [InlineData(Nameless, "Max,MLS-C01,{0},{0},{0},{0},{0}")]
    public void A_huge_number_costs_its_row_at_most(string header, string row)
    {
        foreach (var number in new[] { "79228162514264337593543950335", "39614081257132168796771975168", "20000000000000000000000000000", "1e28", "7922816251426433759354395033.5" })
        {
            var rows = Enumerable.Range(1, 20).Select(place => $"{(header == Header ? $"C-{place}" : $"Ana R{(char)('a' + place)}")},MLS-C01,{600 + place},{40 + place},{60 - place},{50 + place},{70 - place}");
            var text = string.Join('\n', [header, .. rows, string.Format(System.Globalization.CultureInfo.InvariantCulture, row, number)]);

            var run = ImportRun.Of(text, ImportRun.Options with { LevelThreshold = LevelThreshold.Article });

            Assert.Equal(20, run.Reports.Count(report => report.CandidateId != "C-30" && report.CandidateId != "Max"));
            Assert.Equal(1, run.Summary.Refused + run.Summary.SetAside);
        }
    }
}
