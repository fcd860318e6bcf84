using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>The reference names every code, and every code can occur.</summary>
public sealed partial class IssueTableTests
{
    [Fact]
    public void The_reference_lists_every_code_once() =>
        Assert.Equal(
            Enum.GetNames<ImportIssueCode>().Order(StringComparer.Ordinal),
            Code().Matches(File.ReadAllText(Repository.PathOf("docs/import.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_occurs_in_an_import_of_this_test()
    {
        var runs = MessyFileTests.Files()
            .Select(path => ImportRun.OfPath(path, MessyFileTests.OptionsOf(path)))
            .Append(ImportRun.OfPath("there-is-no-such.csv"))
            .Append(ImportRun.Of("Candidate ID,Exam,Exam date,Result,Language\na,SY0-701,2026-01-10,Fail,Klingon\n"))
            .Append(ImportRun.Of("Candidate ID,Exam,Exam date,Result,Missed objectives\na,PCA,2026-01-10,Fail,\nb,SY0-701,2026-01-10,Fail,4.1\nc,SY0-701,2026-01-10,Fail,2.4\nd,SY0-701,2026-01-10,Fail,3.2\ne,SY0-701,2026-01-10,Fail,1.3\n"))
            .Append(ImportRun.OfPath(Path.GetTempPath()))
            .Append(ImportRun.OfRows(ImportRun.Options with { WorksheetNames = ["May"] }, "a,MLS-C01,1,2025-12-03,640,Fail,Strong,Strong,NI,NI"))
            .Append(ImportRun.OfRows("a,MLS-C01,2,2025-11-03,640,Fail,Strong,Strong,NI,NI", "a,MLS-C01,1,2025-12-03,640,Fail,Strong,Strong,NI,NI"))
            .Append(ChangingFileTests.ReadFileThatIsCutOff())
            .Concat(GivenCase.All.Select(one => ImportRun.OfPath(one.Path, one.ImportOptions)))
            .Append(ImportRun.OfPath(Path.Join(GivenCase.Folder, "exam-spellings.csv")))
            .Append(ImportRun.OfPath(Repository.PathOf("tests/ScoreCoach.Tests/Import/Workbooks/exceljs.xlsx")))
            .Append(ImportRun.Of(new GivenCohort("AI-103").With("P-1", "WASWA") + new GivenCohort("AI-103").With("P-2", "WASWA").ToString()))
            .Append(ImportRun.Of(new GivenCohort("AI-103").With("1001", "WASWA").With("1002", "WASWA").With("Ana Ruiz", "WASWA").ToString()))
            .Append(ImportRun.Of(new GivenCohort("AI-103").With(
                ["P-2", "AI-103: Designing and Implementing a Microsoft Azure AI Solution", "2025-11-03", "610", "Weak", "Weak", "Weak", "Weak", "Weak"]).ToString()))
            .Append(ImportRun.OfRows(
                "a,MLS-C01,1,2025-04-09,640,Fail,NI,NI,NI,NI", "b,MLS-C01,1,2025-07-03,640,Fail,NI,NI,NI,NI", "c,MLS-C01,1,25/09/2025,640,Fail,NI,NI,NI,NI", "d,MLS-C01,1,30/07/2025,640,Fail,NI,NI,NI,NI"));

        Assert.Equal(
            Enum.GetValues<ImportIssueCode>(),
            runs.SelectMany(run => run.Issues).Select(issue => issue.Code).Distinct().Order());
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Code();
}
