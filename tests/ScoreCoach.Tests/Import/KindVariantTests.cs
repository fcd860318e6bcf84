using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Kinds of files that only delimited text shows: variants of each that differ in exam, delimiter, language and place.</summary>
public sealed class KindVariantTests
{
    [Theory]
    [InlineData("AI-103", "1,000", "en-US")]
    [InlineData("AI-102", "1.000", "de-DE")]
    [InlineData("MLS-C01", "1.000", "de-DE")]
    [InlineData("AIP-C01", "1,000", "en-US")]
    public void A_thousands_mark_is_never_read_as_a_decimal_mark(string exam, string score, string culture)
    {
        var levels = HeaderTests.Pad("SSSS", exam);
        var text = new GivenCohort(exam, ';').With("S-1", levels, score).With("S-2", levels, "712").ToString();

        var run = ImportRun.Of(text);

        Assert.Equal("S-2", Assert.Single(run.Reports).CandidateId);
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.InvalidScore, score), (issue.Code, issue.Value));
        Assert.Contains(culture, issue.For(GivenFiles.Syntax).Suggestion, StringComparison.Ordinal);
        Assert.Equal(1000, ImportRun.Of(text, ImportRun.Options with { Culture = System.Globalization.CultureInfo.GetCultureInfo(culture) }).Reports[0].Score);
    }

    [Theory]
    [InlineData("AI-103", ',', "Domain", "Exam", "M-01", "M-02")]
    [InlineData("MLS-C01", ';', "Prüfungsbereich", "Prüfung", "Ana Reis", "Bo Lund")]
    [InlineData("AIP-C01", ',', "Domaine", "Examen", "1001", "1002")]
    [InlineData("AIP-C01", ';', "Domain", "Exam", "A-1", "B-2")]
    [InlineData("AIP-C01", '\t', "", "Exam", "Ana Reis", "Bo Lund")]
    [InlineData("AI-102", '|', "Skill area", "Exam", "M-01", "M-02")]
    public void A_table_on_its_side_is_named(string exam, char delimiter, string domain, string field, string one, string two)
    {
        var cohort = new GivenCohort(exam, delimiter);
        var text = cohort.Line(domain, one, two) + cohort.Line(field, exam, exam)
            + string.Concat(cohort.Profile.Domains.Select(row => cohort.Line(row.Name, cohort.LabelOf('W'), cohort.LabelOf('A'))));

        var run = ImportRun.Of(text);

        Assert.Empty(run.Reports);
        Assert.Contains("transposed", Assert.Single(run.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AI-103", ',', "Candidate ID|Exam|Domain|Weak|Adequate|Strong", "X")]
    [InlineData("MLS-C01", ';', "Kandidatennummer|Prüfung|Prüfungsbereich|Needs Improvement|Competent|Strong", "x")]
    [InlineData("AI-102", '\t', "Matricule|Examen|Domaine|Weak|Adequate|Strong", "1")]
    public void A_column_per_label_holds_marks(string exam, char delimiter, string header, string mark)
    {
        var cohort = new GivenCohort(exam, delimiter);
        var levels = HeaderTests.Pad("WASW", exam);
        var text = cohort.Line(header.Split('|'))
            + string.Concat(cohort.Profile.Domains.Zip(levels).Select(row => cohort.Line(["Q-1", exam, row.First.Name, .. "WAS".Select(level => level == row.Second ? mark : "")])));

        var run = ImportRun.Of(text);

        Assert.Equal(levels, ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Single(run.Of(ImportIssueCode.ColumnFound));
    }

    [Theory]
    [InlineData("AI-103", ',', true)]
    [InlineData("MLS-C01", ';', true)]
    [InlineData("AIP-C01", '\t', false)]
    public void Units_below_or_above_the_header_are_not_a_person(string exam, char delimiter, bool isAbove)
    {
        var cohort = new GivenCohort(exam, delimiter).WithNumbers("P-1", [.. HeaderTests.Pad("WASW", exam).Select(level => level switch { 'W' => "38", 'A' => "62", _ => "88" })]);
        var units = cohort.Line(["", "", "", "points", .. cohort.Profile.Domains.Select(_ => "%")]);
        var header = cohort.Line([.. cohort.Header]);

        var run = ImportRun.Of(isAbove ? units + header + cohort.Rows : header + units + cohort.Rows, ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 80) });

        Assert.Equal(("P-1", HeaderTests.Pad("WASW", exam)), (Assert.Single(run.Reports).CandidateId, ImportRun.Levels(run.Reports[0])));
        Assert.Equal(610, run.Reports[0].Score);
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("AI-103", ',', "Applied filters: Team is Blue", "Showing 1 of 1 records")]
    [InlineData("MLS-C01", ';', "Angewendete Filter: Gruppe Blau", "1 Teilnehmer")]
    [InlineData("AIP-C01", '\t', "Filtres appliqués : équipe bleue", "1 candidats")]
    public void Footers_of_one_cell_are_set_aside(string exam, char delimiter, params string[] footers)
    {
        var cohort = new GivenCohort(exam, delimiter).With("P-1", HeaderTests.Pad("WASW", exam));

        var run = ImportRun.Of(cohort + string.Concat(footers.Select(footer => footer + "\n")));

        Assert.Equal("P-1", Assert.Single(run.Reports).CandidateId);
        Assert.Equal((2, 0), (run.Summary.SetAside, run.Summary.Refused));
    }

    [Theory]
    [InlineData("AI-103", ',', "Team,People,Average score\nBlue,12,644\n")]
    [InlineData("MLS-C01", ';', "Gruppe;Anzahl\nBlau;12\nRot;3\n")]
    [InlineData("AIP-C01", '\t', "Legend\tMeaning\nMC\tMeets Competencies\n")]
    public void A_table_of_something_else_makes_no_report(string exam, char delimiter, string other)
    {
        var levels = HeaderTests.Pad("WASW", exam);
        var first = new GivenCohort(exam, delimiter).With("P-1", levels);
        var second = new GivenCohort("AI-102", delimiter).With("P-2", "WASWAS");

        var run = ImportRun.Of(first + "\n" + other + "\n" + second);

        Assert.Equal([("P-1", levels), ("P-2", "WASWAS")], run.Reports.Select(report => (report.CandidateId!, ImportRun.Levels(report))));
        Assert.NotEmpty(run.Errors);
    }

    [Theory]
    [InlineData("AI-103", ',')]
    [InlineData("AI-102", ';')]
    [InlineData("MLS-C01", '\t')]
    public void Lines_in_quotes_make_no_report(string exam, char delimiter)
    {
        var lines = new GivenCohort(exam, delimiter).With("P-1", HeaderTests.Pad("WASW", exam)).With("P-2", HeaderTests.Pad("SASW", exam)).ToString().TrimEnd().Split('\n');

        var run = ImportRun.Of(string.Concat(lines.Select(line => $"\"{line}\"\r\n")));

        Assert.Empty(run.Reports);
        Assert.Equal(ImportIssueCode.MalformedRow, Assert.Single(run.Errors).Code);
    }

    [Theory]
    [InlineData("results.xls", "<html><body><table><tr><th>Exam</th></tr></table></body></html>")]
    [InlineData("results.csv", "<!DOCTYPE html>\n<html lang=\"de\"><body>Anmelden</body></html>")]
    [InlineData("results.xlsx", "\uFEFF  <HTML><head></head><body><table/></body></HTML>")]
    public void A_web_page_is_named_for_what_it_is(string name, string text)
    {
        var issue = Assert.Single(ImportRun.OfFiles((name, text)).Errors);

        Assert.Equal(ImportIssueCode.UnsupportedFile, issue.Code);
        Assert.Contains("web page (HTML)", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plan and Manage an Azure AI Solution", "Plan and manage an Azure AI solution")]
    [InlineData("Implement Computer Vision Solutions", "IMPLEMENT COMPUTER VISION SOLUTIONS")]
    [InlineData("Implement Generative AI Solutions", "implement generative AI solutions")]
    public void In_JSON_a_name_in_another_case_takes_no_value_away(string name, string other)
    {
        var run = ImportRun.Of($$"""[{"id":"a","exam":"AI-102","score":610,"{{name}}":"Strong","{{other}}":null},{"id":"b","exam":"AI-102","score":610,"{{name}}":"","{{other}}":"Strong"}]""");

        Assert.Equal([1, 1], run.Reports.Select(report => report.Domains.Count(domain => domain.Level == PerformanceLevel.Strong)));
    }
}
