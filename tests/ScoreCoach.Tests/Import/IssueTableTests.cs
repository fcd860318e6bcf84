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
            .Append(ImportRun.OfPath(Path.GetTempPath()))
            .Append(ImportRun.OfRows("a,MLS-C01,2,2025-11-03,640,Fail,Strong,Strong,NI,NI", "a,MLS-C01,1,2025-12-03,640,Fail,Strong,Strong,NI,NI"))
            .Append(ChangingFileTests.ReadFileThatIsCutOff());

        Assert.Equal(
            Enum.GetValues<ImportIssueCode>(),
            runs.SelectMany(run => run.Issues).Select(issue => issue.Code).Distinct().Order());
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Code();
}
