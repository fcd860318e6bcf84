using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Files that were put together: the header comes again, or another one, and rows are never read under the wrong one.</summary>
public sealed class SeveralTablesTests
{
    [Theory]
    [InlineData("AI-103", ',', "")]
    [InlineData("MLS-C01", ';', "\n")]
    [InlineData("AIP-C01", '\t', "\n\n")]
    public void The_same_header_again_is_set_aside(string exam, char delimiter, string between)
    {
        var levels = HeaderTests.Pad("WASW", exam);
        var first = new GivenCohort(exam, delimiter).With("P-1", levels);
        var second = new GivenCohort(exam, delimiter).With("P-2", levels);

        var run = ImportRun.Of(first.ToString() + between + second);

        Assert.Equal([levels, levels], run.Reports.Select(ImportRun.Levels));
        Assert.Equal((3, 2, 1), (run.Summary.Rows, run.Summary.Reports, run.Summary.SetAside));
        Assert.Empty(run.Errors);
        Assert.Equal(1, Assert.Single(run.Of(ImportIssueCode.HeaderRepeated)).Count);
    }

    [Theory]
    [InlineData("AI-103", ',', "")]
    [InlineData("AI-102", ';', "\n")]
    [InlineData("MLS-C01", '|', "\n\n\n")]
    public void The_same_columns_in_another_order_are_read_by_that_order(string exam, char delimiter, string between)
    {
        var levels = HeaderTests.Pad("WAAS", exam);
        var first = new GivenCohort(exam, delimiter).With("P-1", levels);
        string[] header = [.. first.Header];
        string[] turned = [.. header[..4], .. header.Skip(4).Reverse()];
        string[] row = ["P-2", exam, "2025-11-04", "640", .. levels.Select(first.LabelOf).Reverse()];

        var run = ImportRun.Of(first + between + first.Line(turned) + first.Line(row));

        Assert.Equal([levels, levels], run.Reports.Select(ImportRun.Levels));
        Assert.Equal((2, 2, 0), (run.Summary.Rows, run.Summary.Reports, run.Summary.SetAside));
        Assert.Single(run.Of(ImportIssueCode.HeaderFound));
    }

    [Fact]
    public void Another_table_has_its_own_columns_exam_and_date_order()
    {
        var first = new GivenCohort("AI-103").With("P-1", "WASWA", date: "25/10/2025");
        var second = new GivenCohort("MLS-C01");
        var text = first + "\n" + second.Line(["Student", "Test Date", "Certification", "Data Engineering", "EDA", "Modeling", "MLOps"])
            + second.Line(["P-2", "10/25/2025", "MLS-C01", "Strong", "NI", "NI", "Competent"]);

        var run = ImportRun.Of(text);

        Assert.Equal(["WASWA", "SWWA"], run.Reports.Select(ImportRun.Levels));
        Assert.All(run.Reports, report => Assert.Equal(GivenExam.Day("2025-10-25"), report.ExamDate));
        Assert.Equal([2L, 5L], run.Reports.Select(report => report.Line));
    }

    [Fact]
    public void Attempts_are_joined_over_all_tables_of_a_file()
    {
        var first = new GivenCohort("AI-103").With("P-1", "WWWWW", date: "2025-10-01");
        var second = new GivenCohort("AI-103").With("P-1", "WASWA", date: "2025-11-01");
        string[] turned = [.. second.Header.Reverse()];

        var run = ImportRun.Of(first + second.Line(turned) + string.Concat(second.Rows.TrimEnd().Split('\n').Select(line => string.Join(',', line.Split(',').AsEnumerable().Reverse()) + "\n")));

        Assert.Equal([true, false], run.Reports.Select(report => report.Superseded));
        Assert.Equal(1, run.Summary.People);
        Assert.Single(run.Reports[1].History);
    }

    [Fact]
    public void Rows_below_a_header_that_can_not_be_read_are_refused_and_counted()
    {
        var text = new GivenCohort("AI-103").With("P-1", "WASWA") + "Name,Date,Result,Score\nAna Reis,2025-11-03,Fail,610\nBo Lund,2025-11-03,Fail,620\n";

        var run = ImportRun.Of(text);

        Assert.Equal("P-1", Assert.Single(run.Reports).CandidateId);
        Assert.Equal((3, 1, 2), (run.Summary.Rows, run.Summary.Reports, run.Summary.Refused));
    }

    [Fact]
    public void A_header_far_down_in_a_file_read_on_two_threads_begins_another_table()
    {
        var first = new GivenCohort("AI-103");
        for (var number = 0; number < 400; number++)
        {
            first.With($"P-{number}", "WASWA");
        }

        var second = new StringBuilder(first.Line([.. first.Header.Take(4), .. first.Header.Skip(4).Reverse()]));
        for (var number = 400; number < 800; number++)
        {
            second.Append(first.Line([$"P-{number}", "AI-103", "2025-11-03", "610", .. "WASWA".Reverse().Select(first.LabelOf)]));
        }

        var run = ImportRun.Of(first + second.ToString() + first, ImportRun.Options with { ChunkLength = 1000 });

        Assert.Equal(1200, run.Summary.Rows);
        Assert.Equal((800, 400, 0), (run.Summary.Reports, run.Summary.Duplicates, run.Summary.Refused));
        Assert.All(run.Reports, report => Assert.Equal("WASWA", ImportRun.Levels(report)));
        Assert.Equal(["402", "803"], run.Of(ImportIssueCode.HeaderFound).Select(issue => $"{issue.Line}"));
    }

    [Fact]
    public void Refused_rows_of_two_tables_are_read_again_each_under_its_header()
    {
        var cohort = new GivenCohort("AI-103").With("P-1", "WASWA", score: "many").With("P-2", "SSSSS");
        var text = cohort + cohort.Line([.. cohort.Header.Take(4), .. cohort.Header.Skip(4).Reverse()])
            + cohort.Line(["P-3", "AI-103", "2025-11-03", "few", .. "SSSWW".Select(cohort.LabelOf)]);
        var rejected = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Assert.Equal(2, ImportRun.Of(text, rejectPath: rejected).Summary.Refused);
            var corrected = File.ReadAllText(rejected).Replace("many", "610", StringComparison.Ordinal).Replace("few", "620", StringComparison.Ordinal);

            Assert.Equal(["WASWA", "WWSSS"], ImportRun.Of(corrected).Reports.Select(ImportRun.Levels));
        }
        finally
        {
            File.Delete(rejected);
        }
    }

    [Fact]
    public void A_cell_that_reads_like_a_header_is_a_value()
    {
        var run = ImportRun.Of("Name,Exam,Team,Data Engineering,EDA,Modeling,MLOps\nAna,MLS-C01,Modeling,NI,NI,NI,NI\nBo,MLS-C01,Exam,NI,NI,NI,NI\n");

        Assert.Equal(2, run.Reports.Count);
        Assert.Equal("Exam", run.Reports[1].Attributes["Team"]);
    }
}
