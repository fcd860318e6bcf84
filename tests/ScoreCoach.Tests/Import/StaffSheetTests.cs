using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A list of people next to the reports is not one of reports.</summary>
public sealed class StaffSheetTests
{
    private static readonly string[] Header = ["Candidate ID", "Exam", "Exam date", "Data Engineering", "EDA", "Modeling", "ML Ops"];

    [Theory]
    [InlineData("Name|E-mail|Team", "Ana|ana@x.org|Blue")]
    [InlineData("Employee ID|Full Name|Login|Department|Manager", "E1|Ana Ruiz|ana|Sales|Bo")]
    [InlineData("Vorname|Nachname|E-Mail-Adresse", "Ana|Ruiz|ana@x.org")]
    [InlineData("Candidate ID|Name|Exam|Notes", "E1|Ana|MLS-C01|booked")]
    public void A_list_of_people_is_passed_over_without_a_word(string header, string row)
    {
        var staff = new GivenSheet("Staff", GivenWorkbook.Row(header.Split('|')) + GivenWorkbook.Row(row.Split('|')));
        foreach (var sheets in new GivenSheet[][] { [Sheet("May", "M-1"), staff], [staff, Sheet("May", "M-1")] })
        {
            foreach (var names in new string[][] { [], ["*"] })
            {
                var run = ImportRun.Of(GivenWorkbook.Of(sheets), ImportRun.Options with { WorksheetNames = [.. names] });

                Assert.Equal(["M-1"], run.Reports.Select(report => report.CandidateId));
                Assert.Empty(run.Of(ImportIssueCode.OtherSheets));
                Assert.Empty(run.Errors);
            }
        }
    }

    [Theory]
    [InlineData("Candidate ID|Exam|Score|Result", "E1|MLS-C01|640|Fail")]
    [InlineData("Candidate ID|Exam|Domain|Level", "E1|MLS-C01|Modeling|NI")]
    [InlineData("Name|Exam|Modeling", "Ana|MLS-C01|NI")]
    public void A_sheet_that_reports_something_is_named(string header, string row)
    {
        var other = new GivenSheet("Other", GivenWorkbook.Row(header.Split('|')) + GivenWorkbook.Row(row.Split('|')));

        var run = ImportRun.Of(GivenWorkbook.Of([Sheet("May", "M-1"), other]));

        Assert.Contains("'Other'", Assert.Single(run.Of(ImportIssueCode.OtherSheets)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("May", "Jully")]
    [InlineData("M*", "Q3")]
    public void A_worksheet_that_is_missing_is_a_warning(string found, string missing)
    {
        var run = ImportRun.Of(GivenWorkbook.Of([Sheet("May", "M-1"), Sheet("June", "M-2")]), ImportRun.Options with { WorksheetNames = [found, missing] });

        var issue = Assert.Single(run.Of(ImportIssueCode.NotFound));
        Assert.Equal(IssueSeverity.Warning, issue.Severity);
        Assert.Contains($"'{missing}'", issue.Message, StringComparison.Ordinal);
        Assert.Equal(["M-1"], run.Reports.Select(report => report.CandidateId));
    }

    private static GivenSheet Sheet(string name, string id) =>
        new(name, GivenWorkbook.Row(Header) + GivenWorkbook.Row(id, "MLS-C01", "2025-05-03", "Strong", "NI", "NI", "Competent"));
}
