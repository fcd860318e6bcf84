using System.Globalization;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>The name of a domain stands over several columns, as merged cells do, and the line below says what each of them holds.</summary>
public sealed class PairedHeaderTests
{
    private static ImportOptions Percentages => ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    /// <summary>What is below the names of the domains, and which of these columns is read.</summary>
    [Theory]
    [InlineData("MLS-C01", ',', "Points|Percent", "11|55", 1)]
    [InlineData("MLA-C01", ';', "Punkte|Prozent", "14|55", 1)]
    [InlineData("AIP-C01", '\t', "Prozent|Punkte", "55|14", 0)]
    [InlineData("AI-103", ';', "Note|%", "11|55", 1)]
    [InlineData("AI-102", ',', "Puntos|Porcentaje", "9|55", 1)]
    [InlineData("MLS-C01", '|', "Rank|Level", "11|Weak", 1)]
    [InlineData("AIP-C01", ',', "Score|Level", "55|Weak", 1)]
    [InlineData("MLA-C01", ';', "Target|Actual", "Strong|Weak", 1)]
    [InlineData("AI-103", '\t', "Ist|Soll", "Weak|Strong", 0)]
    [InlineData("MLS-C01", ';', "Objectif|Résultat", "Strong|Weak", 1)]
    [InlineData("AI-102", ',', "Goal|Result", "Strong|Weak", 1)]
    [InlineData("MLS-C01", ',', "Rank|Points|Percent", "3|12|55", 2)]
    public void The_column_that_holds_levels_is_read(string exam, char delimiter, string below, string values, int read)
    {
        var labels = below.Split('|');
        foreach (var isLast in new[] { false, true })
        {
            var run = ImportRun.Of(Text(exam, delimiter == '|' ? ',' : delimiter, labels, values.Split('|'), isLast), Percentages);

            Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
            Assert.All(run.Reports, report => Assert.All(ImportRun.Levels(report), level => Assert.Equal('W', level)));
            Assert.Equal((2L, 0L, 0L), (run.Summary.Rows, run.Summary.Refused, run.Summary.SetAside));
            Assert.Contains("covers lines 1 and 2", Assert.Single(run.Of(ImportIssueCode.HeaderFound)).Message, StringComparison.Ordinal);
            Assert.DoesNotContain(run.Reports[0].Attributes.Keys, name => name.EndsWith($"({labels[read]})", StringComparison.Ordinal));
            Assert.Contains(run.Reports[0].Attributes.Keys, name => name.EndsWith($"({labels[read == 0 ? 1 : 0]})", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("MLS-C01", ',', "2025|2026")]
    [InlineData("AI-103", ';', "1|2")]
    [InlineData("MLA-C01", '\t', "Before|After")]
    [InlineData("AIP-C01", ',', "Vorher|Nachher")]
    public void Columns_that_are_equally_good_refuse_the_file_until_one_is_named(string exam, char delimiter, string below)
    {
        var text = Text(exam, delimiter, below.Split('|'), ["Weak", "Strong"], isLast: true);

        var run = ImportRun.Of(text);

        Assert.Empty(run.Reports);
        Assert.Contains(ImportIssueCode.AmbiguousColumn, run.Errors.Select(issue => issue.Code));
        var domains = Shipped.Exam(exam).Domains;
        var map = domains.ToDictionary(domain => domain.Id, domain => $"{domain.Name} ({below.Split('|')[1]})");
        Assert.All(ImportRun.Of(text, ImportRun.Options with { ColumnMap = new(map) }).Reports, report => Assert.All(ImportRun.Levels(report), level => Assert.Equal('S', level)));
    }

    [Fact]
    public void Points_alone_are_not_read_as_percentages()
    {
        var run = ImportRun.Of(Text("MLS-C01", ',', ["Points", "Max"], ["11", "20"], isLast: true), Percentages);

        Assert.Empty(run.Reports);
        Assert.Contains(ImportIssueCode.UnlikelyScale, run.Errors.Select(issue => issue.Code));
    }

    [Fact]
    public void Merged_cells_of_a_workbook_are_read_the_same_way()
    {
        var profile = Shipped.Exam("MLS-C01");
        string[] upper = ["Candidate ID", "Exam", "Exam date", .. profile.Domains.SelectMany(domain => new[] { domain.Name, string.Empty })];
        string[] lower = ["", "", "", .. profile.Domains.SelectMany(_ => "Points|Percent".Split('|'))];
        string[] row = ["P-1", "MLS-C01", "2025-11-03", .. profile.Domains.SelectMany(_ => "11|85".Split('|'))];
        const string Merged = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:C2\"/><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"F1:G1\"/><mergeCell ref=\"H1:I1\"/><mergeCell ref=\"J1:K1\"/></mergeCells>";
        var sheet = new GivenSheet("S", GivenWorkbook.Row(upper) + GivenWorkbook.Row(lower) + GivenWorkbook.Row(row)) { After = Merged };

        var run = ImportRun.Of(GivenWorkbook.Of(sheet), Percentages);

        Assert.Equal("SSSS", ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Equal(0, run.Summary.Refused);
    }

    [Theory]
    [InlineData("Weak,Strong")]
    [InlineData("55,70")]
    [InlineData("55 %,n/a")]
    public void A_row_of_values_below_columns_without_a_name_is_not_a_header(string values)
    {
        var profile = Shipped.Exam("MLS-C01");
        var text = "Candidate ID,Exam" + string.Concat(profile.Domains.Select(domain => $",{domain.Name},")) + ",Team\n"
            + string.Concat(Enumerable.Range(1, 3).Select(row => FormattableString.Invariant($"P-{row},MLS-C01") + string.Concat(Enumerable.Repeat($",{values}", 4)) + ",A\n"));

        Assert.Equal(3, ImportRun.Of(text, Percentages).Reports.Count);
    }

    /// <summary>Two lines of a header and two rows; another column follows the last domain, unless that is the last.</summary>
    private static string Text(string exam, char delimiter, string[] labels, string[] values, bool isLast)
    {
        var domains = Shipped.Exam(exam).Domains;
        var cohort = new GivenCohort(exam, delimiter);
        string[] end = isLast ? [] : ["Team"];
        string[] upper = ["Candidate ID", "Exam", "Exam date", .. domains.SelectMany(domain => labels.Select((_, column) => column == 0 ? domain.Name : string.Empty)), .. end];
        string[] lower = [string.Empty, string.Empty, string.Empty, .. domains.SelectMany(_ => labels), .. isLast ? end : [string.Empty]];
        return cohort.Line(upper) + cohort.Line(lower) + string.Concat(Enumerable.Range(1, 2).Select(row => cohort.Line(
            [row.ToString("'P-'0", CultureInfo.InvariantCulture), exam, "2025-11-03", .. domains.SelectMany(_ => values), .. end])));
    }
}
