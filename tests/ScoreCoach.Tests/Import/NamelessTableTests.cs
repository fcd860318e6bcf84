using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A table that follows people and names no one makes no people: a summary is set aside, anything else is refused.</summary>
public sealed class NamelessTableTests
{
    [Theory]
    [InlineData("MLS-C01", "Team", "Average score", false)]
    [InlineData("AI-103", "Gruppe", "Durchschnitt", true)]
    [InlineData("AIP-C01", "Équipe", "Moyenne", false)]
    [InlineData("MLA-C01", "Candidates", "Promedio", true)]
    public void Rows_of_a_summary_are_set_aside(string exam, string group, string average, bool hasBlankLine)
    {
        var people = People(exam);
        var text = people + (hasBlankLine ? people.BlankLine : string.Empty)
            + people.Line([group, "Exam", average, .. people.Header.Skip(4)])
            + people.Line(["Alpha", exam, "730", .. Labels(people)])
            + people.Line(["Beta", exam, "700", .. Labels(people)]);

        var run = ImportRun.Of(text);

        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((0L, 2L), (run.Summary.Refused, run.Summary.SetAside));
        Assert.Empty(run.Errors);
        Assert.Contains($"'{average}'", Assert.Single(run.Of(ImportIssueCode.SummaryRow)).Message, StringComparison.Ordinal);
        Assert.Empty(run.Of(ImportIssueCode.NoCandidateColumn));
        Assert.Equal(4, ImportRun.Of(text, ImportRun.Options with { KeepSummaryRow = true }).Reports.Count);
    }

    [Theory]
    [InlineData("MLS-C01", "Numer kandydata")]
    [InlineData("AI-103", "Číslo uchazeče")]
    [InlineData("MLA-C01", "Hakijanumero")]
    public void Rows_below_an_unknown_name_of_ids_are_refused(string exam, string id)
    {
        var people = People(exam);
        var text = people + people.Line([id, .. people.Header.Skip(1)]) + people.Line(["P-1", exam, "2025-11-20", "640", .. Labels(people)]);

        var run = ImportRun.Of(text);

        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.Refused);
        Assert.Equal(["MissingColumn", "MissingColumn"], run.Errors.Select(issue => issue.Code.ToString()));
        Assert.Contains("line 4 holds the id or the name of a person", run.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E-mail", "Employee ID")]
    [InlineData("Candidate ID", "Name")]
    [InlineData("Matricule", "Kandidatennummer")]
    public void Another_column_of_identity_below_is_reported(string above, string below)
    {
        var cohort = new GivenCohort("AI-103");
        var text = cohort.Line([above, .. cohort.Header.Skip(1)]) + cohort.Line(["P-1", "AI-103", "2025-11-03", "610", .. Labels(cohort)])
            + cohort.Line([below, .. cohort.Header.Skip(1)]) + cohort.Line(["Ana Bo", "AI-103", "2025-11-04", "620", .. Labels(cohort)]);

        var run = ImportRun.Of(text);

        Assert.Equal(2, run.Reports.Count);
        Assert.Contains($"Below line 3 people are identified by '{below}', above it by '{above}'.", Assert.Single(run.Of(ImportIssueCode.IdentityFound)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_one_is_named_at_all_rows_are_numbered()
    {
        var people = new GivenCohort("MLS-C01");
        string[] header = [.. people.Header.Skip(1)];
        var text = people.Line(header) + people.Line(["MLS-C01", "2025-11-03", "610", .. Labels(people)])
            + people.Line([header[1], header[0], .. header.Skip(2)]) + people.Line(["2025-11-04", "MLS-C01", "620", .. Labels(people)]);

        var run = ImportRun.Of(text);

        Assert.Equal([610m, 620m], run.Reports.Select(report => report.Score));
    }

    private static GivenCohort People(string exam)
    {
        var cohort = new GivenCohort(exam);
        return cohort.With(["P-1", exam, "2025-11-03", "610", .. Labels(cohort)]).With(["P-2", exam, "2025-11-04", "620", .. Labels(cohort)]);
    }

    private static string[] Labels(GivenCohort cohort) => [.. cohort.Profile.Domains.Select((_, index) => cohort.LabelOf("WAS"[index % 3]))];
}
