using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A header further down in words that no list has: nothing below it may be read under the header above it.</summary>
public sealed class UnknownHeaderTests
{
    [Theory]
    [InlineData("MLS-C01", ',', "Kandydat,Egzamin,Wynik,Data egzaminu,Modelowanie,Wdrażanie,Inżynieria,Analiza")]
    [InlineData("AI-103", ';', "Kandidát;Zkouška;Body;Termín;Plánování;Generativní;Vidění;Texty;Extrakce")]
    [InlineData("AIP-C01", '\t', "Hakija\tKoe\tPisteet\tPäivä\tIntegraatio\tToteutus\tTurvallisuus\tTehokkuus\tVianhaku")]
    public void Rows_below_it_are_refused(string exam, char delimiter, string header)
    {
        var (first, second) = Tables(exam, delimiter);

        var run = ImportRun.Of($"{first}{header}\n{second.Rows}");

        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((4L, 2L), (run.Summary.Rows, run.Summary.Refused));
        Assert.All(run.Errors.Where(issue => !issue.EndsFile), issue => Assert.Equal(ImportIssueCode.MissingColumn, issue.Code));
        Assert.Equal(4, Assert.Single(run.Of(ImportIssueCode.HeaderFound)).Line);
        Assert.All(run.Errors, issue => Assert.Equal("Use the same column names as above, or split the file before line 4.", issue.Suggestion));
    }

    [Theory]
    [InlineData("Kandydat,Wynik,Data egzaminu,Modelowanie,Wdrażanie,Inżynieria,Analiza")]
    [InlineData("Jelölt,Pontszám,Dátum,Modell,Üzemeltetés,Adatok,Felfedezés")]
    [InlineData("Kand.,Poäng,Provdag,Modell,Drift,Data,Analys")]
    public void Without_a_column_of_exams_a_word_instead_of_a_date_betrays_it(string header)
    {
        var (first, second) = Tables("MLS-C01", ',');

        var run = ImportRun.Of(WithoutExam($"{first}") + $"{header}\n" + WithoutExam(second.Rows), ImportRun.Options with { Exam = "MLS-C01" });

        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(2, run.Summary.Refused);

        static string WithoutExam(string text) => text.Replace(",Exam,", ",", StringComparison.Ordinal).Replace(",MLS-C01,", ",", StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_long_layout_too()
    {
        var run = ImportRun.Of("Candidate ID,Exam,Exam date,Domain,Level,Attempt\n" + Long("P-1", "2025-11-03") + "Kandydat,Egzamin,Obszar,Data egzaminu,Próba,Poziom\n"
            + "P-2,MLS-C01,Modeling,2025-11-04,1,NI\n");

        Assert.Equal(["P-1"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.Refused);

        static string Long(string id, string date) => string.Concat(Shipped.Exam("MLS-C01").Domains.Select(domain => $"{id},MLS-C01,{date},\"{domain.Name}\",NI,1\n"));
    }

    [Theory]
    [InlineData("P-9,T-1,soon,many,NI,MC,NI,MC")]
    [InlineData("P-9,T-1,2025-11-03,Weak,poor,fair,good,great")]
    [InlineData("P-9,T-1,n/a,pending,poor,fair,good,great")]
    [InlineData("P-9,T-1,,,poor,poor,poor,poor")]
    [InlineData("P-9,T-1,withdrawn,absent,excused,sick,away,late")]
    [InlineData("b@x.org,T-A,soon,many,High,Medium,Low,None at all")]
    [InlineData("Bo,,first,not booked,none yet,Registered,later,never")]
    public void A_bad_row_is_not_a_header(string row)
    {
        var (first, second) = Tables("MLS-C01", ',');

        var run = ImportRun.Of($"{first}{row}\n{second}".Replace(string.Join(',', second.Header) + "\nP-3", "P-3", StringComparison.Ordinal));

        Assert.Equal(["P-1", "P-2", "P-3", "P-4"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.Refused);
    }

    private static (GivenCohort First, GivenCohort Second) Tables(string exam, char delimiter)
    {
        var levels = string.Concat("WAWAWAWA".Take(Shipped.Exam(exam).Domains.Count));
        return (new GivenCohort(exam, delimiter).With("P-1", levels).With("P-2", levels), new GivenCohort(exam, delimiter).With("P-3", levels).With("P-4", levels));
    }
}
