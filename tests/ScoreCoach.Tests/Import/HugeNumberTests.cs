namespace ScoreCoach.Tests.Import;

/// <summary>Numbers of any size are read or refused where they stand; none ends the import.</summary>
public sealed class HugeNumberTests
{
    private const string Header = "Candidate ID,Exam,Score,Data Engineering,Exploratory Data Analysis,Modeling,MLOps";
    private const string Nameless = "Name,Exam,Score,Data Engineering,Exploratory Data Analysis,Modeling,MLOps";

    // An exam whose scale is not known takes any number that a score can be.
    [Theory]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("3000000000", true)]
    [InlineData("-3000000000", true)]
    [InlineData("999999999", true)]
    [InlineData("1000001", true)]
    [InlineData("1000000", false)]
    [InlineData("1000000.0", false)]
    [InlineData("712", false)]
    public void A_score_without_a_scale_has_an_end(string score, bool isRefused)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Score,Result,People,Process,Business Environment\nC-1,PMP,{score},Fail,Target,Target,Target\nC-2,PMP,640,Fail,Target,Target,Target");
        Assert.Equal(isRefused ? 1 : 2, run.Reports.Count);
        Assert.Equal(isRefused ? [$"{score} is too large for a score."] : Array.Empty<string>(), run.Of(ImportIssueCode.ScoreOutOfRange).Select(issue => issue.Message));
    }

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
