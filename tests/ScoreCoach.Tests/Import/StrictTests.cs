using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

public sealed class StrictTests
{
    private static readonly ImportOptions Strict = Options with { Strict = true };

    [Fact]
    public void The_first_refused_row_ends_the_import()
    {
        var run = OfRows(Strict, "a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI", "b,MLS-C9,1,2025-11-03,640,,NI,NI,NI,NI", "c,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI");

        Assert.Equal("a", Assert.Single(run.Reports).CandidateId);
        Assert.Equal(3, Assert.Single(run.Errors).Line);
    }

    [Fact]
    public void An_incomplete_report_counts_as_refused()
    {
        var run = OfRows(Strict, "a,MLS-C01,1,2025-11-03,640,,NI,n/a,NI,NI", "b,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI");

        Assert.Empty(run.Reports);
        Assert.Equal(ImportIssueCode.MissingLevel, Assert.Single(run.Errors).Code);
    }

    [Fact]
    public void Warnings_end_nothing()
    {
        var run = OfRows(Strict, "a,MLS-C01,1,2026-11-03,640,,NI,NI,NI,NI", "a,MLS-C01,1,2026-11-03,640,,NI,NI,NI,NI", "b,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI");

        Assert.Equal(2, run.Reports.Count);
    }
}
