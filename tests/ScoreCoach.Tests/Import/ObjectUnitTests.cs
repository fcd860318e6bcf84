using System.Globalization;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A row among objects that gives the units of columns counts like a part of their names, wherever it stands.</summary>
public sealed class ObjectUnitTests
{
    private static readonly ImportOptions Percentages = ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    [Theory]
    [InlineData("MLS-C01", "/20")]
    [InlineData("AI-103", "(of 20)")]
    [InlineData("AIP-C01", "points")]
    [InlineData("MLA-C01", "sur 20")]
    [InlineData("AI-102", "Punkte")]
    public void Points_are_refused_with_a_way_out(string exam, string unit)
    {
        var cohort = new Rows(exam);
        string[] lines = [cohort.Header, cohort.Units(unit), cohort.Row("a", 12), cohort.Row("b", 17)];

        var rows = GivenRows.Of(Percentages, lines);

        Assert.Equal(["UnlikelyScale 2", "UnlikelyScale 3"], rows.Order);
        Assert.Equal((0L, IssueSeverity.Decision), Assert.Single(rows.Issues.Where(issue => issue.Code == ImportIssueCode.HeaderFound).Select(issue => (issue.Row, issue.Severity))));
        Assert.Contains("LevelUnit Points", rows.Errors.First().Suggestion, StringComparison.Ordinal);

        // 12 of 20 are 60 %, and 17 of 20 are 85 %.
        var named = GivenRows.Of(Percentages with { LevelUnit = LevelUnit.Points, LevelMaximum = 20 }, lines);
        Assert.Equal(["a", "b"], named.Order);
        Assert.Equal(["A", "S"], named.Reports.Select(report => ImportRun.Levels(report)[..1]));
    }

    [Theory]
    [InlineData("MLS-C01", "%")]
    [InlineData("AI-103", "(%)")]
    [InlineData("AIP-C01", "Prozent")]
    public void Percentages_are_read(string exam, string unit)
    {
        var cohort = new Rows(exam);

        var rows = GivenRows.Of(Percentages, cohort.Header, cohort.Units(unit), cohort.Row("a", 62), cohort.Row("b", 87));

        Assert.Equal(["a", "b"], rows.Order);
        Assert.Equal(["A", "S"], rows.Reports.Select(report => ImportRun.Levels(report)[..1]));
        Assert.Contains($"such as '{unit}'", Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.HeaderFound).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MLS-C01", "Unit")]
    [InlineData("AI-103", "Einheit")]
    [InlineData("MLA-C01", "Unité :")]
    public void A_word_may_stand_before_units_in_objects_and_files(string exam, string word)
    {
        var cohort = new Rows(exam);
        string[] lines = [cohort.Header, word + cohort.Units("/20"), cohort.Row("a", 12), cohort.Row("b", 17)];

        Assert.Equal(["UnlikelyScale 2", "UnlikelyScale 3"], GivenRows.Of(Percentages, lines).Order);
        Assert.Empty(ImportRun.Of(string.Join('\n', lines), Percentages).Reports);
    }

    [Fact]
    public void An_id_before_units_is_a_row()
    {
        var cohort = new Rows("MLS-C01");

        Assert.Equal(["UnknownExam 1", "a"], GivenRows.Of(Percentages, cohort.Header, "P-1" + cohort.Units("%"), cohort.Row("a", 62)).Order);
    }

    [Theory]
    [InlineData("H1,H2,H3,H4", "/20,/25,/30,/35")]
    [InlineData("P1,P2,P3,P4", "(of 20),(of 25),(of 30),(of 35)")]
    [InlineData("Column1,Column2,Column3,Column4", "max. 20,max. 25,max. 30,max. 35")]
    public void Names_of_properties_may_be_units_above_the_header(string blanks, string units)
    {
        var cohort = new Rows("MLS-C01");
        string[] lines = [$"{blanks},{units}", cohort.Header, cohort.Row("a", 12), cohort.Row("b", 17)];

        Assert.Equal(["UnlikelyScale 2", "UnlikelyScale 3"], GivenRows.Of(Percentages, lines).Order);
        var rows = GivenRows.Of(Percentages with { LevelUnit = LevelUnit.Points }, lines);

        // 12 of 20, 25, 30 and 35; 17 of them.
        Assert.Equal(["AWWW", "SAWW"], rows.Reports.Select(ImportRun.Levels));
    }

    [Theory]
    [InlineData("MLS-C01", "/20", "UnlikelyScale 2|UnlikelyScale 3")]
    [InlineData("AI-103", "%", "a|b")]
    [InlineData("AIP-C01", "points", "UnlikelyScale 2|UnlikelyScale 3")]
    public void The_row_may_have_the_properties_of_domains_only(string exam, string unit, string expected)
    {
        var cohort = new Rows(exam);
        var rows = new GivenRows(Percentages);
        rows.AddCsv(string.Join(',', cohort.Domains), string.Join(',', cohort.Domains.Select(_ => unit)));
        rows.AddCsv(cohort.Header, cohort.Row("a", 12));
        rows.AddCsv($"{cohort.Header},Team", $"{cohort.Row("b", 17)},x");
        rows.Complete();

        Assert.Equal(expected.Split('|'), rows.Order);
    }

    [Fact]
    public void Rows_before_the_units_are_read_without_unless_none_follows()
    {
        var cohort = new Rows("MLS-C01");

        Assert.Equal(["a", "UnlikelyScale 3"], GivenRows.Of(Percentages, cohort.Header, cohort.Row("a", 62), cohort.Units("/20"), cohort.Row("b", 12)).Order);
        Assert.Equal(["UnlikelyScale 1", "UnlikelyScale 2"], GivenRows.Of(Percentages, cohort.Header, cohort.Row("a", 12), cohort.Row("b", 15), cohort.Units("/20")).Order);
    }

    [Fact]
    public void The_same_units_and_header_again_are_set_aside()
    {
        var cohort = new Rows("AI-103");

        var rows = GivenRows.Of(Percentages, cohort.Header, cohort.Units("%"), cohort.Row("a", 62), cohort.Header, cohort.Units("%"), cohort.Row("b", 62));

        Assert.Equal(["a", "b"], rows.Order);
        Assert.Equal([3L, 4L], rows.Issues.Where(issue => issue.Code == ImportIssueCode.HeaderRepeated).Select(issue => issue.Row));
    }

    [Theory]
    [InlineData("/20", "UnlikelyScale 1102|UnlikelyScale 1103")]
    [InlineData("%", "y|z")]
    public void Units_after_the_held_rows_are_those_of_the_rows_after_them(string unit, string expected)
    {
        var cohort = new Rows("MLS-C01");
        string[] lines = [cohort.Header, .. Enumerable.Range(1, 1100).Select(number => cohort.Row($"p{number}", 40 + (number % 60))), cohort.Units(unit), cohort.Row("y", 12), cohort.Row("z", 17)];

        var rows = GivenRows.Of(Percentages, lines);

        Assert.Equal(["p1100", .. expected.Split('|')], rows.Order[^3..]);
        Assert.Equal($"Row 1101 gives the units of the columns, such as '{unit}'.", Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.HeaderFound).Message);
    }

