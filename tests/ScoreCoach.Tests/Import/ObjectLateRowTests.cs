using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A row of units or maxima after the objects that are held changes what it says, and nothing else that was learned is lost.</summary>
public sealed class ObjectLateRowTests
{
    private static readonly ImportOptions Percentages = ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    [Theory]
    [InlineData("MLS-C01", "Units,,,,%,%,%,%")]
    [InlineData("MLA-C01", "Einheit,,,,Prozent,Prozent,Prozent,Prozent")]
    [InlineData("MLS-C01", "Maximum,,,,89,89,89,89")]
    [InlineData("AI-103", "Average,,,,65,70,66,60")]
    public void The_order_of_days_and_months_stays_known(string exam, string row)
    {
        var rows = GivenRows.Of(
            Percentages, [NamesOf(exam), .. Rows(exam, 1, 1100, "25/11/2025"), row, .. Rows(exam, 1100, 1400, "04/05/2025")]);

        Assert.Empty(rows.Errors);
        Assert.Equal(1399, rows.Reports.Count);
        Assert.Equal(new DateTime(2025, 5, 4), rows.Reports[^1].ExamDate);
        Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.DateOrderFound);
    }

    [Theory]
    [InlineData("MLS-C01", "Maximum", "89,89,89,89")]
    [InlineData("AI-103", "Max", "89,89,89,89")]
    [InlineData("MLA-C01", "Highest score", "89,89,89,89")]
    [InlineData("AIP-C01", "Points possible", "50,50,50,50")]
    public void The_best_results_and_what_others_exceed_are_not_maxima(string exam, string label, string numbers)
    {
        string[] lines = [NamesOf(exam), .. Rows(exam, 1, 1100, "2025-11-03"), $"{label},,,,{numbers}", .. Rows(exam, 1100, 1200, "2025-11-03", most: 20)];

        Assert.Equal(1199, GivenRows.Of(Percentages, lines).Reports.Count);
        Assert.Equal(1199, ImportRun.Of(string.Join('\n', lines), Percentages).Reports.Count);
    }

    [Theory]
    [InlineData("Maximum")]
    [InlineData("Best result")]
    public void The_best_result_may_be_in_a_row_that_was_not_held(string label)
    {
        string[] lines =
        [
            NamesOf("MLS-C01"), .. Rows("MLS-C01", 1, 1100, "2025-11-03", most: 20), "best,MLS-C01,2025-11-03,600,97,97,97,97", $"{label},,,,97,97,97,97",
            .. Rows("MLS-C01", 1100, 1200, "2025-11-03"),
        ];

        Assert.Equal(1200, GivenRows.Of(Percentages, lines).Reports.Count);
    }

    [Fact]
    public void Maxima_that_no_one_exceeds_are_heard_by_the_rows_after_them()
    {
        string[] lines = [NamesOf("MLS-C01"), .. Rows("MLS-C01", 1, 1100, "25/11/2025", most: 20), "Points possible,,,,75,75,75,75", .. Rows("MLS-C01", 1100, 1200, "04/05/2025", most: 20)];

        var rows = GivenRows.Of(Percentages, lines);

        Assert.Equal(1099, rows.Reports.Count);
        Assert.Equal([ImportIssueCode.UnlikelyScale], rows.Errors.Select(issue => issue.Code).Distinct());
    }

    [Fact]
    public void The_same_row_many_times_costs_little()
    {
        var many = Rows("MLS-C01", 1100, 9000, "2025-11-03").SelectMany(row => new[] { row, "Maximum,,,,89,89,89,89" });

        var rows = GivenRows.Of(Percentages, [NamesOf("MLS-C01"), .. Rows("MLS-C01", 1, 1100, "2025-11-03"), .. many]);

        Assert.Equal(8999, rows.Reports.Count);
        Assert.Equal(7900, rows.Issues.Count(issue => issue.Code == ImportIssueCode.SummaryRow));
    }

    [Theory]
    [InlineData("Line", "{\"id\":\"C-1\"}")]
    [InlineData("Json,Source", "{\"id\":\"C-1\"},{\"file\":\"a\"}")]
    [InlineData("a,b,c", "{\"x\":1},{\"y\":2},{\"z\":3}")]
    public void Objects_of_texts_in_JSON_are_not_set_aside(string names, string row)
    {
        var rows = GivenRows.Of(ImportRun.Options, names, row, row);

        Assert.Equal(2, rows.Errors.Count());
        Assert.DoesNotContain(rows.Issues, issue => issue.Code == ImportIssueCode.HeaderRepeated);
    }

    private static string NamesOf(string exam) => $"Candidate ID,Exam,Exam date,Score,{string.Join(',', DomainsOf(exam))}";

    private static IEnumerable<string> DomainsOf(string exam) => Shipped.Exam(exam).Domains.Take(4).Select(domain => domain.Name.Replace(",", string.Empty, StringComparison.Ordinal));

    /// <summary>Rows of people with numbers from 40 on, 50 different ones where nothing else is stated.</summary>
    private static IEnumerable<string> Rows(string exam, int first, int end, string date, int most = 50) =>
        Enumerable.Range(first, end - first).Select(number => $"C-{number},{exam},{date},,{string.Join(',', DomainsOf(exam).Select(_ => 40 + (number % most)))}");
}
