using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>With a row per domain a report is read whole or refused whole.</summary>
public sealed class WholeReportTests
{
    private const string Header = "Candidate ID,Exam,Exam date,Score,Section,Performance\n";

    [Theory]
    [InlineData("AIP-C01", "Overall")]
    [InlineData("MLS-C01", "Total")]
    [InlineData("AI-103", "Gesamt")]
    [InlineData("AI-102", "Moyenne")]
    public void A_row_for_the_whole_exam_is_set_aside(string exam, string section)
    {
        var profile = Shipped.Exam(exam);
        var levels = HeaderTests.Pad("WASW", exam);
        var run = ImportRun.Of(Header + Rows("Q-1", exam, levels) + $"Q-1,{exam},2025-10-01,688,{section},Weak\n" + Rows("Q-2", exam, levels));

        Assert.Equal([levels, levels], run.Reports.Select(ImportRun.Levels));
        Assert.Equal(((profile.Domains.Count * 2) + 1, 2, 1), (run.Summary.Rows, run.Summary.Read, run.Summary.SetAside));
        Assert.Empty(run.Of(ImportIssueCode.MissingDomain));
    }

    [Fact]
    public void What_is_left_of_a_refused_report_makes_no_report()
    {
        // A domain occurs twice, with two labels, and another has an unknown one.
        var text = Header + Rows("Q-2", "AIP-C01", "WAWAA").Replace("AI Safety, Security, and Governance\",Needs Improvement", "AI Safety, Security, and Governance\",Excellent", StringComparison.Ordinal)
            + "Q-2,AIP-C01,2025-10-01,688,\"Testing, Validation, and Troubleshooting\",Needs Improvement\n";

        var run = ImportRun.Of(text);

        Assert.Empty(run.Reports);
        Assert.Equal(6, run.Summary.RefusedRows);
    }

    [Theory]
    [InlineData("AI-103")]
    [InlineData("MLS-C01")]
    [InlineData("AIP-C01")]
    public void A_broken_or_foreign_row_does_not_split_a_report(string exam)
    {
        var levels = HeaderTests.Pad("WASW", exam);
        var rows = Rows("Q-1", exam, levels).TrimEnd().Split('\n');
        var foreign = Rows("Q-9", exam, levels).TrimEnd().Split('\n');

        var run = ImportRun.Of(Header + string.Join('\n', rows[0], rows[1], foreign[0], ",,,,,", "x,y", rows[2]) + "\n" + string.Join('\n', rows[3..]) + "\n" + string.Join('\n', foreign[1..]) + "\n");

        Assert.Equal([levels, levels], run.Reports.Select(ImportRun.Levels));
        Assert.Empty(run.Of(ImportIssueCode.MissingDomain));
    }

    [Fact]
    public void Rows_without_an_id_below_a_report_may_be_the_rest_of_it_so_both_are_refused()
    {
        var rows = Rows("Q-1", "MLS-C01", "WASW").TrimEnd().Split('\n');
        var text = Header + rows[0] + "\n" + string.Concat(rows[1..].Select(row => row.Replace("Q-1", string.Empty, StringComparison.Ordinal) + "\n")) + Rows("Q-2", "MLS-C01", "SSSS");

        var run = ImportRun.Of(text);

        Assert.Equal("SSSS", ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Equal((1, 4), (run.Summary.Refused, run.Summary.RefusedRows));
        Assert.Equal(ImportIssueCode.MissingCandidate, Assert.Single(run.Errors).Code);
    }

    [Fact]
    public void All_rows_of_a_refused_report_are_kept_for_correction()
    {
        var rejected = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ImportRun.Of(Header + Rows("Q-1", "MLS-C01", "WASW").Replace("Competent", "Excellent", StringComparison.Ordinal), rejectPath: rejected);

            var corrected = File.ReadAllText(rejected).Replace("Excellent,", "Competent,", StringComparison.Ordinal);
            Assert.Equal("WASW", ImportRun.Levels(Assert.Single(ImportRun.Of(corrected).Reports)));
        }
        finally
        {
            File.Delete(rejected);
        }
    }

    private static string Rows(string id, string exam, string levels)
    {
        var cohort = new GivenCohort(exam);
        return string.Concat(cohort.Profile.Domains.Select((domain, index) => cohort.Line(id, exam, "2025-10-01", "688", domain.Name, cohort.LabelOf(levels[index]))));
    }
}