    [Theory]
    [InlineData("All marks are out of 20")]
    [InlineData("Notes sur 20, promotion 2026")]
    [InlineData("Kursnoten, Punkte von 20")]
    public void A_title_that_says_how_many_points_there_are_is_heard(string title)
    {
        var cohort = new Rows("MLS-C01");
        var names = string.Join(',', Enumerable.Range(1, 8).Select(number => $"c{number}"));
        string[] lines = [names, title.Replace(',', ';') + ",,,,,,,", cohort.Header, cohort.Row("a", 12), cohort.Row("b", 17)];

        var rows = GivenRows.Of(Percentages, lines);

        Assert.Equal(["UnlikelyScale 3", "UnlikelyScale 4"], rows.Order);
        Assert.StartsWith($"Row 1 says '{title.Replace(',', ';')}'", rows.Errors.First().Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], GivenRows.Of(Percentages with { LevelUnit = LevelUnit.Points, LevelMaximum = 20 }, lines).Order);
    }

    /// <summary>Lines of CSV about one exam, whose first domain has a number of its own and whose others have the same.</summary>
    private sealed class Rows(string exam)
    {
        public IReadOnlyList<string> Domains { get; } = [.. Shipped.Exam(exam).Domains.Select(domain => domain.Name.Replace(",", string.Empty, StringComparison.Ordinal))];

        public string Header => "Candidate ID,Exam,Exam date,Score," + string.Join(',', Domains);

        public string Units(string unit) => ",,,," + string.Join(',', Domains.Select(_ => unit));

        public string Row(string id, int number) =>
            string.Create(CultureInfo.InvariantCulture, $"{id},{exam},2025-11-03,610,{string.Join(',', Domains.Select(_ => number))}");
    }
}
