using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>Exams and audits as a person sees them at a prompt of 100 columns, and which of them are chosen.</summary>
[Collection(ModuleCollection.Name)]
public class ExamViewTests(ModuleHost module)
{
    [Theory]
    [InlineData("exams-retiring.txt", "Get-ExamProfile -RetiringWithin 90 -AsOf 2026-11-26")]
    [InlineData("audit.txt", "Test-ExamProfile -Audit -AsOf 2026-11-26 | Where-Object Vendor -In isaca, comptia, hashicorp")]
    [InlineData("exam-facts.txt", "(Get-ExamProfile SC-300).Facts; (Get-ExamProfile TA-004).Facts")]
    [InlineData("exam-languages.txt", "(Get-ExamProfile MLA-C01).OtherLanguages")]
    [InlineData("exam-policies.txt", "(Get-ExamProfile CC, PMP).Policies")]
    [InlineData("exam-sources.txt", "(Get-ExamProfile MLA-C01).Sources")]
    public void Tables_are_what_they_were(string expectation, string script)
    {
        var shown = module.Show(script);
        Assert.All(shown.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Expectation.MatchesView(expectation, shown);
    }

    [Theory]
    [InlineData("Facts", "2026-11-22")]
    [InlineData("OtherLanguages", "2026-12-31")]
    [InlineData("Policies", "2020-10-01")]
    [InlineData("Sources", "2026-11-22")]
    public void Days_of_the_parts_of_an_exam_are_ISO_dates(string part, string day)
    {
        var shown = module.Show($"(Get-ExamProfile).{part}");
        Assert.Contains(day, shown, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]/[0-9]+/20[0-9]{2} |00:00", shown);
    }

    [Fact]
    public async Task The_list_of_an_exam_is_what_it_was()
    {
        var shown = await InShell("Get-ExamProfile MLA-C01, SC-300, CISM, TA-004 | Format-List");
        Assert.All(shown.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Expectation.MatchesView("exam-list.txt", shown);
    }

    [Fact]
    public async Task No_view_shows_the_name_of_a_type()
    {
        const string views = "Format-List; Format-List -Property *; Format-Table -Property *; Format-Wide; ConvertTo-Csv";
        string[] scripts = [.. views.Split("; ").SelectMany(view => new[] { $"Get-ExamProfile | {view}", $"Test-ExamProfile -Audit | {view}" })];
        var shown = await InShell($"& {{ {string.Join("; ", scripts.Select(script => $"{script} | Out-String"))} }}");
        Assert.Contains("docs.aws.amazon.com", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch("(ScoreCoach|System)[.][A-Z]|`1", shown);
    }

    private static async Task<string> InShell(string script)
    {
        var run = await Shell.Run($"$PSStyle.OutputRendering = 'PlainText'; Import-Module ./ScoreCoach.psd1; {script} | Out-String -Width 100");
        Assert.Equal(string.Empty, run.Errors);
        return run.Output.ReplaceLineEndings("\n");
    }

    [Theory]
    [InlineData("@(Get-ExamProfile | Where-Object Origin -EQ Shipped).Count", "76")]
    [InlineData("(Get-ExamProfile -Vendor hashi*, isc2).Id -join ' '", "CC CISSP TA-003 TA-004")]
    [InlineData("(Get-ExamProfile -Status Beta).Id -join ' '", "MLA-C02")]
    [InlineData("(Get-ExamProfile 'MLA-C0[12]' -AvailableOn 2026-12-01).Id -join ' '", "MLA-C01 MLA-C02")]
    [InlineData("(Get-ExamProfile -RetiringWithin 4 -AsOf 2026-11-26).Id -join ' '", "MS-102")]
    [InlineData("@('AI-102' | Get-ExamProfile -IncludeEditions).Count", "3")]
    [InlineData("(Get-ExamProfile -Id (Get-ExamProfile -Vendor isc2)).Id -join ' '", "CC CISSP")]
    [InlineData("(Get-ExamProfile -Vendor 'Project Management Institute').Id -join ' '", "CAPM PMI-ACP PMP")]
    [InlineData("(Get-ExamProfile AI-103 | Get-ExamProfile).Id", "AI-103")]
    [InlineData("@(New-ScoreReport -Exam (Get-ExamProfile AI-103 -IncludeEditions) -Template).Count", "1")]
    [InlineData("$e = $null; Get-ExamProfile SY0-601 -ErrorVariable e -ErrorAction SilentlyContinue; $e.Exception.Message", "'SY0-601' is not a known exam. The catalog contains another version: SY0-701.")]
    [InlineData("(Test-ExamProfile -Audit -AsOf 2026-11-26 | Where-Object Exam -NE OWN-1)[0].Exam", "ANS-C01")]
    [InlineData("@(Test-ExamProfile module/data/exams/cissp.json).Count", "0")]
    [InlineData("@('module/data/exams/cissp.json', 'module/data/exams/cc.json' | Test-ExamProfile).Count", "0")]
    [InlineData("(Test-ExamProfile module/data/exams/cism.json -Audit -AsOf 2026-11-26)[0].Kind", "Superseded")]
    [InlineData("('module/data/exams/cism.json' | Test-ExamProfile -Audit -AsOf 2026-11-26)[0].Kind", "Superseded")]
    [InlineData("@(@() | Test-ExamProfile).Count", "0")]
    [InlineData("$e = $null; Test-ExamProfile -ErrorVariable e -ErrorAction SilentlyContinue; $e.FullyQualifiedErrorId", "NothingToTest,ScoreCoach.Commands.TestExamProfileCommand")]
    [InlineData("$e = $null; Get-ExamProfile 'AI-[1' -ErrorVariable e -ErrorAction SilentlyContinue; $e.FullyQualifiedErrorId", "NotAPattern,ScoreCoach.Commands.GetExamProfileCommand")]
    [InlineData("$e = $null; Get-ExamProfile 'Microsoft Azure AI Fundamentals' -ErrorVariable e -ErrorAction SilentlyContinue; $e.FullyQualifiedErrorId", "AmbiguousExam,ScoreCoach.Commands.GetExamProfileCommand")]
    [InlineData("try { Get-ExamProfile -Vendor microsfot } catch { $_.ErrorDetails.RecommendedAction }", "Did you mean microsoft?")]
    public void Exams_are_chosen_and_audited(string script, string expected) => Assert.Equal(expected, module.Show(script).Trim());

    [Fact]
    public async Task A_profile_names_the_exam_to_plan_for()
    {
        var run = await Shell.Run("Import-Module ./ScoreCoach.psd1; (Import-ScoreReport samples/clean.csv | Select-Object -First 1 | New-RetakePlan -TargetExam (Get-ExamProfile AI-103) -AsOf 2026-11-20 -WarningAction SilentlyContinue).PlanKind");
        Assert.Equal(("Transition", string.Empty), (run.Output.Trim(), run.Errors));
    }

    [Fact]
    public async Task Files_that_refer_to_each_other_are_read_together()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-");
        try
        {
            var exam = (await File.ReadAllTextAsync(Repository.PathOf("module/data/exams/cba.json"))).Replace("\"CBA\"", "\"PART-1\"", StringComparison.Ordinal).Replace("Certified Backstage Associate", "Part", StringComparison.Ordinal);
            var vendor = (await File.ReadAllTextAsync(Repository.PathOf("module/data/vendors/isc2.json"))).Replace("\"isc2\"", "\"acme\"", StringComparison.Ordinal).Replace("\"ISC2\"", "\"Acme\"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Join(folder.FullName, "a.json"), exam.Replace("\"linux-foundation\"", "\"acme\"", StringComparison.Ordinal));
            await File.WriteAllTextAsync(Path.Join(folder.FullName, "b.json"), vendor);
            var run = await Shell.Run($"Import-Module ./ScoreCoach.psd1; Test-ExamProfile '{folder.FullName}/*.json'; Get-ChildItem '{folder.FullName}' | Test-ExamProfile; (Import-ExamProfile '{folder.FullName}/*.json').Vendor.Name");
            Assert.Equal(("Acme", string.Empty), (run.Output.Trim(), run.Errors));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
