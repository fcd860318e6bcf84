using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Where a table starts: titles, blank lines and type lines stand above the header, and a header can take two lines.</summary>
public sealed class HeaderTests
{
    /// <summary>What is above the header, its line, and how the first text is quoted.</summary>
    public static TheoryData<string, char, string, int> Above() => new()
    {
        { "AI-103", ',', "Certification cohort export,,,\nGenerated,2026-11-02 08:00,,\n,,,\n", 4 },
        { "MLS-C01", ';', "Ergebnisse der Prüfung\n\n", 3 },
        { "AIP-C01", '\t', "Results of the spring cohort\t\t\nExported by\tAna Reis\n", 3 },
        { "AI-102", ',', "#TYPE Selected.System.Management.Automation.PSCustomObject\n", 2 },
        { "AI-103", ',', "\"ListSchema={\"\"schema\"\":[\"\"<Field ID=\\\"\"{a}\\\"\" />\"\"]}\"\n", 2 },
        { "MLA-C01", '|', "# exported 2026-11-02\n# rows: 2\n\n\n", 5 },
        { "AI-103", ';', "Cohort: Spring\nSite: Lisbon\nTeam: Blue\n\nReport of all exams\n\n", 7 },
        { "AIP-C01", ',', "A title with a \"quote\" out of place\n", 2 },
    };

    [Theory]
    [MemberData(nameof(Above))]
    public void The_header_is_found_below_a_title_and_reported(string exam, char delimiter, string above, int line)
    {
        var cohort = new GivenCohort(exam, delimiter).With("P-1", Pad("WASW", exam)).With("P-2", Pad("SSAW", exam));

        var run = ImportRun.Of(above + cohort, ImportRun.Options with { AsOf = GivenExam.Day("2026-12-01") });

        Assert.Equal([Pad("WASW", exam), Pad("SSAW", exam)], run.Reports.Select(ImportRun.Levels));
        var found = Assert.Single(run.Of(ImportIssueCode.HeaderFound));
        Assert.Equal((line, IssueSeverity.Decision, (long)line), (found.Line, found.Severity, run.Summary.HeaderLine));
        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void A_header_in_the_first_line_is_not_reported()
    {
        var run = ImportRun.Of(new GivenCohort("AI-103").With("P-1", "WASWA").ToString());

        Assert.Empty(run.Of(ImportIssueCode.HeaderFound));
        Assert.Equal(1, run.Summary.HeaderLine);
    }

    [Fact]
    public void Blank_lines_above_the_header_are_not_reported() =>
        Assert.Empty(ImportRun.Of("\n\n" + new GivenCohort("AI-103").With("P-1", "WASWA")).Of(ImportIssueCode.HeaderFound));

    [Theory]
    [InlineData("MLS-C01", ',')]
    [InlineData("AI-102", ';')]
    [InlineData("AIP-C01", '\t')]
    public void Two_header_rows_are_one_header(string exam, char delimiter)
    {
        var cohort = new GivenCohort(exam, delimiter);
        var domains = cohort.Profile.Domains.Select(domain => domain.Name).ToArray();
        var levels = Pad("WASA", exam);
        var text = cohort.Line(["Respondent ID", "Email Address", "Exam", "Overall score", "How does your report rate you?", .. domains.Skip(1).Select(_ => "")])
            + cohort.Line(["", "", "Response", "Open-Ended Response", .. domains])
            + cohort.Line(["90001", "ana.reis@contoso.example", exam, "610", .. levels.Select(cohort.LabelOf)]);

        var run = ImportRun.Of(text);

        Assert.Equal(levels, ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Equal(610, run.Reports[0].Score);
        Assert.Contains("lines 1 and 2", Assert.Single(run.Of(ImportIssueCode.HeaderFound)).Message, StringComparison.Ordinal);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Short_names_question_texts_and_import_ids_are_three_header_rows()
    {
        var cohort = new GivenCohort("AI-103");
        string[] domains = [.. cohort.Profile.Domains.Select(domain => domain.Name)];
        var text = cohort.Line(["Q1", "Q2", "Q3", "Q4_1", "Q4_2", "Q4_3", "Q4_4", "Q4_5"])
            + cohort.Line(["E-mail", "Exam", "Score", .. domains])
            + cohort.Line([.. Enumerable.Range(1, 8).Select(number => $"{{\"ImportId\":\"QID{number}\"}}")])
            + cohort.Line(["ana@contoso.example", "AI-103", "644", .. "WASWA".Select(cohort.LabelOf)]);

        var run = ImportRun.Of(text);

        Assert.Equal("WASWA", ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void A_row_of_data_is_not_a_second_header_row()
    {
        // The domain column has a name that no one knows, and the row holds the name of a domain there.
        var run = ImportRun.Of("Candidate,Exam,Bereich,Stufe\nAna,MLS-C01,Modeling,NI\nAna,MLS-C01,EDA,NI\n", ImportRun.Options with
        {
            ColumnMap = new(new Dictionary<string, string> { ["Domain"] = "Bereich", ["Level"] = "Stufe" }),
        });

        Assert.Equal("?WW?", ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Fact]
    public void The_line_of_the_header_can_be_named()
    {
        var text = "Exam,Score,Name,Date,Result\nx,y,z,u,v\n" + new GivenCohort("AI-103").With("P-1", "WASWA");

        Assert.Equal("WASWA", ImportRun.Levels(Assert.Single(ImportRun.Of(text, ImportRun.Options with { HeaderLine = 3 }).Reports)));
    }

    [Fact]
    public void A_line_that_is_not_there_can_not_be_the_header()
    {
        var issue = Assert.Single(ImportRun.Of(new GivenCohort("AI-103").With("P-1", "WASWA").ToString(), ImportRun.Options with { HeaderLine = 30 }).Errors);

        Assert.Equal((ImportIssueCode.MissingColumn, 30), (issue.Code, issue.Line));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void Lines_in_quotes_are_named_for_what_they_are(char delimiter)
    {
        var lines = new GivenCohort("AI-103", delimiter).With("P-1", "WASWA").ToString().TrimEnd().Split('\n');

        var issue = Assert.Single(ImportRun.Of(string.Join('\n', lines.Select(line => $"\"{line}\""))).Errors);

        Assert.Equal(ImportIssueCode.MalformedRow, issue.Code);
        Assert.Contains("one quoted field that contains a whole row", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_numbered_from_the_header_on()
    {
        var cohort = new GivenCohort("AI-103");
        var text = "Title\n\n" + cohort.Line(["Exam", .. cohort.Profile.Domains.Select(domain => domain.Name)])
            + cohort.Line(["AI-103", .. "WASWA".Select(cohort.LabelOf)]) + cohort.Line(["AI-103", .. "SASWA".Select(cohort.LabelOf)]);

        Assert.Equal(["1", "2"], ImportRun.Of(text).Reports.Select(report => report.CandidateId));
    }

    internal static string Pad(string levels, string exam) => (levels + "WASWAS")[..Shipped.Exam(exam).Domains.Count];
}
