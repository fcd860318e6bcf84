using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Objects of a pipeline are looked at as a whole, whatever properties each of them has.</summary>
public sealed class ObjectSignTests
{
    private const string Long = "CandidateId,Exam,ExamDate,Domain,Level";
    private const string Wide = "CandidateId,Exam,ExamDate,Data Engineering,EDA,Modeling,MLOps";
    private static readonly ImportOptions Percent = ImportRun.Options with { LevelThreshold = LevelThreshold.Article };

    [Theory]
    [InlineData("CandidateId,Exam,ExamDate,Domain,Level,Comment", "x")]
    [InlineData("Comment,CandidateId,Exam,ExamDate,Domain,Level", "x")]
    [InlineData("CandidateId,Exam,ExamDate,Domain,Level,Score", "700")]
    [InlineData("Candidate,Exam,Date,Section,Level", "")]
    public void Rows_of_one_report_may_have_different_properties(string header, string value)
    {
        string Row(string domain, string level) => header[0] == 'C' && header[1] == 'o' ? $"{value},A1,MLS-C01,2025-11-03,{domain},{level}"
            : value.Length > 0 ? $"A1,MLS-C01,2025-11-03,{domain},{level},{value}" : $"A1,MLS-C01,2025-11-03,{domain},{level}";
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv(Long, "A1,MLS-C01,2025-11-03,Data Engineering,Strong");
        rows.AddCsv(header, Row("EDA", "Strong"));
        rows.AddCsv(Long, "A1,MLS-C01,2025-11-03,Modeling,Weak");
        rows.AddCsv(header, Row("MLOps", "Weak"));
        rows.Complete();

        Assert.Equal("SSWW", ImportRun.Levels(Assert.Single(rows.Reports)));
        Assert.DoesNotContain(rows.Issues, issue => issue.Code == ImportIssueCode.MissingDomain);
    }

    [Fact]
    public void Rows_of_more_shapes_than_are_remembered_make_one_report()
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv(Long, "A1,MLS-C01,2025-11-03,Data Engineering,Strong");
        for (var number = 0; number < 70; number++)
        {
            rows.AddCsv($"{Long},Note{number}", $"B{number},MLS-C01,2025-11-03,EDA,Strong,x");
        }

        rows.AddCsv(Long, "A1,MLS-C01,2025-11-03,EDA,Strong", "A1,MLS-C01,2025-11-03,Modeling,Weak", "A1,MLS-C01,2025-11-03,MLOps,Weak");
        rows.Complete();

        Assert.Equal(71, rows.Reports.Count);
        Assert.Equal("SSWW", ImportRun.Levels(rows.Reports[0]));
    }

    [Theory]
    [InlineData("90,80,70,60", "0.9,0.8,0.7,0.6")]
    [InlineData("55,45,35,95", "1,.5,.75,1")]
    [InlineData("Strong,Weak,Weak,Weak", "0.9,0.8,0.7,0.6")]
    public void A_fraction_after_the_first_rows_were_percentages_is_refused(string first, string late)
    {
        var rows = GivenRows.Of(Percent, [Wide, .. Enumerable.Range(1, 1100).Select(number => $"A{number},MLS-C01,2025-11-03,{first}"), $"B1,MLS-C01,2025-11-03,{late}", $"C1,MLS-C01,2025-11-03,{first}"]);

        Assert.Equal(1101, rows.Reports.Count);
        var refused = Assert.Single(rows.Errors);
        Assert.Equal((ImportIssueCode.UnknownLevel, 1101L), (refused.Code, refused.Row));
        Assert.Contains("LevelUnit", refused.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_after_the_first_rows_were_fractions_is_refused()
    {
        var rows = GivenRows.Of(Percent, [Wide, .. Enumerable.Range(1, 1100).Select(number => $"A{number},MLS-C01,2025-11-03,0.9,0.5,0.5,1"), "B1,MLS-C01,2025-11-03,90,80,70,60"]);

        Assert.Equal(1100, rows.Reports.Count);
        Assert.Single(rows.Errors);
    }

    [Theory]
    [InlineData("0.9,0.8,0.7,0.6", "1,2,80,90,x")]
    [InlineData("90,80,70,60", "0.9,0.8,0.7,0.6,x")]
    public void The_unit_is_that_of_all_shapes(string first, string second)
    {
        var rows = new GivenRows(Percent);
        rows.AddCsv(Wide, $"A1,MLS-C01,2025-11-03,{first}");
        rows.AddCsv(Wide + ",Comment", $"A2,MLS-C01,2025-11-03,{second}");
        rows.Complete();

        Assert.Empty(rows.Reports);
        Assert.All(rows.Errors, issue => Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code));
    }

    [Fact]
    public void Numbers_after_the_first_rows_of_long_objects_count_too()
    {
        string[] domains = ["Data Engineering", "EDA", "Modeling", "MLOps"];
        var lines = Enumerable.Range(0, 1200).Select(number => $"A{number / 4},MLS-C01,2025-11-03,{domains[number % 4]},{(number < 1100 ? "80" : "0.8")}");

        var rows = GivenRows.Of(Percent, [Long, .. lines]);

        Assert.Empty(rows.Reports);
        Assert.All(rows.Errors, issue => Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code));
    }

    [Fact]
    public void Dates_that_a_spreadsheet_swapped_are_reported()
    {
        string[] dates = ["2026-04-09", "2026-05-09", "25/09/2026", "26/09/2026", "27/09/2026", "2026-06-09"];
        var rows = GivenRows.Of(ImportRun.Options with { AsOf = GivenExam.Day("2026-12-01") }, [Wide, .. dates.Select((date, number) => $"A{number},MLS-C01,{date},NI,NI,NI,NI")]);

        Assert.Contains("in row 1", Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.DatesSwapped).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapper_that_is_removed_is_reported()
    {
        var rows = GivenRows.Of(ImportRun.Options, Wide, "'00417,MLS-C01,2025-11-03,NI,NI,NI,NI");

        Assert.Equal("00417", Assert.Single(rows.Reports).CandidateId);
        Assert.Contains("in row 1", Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.WrapperRemoved).Message, StringComparison.Ordinal);
    }
}
