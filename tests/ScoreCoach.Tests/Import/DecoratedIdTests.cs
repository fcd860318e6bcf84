using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>An address is the same person whatever a program wrote around it.</summary>
public sealed class DecoratedIdTests
{
    [Theory]
    [InlineData("mailto:ana@x.org", "MAILTO:Ana@x.org?subject=Exam")]
    [InlineData("Ana Ruiz <ana@x.org>", "\"\"\"Ruiz, Ana\"\" <ANA@x.org>\"")]
    [InlineData("ana@x.org; ", "ana@x.org;")]
    [InlineData("<ana@x.org>", "(ana@x.org)")]
    [InlineData("smtp:ana@x.org", "SIP:Ana@X.org")]
    [InlineData("ana@x.org (Ana Ruiz)", "Ana Ruiz (ana@x.org)")]
    [InlineData("i:0#.f|membership|ana@x.org", "i:05.t|adfs|Ana@x.org")]
    [InlineData("E-mail: ana@x.org", "[ana@x.org](mailto:ana@x.org)")]
    [InlineData("ana@x.org <ana@x.org>;", "<mailto:ana@x.org>")]
    [InlineData("MailAddr: ana@x.org", "MailAddr:ana@x.org")]
    [InlineData("Email address: ana@x.org", "E-Mail-Adresse: Ana@x.org;")]
    [InlineData("Correo electrónico: ana@x.org", "Adresse électronique : ana@x.org")]
    [InlineData("user_principal_name:ana@x.org", "Courriel : ana@x.org")]
    public void One_address_is_one_person(string first, string second)
    {
        var run = OfRows($"ana@x.org,{RowOf(1)}", $"{first},{RowOf(2)}", $"{second},{RowOf(3)}", $"bo@x.org,{RowOf(1)}");

        Assert.Empty(run.Errors);
        Assert.All(run.Reports.Take(3), report => Assert.Equal("ana@x.org", report.CandidateId, ignoreCase: true));
        Assert.Equal([0, 1, 2, 0], run.Reports.Select(report => report.History.Count));
        Assert.Equal(2, run.Summary.People);
        var issue = Assert.Single(run.Of(ImportIssueCode.WrapperRemoved));
        Assert.StartsWith("2 ids were read without", issue.Message, StringComparison.Ordinal);
        Assert.Empty(run.Of(ImportIssueCode.IdsDifferInCase));
    }

    [Theory]
    [InlineData("E-mail")]
    [InlineData("UPN")]
    [InlineData("Candidate ID")]
    public void A_column_of_addresses_may_have_any_name(string header)
    {
        var run = Of($"{header}\tExam\tDomain\tLevel\nmailto:ana@x.org\tAIP-C01\tAI Safety, Security, and Governance\tStrong\nana@x.org\tMLS-C01\tModeling\tWeak\nAna <ANA@x.org>\tMLS-C01\tData Engineering\tStrong\n");

        Assert.DoesNotContain(run.Errors, issue => issue.Code == ImportIssueCode.ConflictingDuplicate);
        Assert.All(run.Reports, report => Assert.Equal("ana@x.org", report.CandidateId, ignoreCase: true));
        Assert.Equal(1, run.Summary.People);
    }

    [Theory]
    [InlineData("E-100", "E-100;")]
    [InlineData("E-100", "E-100,")]
    [InlineData("E-100", "E-100; ")]
    [InlineData("aruiz", "aruiz;")]
    [InlineData("Ana Ruiz", "Ana Ruiz,")]
    [InlineData("josé", "josé ;,")]
    public void A_delimiter_at_the_end_is_not_part_of_an_id(string id, string written)
    {
        var run = OfRows($"{id},{RowOf(1)}", $"\"{written}\",{RowOf(2)}");

        Assert.Equal([id, id], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.People);
        Assert.Single(run.Of(ImportIssueCode.WrapperRemoved));
    }

    [Theory]
    [InlineData("Full name", "Ana Ruiz;")]
    [InlineData("Nom", "Ruiz, Ana,")]
    [InlineData("Teilnehmer", "Björk;")]
    public void Nor_is_it_part_of_a_name(string header, string written)
    {
        var name = written.TrimEnd(';', ',');
        var run = Of($"{header}\tExam\tExam date\tModeling\n{name}\tMLS-C01\t2025-11-01\tNI\n{written}\tMLS-C01\t2025-11-02\tNI\n");

        Assert.Equal([name, name], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.People);
    }

    [Theory]
    [InlineData("ana@x.org bo@x.org")]
    [InlineData("Bay 7b: notes")]
    [InlineData("Bay: ana@x.org bo@x.org")]
    [InlineData("Team (7)")]
    [InlineData("10:30@desk/4")]
    [InlineData("@ana")]
    [InlineData("Ana Ruiz")]
    public void What_holds_no_single_address_is_kept(string id) => Assert.Equal(id, Assert.Single(OfRows($"{id},{RowOf(1)}").Reports).CandidateId);

    [Theory]
    [InlineData("4.72E+11;")]
    [InlineData("n/a;")]
    public void What_is_wrong_stays_wrong(string id) => Assert.Single(OfRows($"{id},{RowOf(1)}", $"E1,{RowOf(1)}").Errors);

    private static string RowOf(int day) => FormattableString.Invariant($"MLS-C01,,2025-11-0{day},640,Fail,Strong,Strong,Strong,Strong");
}
