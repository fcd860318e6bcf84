using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Objects of a file that was put together have the names of its first header; the ones after another header are read by that one.</summary>
public sealed class ObjectHeaderTests
{
    private const string Aws = "Id,Exam,Exam date,Score,Data Engineering,EDA,Modeling,MLOps";

    [Theory]
    [InlineData("Id,Exam,Exam date,Score,MLOps,Modeling,EDA,Data Engineering", "b,MLS-C01,2025-11-04,640,NI,NI,Strong,Strong")]
    [InlineData("Exam,Exam date,Candidate ID,Modeling,MLOps,Data Engineering,EDA,Score", "MLS-C01,2025-11-04,b,NI,NI,Strong,Strong,640")]
    [InlineData("E-mail,Certification,Date,Data Engineering,EDA,Modeling,MLOps,", "b,MLS-C01,2025-11-04,Strong,Strong,NI,NI,640")]
    public void Objects_after_another_header_are_read_by_it(string header, string row)
    {
        var rows = GivenRows.Of(ImportRun.Options, Aws, "a,MLS-C01,2025-11-03,640,NI,NI,Strong,Strong", header, row, Aws, "c,MLS-C01,2025-11-05,640,NI,NI,Strong,Strong");

        Assert.Equal(["a", "b", "c"], rows.Order);
        Assert.Equal(["WWSS", "SSWW", "WWSS"], rows.Reports.Select(ImportRun.Levels));
        Assert.Equal(["Row 2 is a new header. The rows after it use its columns.", "Row 4 is a new header. The rows after it use its columns."],
            rows.Issues.Where(issue => issue.Code == ImportIssueCode.HeaderFound).Select(issue => issue.Message));
    }

    [Fact]
    public void A_header_that_comes_again_is_set_aside()
    {
        var rows = GivenRows.Of(ImportRun.Options, Aws, "a,MLS-C01,2025-11-03,640,NI,NI,Strong,Strong", Aws, "b,MLS-C01,2025-11-04,640,NI,NI,Strong,Strong");

        Assert.Equal(["a", "b"], rows.Order);
        Assert.Equal(ImportIssueCode.HeaderRepeated, Assert.Single(rows.Issues).Code);
    }

    [Fact]
    public void Another_header_after_the_held_rows_is_one()
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv([Aws, .. Enumerable.Range(1, 1200).Select(number => $"P{number},MLS-C01,2025-11-03,640,NI,NI,Strong,Strong"), "Id,Exam,Exam date,Score,MLOps,Modeling,EDA,Data Engineering", "b,MLS-C01,2025-11-04,640,NI,NI,Strong,Strong"]);
        rows.Complete();

        Assert.Equal(("b", "SSWW"), (rows.Order[^1], ImportRun.Levels(rows.Reports[^1])));
    }

    [Fact]
    public void A_second_row_of_names_completes_the_first()
    {
        var rows = GivenRows.Of(ImportRun.Options, "Candidate ID,Exam,Q1,Q2,Q3,Q4", ",,Data Engineering,EDA,Modeling,MLOps", "a,MLS-C01,Strong,Strong,NI,NI");

        Assert.Equal("SSWW", ImportRun.Levels(Assert.Single(rows.Reports)));
    }

    [Fact]
    public void Objects_of_another_shape_keep_their_own_names()
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv(Aws, "a,MLS-C01,2025-11-03,640,NI,NI,Strong,Strong", "Id,Exam,Exam date,Score,MLOps,Modeling,EDA,Data Engineering");
        rows.AddCsv($"{Aws},Team", "b,MLS-C01,2025-11-03,640,NI,NI,Strong,Strong,x");
        rows.AddCsv(Aws, "c,MLS-C01,2025-11-03,640,NI,NI,Strong,Strong");
        rows.Complete();

        Assert.Equal(["WWSS", "WWSS", "SSWW"], rows.Reports.Select(ImportRun.Levels));
    }
}
