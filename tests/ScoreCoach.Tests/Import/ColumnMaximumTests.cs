using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A maximum next to the numbers indicate that they are points: in the header, or in a column of its own.</summary>
public class ColumnMaximumTests
{
    private static readonly ImportOptions Read = ImportRun.Options with { Exam = "MLS-C01", LevelThreshold = LevelThreshold.Article };

    private static readonly string[] Domains = ["Data Engineering", "Exploratory Data Analysis", "Modeling", "ML Implementation and Operations"];

    [Theory]
    [InlineData(" /20", "17,13,8,11")]
    [InlineData(" sur 20", "17,13,8,11")]
    [InlineData(" (von 10)", "9,6,4,8")]
    [InlineData(" sobre 50", "45,42,38,48")]
    [InlineData(" (out of 40)", "35,22,38,31")]
    [InlineData(" (0-10)", "8.5,4.2,7.7,5.0")]
    [InlineData(" [max. 30]", "25,22,18,29")]
    public void Headers_that_name_a_maximum_are_points(string maximum, string numbers)
    {
        var header = string.Join(',', Domains.Select(name => name + maximum));
        var run = ImportRun.Of($"Id,Score,{header}\nH-1,710,{numbers}\n", Read);
        Assert.Empty(run.Reports);
        Assert.Contains(run.Issues, issue => issue is { Code: ImportIssueCode.UnlikelyScale, Severity: IssueSeverity.Error });
    }

    [Theory]
    [InlineData("Data Engineering (20%),EDA (24 %),Modeling 36%,ML Ops (20%)")]
    [InlineData("1. Data Engineering,2. EDA,3. Modeling,4. ML Ops")]
    [InlineData("Data Engineering (out of 100),Exploratory Data Analysis (out of 100),Modeling (out of 100),ML Implementation and Operations (out of 100)")]
    public void Weights_positions_and_100_are_no_maximum(string header)
    {
        var run = ImportRun.Of($"Id,Score,{header}\nH-1,710,85,62,45,71\n", Read);
        Assert.Equal("SAWA", ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Theory]
    [InlineData("Id,Score,Data Engineering,Data Engineering max,EDA,EDA max,Modeling,Modeling max,ML Ops,ML Ops max\nA,700,9,10,6,12,14,18,5,10\n")]
    [InlineData("Id,Score,Domain,Level,Max\nA,700,Data Engineering,9,10\nA,700,EDA,6,12\nA,700,Modeling,14,18\nA,700,ML Ops,5,10\n")]
    [InlineData("Id,Score,Domain,Level,Points possible\nA,700,Data Engineering,9,20\nA,700,EDA,6,20\nA,700,Modeling,14,20\nA,700,ML Ops,5,20\n")]
    public void A_column_of_maxima_makes_the_numbers_next_to_it_points(string text)
    {
        var run = ImportRun.Of(text, Read);
        Assert.Empty(run.Reports);
        Assert.Contains(run.Issues, issue => issue is { Code: ImportIssueCode.UnlikelyScale, Field: "Level", Severity: IssueSeverity.Error });
        Assert.Single(ImportRun.Of(text, Read with { LevelUnit = LevelUnit.Percent }).Reports);
    }

    [Fact]
    public void Maxima_of_100_are_percentages()
    {
        var run = ImportRun.Of("Id,Score,Data Engineering,Data Engineering max,EDA,Modeling,ML Ops\nA,700,85,100,62,45,71\n", Read);
        Assert.Equal("SAWA", ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Theory]
    [InlineData("500", false)]
    [InlineData("1000", true)]
    public void The_maximum_of_a_score_is_the_exams(string maximum, bool isRead)
    {
        var run = ImportRun.Of($"Id,Score,Max score,Data Engineering,EDA,Modeling,ML Ops\nA,380,{maximum},NI,NI,Strong,NI\n", Read);
        Assert.Equal(isRead ? 1 : 0, run.Reports.Count);
        Assert.Equal(!isRead, run.Issues.Any(issue => issue is { Code: ImportIssueCode.UnlikelyScale, Field: "Score" }));
    }

    [Theory]
    [InlineData("20", "17,13,8,11", "SAWW")]
    [InlineData("50", "45,35,22,31", "SAWA")]
    public void The_properties_that_a_gradebook_adds_name_the_maximum(string maximum, string numbers, string levels)
    {
        var header = string.Join(',', Domains.Select(name => $"{name} Points Grade <Numeric MaxPoints:{maximum} Weight:25 Category:Exam>"));
        var text = $"OrgDefinedId,Username,{header},End-of-Line Indicator\n#20417,#a.reis,{numbers},#\n#20418,#b.lund,{numbers},#\n";

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(text, Read).Errors).Code);
        var run = ImportRun.Of(text, Read with { LevelUnit = LevelUnit.Points, LevelThreshold = new LevelThreshold(60, 80) });
        Assert.Equal(["#20417 " + levels, "#20418 " + levels], run.Reports.Select(report => $"{report.CandidateId} {ImportRun.Levels(report)}"));
    }

    [Theory]
    [InlineData("Modeling /٢٠")]
    [InlineData("Domain ٣")]
    [InlineData("Modeling (out of २०)")]
    [InlineData("Modeling (٣٦%)")]
    public void Digits_of_other_scripts_are_not_numbers_of_headers(string header)
    {
        var cohort = new GivenCohort("MLS-C01").WithNumbers("P-1", "62", "71", "84", "55");

        var run = ImportRun.Of(cohort.ToString().Replace("Modeling", header, StringComparison.Ordinal), ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) });

        Assert.Equal(1, run.Summary.Reports + run.Summary.Refused + run.Errors.Count(issue => issue.EndsFile));
    }
}
