using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Files that can't be read as they are: what is stated helps when it is followed.</summary>
public sealed class WayOutTests
{
    private const string Header = "Candidate ID,Exam,Exam date,Score,Data Engineering,Exploratory Data Analysis,Modeling,ML Implementation and Operations";
    private const string Row = "A-1,MLS-C01,2025-11-14,700,Strong,Weak,Weak,Competent";

    private static readonly string[] DomainNames = ["Data Engineering", "EDA", "Modeling", "ML Ops"];

    [Theory]
    [InlineData(24)]
    [InlineData(21)]
    [InlineData(150)]
    public void A_header_far_down_is_named(int above)
    {
        var text = string.Concat(Enumerable.Range(1, above).Select(line => $"Remark {line} of the team\n")) + Header + "\n" + Row + "\n";

        var option = Assert.Single(Assert.Single(ImportRun.Of(text).Errors).Advice!.Options);

        Assert.Equal((nameof(ImportOptions.HeaderLine), $"{above + 1}"), (option.Option, option.Value));
        Assert.Equal("SWWA", ImportRun.Levels(Assert.Single(ImportRun.Of(text, ImportRun.Options with { HeaderLine = above + 1 }).Reports)));
    }

    [Theory]
    [InlineData('^')]
    [InlineData('~')]
    [InlineData('!')]
    [InlineData(':')]
    public void Another_delimiter_is_named(char delimiter)
    {
        var text = $"{Header}\n{Row}\n".Replace(',', delimiter);

        var issue = Assert.Single(ImportRun.Of(text).Errors);

        Assert.Equal((nameof(ImportOptions.Delimiter), delimiter.ToString()), (Assert.Single(issue.Advice!.Options).Option, issue.Advice.Options[0].Value));
        Assert.Single(ImportRun.Of(text, ImportRun.Options with { Delimiter = delimiter }).Reports);
    }

    [Theory]
    [InlineData("::", "several characters")]
    [InlineData("    ", "aligned with spaces")]
    public void What_no_delimiter_parts_is_reported(string between, string said)
    {
        var issue = Assert.Single(ImportRun.Of($"{Header}\n{Row}\n".Replace(",", between, StringComparison.Ordinal)).Errors);

        Assert.Equal(ImportIssueCode.MissingColumn, issue.Code);
        Assert.Contains(said, issue.Message, StringComparison.Ordinal);
        Assert.Empty(issue.Advice!.Options);
    }

    [Theory]
    [InlineData("17/20", "20", true)]
    [InlineData("8 / 10", "10", true)]
    [InlineData("12/15", "15", false)]
    public void Points_with_their_maximum_are_read_as_points(string cell, string maximum, bool hasThreshold)
    {
        var options = ImportRun.Options with { LevelThreshold = hasThreshold ? LevelThreshold.Article : null };

        var issue = ImportRun.Of($"{Header}\nA-1,MLS-C01,2025-11-14,700,{cell},{cell},{cell},{cell}\n", options).Errors[0];

        Assert.Equal(ImportIssueCode.UnknownLevel, issue.Code);
        Assert.Equal([(nameof(ImportOptions.LevelUnit), "Points"), (nameof(ImportOptions.LevelMaximum), maximum)], issue.Advice!.Options.Take(2).Select(option => (option.Option, option.Value)));
        Assert.Equal(hasThreshold ? 2 : 3, issue.Advice.Options.Count);
    }

    [Theory]
    [InlineData(Header + "," + Header, Row + "," + Row)]
    [InlineData("Candidate ID,Exam,Data Engineering,Modeling,Data Engineering,Modeling", "A-1,MLS-C01,Weak,Weak,Strong,Strong")]
    [InlineData("Candidate ID,Exam,Modeling,MODELING", "A-1,MLS-C01,Weak,Strong")]
    public void A_header_that_occurs_twice_is_not_offered_twice(string header, string row)
    {
        var errors = ImportRun.Of($"{header}\n{row}\n").Of(ImportIssueCode.AmbiguousColumn);

        Assert.NotEmpty(errors);
        Assert.All(errors, issue =>
        {
            Assert.Contains("occurs in columns", issue.Message, StringComparison.Ordinal);
            Assert.Empty(issue.Accepted);
            Assert.Empty(issue.Advice!.Options);
        });
    }

