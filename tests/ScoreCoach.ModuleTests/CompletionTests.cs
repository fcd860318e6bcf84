using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>What Tab gives at the place marked with ^, through TabExpansion2 as PowerShell and its editors call it.</summary>
[Collection(ModuleCollection.Name)]
public sealed class CompletionTests(ModuleHost module)
{
    private const string MlDomains = "'Data Engineering' | 'Exploratory Data Analysis' | Modeling | 'Machine Learning Implementation and Operations'";
    private const string MlLabels = "'Needs Improvement' | Competent | Strong | 'Meets Competencies' | Weak | Adequate";

    [Theory]
    [InlineData("Get-ExamProfile -Id AI-10^", "AI-102 | AI-103")]
    [InlineData("Get-ExamProfile AI-10^", "AI-102 | AI-103")]
    [InlineData("Get-ExamProfile -Id MLS-C01,AI-10^", "AI-102 | AI-103")]
    [InlineData("Get-ExamProfile -Exam 'ai-10^", "'AI-102' | 'AI-103'")]
    [InlineData("Get-ExamProfile \"ai-10^\" -IncludeEditions", "\"AI-102\" | \"AI-103\"")]
    [InlineData("Get-ExamProfile -Id LS-C01^", "MLS-C01")]
    [InlineData("Get-ExamProfile 'Learning - Spec^'", "'MLS-C01'")]
    [InlineData("New-RetakePlan -TargetExam MLA-C02^", "MLA-C02")]
    [InlineData("New-ExamProfile X-1 -Successor AI-103^", "AI-103")]
    [InlineData("New-ScoreReport -Exam MLS-C01 -Edition ^", "article | 2023-10")]
    [InlineData("New-ScoreReport MLS-C01 -Edition a^", "article")]
    [InlineData("Get-ExamProfile MLS-C01 -Edition 2^", "2023-10")]
    [InlineData("Get-ExamProfile -Vendor mic^", "microsoft")]
    [InlineData("Get-ExamProfile -Vendor 'Amazon Web^", "'aws'")]
    [InlineData("Get-ExamProfile -Status Ret^", "Retired | RetiringSoon")]
    [InlineData("New-RetakePlan -Guide mls^", "mls-c01")]
    [InlineData("New-RetakePlan -Guide gen^", "generic")]
    [InlineData("Get-RetakeWindow -Policy ^", "Reported | Official | Article")]
    [InlineData("New-ScoreReport MLS-C01 | Get-RetakeWindow -Policy Art^", "Article")]
    [InlineData("New-RetakePlan -TimeZone Europe/Berl^", "Europe/Berlin")]
    [InlineData("New-RetakePlan -TimeZone berlin^", "Europe/Berlin")]
    [InlineData("New-RetakePlan -StudyDay S^", "Saturday | Sunday")]
    [InlineData("Import-ScoreReport x -Culture de-D^", "de-DE")]
    [InlineData("Import-ScoreReport x -Culture 'German (Germ^", "'de-DE'")]
    [InlineData("Import-ScoreReport x -Encoding windows-1252^", "windows-1252")]
    [InlineData("Import-ScoreReport x -Delimiter ^", "',' | ';' | \"`t\" | '|'")]
    [InlineData("Import-ScoreReport x -DateFormat dd.^", "dd.MM.yyyy")]
    [InlineData("Import-ScoreReport x -LevelThreshold ^", "Article | @{ Adequate = 60; Strong = 80 }")]
    [InlineData("Import-ScoreReport x -LevelUnit P^", "Percent | Points")]
    [InlineData("New-RetakePlan -Allocation I^", "Impact")]
    [InlineData("Measure-Cohort samples/clean.csv -By Te^", "Team")]
    [InlineData("Measure-Cohort -Path samples/clean.csv -By team -Compare ^", "Cairo | Dublin | Berlin")]
    [InlineData("Import-ScoreReport samples/clean.csv | Measure-Cohort -By Team -Compare Cairo, B^", "Berlin")]
    [InlineData("Export-RetakePlan x -Format ^", "Html | Md | Ics | Csv | Xlsx | Parquet | Json | Jsonl")]
    [InlineData("Export-CohortReport x -Format ^", "Html | Md | Csv | Xlsx | Parquet | Json | Jsonl")]
    [InlineData("export-cohortreport x -Format I^", "")]
    [InlineData("ScoreCoach\\Export-ScoreReport x -Format ^", "Csv | Xlsx | Parquet | Json | Jsonl")]
    [InlineData("Export-ReportTemplate x -Format ^", "Csv | Xlsx")]
    [InlineData("Export-RetakePlan x -Without S^", "Successors | Schedule | Sessions")]
    [InlineData("Export-RetakePlan x -Without Schedule, Ins^", "Insights")]
    [InlineData("Get-ExamProfile -ProfilePath tests/ScoreCoach.ModuleTests/OwnExam -Id OWN^", "OWN-1")]
    public void A_value_completes(string line, string expected) => Assert.Equal(Expected(expected), Texts(line));

