using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>The reference names every code, and every code can occur.</summary>
public sealed partial class IssueTableTests
{
    /// <summary>What no file of its own can show, and the tests that do.</summary>
    private static readonly Dictionary<string, string> ShownElsewhere = new(StringComparer.Ordinal)
    {
        [nameof(ImportIssueCode.NotFound)] = nameof(OpeningTests.A_path_that_names_no_file_is_not_found),
        [nameof(ImportIssueCode.Locked)] = nameof(OpeningTests.A_folder_is_called_one),
        [nameof(ImportIssueCode.FileChanged)] = nameof(ChangingFileTests.A_file_that_is_cut_off_between_the_passes_is_said_to_have_changed),
    };

    [Fact]
    public void The_reference_lists_every_code_once() =>
        Assert.Equal(
            Enum.GetNames<ImportIssueCode>().Order(StringComparer.Ordinal),
            Code().Matches(File.ReadAllText(Repository.PathOf("docs/import.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_is_what_some_messy_file_gives_or_another_test_shows()
    {
        var given = Directory.EnumerateFiles(Repository.PathOf("tests/ScoreCoach.Tests/Import/Files"), "*.expected.txt")
            .SelectMany(path => Issue().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Concat(ShownElsewhere.Keys)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(Enum.GetNames<ImportIssueCode>().Order(StringComparer.Ordinal), given);
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:Error|Warning|Notice) (\w+) line ", RegexOptions.Multiline)]
    private static partial Regex Issue();
}
