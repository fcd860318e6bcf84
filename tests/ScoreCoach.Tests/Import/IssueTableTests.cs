using System.Text.RegularExpressions;
using ScoreCoach.IO;
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
            .Select(path => Of(path, MessyFileTests.OptionsOf(path)))
            .Append(Of("there-is-no-such.csv"))
            .Append(Of(Path.GetTempPath()))
            .Append(ChangingFileTests.ReadFileThatIsCutOff());

        Assert.Equal(
            Enum.GetValues<ImportIssueCode>(),
            runs.SelectMany(run => run.Issues).Select(issue => issue.Code).Distinct().Order());
    }

    private static ImportRun Of(string path, ImportOptions? options = null)
    {
        using var reader = new FileGateway().OpenReports(path, options ?? ImportRun.Options, Shipped.Catalog);
        return ImportRun.Of(reader);
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Code();
}
