using System.Globalization;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Objects that are not people, and numbers that are not percentages, are what they are in a file.</summary>
public sealed class ObjectSummaryTests
{
    private const string Header = "Candidate ID,Name,Exam,Exam date,Data Engineering,EDA,Modeling,MLOps";

    public static TheoryData<string, string, string> Cases => new()
    {
        // What is set aside, or refused: each code with its row.
        { "a total", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|K-2,Bo Lund,MLS-C01,2025-11-04,NI,NI,NI,NI|Total,,MLS-C01,,NI,NI,NI,NI", "SummaryRow 3" },
        { "a count", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|2 candidates,,,,,,,", "SummaryRow 2" },
        { "a total with a count", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|K-2,Bo Lund,MLS-C01,2025-11-04,NI,NI,NI,NI|Total 2,,MLS-C01,,NI,NI,NI,NI", "SummaryRow 3" },
        { "a total of ids that are numbers", "101,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|102,Bo Lund,MLS-C01,2025-11-04,NI,NI,NI,NI|Gesamt: 2,,,,NI,NI,NI,NI", "SummaryRow 3" },
        { "an id of another form without a date", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|K-2,Bo Lund,MLS-C01,2025-11-04,NI,NI,NI,NI|K-3,Cy Ott,MLS-C01,2025-11-04,NI,NI,NI,NI|North region,,MLS-C01,,NI,NI,NI,NI", "SummaryRow 4" },
        { "a figure in brackets", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|[Average],,MLS-C01,2025-11-04,NI,NI,NI,NI|(Mean),,MLS-C01,,NI,NI,NI,NI", "SummaryRow 2; SummaryRow 3" },
        { "a test account", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|test@contoso.example,,MLS-C01,2025-11-04,NI,NI,NI,NI", "SummaryRow 2" },
        { "a row that may be commented out, which is a warning", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|#K-2,Bo Lund,MLS-C01,2025-11-04,NI,NI,NI,NI", "" },
        { "a figure beside an id and a date, which is a warning", "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI|K-2,Bo Lund,MLS-C01,2025-11-04,NI,NI,NI,NI|K-3,Average,MLS-C01,2025-11-04,NI,NI,NI,NI", "" },
        { "who was not there", "K-1,Ana Reis,MLS-C01,2025-11-03,90,80,70,60|K-2,Bo Lund,MLS-C01,2025-11-04,0,0,0,0|K-3,Cy Ott,MLS-C01,2025-11-04,,,,", "NothingReported 2; NothingReported 3" },
        { "maxima first", "Points Possible,,,,50,50,50,50|K-1,Ana Reis,MLS-C01,2025-11-03,35,38,30,20|K-2,Bo Lund,MLS-C01,2025-11-04,35,38,30,20", "SummaryRow 1; UnlikelyScale" },
        { "maxima last", "K-1,Ana Reis,MLS-C01,2025-11-03,35,38,30,20|K-2,Bo Lund,MLS-C01,2025-11-04,35,38,30,20|Erreichbare Punkte,,,,50,40,50,50", "UnlikelyScale; SummaryRow 3" },
        { "decimals as marks", "K-1,Ana Reis,MLS-C01,2025-11-03,3.5,4,2.5,3|K-2,Bo Lund,MLS-C01,2025-11-04,3,3.5,4,2|K-3,Cy Ott,MLS-C01,2025-11-04,1.5,2,2.5,3", "UnlikelyScale" },
        { "marks beside percentages", "K-1,Ana Reis,MLS-C01,2025-11-03,80,4,70,60|" + string.Join('|', Enumerable.Range(2, 12).Select(number => $"K-{number},Bo Lund,MLS-C01,2025-11-04,75,3.5,80,40")), "UnlikelyScale" },
        { "fractions and percentages", "K-1,Ana Reis,MLS-C01,2025-11-03,0.8,80,70,60|K-2,Bo Lund,MLS-C01,2025-11-04,80,70,60,50", "UnlikelyScale" },
        { "weights", "K-1,Ana Reis,MLS-C01,2025-11-03,20,24,36,20|K-2,Bo Lund,MLS-C01,2025-11-04,20,24,36,20", "UnlikelyScale" },
        { "people", "K-1,Max Mustermann,MLS-C01,2025-11-03,90,80,70,60|K-2,Min Lee,MLS-C01,2025-11-04,90,80,70,60", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Objects_are_what_rows_of_a_file_are(string kind, string rows, string expected)
    {
        var options = ImportRun.Options with { LevelThreshold = LevelThreshold.Article };
        string[] lines = [Header, .. rows.Split('|')];

        var file = ImportRun.Of(string.Join('\n', lines), options);
        var objects = GivenRows.Of(options, lines);

        Assert.True(expected == Found(objects.Issues), $"{kind}: {Found(objects.Issues)}");
        Assert.Equal(file.Reports.Select(Shown), objects.Reports.Select(Shown));
        Assert.DoesNotContain(objects.Issues, issue => issue.ToString().Contains(" line ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Candidate ID,Exam,Data Engineering,EDA,Modeling,MLOps,Comment", "Total,MLS-C01,NI,NI,NI,NI,x", "SummaryRow 4")]
    [InlineData("Candidate ID,Exam,Modeling", "Durchschnitt,MLS-C01,NI", "SummaryRow 4")]
    public void A_summary_may_have_a_shape_of_its_own(string header, string row, string expected)
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv(Header, "K-1,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI", "K-2,Bo Lund,MLS-C01,2025-11-03,NI,NI,NI,NI", "K-3,Cy Ott,MLS-C01,2025-11-03,NI,NI,NI,NI");
        rows.AddCsv(header, row);
        rows.Complete();

        Assert.Equal(expected, Found(rows.Issues));
    }

    /// <summary>What keeps rows from being read; what is wrong with all of them without a row.</summary>
    private static string Found(IEnumerable<ImportIssue> issues) => string.Join("; ", issues
        .Where(issue => issue.Severity is IssueSeverity.Error or IssueSeverity.SetAside && issue.Code != ImportIssueCode.FieldNotFound)
        .Select(issue => issue.Code == ImportIssueCode.UnlikelyScale ? $"{issue.Code}" : string.Create(CultureInfo.InvariantCulture, $"{issue.Code} {issue.Row}")).Distinct());

    private static string Shown(ScoreReport report) => $"{report.CandidateId} {report.CandidateName} {report.ExamDate:yyyy-MM-dd} {ImportRun.Levels(report)}";
}
