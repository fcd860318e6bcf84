using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Points are read with the maximum that is next to them, whatever it is in each row.</summary>
public sealed class PointMaximumTests
{
    private static readonly ImportOptions Points = Options with { LevelThreshold = LevelThreshold.Article, LevelUnit = LevelUnit.Points };

    // 17/20 = 85 %, 12/30 = 40 %, 34/50 = 68 %, 21/30 = 70 %: with 60 and 80, strong, weak, adequate, adequate.
    [Theory]
    [InlineData("Candidate ID;Exam;Domain;Points;Max", "E1;MLS-C01;Data Engineering;17;20|E1;MLS-C01;EDA;12;30|E1;MLS-C01;Modeling;34;50|E1;MLS-C01;ML Ops;21;30")]
    [InlineData("Candidate ID;Exam;Domain;Level;Maximum points", "E1;MLS-C01;ML Ops;21;30|E1;MLS-C01;EDA;12;30|E1;MLS-C01;Modeling;34;50|E1;MLS-C01;Data Engineering;17;20")]
    [InlineData("Possible;Score;Section;Candidate ID;Exam", "20;17;Data Engineering;E1;MLS-C01|30;12;EDA;E1;MLS-C01|50;34;Modeling;E1;MLS-C01|30;21;ML Ops;E1;MLS-C01")]
    [InlineData("Kandidatennummer;Prüfung;Domäne;Punkte;Höchstpunktzahl", "E1;MLS-C01;Data Engineering;17;20|E1;MLS-C01;EDA;12;30|E1;MLS-C01;Modeling;34;50|E1;MLS-C01;ML Ops;21;30")]
    [InlineData("Candidate ID;Exam;Data Engineering;Data Engineering max;EDA;EDA max;Modeling;Modeling max;ML Ops;ML Ops max", "E1;MLS-C01;17;20;12;30;34;50;21;30")]
    [InlineData("Candidate ID;Exam;Max Modeling;Max EDA;Max Data Engineering;Max ML Ops;Modeling;EDA;Data Engineering;ML Ops", "E1;MLS-C01;50;30;20;30;34;12;17;21")]
    [InlineData("Candidate ID;Exam;Data Engineering /20;Exploratory Data Analysis /30;Modeling /50;ML Ops /30", "E1;MLS-C01;17;12;34;21")]
    [InlineData("Candidate ID;Exam;Data Engineering;EDA;Modeling;ML Ops", "E1;MLS-C01;17/20;12/30;34/50;21/30")]
    public void Points_are_read_with_their_own_maximum(string header, string rows)
    {
        var text = $"{header}\n{rows.Replace('|', '\n')}\n";
        var run = Of(text, Points);

        Assert.Empty(run.Errors);
        Assert.Equal("SWAA", Levels(Assert.Single(run.Reports)));
        Assert.Equal("Points", run.Summary.LevelUnit);
        Assert.Equal("17/20", run.Reports[0].Domains[0].ReportedLevel);

        var objects = GivenRows.Of(Points, text.Replace(';', ',').TrimEnd('\n').Split('\n'));
        Assert.Equal("SWAA", Levels(Assert.Single(objects.Reports)));
    }

    [Theory]
    [InlineData("", "has no maximum: 'Max' is empty")]
    [InlineData("0", "'Max' needs a number above 0")]
    [InlineData("10", "'12' is more than its maximum: 'Max' holds '10'")]
    [InlineData("many", "'Max' holds 'many'")]
    [InlineData("-30", "'Max' needs a number above 0")]
    public void A_wrong_maximum_refuses_the_report(string maximum, string message)
    {
        var run = Of($"Candidate ID;Exam;Domain;Points;Max\nE1;MLS-C01;Data Engineering;17;20\nE1;MLS-C01;EDA;12;{maximum}\nE2;MLS-C01;Modeling;34;50\nE2;MLS-C01;EDA;12;30\n", Points);

        Assert.Equal("?WA?", Levels(Assert.Single(run.Reports)));
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.UnknownLevel, 3L), (issue.Code, issue.Line));
        Assert.Contains(message, issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Engineering,Data Engineering max,EDA,EDA max", "17,20,12,")]
    [InlineData("Data Engineering,Data Engineering max,EDA", "17,20,12")]
    [InlineData("Data Engineering,Data Engineering max,EDA,EDA max", "17,16,12,30")]
    public void A_wrong_maximum_refuses_a_wide_row(string header, string row)
    {
        var run = Of($"Candidate ID,Exam,{header}\nE1,MLS-C01,{row}\nE2,MLS-C01,20,20\n".Replace("20,20\n", "20,20" + new string(',', header.Count(character => character == ',') - 1) + "\n", StringComparison.Ordinal), Points);

        Assert.Equal(["E2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(ImportIssueCode.UnknownLevel, Assert.Single(run.Errors).Code);
    }

    [Theory]
    [InlineData("Candidate ID;Exam;Domain;Points;Max\nE1;MLS-C01;EDA;12;30\nE1;MLS-C01;Modeling;34;50\n")]
    [InlineData("Candidate ID;Exam;Domain;Level;Max\nE1;MLS-C01;EDA;12;30\nE1;MLS-C01;Modeling;24;30\n")]
    [InlineData("Candidate ID;Exam;EDA;EDA max;Modeling;Modeling max\nE1;MLS-C01;12;30;34;50\n")]
    public void Without_a_unit_the_way_out_is_named(string text)
    {
        var issue = Assert.Single(Of(text, Points with { LevelUnit = null }).Errors);

        Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code);
        Assert.Equal((nameof(ImportOptions.LevelUnit), "Points"), (issue.Advice!.Options[0].Option, issue.Advice.Options[0].Value));
        Assert.Single(Of(text, Points).Reports);
    }

    [Theory]
    [InlineData("Candidate ID;Exam;Domain;Points\nE1;MLS-C01;EDA;12\nE1;MLS-C01;Modeling;34\n")]
    [InlineData("Candidate ID;Exam;EDA;Modeling\nE1;MLS-C01;12;34\n")]
    public void Points_without_a_maximum_anywhere_refuse_the_file(string text)
    {
        var issue = Assert.Single(Of(text, Points).Errors);

        Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code);
        Assert.Contains("LevelMaximum", issue.Suggestion, StringComparison.Ordinal);
        Assert.Single(Of(text, Points with { LevelMaximum = 50 }).Reports);
    }

    [Fact]
    public void Labels_and_percentages_next_to_points_stay_what_they_are()
    {
        var run = Of("Candidate ID;Exam;Domain;Points;Max\nE1;MLS-C01;Data Engineering;Needs Improvement;20\nE1;MLS-C01;EDA;85%;\nE1;MLS-C01;Modeling;34;50\nE1;MLS-C01;ML Ops;n/a;\n", Points);

        Assert.Equal("WSA?", Levels(Assert.Single(run.Reports)));
    }

    [Fact]
    public void A_column_that_names_no_domains_makes_no_long_file()
    {
        var run = Of("Candidate ID;Exam;Exam date;Area;Value;Data Engineering\nE1;MLS-C01;2025-11-03;North;7;NI\n");

        Assert.Equal("W???", Levels(Assert.Single(run.Reports)));
    }
}
