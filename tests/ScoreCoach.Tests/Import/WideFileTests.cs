using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

public sealed class WideFileTests
{
    [Fact]
    public void A_row_per_report_becomes_a_report_with_every_field()
    {
        var run = Of("""
            CandidateId,Candidate Name,Exam,Attempt,Exam Date,Score,Result,Data Engineering,Exploratory Data Analysis,Modeling,Machine Learning Implementation and Operations,Team
            C-007,Ana Núñez,MLS-C01,2,2025-11-03,640,Fail,Strong,Competent,Needs Improvement,Needs Improvement,Blue
            """);

        var report = Assert.Single(run.Reports);
        Assert.Equal("C-007", report.CandidateId);
        Assert.Equal("Ana Núñez", report.CandidateName);
        Assert.Equal("MLS-C01", report.Exam);
        Assert.Equal(2, report.Attempt);
        Assert.Equal(new DateTime(2025, 11, 3), report.ExamDate);
        Assert.Equal(640m, report.Score);
        Assert.Equal(ExamResult.Fail, report.Result);
        Assert.Equal("SAWW", Levels(report));
        Assert.Equal("Competent", report.Domains[1].ReportedLevel);
        Assert.Equal("Blue", report.Attributes["team"]);
        Assert.Equal(("cohort.csv", 2L), (report.Origin.Path!, report.Origin.Line));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void The_summary_says_what_was_found()
    {
        var run = OfRows("a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI", "b,MLS-C01,1,2025-11-03,1200,Fail,Strong,Strong,NI,NI");

        Assert.Equal("Wide", run.Summary.Layout);
        Assert.Equal(",", run.Summary.Delimiter);
        Assert.Equal("utf-8", run.Summary.Encoding);
        Assert.Equal("Iso", run.Summary.DateOrder);
        Assert.Equal("CandidateId", run.Summary.Columns["CandidateId"]);
        Assert.Equal("exploratory-data-analysis", run.Summary.Columns["EDA"]);
        Assert.Equal((2, 2, 1, 1, 0), (run.Summary.Rows, run.Summary.Read, run.Summary.Reports, run.Summary.Refused, run.Summary.Duplicates));
        Assert.Equal(1, run.Summary.Codes["ScoreOutOfRange"]);
        Assert.Contains("MLS-C01", run.Summary.Editions.Keys);
    }

    [Fact]
    public void A_bad_row_costs_itself_and_no_other()
    {
        var run = OfRows("a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI", "b,MLS-C01,1,2025-11-03,640,Fail,Strong,Stong,NI,NI", "c,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI");

        Assert.Equal(["a", "c"], run.Reports.Select(report => report.CandidateId));
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.UnknownLevel, 3L, 8), (issue.Code, issue.Line, issue.Column!.Value));
        Assert.Equal("Stong", issue.Value);
        Assert.Contains("Needs Improvement", issue.Accepted);
        Assert.Contains("Strong", issue.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    // One row, one thing wrong with it, the code and the column that report it.
    [InlineData("a,MLS-C9,1,2025-11-03,640,Fail,NI,NI,NI,NI", ImportIssueCode.UnknownExam, 2)]
    [InlineData("a,,1,2025-11-03,640,Fail,NI,NI,NI,NI", ImportIssueCode.UnknownExam, 2)]
    [InlineData(",MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI", ImportIssueCode.MissingCandidate, 1)]
    [InlineData("a,MLS-C01,zero,2025-11-03,640,Fail,NI,NI,NI,NI", ImportIssueCode.InvalidAttempt, 3)]
    [InlineData("a,MLS-C01,0,2025-11-03,640,Fail,NI,NI,NI,NI", ImportIssueCode.InvalidAttempt, 3)]
    [InlineData("a,MLS-C01,1,2025-02-30,640,Fail,NI,NI,NI,NI", ImportIssueCode.InvalidDate, 4)]
    [InlineData("a,MLS-C01,1,yesterday,640,Fail,NI,NI,NI,NI", ImportIssueCode.InvalidDate, 4)]
    [InlineData("a,MLS-C01,1,04/05/2025,640,Fail,NI,NI,NI,NI", ImportIssueCode.AmbiguousDate, 4)]
    [InlineData("a,MLS-C01,1,2025-11-03,many,Fail,NI,NI,NI,NI", ImportIssueCode.InvalidScore, 5)]
    [InlineData("a,MLS-C01,1,2025-11-03,\"1,5\",Fail,NI,NI,NI,NI", ImportIssueCode.InvalidScore, 5)]
    [InlineData("a,MLS-C01,1,2025-11-03,64%,Fail,NI,NI,NI,NI", ImportIssueCode.InvalidScore, 5)]
    [InlineData("a,MLS-C01,1,2025-11-03,640/900,Fail,NI,NI,NI,NI", ImportIssueCode.InvalidScore, 5)]
    [InlineData("a,MLS-C01,1,2025-11-03,1200,Fail,NI,NI,NI,NI", ImportIssueCode.ScoreOutOfRange, 5)]
    [InlineData("a,MLS-C01,1,2025-11-03,99,Fail,NI,NI,NI,NI", ImportIssueCode.ScoreOutOfRange, 5)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,Pass,NI,NI,NI,NI", ImportIssueCode.ResultContradictsScore, 6)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,maybe,NI,NI,NI,NI", ImportIssueCode.InvalidResult, 6)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,1,NI,NI,NI,NI", ImportIssueCode.InvalidResult, 6)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,Fail,NI,72%,NI,NI", ImportIssueCode.UnknownLevel, 8)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI", ImportIssueCode.FieldCountMismatch, null)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI,x", ImportIssueCode.FieldCountMismatch, null)]
    public void Each_thing_that_can_be_wrong_with_a_row_has_its_code(string row, ImportIssueCode code, int? column)
    {
        var run = OfRows(row, "z,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI");

        var issue = Assert.Single(run.Errors);
        Assert.Equal((code, 2L, column), (issue.Code, issue.Line, issue.Column));
        Assert.Equal("z", Assert.Single(run.Reports).CandidateId);
    }

    [Theory]
    [InlineData("700/1000", 700)]
    [InlineData("700 / 1000", 700)]
    [InlineData("700.5", 700.5)]
    [InlineData(" 700 ", 700)]
    public void A_score_is_a_number_of_the_scale(string text, double expected)
    {
        var run = OfRows($"a,MLS-C01,1,2025-11-03,{text},,NI,NI,NI,NI");

        Assert.Equal((decimal)expected, Assert.Single(run.Reports).Score);
    }

    [Theory]
    [InlineData("750", ExamResult.Pass)]
    [InlineData("749", ExamResult.Fail)]
    [InlineData("", ExamResult.Unknown)]
    public void The_result_follows_from_the_score_when_it_is_not_given(string score, ExamResult expected)
    {
        var run = OfRows($"a,MLS-C01,1,2025-11-03,{score},,NI,NI,NI,NI");

        Assert.Equal(expected, Assert.Single(run.Reports).Result);
    }

    [Theory]
    [InlineData("P")]
    [InlineData("passed")]
    [InlineData("PASS")]
    public void A_result_is_read_in_the_usual_spellings(string text)
    {
        var run = OfRows($"a,MLS-C01,1,2025-11-03,,{text},NI,NI,NI,NI");

        Assert.Equal(ExamResult.Pass, Assert.Single(run.Reports).Result);
    }

    [Theory]
    [InlineData("2025-11-03")]
    [InlineData("20251103")]
    [InlineData("2025/11/3")]
    [InlineData("2025-11-03T09:30")]
    [InlineData("2025-11-03 09:30:00")]
    [InlineData("2025-11-03T09:30:00Z")]
    [InlineData("3 Nov 2025")]
    public void A_date_with_its_year_first_or_its_month_by_name_needs_no_hint(string text)
    {
        var run = OfRows($"a,MLS-C01,1,{text},640,,NI,NI,NI,NI");

        Assert.Equal(new DateTime(2025, 11, 3), Assert.Single(run.Reports).ExamDate);
    }

    [Fact]
    public void A_clock_time_counts_only_with_its_offset()
    {
        var run = OfRows("a,MLS-C01,1,2025-11-03T09:30:00+02:00,640,,NI,NI,NI,NI", "b,MLS-C01,1,2025-11-03T09:30:00,640,,NI,NI,NI,NI");

        Assert.Equal(new DateTimeOffset(2025, 11, 3, 9, 30, 0, TimeSpan.FromHours(2)), run.Reports[0].ExamTime);
        Assert.Null(run.Reports[1].ExamTime);
    }

    [Fact]
    public void An_empty_cell_is_unknown_with_a_warning_and_a_cell_that_reports_it_is_unknown_without()
    {
        var run = OfRows("a,MLS-C01,1,2025-11-03,640,,NI,,not reported,n/a", "b,MLS-C01,1,2025-11-03,640,,NI,-,NI,NI");

        Assert.Equal(["W???", "W?WW"], run.Reports.Select(Levels));
        var warning = Assert.Single(run.Of(ImportIssueCode.MissingLevel));
        Assert.Equal((2L, 8, IssueSeverity.Warning), (warning.Line, warning.Column!.Value, warning.Severity));
    }

    [Fact]
    public void An_empty_cell_is_never_zero()
    {
        var report = Assert.Single(OfRows("a,MLS-C01,,,,,NI,NI,NI,NI").Reports);

        Assert.Null(report.Attempt);
        Assert.Null(report.ExamDate);
        Assert.Null(report.Score);
    }

    [Fact]
    public void A_date_in_the_future_is_a_warning()
    {
        var run = OfRows("a,MLS-C01,1,2026-01-16,640,,NI,NI,NI,NI", "b,MLS-C01,1,2026-01-17,640,,NI,NI,NI,NI");

        Assert.Equal(2, run.Reports.Count);
        Assert.Equal(3, Assert.Single(run.Of(ImportIssueCode.FutureDate)).Line);
    }

    [Fact]
    public void Leading_zeros_spaces_inside_names_and_any_script_survive()
    {
        var run = Of("Id,Name,Exam,DE,EDA,Modeling,MLOps\n007,李 小龙,MLS-C01,NI,NI,NI,NI\n 0x1 ,\"O'Neil,  Ana\",MLS-C01,NI,NI,NI,NI\n");

        Assert.Equal(["007", "0x1"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(["李 小龙", "O'Neil,  Ana"], run.Reports.Select(report => report.CandidateName));
    }

    [Fact]
    public void A_missing_file_a_folder_and_an_empty_file_are_issues_and_no_exceptions()
    {
        foreach (var (path, code) in new[] { ("/no/such/file.csv", ImportIssueCode.NotFound), (Path.GetTempPath(), ImportIssueCode.Locked) })
        {
            var run = OfPath(path);
            Assert.Equal(code, Assert.Single(run.Issues).Code);
            Assert.True(run.Summary.Unusable);
        }

        foreach (var text in new[] { "", "\n\n", "\uFEFF" })
        {
            var run = Of(text);
            Assert.Equal(ImportIssueCode.EmptyFile, Assert.Single(run.Issues).Code);
            Assert.True(run.Summary.Unusable);
        }
    }

    [Fact]
    public void A_header_alone_is_a_file_of_no_reports()
    {
        var run = Of(Header + "\n");

        Assert.Empty(run.Issues);
        Assert.False(run.Summary.Unusable);
        Assert.Equal(0, run.Summary.Rows);
    }

    [Fact]
    public void A_file_without_domains_says_which_columns_it_has_and_which_are_wanted()
    {
        var run = Of("Id,Exam,Score,Team\na,MLS-C01,640,Blue\n");

        Assert.True(run.Summary.Unusable);
        var issue = Assert.Single(run.Errors);
        Assert.Equal(ImportIssueCode.MissingColumn, issue.Code);
        Assert.Contains("Id, Exam, Score, Team", issue.Message, StringComparison.Ordinal);
        Assert.Contains("Modeling", issue.Accepted);
    }

    [Fact]
    public void A_file_without_an_exam_column_needs_the_exam_to_be_named()
    {
        const string text = "Id,Data Engineering,EDA,Modeling,MLOps\na,NI,NI,NI,NI\n";

        Assert.Equal(ImportIssueCode.MissingColumn, Assert.Single(Of(text).Errors).Code);
        Assert.Equal("MLS-C01", Assert.Single(Of(text, Options with { Exam = "mls c01" }).Reports).Exam);
    }

    [Fact]
    public void Without_an_id_column_rows_are_numbered()
    {
        var run = Of("Exam,Data Engineering,EDA,Modeling,MLOps\nMLS-C01,NI,NI,NI,NI\nMLS-C01,NI,NI,NI,NI\n");

        Assert.Equal(["1", "2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(IssueSeverity.Decision, Assert.Single(run.Of(ImportIssueCode.NoCandidateColumn)).Severity);
    }
}
