namespace ScoreCoach.Tests.Import;

/// <summary>An option that changes nothing is a mistake more often than not, and is reported.</summary>
public sealed class OptionNotUsedTests
{
    private const string Row = "a,MLS-C01,1,2025-11-03,640,Fail,Solid,NI,NI,NI";

    [Fact]
    public void The_name_of_a_worksheet_has_no_effect_on_a_delimited_file()
    {
        var issue = Assert.Single(ImportRun.OfRows(ImportRun.Options with { WorksheetNames = ["May"] }, Row.Replace("Solid", "NI", StringComparison.Ordinal)).Of(ImportIssueCode.OptionNotUsed));
        Assert.Equal(IssueSeverity.Warning, issue.Severity);
        Assert.Equal("Specify the workbook, or omit WorksheetName.", issue.Advice!.ToString());
    }

    [Theory]
    [InlineData("Solid", null)]
    [InlineData("SOLID ", null)]
    [InlineData("Solid;Sturdy", "The label 'Sturdy' was mapped to a level, but occurs in no row that was read.")]
    [InlineData("Solid;Sturdy;Firm", "'Sturdy', 'Firm' were mapped, but occur in no row that was read.")]
    public void Labels_that_occur_nowhere_are_named(string labels, string? message) => AssertMissing(message, Mapped(labels), Row);

    [Theory]
    [InlineData("Missed", null)]
    [InlineData("MISSED ", null)]
    [InlineData("Missed;Flunked", "The word 'Flunked' was mapped to a result, but occurs in no row that was read.")]
    [InlineData("Fail", null)]
    public void Words_for_results_that_occur_nowhere_are_named(string words, string? message) => AssertMissing(
        message,
        Typed(nameof(ImportOptions.ResultMap), words) with { ResultMap = new(words.Split(';').ToDictionary(word => word, _ => ExamResult.Fail)) },
        Row.Replace("Solid", "NI", StringComparison.Ordinal).Replace("Fail", words == "Fail" ? "Fail" : "Missed", StringComparison.Ordinal));

    [Theory]
    [InlineData("ML Specialty (old)", null)]
    [InlineData("ml specialty (OLD)", null)]
    [InlineData("ML Specialty (old);ML Spec", "The name 'ML Spec' was mapped to an exam, but occurs in no row that was read.")]
    public void Names_of_exams_that_occur_nowhere_are_named(string names, string? message) => AssertMissing(
        message,
        Typed(nameof(ImportOptions.ExamMap), names) with { ExamMap = new(names.Split(';').ToDictionary(name => name, _ => "MLS-C01")) },
        Row.Replace("Solid", "NI", StringComparison.Ordinal).Replace("MLS-C01", "ML Specialty (old)", StringComparison.Ordinal));

    [Fact]
    public void Each_map_has_an_issue_that_names_its_option()
    {
        var options = Mapped("Sturdy") with
        {
            ResultMap = new(new Dictionary<string, ExamResult> { ["Flunked"] = ExamResult.Fail }),
            TypedWords = [new(nameof(ImportOptions.LevelMap), "Sturdy"), new(nameof(ImportOptions.ResultMap), "Flunked")],
        };
        Assert.Equal(
            ["Write the label in LevelMap as the file has it, or omit it.", "Write the word in ResultMap as the file has it, or omit it."],
            ImportRun.OfRows(options, Row.Replace("Solid", "NI", StringComparison.Ordinal)).Of(ImportIssueCode.OptionNotUsed).Select(issue => issue.Advice!.ToString()));
    }

    [Fact]
    public void A_label_of_one_of_several_files_occurs()
    {
        var run = ImportRun.OfFiles(Mapped("Solid"), ("1.csv", ImportRun.TextOf(Row)), ("2.csv", ImportRun.TextOf("b,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI")));
        Assert.Empty(run.Of(ImportIssueCode.OptionNotUsed));
    }

    // The refused row may have had the word, and who omits it from the map refuses the row for that, too.
    [Fact]
    public void Where_a_row_is_refused_no_one_knows() =>
        Assert.Empty(ImportRun.OfRows(Mapped("Sturdy"), Row.Replace("Solid", "NI", StringComparison.Ordinal), "b,MLS-C01,1,2025-13-45,640,Fail,Sturdy,NI,NI,NI").Of(ImportIssueCode.OptionNotUsed));

    [Theory]
    [InlineData("Exam\nx", 0)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,Nope", 0)]
    [InlineData("a,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI", 1)]
    public void The_order_of_files_makes_no_difference(string first, int missing)
    {
        var (one, other) = (("1.csv", first.StartsWith("Exam", StringComparison.Ordinal) ? first : ImportRun.TextOf(first)), ("2.csv", ImportRun.TextOf("b,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI")));
        Assert.Equal(missing, ImportRun.OfFiles(Mapped("Sturdy"), one, other).Of(ImportIssueCode.OptionNotUsed).Count);
        Assert.Equal(missing, ImportRun.OfFiles(Mapped("Sturdy"), other, one).Of(ImportIssueCode.OptionNotUsed).Count);
    }

    [Fact]
    public void Words_in_a_file_with_maps_may_be_those_of_other_files() =>
        AssertMissing(null, Mapped("Solid;Sturdy") with { TypedWords = [new(nameof(ImportOptions.LevelMap), "Solid")] }, Row);

    private static void AssertMissing(string? message, ImportOptions options, string row) =>
        Assert.Equal(message, ImportRun.OfRows(options, row).Of(ImportIssueCode.OptionNotUsed).SingleOrDefault()?.Message);

    private static ImportOptions Mapped(string labels) => Typed(nameof(ImportOptions.LevelMap), labels) with
    {
        LevelMap = new(labels.Split(';').ToDictionary(label => label, _ => PerformanceLevel.Strong)),
    };

    private static ImportOptions Typed(string map, string words) => ImportRun.Options with { TypedWords = [.. words.Split(';').Select(word => new TypedWord(map, word))] };
}