    [Theory]
    [InlineData("New-ScoreReport -Exam MLS-C01 -Domain @{^", MlDomains)]
    [InlineData("New-ScoreReport -Exam MLS-C01 -Domain @{ ^", MlDomains)]
    [InlineData("New-ScoreReport -Exam MLS-C01 -Domain @{^}", MlDomains)]
    [InlineData("New-ScoreReport -Domain @{ ^ } -Exam MLS-C01 -Score 698", MlDomains)]
    [InlineData("New-ScoreReport mls-c01 @{ mod^", "Modeling")]
    [InlineData("New-ScoreReport MLS-C01 @{ 'mod^", "'Modeling'")]
    [InlineData("New-ScoreReport MLS-C01 @{ \"Data^ }", "\"Data Engineering\"")]
    [InlineData("New-ScoreReport MLS-C01 -Domain:@{ Mod^ }", "Modeling")]
    [InlineData("New-ScoreReport MLS-C01 -Domain ([ordered]@{ Mod^", "Modeling")]
    [InlineData("New-ScoreReport MLS-C01 -Domain ([ordered]@{ Mod^ }) -Score 698", "Modeling")]
    [InlineData("$report = foreach ($one in 1) { New-ScoreReport MLS-C01 @{ Mod^", "Modeling")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'NI'; ^ }", "'Data Engineering' | 'Exploratory Data Analysis' | 'Machine Learning Implementation and Operations'")]
    [InlineData("New-ScoreReport MLS-C01 @{ ^; Modeling = 'NI' }", "'Data Engineering' | 'Exploratory Data Analysis' | 'Machine Learning Implementation and Operations'")]
    [InlineData("New-ScoreReport MLS-C01 @{\n    DE = 'NI'\n    Mod^\n}", "Modeling")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'NI'; Mod^ }", "")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = ^", "'Needs Improvement' | 'Competent' | 'Strong' | 'Meets Competencies' | 'Weak' | 'Adequate'")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling =\n ^", "'Needs Improvement' | 'Competent' | 'Strong' | 'Meets Competencies' | 'Weak' | 'Adequate'")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = n^ }", "'Needs Improvement'")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'n^ }", "'Needs Improvement'")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = \"n^\" }", "\"Needs Improvement\"")]
    [InlineData("New-ScoreReport NO-SUCH-EXAM @{ ^ }", "")]
    [InlineData("New-ScoreReport -Exam MLS-C01 | New-RetakePlan -PracticeScore @{ Mod^", "Modeling")]
    [InlineData("New-RetakePlan -TargetExam AI-103 -PracticeScore @{ 'Implement text^", "'Implement text analysis solutions'")]
    [InlineData("New-RetakePlan -MaxMinutesPerDay @{ S^", "Saturday | Sunday")]
    [InlineData("New-RetakePlan -MaxMinutesPerDay @{ Saturday = ^", "360")]
    [InlineData("New-RetakePlan -SessionStart @{ Saturday = ^ }", "'09:00'")]
    [InlineData("New-ExamProfile X-1 -Label ([ordered]@{ Below = W^", "'Weak'")]
    [InlineData("Import-ScoreReport x -LevelThreshold @{ Adequate = 60; ^ }", "Strong")]
    [InlineData("Import-ScoreReport x -LevelMap @{ Borderline = A^", "'Adequate'")]
    [InlineData("Import-ScoreReport x -ResultMap @{ Bestanden = P^", "'Pass'")]
    [InlineData("Import-ScoreReport x -ExamMap @{ ML = MLS^", "'MLS-C01'")]
    public void A_table_completes_inside_its_braces(string line, string expected) => Assert.Equal(Expected(expected), Texts(line));

    [Theory]
    [InlineData("Import-ScoreReport samples/clean.csv -ColumnMap @{ Sc^", "Score")]
    [InlineData("Import-ScoreReport samples/clean.csv -ColumnMap @{ Score = Sc^", "'Score'")]
    [InlineData("Import-ScoreReport samples/cl*.csv -ColumnMap @{ CandidateName = 'n^ }", "'Name'")]
    [InlineData("Import-ScoreReport -LiteralPath samples/clean.csv -Exam MLS-C01 -ColumnMap @{ Mod^", "Modeling")]
    [InlineData("Import-ScoreReport samples/clean.csv -ExamMap @{ MLS^", "'MLS-C01'")]
    [InlineData("Import-ScoreReport samples/clean.csv -ResultMap @{ ^ }", "Fail | Pass")]
    [InlineData("Import-ScoreReport samples/clean.csv -LevelMap @{ ^ }", "")]
    [InlineData("Import-ScoreReport samples/nowhere.csv -ColumnMap @{ Score = ^ }", "")]
    [InlineData("Import-ScoreReport samples -ColumnMap @{ Score = ^ }", "")]
    [InlineData("Import-ScoreReport /dev/zero -ColumnMap @{ Score = ^ }", "")]
    [InlineData("Import-ScoreReport tests/ScoreCoach.Tests/Import/Cases/title-row.xlsx -ColumnMap @{ Exam = ex^", "'Exam' | 'Exam date'")]
    public void The_file_that_is_typed_is_looked_at(string line, string expected) => Assert.Equal(Expected(expected), Texts(line));

    [Fact]
    public void Headers_that_no_field_knows_come_with_their_first_values_and_strange_ones_in_quotes()
    {
        using var file = new TextFile("Wer's,Wann bitte,Ergebnis\nC-1,2026-01-10,Bestanden\nC-2,2026-01-11,Nicht\n");

        var found = Complete($"Import-ScoreReport '{file.Path}' -ColumnMap @{{ Result = ^ }}");

        Assert.Equal(["'Wer''s'", "'Wann bitte'", "'Ergebnis'"], found.Select(match => match.CompletionText));
        Assert.Equal("Such as 'Bestanden', 'Nicht'", found[2].ToolTip);
    }

    [Fact]
    public void Labels_that_no_exam_knows_are_the_keys_of_a_level_map()
    {
        using var file = new TextFile("Candidate ID,Exam,Score,Modeling,Data Engineering\nC-1,MLS-C01,698,Borderline,Strong\nC-2,MLS-C01,698,So-so,Borderline\n");

        Assert.Equal(["Borderline", "'So-so'"], Texts($"Import-ScoreReport {file.Path} -LevelMap @{{ ^"));
        Assert.Equal(["@{ Borderline = 'Unknown'; 'So-so' = 'Unknown' }"], Texts($"Import-ScoreReport {file.Path} -LevelMap ^"));
    }

    [Fact]
    public void Worksheets_are_those_of_the_workbook()
    {
        const string workbook = "tests/ScoreCoach.Tests/Import/Cases/title-row.xlsx";
        var sheets = module.Run($"(Import-ScoreReport {workbook} -DryRun -AsOf 2026-11-22 -WarningAction SilentlyContinue -ErrorAction SilentlyContinue).Worksheets").Output.Select(name => name.ToString());

        Assert.Equal(sheets, Complete($"Import-ScoreReport {workbook} -WorksheetName ^").Select(match => match.ListItemText));
    }

    [Fact]
    public void A_whole_table_has_every_domain_and_starts_with_the_labels_of_the_vendor()
    {
        var tables = Texts("New-ScoreReport -Exam MLS-C01 -Domain ^");

        Assert.Equal(
            MlLabels.Split(" | ").Select(label => $"@{{ {string.Join("; ", MlDomains.Split(" | ").Select(domain => $"{domain} = '{label.Trim('\'')}'"))} }}"),
            tables);
        Assert.Equal(tables, Texts("New-ScoreReport MLS-C01 -Domain @^"));
        Assert.Empty(module.Run($"New-ScoreReport -Exam MLS-C01 -Score 698 -ExamDate 2026-01-10 -AsOf 2026-01-15 -Domain {tables[0]}").Errors);
    }

    [Theory]
    [InlineData("Get-ExamProfile -Id MLS-C01^", "AWS Certified Machine Learning - Specialty · Amazon Web Services · Retire")]
    [InlineData("Get-ExamProfile -Id 220-1201^", "CompTIA A+")]
    [InlineData("Get-ExamProfile -Vendor aws^", "Amazon Web Services")]
    [InlineData("New-RetakePlan -TimeZone Europe/Berlin^", "UTC+01:00")]
    [InlineData("New-ScoreReport MLS-C01 @{ Mod^", "36% of MLS-C01")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'Needs^", "What reports of MLS-C01 print for Weak")]
    public void A_suggestion_says_what_it_means(string line, string start) => Assert.StartsWith(start, Assert.Single(Complete(line)).ToolTip, StringComparison.Ordinal);

    [Theory]
    [InlineData("Get-ChildItem -Filter @{ ^")]
    [InlineData("$table = @{ Mod^")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'NI' ^ }")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = $home.Leng^ }")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = (Get-Cont^ }")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'NI' } -Sc^")]
    [InlineData("Get-Comm^")]
    [InlineData("'@{ ^'")]
    [InlineData("^")]
    public void Other_lines_complete_as_they_do_without_the_module(string line)
    {
        var (text, cursor) = Cut(line);
        var before = module.Run($"(& ([ScoreCoach.Completion.TabExpansionHook]::Before) '{text.Replace("'", "''", StringComparison.Ordinal)}' {cursor}).CompletionMatches.CompletionText");

        Assert.Equal(before.Output.Where(match => match is not null).Select(match => match.ToString()), Texts(line));
    }

    [Fact]
    public void Exams_that_the_session_imported_complete_and_leave_with_the_module()
    {
        using var other = new ModuleHost();
        other.Run("Import-ExamProfile tests/ScoreCoach.ModuleTests/OwnExam/*.json");

        Assert.Equal(["OWN-1"], Texts("Get-ExamProfile OWN^", other));
        Assert.Empty(Texts("Get-ExamProfile OWN^"));
    }

    [Fact]
    public void The_function_that_completes_lines_is_back_when_the_module_is_removed()
    {
        using var other = new ModuleHost();
        Assert.Contains("ScoreCoach", other.Run("$function:TabExpansion2").Output.Single().ToString(), StringComparison.Ordinal);

        other.Run("Import-Module ./ScoreCoach.psd1 -Force");
        Assert.Equal(["Modeling"], Texts("New-ScoreReport MLS-C01 @{ Mod^", other));
        other.Run("Remove-Module ScoreCoach");

        Assert.DoesNotContain("ScoreCoach", other.Run("$function:TabExpansion2").Output.Single().ToString(), StringComparison.Ordinal);
        Assert.Equal(["Get-Command"], Texts("Get-Comman^", other));
    }

    [Fact]
    public void A_function_that_another_module_put_in_its_place_stays()
    {
        using var other = new ModuleHost();
        other.Run("$function:global:TabExpansion2 = { 'mine' }; Remove-Module ScoreCoach");

        Assert.Equal(" 'mine' ", other.Run("$function:TabExpansion2").Output.Single().ToString());
    }

    [Theory]
    [InlineData("Import-ScoreReport nodrive:x.csv -ColumnMap @{ Level = ^")]
    [InlineData("Import-ScoreReport nodrive:x.csv -WorksheetName ^")]
    [InlineData("Import-ScoreReport http://nowhere/x.csv -LevelMap @{ ^")]
    [InlineData("Import-ScoreReport env:PATH -ExamMap @{ ^")]
    [InlineData("Import-ScoreReport [ -ResultMap @{ ^")]
    [InlineData("Get-ExamProfile -ProfilePath nodrive:x -Id NOTHING-LIKE^")]
    public void Completing_leaves_the_errors_of_the_session_alone(string line)
    {
        module.Run("$Error.Clear()");
        Assert.Empty(Texts(line));
        Assert.Equal(0, module.Run("$Error.Count").Output.Single().BaseObject);
    }

    [Fact]
    public void What_a_list_of_suggestions_shows_can_not_control_the_terminal()
    {
        using var file = new TextFile("Id,Exam,\"Score \e]52;c;eA==\a\u202E\"\n1,MLS-C01,\"a\e[31m\"\n");
        foreach (var typed in (string[])["", "'", "\""])
        {
            var match = Complete($"Import-ScoreReport {file.Path} -ColumnMap @{{ Score = {typed}Sc^").Single();
            Assert.Equal("Score \uFFFD]52;c;eA==\uFFFD\uFFFD", match.ListItemText);
            Assert.Equal("Such as 'a\uFFFD[31m'", match.ToolTip);
            Assert.Equal("\"Score `u{1B}]52;c;eA==`u{7}`u{202E}\"", match.CompletionText);
        }
    }

    [Fact]
    public void A_session_that_completes_nothing_still_does_after_the_import()
    {
        using var other = new ModuleHost();
        other.Run("Remove-Module ScoreCoach; Remove-Item function:TabExpansion2; Import-Module ./ScoreCoach.psd1");
        Assert.Empty(other.Run("Get-Item function:TabExpansion2 -ErrorAction Ignore").Output);
    }

    private static string[] Expected(string texts) => texts.Length == 0 ? [] : texts.Split(" | ");

    private static (string Text, int Cursor) Cut(string line)
    {
        var cursor = line.IndexOf('^', StringComparison.Ordinal);
        return (line.Remove(cursor, 1), cursor);
    }

    private List<string> Texts(string line, ModuleHost? host = null) => [.. Complete(line, host).Select(match => match.CompletionText)];

    private List<CompletionResult> Complete(string line, ModuleHost? host = null)
    {
        var (text, cursor) = Cut(line);
        using var shell = PowerShell.Create((host ?? module).Runspace);
        var found = CommandCompletion.CompleteInput(text, cursor, null, shell).CompletionMatches;
        Assert.All(found, match => Assert.NotEmpty(match.ToolTip));
        return [.. found];
    }
}
