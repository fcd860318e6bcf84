using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A report of the long layout is read whole or not at all, also when a row of it can't be assigned to it.</summary>
public sealed class WholeLongReportTests
{
    private const string Header = "Candidate ID,Exam,Exam date,Domain,Level";

    [Theory]
    [InlineData("A1,MLS-C01,03/13/20255,Modeling,Weak", ImportIssueCode.InvalidDate)]
    [InlineData("A1,MLS-C1,2025-11-03,Modeling,Weak", ImportIssueCode.UnknownExam)]
    [InlineData("a1,Some exam,2025-11-03,Modeling,Weak", ImportIssueCode.UnknownExam)]
    public void What_a_refused_row_leaves_is_refused_wherever_the_row_stands(string bad, ImportIssueCode code)
    {
        string[] good = ["A1,MLS-C01,2025-11-03,Data Engineering,Strong", "A1,MLS-C01,2025-11-03,EDA,Competent", "A1,MLS-C01,2025-11-03,MLOps,Strong"];
        string[] other = ["B1,MLS-C01,2025-11-03,Data Engineering,Strong", "B1,MLS-C01,2025-11-03,EDA,Competent"];
        for (var place = 0; place <= good.Length + 1; place++)
        {
            var lines = good.Append(other[0]).ToList();
            lines.Insert(place, bad);
            lines.Add(other[1]);

            var run = ImportRun.Of(Header + "\n" + string.Join('\n', lines) + "\n");
            var objects = GivenRows.Of(ImportRun.Options, [Header, .. lines]);

            Assert.Equal("B1", Assert.Single(run.Reports).CandidateId);
            Assert.Equal([code, code], run.Errors.Select(issue => issue.Code));
            Assert.Equal("B1", Assert.Single(objects.Reports).CandidateId);
            Assert.Equal(2, objects.Errors.Count());
        }
    }

    [Theory]
    [InlineData("A1,MLS-C01,03/13/20255,Modeling,Weak")]
    [InlineData("A1,MLS-C1,2025-12-03,Modeling,Weak")]
    public void A_report_with_all_its_domains_stays(string bad)
    {
        var run = ImportRun.Of($"{Header}\n{bad}\nA1,MLS-C01,2025-11-03,Data Engineering,Strong\nA1,MLS-C01,2025-11-03,EDA,Competent\nA1,MLS-C01,2025-11-03,MLOps,Strong\nA1,MLS-C01,2025-11-03,Modeling,Weak\n");

        Assert.Equal("SAWS", ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Fact]
    public void A_refused_row_about_another_exam_takes_nothing_with_it()
    {
        var run = ImportRun.Of($"{Header}\nA1,MLS-C01,2025-11-03,Modeling,Weak\nA1,AI-102,03/13/20255,NLP,Near Target\n");

        Assert.Equal("MLS-C01", Assert.Single(run.Reports).Exam);
    }

    [Fact]
    public void A_report_that_is_refused_is_nobodys_history()
    {
        var run = ImportRun.Of(
            $"{Header}\nA1,MLS-C01,2025-11-03,Modeling,Weak\nA1,MLS-C01,2025-10-03,Data Engineering,Strong\nA1,MLS-C01,2025-10-03,EDA,Strong\nA1,MLS-C01,2025-10-03,MLOps,Strong\nA1,MLS-C01,2025-10-03,Modeling,Strong\nA1,MLS-C01,2025-99-03,EDA,Weak\n");

        Assert.False(Assert.Single(run.Reports).Superseded);
    }
}
