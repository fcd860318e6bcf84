using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Ids that may not be one person's: one next to several names, and ids that differ only in case.</summary>
public sealed class OddIdTests
{
    [Theory]
    [InlineData("H-7,Ana Reis,AI-103", "H-7,Olu Bello,AI-103", true)]
    [InlineData("H-7,Ana Reis,AI-103", "H-7,Olu Bello,MLS-C01", true)]
    [InlineData("h7@contoso.example,Ana Reis,AI-103", "H7@Contoso.example,Olu Bello,AI-103", true)]
    [InlineData("H-7,Ana Reis,AI-103", "H-7,\"Reis, Ana\",AI-103", false)]
    [InlineData("H-7,Ana Reis,AI-103", "H-7,ANA REIS,AI-103", false)]
    [InlineData("H-7,Ana Reis,AI-103", "H-7,,AI-103", false)]
    [InlineData("H-7,Ana Reis,AI-103", "H-8,Olu Bello,AI-103", false)]
    public void One_id_next_to_two_names_is_a_warning_with_both(string one, string other, bool warns)
    {
        var run = Run($"{one},2025-11-03", $"{other},2025-12-09");

        Assert.Equal(2, run.Reports.Count);
        var issues = run.Of(ImportIssueCode.OneIdSeveralNames);
        Assert.Equal(warns ? 1 : 0, issues.Count);
        Assert.All(issues, issue =>
        {
            Assert.Equal((3, IssueSeverity.Warning), (issue.Line, issue.Severity));
            Assert.Contains("'Olu Bello' here and to 'Ana Reis' in line 2", issue.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Numbers_of_another_length_do_not_differ_in_case()
    {
        Assert.Empty(Run("K-1000,Ana Reis,AI-103,2025-11-03", "K-10000,Olu Bello,AI-103,2025-12-09").Of(ImportIssueCode.IdsDifferInCase));
        Assert.Empty(Run("1000,Ana Reis,AI-103,2025-11-03", "10000,Olu Bello,AI-103,2025-12-09").Of(ImportIssueCode.IdsDifferInCase));
    }

    [Fact]
    public void Two_names_in_two_files_are_reported_with_the_other_file()
    {
        var run = ImportRun.OfFiles(("one.csv", Text("H-7,Ana Reis,AI-103,2025-11-03")), ("two.csv", Text("H-7,Olu Bello,AI-103,2025-12-09")));

        Assert.Contains("'Ana Reis' in line 2 of one.csv", Assert.Single(run.Of(ImportIssueCode.OneIdSeveralNames)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c-8", "C-8", true)]
    [InlineData("straße", "STRASSE", false)]
    [InlineData("é1", "É1", true)]
    [InlineData("a@b.example", "A@B.example", false)]
    [InlineData("c-8", "c-8", false)]
    public void Ids_that_differ_only_in_case_are_two_people_and_reported(string one, string other, bool warns)
    {
        var run = Run($"{one},,AI-103,2025-11-03", $"{other},,AI-103,2025-12-09");

        var issues = run.Of(ImportIssueCode.IdsDifferInCase);
        Assert.Equal(warns ? 1 : 0, issues.Count);
        Assert.All(issues, issue => Assert.Contains($"'{other}' here and '{one}' in line 2", issue.Message, StringComparison.Ordinal));
        if (warns)
        {
            Assert.All(run.Reports, report => Assert.False(report.Superseded));
            Assert.Equal(2, run.Summary.People);
        }
    }

    [Fact]
    public void People_are_counted_once_whatever_they_sat()
    {
        var run = Run("a1,,AI-103,2025-11-03", "a1,,MLS-C01,2025-11-04", "a1,,AI-103,2025-12-03", "b2,,AI-103,2025-11-03", "A1,,AI-103,2025-11-03");

        Assert.Equal((5, 3), (run.Summary.Reports, run.Summary.People));
    }

    private static ImportRun Run(params string[] rows) => ImportRun.Of(Text(rows));

    /// <summary>Rows of id, name, exam and date; every exam has its columns.</summary>
    private static string Text(params string[] rows)
    {
        string[] domains = [.. Shipped.Exam("AI-103").Domains.Concat(Shipped.Exam("MLS-C01").Domains).Select(domain => domain.Name)];
        return $"Candidate ID,Name,Exam,Exam date,{string.Join(',', domains)}\n"
            + string.Concat(rows.Select(row => $"{row},{(row.Contains("AI-103", StringComparison.Ordinal) ? "Weak,Weak,Weak,Weak,Weak,,,," : ",,,,,NI,NI,NI,NI")}\n"));
    }
}
