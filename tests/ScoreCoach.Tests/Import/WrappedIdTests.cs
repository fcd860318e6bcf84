using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.People;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>An id is what its owner wrote: wrappers that keep spreadsheets from changing it are taken off, and what a spreadsheet rounded is refused.</summary>
public sealed class WrappedIdTests
{
    [Theory]
    [InlineData("000417", "\"=\"\"000417\"\"\"", "'000417")]
    [InlineData("4711-A", "\"=\"\"4711-A\"\"\"", "'4711-A")]
    [InlineData("AI-103", "12;#AI-103", "'AI-103")]
    [InlineData("Ana Reis", "23;#Ana Reis", "\"=\"\"Ana Reis\"\"\"")]
    public void One_person_in_three_wrappers(string id, params string[] wrapped)
    {
        var rows = wrapped.Prepend(id).Select((cell, index) => $"{cell},{RowOf(index + 1)}");

        var run = OfRows([.. rows]);

        Assert.Empty(run.Errors);
        Assert.All(run.Reports, report => Assert.Equal(id, report.CandidateId));
        Assert.Equal([0, 1, 2], run.Reports.Select(report => report.History.Count));
    }

    [Theory]
    [InlineData("'t Hooft")]
    [InlineData("'s-Gravenhage 12")]
    [InlineData("12E4")]
    [InlineData("5E-03")]
    [InlineData("1e6a")]
    [InlineData("1;#A;#2;#B")]
    [InlineData("O'Neil-7")]
    [InlineData("123456789012345678")]
    public void An_id_that_only_looks_wrapped_is_kept(string id) => Assert.Equal(id, Assert.Single(OfRows($"{id},{Row}").Reports).CandidateId);

    [Theory]
    [InlineData("4.72E+11")]
    [InlineData("\"4,72E+11\"")]
    [InlineData("1.23456789012346E+18")]
    [InlineData("4.72e+11")]
    [InlineData("5E+11")]
    [InlineData("'4.72E+11")]
    [InlineData("#####")]
    public void A_rounded_id_is_refused(string id)
    {
        var run = OfRows($"{id},{Row}", $"{id},{Row}", $"x,{Row}");

        Assert.Equal(["x"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal([(ImportIssueCode.DamagedId, 2L), (ImportIssueCode.DamagedId, 3L)], run.Errors.Select(issue => (issue.Code, issue.Line)));
        Assert.All(run.Errors, issue => Assert.Equal(id.Trim('"', '\''), issue.Value));
    }

    [Fact]
    public void A_long_file_merges_no_rounded_ids()
    {
        var run = Of("Candidate ID,Exam,Domain,Level\n4.72E+11,MLS-C01,Modeling,Strong\n4.72E+11,MLS-C01,Data Engineering,Strong\nx,MLS-C01,Modeling,Strong\n");

        Assert.Equal(["x"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(ImportIssueCode.DamagedId, Assert.Single(run.Errors).Code);
    }

    [Fact]
    public void Lists_give_every_cell_a_number()
    {
        var run = Of("Candidate,Exam,Outcome,Modeling,Data Engineering\n23;#Ana Reis,7;#MLS-C01,2;#Failed,1;#NI,string;#Strong\n24;#Bo,7;#MLS-C01,2;#Failed,1;#NI;#2;#Strong,NI\n");

        var report = Assert.Single(run.Reports);
        Assert.Equal(("Ana Reis", "MLS-C01", ExamResult.Fail), (report.CandidateId, report.Exam, report.Result));
        Assert.Equal(["NI", "Strong"], report.Domains.Where(domain => domain.ReportedLevel is not null).Select(domain => domain.ReportedLevel!).Order(StringComparer.Ordinal));
        Assert.Equal((ImportIssueCode.UnknownLevel, "1;#NI;#2;#Strong"), (Assert.Single(run.Errors).Code, run.Errors[0].Value));
    }

    [Theory]
    [InlineData("=\"00417\"", true)]
    [InlineData("'00417", true)]
    [InlineData("3;#Ana", true)]
    [InlineData("  00417\u00A0", false)]
    [InlineData("00417", false)]
    [InlineData("'t Hooft", false)]
    public void Wrappers_are_counted(string cell, bool isWrapped) => Assert.Equal(isWrapped, IdentityCell.IsWrapped(System.Text.Encoding.UTF8.GetBytes(cell)));

    [Fact]
    public void One_decision_names_the_first_of_them()
    {
        var (first, second) = (new RemovedWrappers(), new RemovedWrappers());
        second.Observe("='1'"u8, 4);
        second.Observe("=\"00417\""u8, 5);
        second.Observe("'00418"u8, 6);
        first.Add(second, 100);

        var issue = first.ToIssue(1)!;
        Assert.Equal((ImportIssueCode.WrapperRemoved, IssueSeverity.Decision, 105L, 1), (issue.Code, issue.Severity, issue.Line, issue.Column));
        Assert.Equal("2 ids were read without their spreadsheet wrapper, for example '=\"00417\"' in line 105.", issue.Message);
    }

    private static string Row => RowOf(1);

    private static string RowOf(int day) => FormattableString.Invariant($"MLS-C01,,2025-11-0{day},640,Fail,Strong,Strong,Strong,Strong");
}
