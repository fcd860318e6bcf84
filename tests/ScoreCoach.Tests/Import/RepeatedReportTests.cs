using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>The same report twice, and people with several attempts.</summary>
public sealed class RepeatedReportTests
{
    [Fact]
    public void The_same_report_twice_is_one_with_a_warning()
    {
        var run = OfRows(
            "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI",
            "b,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI",
            " a ,mls c01,1,2025-11-03,640.0,fail,STRONG,Strong,Needs Improvement,NI");

        Assert.Equal(["a", "b"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.Duplicates);
        var warning = Assert.Single(run.Issues);
        Assert.Equal((ImportIssueCode.DuplicateReport, 4L, IssueSeverity.Warning), (warning.Code, warning.Line, warning.Severity));
        Assert.Contains("line 2", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_reports_of_one_attempt_are_both_refused_and_name_each_other()
    {
        var run = OfRows(
            "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI",
            "b,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI",
            "a,MLS-C01,1,2025-11-03,650,Fail,Strong,Strong,NI,NI");

        Assert.Equal("b", Assert.Single(run.Reports).CandidateId);
        Assert.Equal([2L, 4L], run.Errors.Select(issue => issue.Line));
        Assert.All(run.Errors, issue => Assert.Equal(ImportIssueCode.ConflictingDuplicate, issue.Code));
        Assert.Contains("line 4", run.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("line 2", run.Errors[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_attempt_the_date_reports_reports_apart()
    {
        var run = OfRows(
            "a,MLS-C01,,2025-10-03,640,Fail,Strong,Strong,NI,NI",
            "a,MLS-C01,,2025-11-03,640,Fail,Strong,Strong,NI,NI",
            "a,MLS-C01,,2025-11-03,640,Fail,Strong,Strong,NI,NI");

        Assert.Equal(2, run.Reports.Count);
        Assert.Equal(1, run.Summary.Duplicates);
    }

    [Fact]
    public void Without_attempt_and_date_equal_reports_merge_and_different_ones_stay_with_a_note()
    {
        var run = OfRows("a,MLS-C01,,,640,,NI,NI,NI,NI", "a,MLS-C01,,,650,,NI,NI,NI,NI", "a,MLS-C01,,,640,,NI,NI,NI,NI", "b,MLS-C01,,,640,,NI,NI,NI,NI");

        Assert.Equal([640m, 650m, 640m], run.Reports.Select(report => report.Score!.Value));
        Assert.Equal(1, run.Summary.Duplicates);
        Assert.StartsWith("AttemptUnknown", Assert.Single(run.Reports[0].Notes), StringComparison.Ordinal);
        Assert.Empty(run.Reports[2].Notes);
    }

    [Fact]
    public void A_refused_row_is_nobodys_duplicate()
    {
        var run = OfRows("a,MLS-C01,1,2025-11-03,640,Pass,NI,NI,NI,NI", "a,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI");

        Assert.Equal(3, Assert.Single(run.Reports).Origin.Line);
        Assert.Equal(ImportIssueCode.ResultContradictsScore, Assert.Single(run.Errors).Code);
    }

    [Fact]
    public void Ids_are_equal_in_any_normal_form_of_Unicode()
    {
        var run = OfRows("Zo\u00EB,MLS-C01,1,,640,,NI,NI,NI,NI", "Zoe\u0308,MLS-C01,1,,640,,NI,NI,NI,NI", "zo\u00EB,MLS-C01,1,,640,,NI,NI,NI,NI");

        Assert.Equal(1, run.Summary.Duplicates);
        Assert.Equal(2, run.Reports.Count);
    }

    [Fact]
    public void Each_report_carries_its_earlier_attempts_oldest_first()
    {
        var run = OfRows(
            "a,MLS-C01,3,2025-12-03,700,,Strong,Strong,NI,NI",
            "a,MLS-C01,1,2025-10-03,600.5,,NI,NI,NI,NI",
            "b,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI",
            "a,MLS-C01,2,2025-11-03,650,,Strong,NI,NI,NI",
            "a,AI-102,1,2025-11-03,650,,,,,");

        var last = run.Reports[0];
        Assert.Equal([1, 2], last.History.Select(attempt => attempt.Attempt!.Value));
        Assert.Equal([600.5m, 650m], last.History.Select(attempt => attempt.Score!.Value));
        Assert.Equal(new DateTime(2025, 10, 3), last.History[0].ExamDate);
        Assert.Equal(PerformanceLevel.Weak, last.History[0].Domains[0].Level);
        Assert.Equal(ExamResult.Fail, last.History[0].Result);
        Assert.Empty(run.Reports[1].History);
        Assert.Empty(run.Reports[2].History);
        Assert.Single(run.Reports[3].History);
    }

    [Fact]
    public void Duplicates_and_refused_reports_are_no_history()
    {
        var run = OfRows(
            "a,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI",
            "a,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI",
            "a,MLS-C01,2,2025-11-03,2000,,NI,NI,NI,NI",
            "a,MLS-C01,3,2025-12-03,700,,NI,NI,NI,NI");

        Assert.Single(run.Reports[^1].History);
    }

    [Fact]
    public void History_can_be_omitted_and_duplicates_are_found_all_the_same()
    {
        var run = OfRows(
            Options with { NoHistory = true },
            "a,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI",
            "a,MLS-C01,2,2025-11-03,650,,NI,NI,NI,NI",
            "a,MLS-C01,2,2025-11-03,650,,NI,NI,NI,NI");

        Assert.All(run.Reports, report => Assert.Empty(report.History));
        Assert.Equal(1, run.Summary.Duplicates);
    }

    [Fact]
    public void A_long_file_carries_history_too()
    {
        var run = Of("Candidate,Exam,Attempt,Domain,Level\na,MLS-C01,2,EDA,NI\nb,MLS-C01,1,EDA,NI\na,MLS-C01,1,EDA,NI\na,MLS-C01,2,Modeling,NI\n");

        Assert.Equal(["a", "b", "a"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal("?WW?", Levels(run.Reports[0]));
        Assert.Equal(1, Assert.Single(run.Reports[0].History).Attempt);
    }

    [Fact]
    public void One_person_with_a_hundred_thousand_attempts_ends_in_reasonable_time()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 0; row < 100_000; row++)
        {
            text.Append("a,MLS-C01,,").Append(new DateTime(1990, 1, 1).AddDays(row % 10_000).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Append(",640,,NI,NI,NI,NI\n");
        }

        var run = Of(text.ToString());

        Assert.Equal((10_000, 90_000), (run.Summary.Reports, run.Summary.Duplicates));
    }

    [Fact]
    public void Every_repeated_key_among_many_is_found()
    {
        var random = new Random(7);
        var text = new StringBuilder(Header).Append('\n');
        var seen = new HashSet<int>();
        var repeated = 0;
        for (var row = 0; row < 20_000; row++)
        {
            var id = random.Next(200_000);
            repeated += seen.Add(id) ? 0 : 1;
            text.Append(id).Append(",MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI\n");
        }

        Assert.Equal(repeated, Of(text.ToString()).Summary.Duplicates);
    }
}