    [Theory]
    [InlineData("""{"team": {"J-1": {"exam": "MLS-C01", "Modeling": "Weak"}, "J-2": {"exam": "MLS-C01", "Modeling": "Weak"}}}""", "team")]
    [InlineData("""[{"id": "J-1", "name": "Ana", "attempts": [{"exam": "MLS-C01", "domains": {"Modeling": "Weak"}}]}]""", "attempts")]
    [InlineData("""[{"candidateId": "J-1", "results": {"MLS-C01": {"Modeling": "Weak"}}}]""", "results")]
    public void JSON_of_another_shape_is_answered_with_the_expected_one(string text, string member)
    {
        foreach (var options in new[] { ImportRun.Options, ImportRun.Options with { Exam = "MLS-C01" } })
        {
            var issue = Assert.Single(ImportRun.Of(text, options).Of(ImportIssueCode.MissingColumn));

            Assert.Contains($"'{member}' is ", issue.Message, StringComparison.Ordinal);
            Assert.Contains("\"candidateId\"", issue.Advice!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_entry_without_a_level_shows_what_it_has()
    {
        var issue = Assert.Single(ImportRun.Of(Domains("""{"name": "Modeling", "correct": 17, "questions": 20}""")).Errors);

        Assert.Equal(ImportIssueCode.UnknownLevel, issue.Code);
        Assert.Contains("\"questions\": 20", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"domain": "Modeling", "weight": 36, "result": "Strong"}""", "??S?")]
    [InlineData("""{"domain": "Modeling", "weight": 36, "level": "Weak"}, {"domain": "Data Engineering", "weight": 20}""", "??W?")]
    public void The_result_of_an_entry_is_its_level(string entries, string levels) =>
        Assert.Equal(levels, ImportRun.Levels(Assert.Single(ImportRun.Of(Domains(entries)).Reports)));

    [Theory]
    [InlineData("Thema;Einstufung")]
    [InlineData("Teilgebiet;Wertung")]
    public void Columns_of_a_row_per_domain_are_named(string headers)
    {
        var text = $"Kandidat;Prüfung;Prüfungsdatum;Punktzahl;{headers}\n"
            + string.Concat(DomainNames.Select(domain => $"V-1;MLS-C01;2025-11-14;690;{domain};Strong\n"));

        var options = Assert.Single(ImportRun.Of(text).Of(ImportIssueCode.MissingColumn)).Advice!.Options;

        Assert.Equal([$"Domain={headers.Split(';')[0]}", $"Level={headers.Split(';')[1]}"], options.Select(option => $"{option.Key}={option.Value}"));
        var map = options.ToDictionary(option => option.Key!, option => option.Value!);
        Assert.Single(ImportRun.Of(text, ImportRun.Options with { ColumnMap = new(map) }).Reports);
    }

    [Theory]
    [InlineData("Mitarbeiter-Nr.")]
    [InlineData("Personal-Nr.")]
    [InlineData("Matrikel-Nr.")]
    [InlineData("N° étudiant")]
    [InlineData("Identificador")]
    [InlineData("Matrícula")]
    [InlineData("ID de empleado")]
    public void Ids_are_found_by_their_names_in_other_languages(string header)
    {
        var run = ImportRun.Of($"Nr.;{header};Prüfung;Prüfungsdatum;Bereich;Stufe\n" + string.Concat(
            DomainNames.Select((domain, index) => $"{4 - index};A-1;MLS-C01;2025-11-14;{domain};Strong\n")));

        Assert.Equal(("A-1", "SSSS"), (Assert.Single(run.Reports).CandidateId, ImportRun.Levels(run.Reports[0])));
    }

    private static string Domains(string entries) =>
        $$"""[{"candidateId": "J-1", "exam": "{{Shipped.Exam("MLS-C01").Id}}", "examDate": "2025-11-14", "score": 700, "domains": [{{entries}}]}]""";
}
