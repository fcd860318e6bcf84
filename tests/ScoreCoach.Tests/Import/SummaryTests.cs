using System.Text;
using ScoreCoach.IO;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>What an import says of a file is what happened, in the words of the host.</summary>
public sealed class SummaryTests
{
    [Fact]
    public void The_edition_of_a_long_file_is_that_of_its_reports()
    {
        var run = Of("""
            Candidate,Exam,Domain,Level
            a,AI-102,Plan and manage an Azure AI solution,Weak
            a,AI-102,Implement generative AI solutions,Weak
            a,AI-102,Implement an agentic solution,Strong
            a,AI-102,Implement computer vision solutions,Strong

            """);

        Assert.Equal("2025-12", Assert.Single(run.Reports).Edition);
        Assert.Equal([new("AI-102", "2025-12")], run.Summary.Editions);
    }

    [Fact]
    public void All_editions_of_a_files_reports_are_named_in_the_order_of_the_file()
    {
        var run = Of("""
            Candidate,Exam,Edition,Plan and manage an Azure AI solution
            a,AI-102,2025-12,Weak
            b,AI-102,2023-10,Weak
            c,AI-102,2025-12,Weak
            d,AI-102,article,Terrible

            """);

        Assert.Equal(["2025-12", "2023-10", "2025-12"], run.Reports.Select(report => report.Edition));
        Assert.Equal([new("AI-102", "2025-12, 2023-10")], run.Summary.Editions);
    }

    [Fact]
    public void Advice_is_given_as_data_and_written_as_the_host_types_options()
    {
        var bytes = Encoding.UTF8.GetBytes("Id,Email,Exam,Result,Modeling\na,a@b.c,MLS-C01,Won,NI\n");
        var path = Path.GetTempFileName();
        try
        {
            var observer = new ImportObserver();
            using var import = new FileGateway(new Dashes()).OpenReports(
                [new ImportSource("cohort.csv") { Stream = new MemoryStream(bytes), RejectPath = path }], Options, Shipped.Catalog);
            Assert.Empty(import.Read(observer, CancellationToken.None));

            var notice = Assert.Single(observer.Issues, issue => issue.Code == ImportIssueCode.ColumnNotUsed);
            Assert.Equal("To read the other one, use --column-map CandidateId=Email.", notice.Suggestion);
            Assert.Equal(("ColumnMap", "CandidateId", "Email"), (notice.Advice!.Options[0].Option, notice.Advice.Options[0].Key, notice.Advice.Options[0].Value));
            Assert.Contains("--result-map", Assert.Single(observer.Issues, issue => issue.Code == ImportIssueCode.InvalidResult).Suggestion, StringComparison.Ordinal);
            Assert.Contains("--result-map", File.ReadAllText(path), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Dashes : IOptionSyntax
    {
        public string Write(OptionExample example) => (example.Option switch
        {
            nameof(ImportOptions.ColumnMap) => "--column-map",
            nameof(ImportOptions.ResultMap) => "--result-map",
            _ => example.Option,
        }) + (example.Key is null ? string.Empty : $" {example.Key}={example.Value}");
    }
}
