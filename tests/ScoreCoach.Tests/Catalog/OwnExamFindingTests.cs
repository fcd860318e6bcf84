
namespace ScoreCoach.Tests.Catalog;

/// <summary>Mistakes in an exam of one's own that only other exams, or the words for columns, show.</summary>
public sealed class OwnExamFindingTests : IDisposable
{
    private readonly CatalogFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Successors_that_lead_back_are_found_in_each_exam_of_the_circle()
    {
        _folder.Change("exam", "successor", "[\"AC-2\"]");
        _folder.Write("5-other.json", Other("[\"AC-3\"]"));
        _folder.Write("6-other.json", Other("[\"AC-1\"]").Replace("AC-2", "AC-3", StringComparison.Ordinal).Replace("Acme Two", "Acme Three", StringComparison.Ordinal));
        Assert.Equal(
            ["The successors of 'AC-1' lead back to it.", "The successors of 'AC-2' lead back to it.", "The successors of 'AC-3' lead back to it."],
            _folder.Read().Findings.Where(finding => finding.JsonPath == "successor").Select(finding => finding.Message));
    }

    [Fact]
    public void Successors_that_lead_on_are_not()
    {
        _folder.Change("exam", "successor", "[\"AC-2\", \"AC-9\"]");
        _folder.Write("5-other.json", Other("[\"AC-3\"]"));
        Assert.Empty(_folder.Read().Findings);
    }

    [Theory]
    [InlineData(@"\u0000", "a line break or another control character (U+0000)")]
    [InlineData(@"\u202e", "a mark that changes the direction of text (U+202E)")]
    public void Text_that_could_control_a_terminal_is_found(string character, string what)
    {
        _folder.Change("exam", "title", $"\"Acme{character} One\"");
        Assert.Contains($"The text contains {what}.", _folder.Read().Findings.Select(finding => finding.Message));
    }

    private static string Other(string successor) => CatalogFolderFixture.Exam
        .Replace("AC-1", "AC-2", StringComparison.Ordinal)
        .Replace("Acme One", "Acme Two", StringComparison.Ordinal)
        .Replace("\"aliases\": [\"One\"],", $"\"successor\": {successor},", StringComparison.Ordinal)
        .Replace("\"guide\": \"ac-1\",", string.Empty, StringComparison.Ordinal);
}
