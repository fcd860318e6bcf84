using ScoreCoach.IO.Import.Rows;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>An exam cell may hold more than the code. The code decides if the rest agrees; it never stands for another exam.</summary>
public sealed class ExamCellTests
{
    [Theory]
    [InlineData("AI\u2011103", "AI-103")]
    [InlineData("AI-103: Developing AI Apps and Agents on Azure", "AI-103")]
    [InlineData("Exam AI-103: Developing AI Apps and Agents on Azure", "AI-103")]
    [InlineData("AI-103 \u2013 Developing AI Apps and Agents on Azure", "AI-103")]
    [InlineData("Microsoft AI-102", "AI-102")]
    [InlineData("ai103", "AI-103")]
    [InlineData("AI-103 (beta)", "AI-103")]
    [InlineData("AI-102 (EN)", "AI-102")]
    [InlineData("AI-103-ENU", "AI-103")]
    [InlineData("Developing AI Apps and Agents on Azure (AI-103)", "AI-103")]
    [InlineData("AI-103: Developing AI Apps and Agents on Azur", "AI-103")]
    [InlineData("AI-103: Developing AI Aps and Agents on Azure", "AI-103")]
    [InlineData("Prüfung MLS-C01", "MLS-C01")]
    [InlineData("AWS MLS-C01", "MLS-C01")]
    [InlineData("AWS Certified Machine Learning - Specialty (MLS-C01)", "MLS-C01")]
    [InlineData("23;#AI-103", "AI-103")]
    [InlineData("https://learn.microsoft.com/credentials/certifications/exams/ai-103/?tab=x", "AI-103")]
    [InlineData("=\"AI-103\"", "AI-103")]
    public void The_code_decides(string cell, string expected) => Assert.Equal(expected, CodeOf(cell));

    [Theory]
    [InlineData("103")]
    [InlineData("AI-l03")]
    [InlineData("AI-1O3")]
    [InlineData("AI-104")]
    [InlineData("AI-1033")]
    [InlineData("XAI-103")]
    [InlineData("AI-103 practice test 2")]
    [InlineData("not AI-103")]
    [InlineData("AI-950: Developing AI Apps and Agents on Azure")]
    [InlineData("Azure")]
    [InlineData("NCLEX")]
    [InlineData("23;#AI-103;#24;#AI-102")]
    public void What_is_not_clear_is_refused(string cell)
    {
        Assert.Null(CodeOf(cell));
        Assert.Equal(cell.Contains(";#24", StringComparison.Ordinal) ? ImportIssueCode.ExamContradictsTitle : ImportIssueCode.UnknownExam, IssueOf(cell).Code);
    }

    [Theory]
    [InlineData("AI-103: Designing and Implementing a Microsoft Azure AI Solution")]
    [InlineData("Azure AI Engineer Associate (AI-103)")]
    [InlineData("AI-102 / AI-103")]
    [InlineData("AI-103: Designing and Implementing a Microsoft Azure AI Solutions")]
    public void A_title_of_another_exam_contradicts_the_code(string cell)
    {
        Assert.Null(CodeOf(cell));
        Assert.Equal(ImportIssueCode.ExamContradictsTitle, IssueOf(cell).Code);
        Assert.Equal(["AI-102", "AI-103"], IssueOf(cell).Accepted.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AI-1O3", "AI-103")]
    [InlineData("AI-l03", "AI-103")]
    [InlineData("MSL-C01", "MLS-C01")]
    [InlineData("AI-104", null)]
    [InlineData("103", null)]
    [InlineData("MLS-C02", null)]
    [InlineData("SAA-C02", null)]
    [InlineData("AI-950", null)]
    public void A_suggestion_never_changes_the_number(string cell, string? expected) =>
        Assert.StartsWith(expected is null ? "To add an exam, " : $"Did you mean '{expected}'?", IssueOf(cell).For(GivenFiles.Syntax).Suggestion, StringComparison.Ordinal);

    [Fact]
    public void A_title_in_a_column_of_its_own_contradicts_too()
    {
        const string text = """
            Candidate ID,Exam Code,Exam Title,Plan and manage an Azure AI solution
            a,AI-103,Developing AI Apps and Agents on Azure,Weak
            b,AI-103,Designing and Implementing a Microsoft Azure AI Solution,Weak
            c,AI-103,Spring term,Weak
            d,AI-103,,Weak

            """;

        var run = Of(text);

        Assert.Equal(["a", "c", "d"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((ImportIssueCode.ExamContradictsTitle, 3L, 3), (Assert.Single(run.Errors).Code, run.Errors[0].Line, run.Errors[0].Column!.Value));
    }

    [Fact]
    public void A_map_comes_first()
    {
        var options = Options with { ExamMap = new(new Dictionary<string, string> { ["Azure exam (new)"] = "ai-103", ["AI-102"] = "MLS-C01" }) };
        var table = new ExamTable(Shipped.Catalog, map: options.ExamMap);
        Assert.Equal(("AI-103", "MLS-C01"), (table.Find("azure EXAM new")!.Editions[0].Id, table.Find("ai102")!.Editions[0].Id));

        var run = Of("Candidate ID,Exam,Plan and manage an Azure AI solution\na,Azure exam (new),Weak\n", options);
        Assert.Equal("AI-103", Assert.Single(run.Reports).Exam);

        var unknown = Options with { ExamMap = new(new Dictionary<string, string> { ["x"] = "NCLEX" }) };
        Assert.Equal("UnknownExam", Assert.Throws<ScoreCoachException>(() => Of("Candidate ID,Exam,Modeling\na,x,NI\n", unknown)).Id);
    }

    [Fact]
    public void Unknown_exams_are_listed_in_one_sentence()
    {
        var table = new ExamTable(Shipped.Catalog);

        var issue = table.UnknownAll(["NCLEX", "CCSP", "XK0-006"]);
        Assert.Equal("'NCLEX', 'CCSP', 'XK0-006' are not exams in the catalog.", issue.Message);
        Assert.Equal(["New", "ProfilePath", nameof(ImportOptions.ExamMap)], issue.Advice!.Options.Select(option => option.Option));
        Assert.Equal("'NCLEX' is not an exam in the catalog.", table.UnknownAll(["NCLEX"]).Message);
        Assert.Equal(("AI-1O3", "AI-103"), table.UnknownAll(["NCLEX", "AI-1O3"]).Advice!.Options.Where(option => option.Key is not null).Select(option => (option.Key, option.Value)).Single());
        Assert.EndsWith("and 80 more are not exams in the catalog.", table.UnknownAll([.. Enumerable.Range(0, 100).Select(number => $"X{number}")]).Message, StringComparison.Ordinal);
    }

    private static string? CodeOf(string cell) => new ExamTable(Shipped.Catalog).Find(CellOf(cell))?.Editions[0].Id;

    private static ImportIssue IssueOf(string cell) => new ExamTable(Shipped.Catalog).Unknown(CellOf(cell));

    private static ReadOnlySpan<byte> CellOf(string cell) => ScoreCoach.IO.Import.Cells.CellText.Trim(System.Text.Encoding.UTF8.GetBytes(cell));
}
