using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Files with a row per domain.</summary>
public sealed class LongFileTests
{
    private const string LongHeader = "Candidate,Exam,Attempt,Date,Score,Domain,Level,Team\n";

    [Fact]
    public void Rows_of_one_report_become_one_report()
    {
        var run = Of(LongHeader
            + "a,MLS-C01,1,2025-11-03,640,Data Engineering,Strong,Blue\na,MLS-C01,1,2025-11-03,,EDA,Competent,\n"
            + "a,MLS-C01,1,2025-11-03,,Modeling,NI,Blue\na,MLS-C01,1,2025-11-03,,MLOps,NI,Blue\n"
            + "b,MLS-C01,1,2025-11-03,700,MLOps,Strong,Red\nb,MLS-C01,1,2025-11-03,700,Modeling,NI,Red\n"
            + "b,MLS-C01,1,2025-11-03,700,EDA,NI,Red\nb,MLS-C01,1,2025-11-03,700,Data Engineering,NI,Red\n");

        Assert.Equal("Long", run.Summary.Layout);
        Assert.Equal(["SAWW", "WWWS"], run.Reports.Select(Levels));
        Assert.Equal([2L, 6L], run.Reports.Select(report => report.Origin.Line));
        Assert.Equal(640m, run.Reports[0].Score);
        Assert.Equal("Blue", run.Reports[0].Attributes["Team"]);
        Assert.Equal((8, 2), (run.Summary.Rows, run.Summary.Read));
        Assert.Empty(run.Issues);
    }

    [Fact]
    public void Rows_need_not_be_sorted()
    {
        var run = Of(LongHeader
            + "a,MLS-C01,1,2025-11-03,640,Data Engineering,Strong,\nb,MLS-C01,1,2025-11-03,640,Data Engineering,NI,\n"
            + "a,MLS-C01,1,2025-11-03,640,EDA,Strong,\nb,MLS-C01,1,2025-11-03,640,EDA,NI,\n"
            + "c,MLS-C01,1,2025-11-03,640,EDA,Strong,\n"
            + "b,MLS-C01,1,2025-11-03,640,Modeling,NI,\na,MLS-C01,1,2025-11-03,640,Modeling,Strong,\n"
            + "a,MLS-C01,1,2025-11-03,640,MLOps,Strong,\nb,MLS-C01,1,2025-11-03,640,MLOps,NI,\n");

        Assert.Equal(["a", "b", "c"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(["SSSS", "WWWW", "?S??"], run.Reports.Select(Levels));
        var missing = Assert.Single(run.Of(ImportIssueCode.MissingDomain));
        Assert.Equal(
            "No row of the report gives the domains 'Data Engineering', 'Modeling' and 'Machine Learning Implementation and Operations'; their levels are unknown.",
            missing.Message);
        Assert.Equal("Domain", missing.Field);
        Assert.Equal((9, 3), (run.Summary.Rows, run.Summary.Read));
    }

    [Fact]
    public void A_bad_row_refuses_its_whole_report_and_no_other()
    {
        var run = Of(LongHeader
            + "a,MLS-C01,1,2025-11-03,640,Data Engineering,Strong,\na,MLS-C01,1,2025-11-03,640,EDA,Stong,\n"
            + "b,MLS-C01,1,2025-11-03,640,Data Engineering,NI,\nb,MLS-C01,1,2025-11-03,640,Cooking,NI,\n"
            + "c,MLS-C01,1,2025-11-03,640,Data Engineering,NI,\nc,MLS-C01,1,2025-11-03,640,EDA\n"
            + "d,MLS-C01,1,2025-11-03,640,EDA,Strong,\n,MLS-C01,1,2025-11-03,640,EDA,Strong,\n");

        Assert.Equal("d", Assert.Single(run.Reports).CandidateId);
        Assert.Equal(
            [(ImportIssueCode.UnknownLevel, 3L), (ImportIssueCode.UnknownDomain, 5L), (ImportIssueCode.FieldCountMismatch, 7L), (ImportIssueCode.MissingCandidate, 9L)],
            run.Errors.Select(issue => (issue.Code, issue.Line)));
        Assert.Equal((8, 5, 4), (run.Summary.Rows, run.Summary.Read, run.Summary.Refused));
    }

    [Fact]
    public void Rows_that_disagree_about_their_report_refuse_it()
    {
        var run = Of(LongHeader + "a,MLS-C01,1,2025-11-03,640,Data Engineering,Strong,\na,MLS-C01,1,2025-11-03,650,EDA,Strong,\n");

        Assert.Equal((ImportIssueCode.ConflictingDuplicate, 3L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
    }

    [Fact]
    public void A_domain_that_occurs_twice_is_a_duplicate_or_a_conflict()
    {
        var same = Of(LongHeader + "a,MLS-C01,1,,640,EDA,Strong,\na,MLS-C01,1,,640,Modeling,NI,\na,MLS-C01,1,,640,EDA,strong,\n");
        Assert.Equal((1, 1), (same.Reports.Count, same.Summary.Duplicates));
        Assert.Equal(4, Assert.Single(same.Of(ImportIssueCode.DuplicateReport)).Line);

        var different = Of(LongHeader + "a,MLS-C01,1,,640,EDA,Strong,\na,MLS-C01,1,,640,Modeling,NI,\na,MLS-C01,1,,640,EDA,NI,\n");
        Assert.Equal((0, 2), (different.Reports.Count, different.Summary.Refused));
        Assert.All(different.Errors, issue => Assert.Equal(ImportIssueCode.ConflictingDuplicate, issue.Code));
    }

    [Fact]
    public void Without_people_a_domain_that_comes_again_starts_a_report()
    {
        var run = Of("Exam,Domain,Level\nMLS-C01,EDA,NI\nMLS-C01,Modeling,NI\nMLS-C01,EDA,Strong\nMLS-C01,Modeling,Strong\n");

        Assert.Equal(["?WW?", "?SS?"], run.Reports.Select(Levels));
    }

    [Fact]
    public void Each_report_has_the_edition_that_its_own_domains_fit()
    {
        var run = Of("Candidate,Exam,Domain,Level\na,AI-102,NLP,Near\nb,AI-102,Implement an agentic solution,Near\n");

        Assert.Equal(2, run.Reports.Count);
        Assert.Equal("2025-12", run.Reports[1].Edition);
        Assert.NotEqual("2025-12", run.Reports[0].Edition);
    }

    [Fact]
    public void Columns_named_Category_and_Rating_make_no_long_file_when_domains_have_columns()
    {
        var run = Of("Id,Exam,Category,Rating,Data Engineering,EDA,Modeling,MLOps\na,MLS-C01,Gold,5,NI,NI,NI,NI\n");

        Assert.Equal("Wide", run.Summary.Layout);
        Assert.Equal("Gold", Assert.Single(run.Reports).Attributes["Category"]);
    }

    [Fact]
    public void A_domain_by_number_counts_only_with_one_edition()
    {
        const string text = "Candidate,Domain,Level\na,Domain 1,Weak\na,Domain 4,Strong\n";

        Assert.Equal("W??S", Levels(Assert.Single(Of(text, Options with { Exam = "MLS-C01" }).Reports)));
        Assert.Empty(Of(text, Options with { Exam = "AI-102" }).Reports);
    }
}
