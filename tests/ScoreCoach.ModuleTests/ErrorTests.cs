using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>What goes wrong, each with an id, a category, a target, what is accepted and what to do next.</summary>
[Collection(ModuleCollection.Name)]
public class ErrorTests(ModuleHost module)
{
    private const string Header = "Id,Exam,Date,Score,Result,Data Engineering,EDA,Modeling,ML Ops\n";

    // The good row stands before and after each bad one: nothing else may be lost.
    private const string Good = "1,MLS-C01,2026-01-05,698,Fail,Strong,Competent,Needs Improvement,Needs Improvement\n";

    [Theory]
    [InlineData("UnknownExam", ErrorCategory.ObjectNotFound, "2,MLS-C99,2026-01-05,698,Fail,Strong,Competent,Strong,Strong")]
    [InlineData("UnknownLevel", ErrorCategory.InvalidData, "2,MLS-C01,2026-01-05,698,Fail,Strong,Splendid,Strong,Strong")]
    [InlineData("ScoreOutOfRange", ErrorCategory.InvalidData, "2,MLS-C01,2026-01-05,1200,Pass,Strong,Competent,Strong,Strong")]
    [InlineData("ResultContradictsScore", ErrorCategory.InvalidData, "2,MLS-C01,2026-01-05,760,Fail,Strong,Competent,Strong,Strong")]
    [InlineData("AmbiguousDate", ErrorCategory.InvalidData, "2,MLS-C01,04/05/2026,698,Fail,Strong,Competent,Strong,Strong")]
    [InlineData("FieldCountMismatch", ErrorCategory.InvalidData, "2,MLS-C01,2026-01-05,698")]
    [InlineData("InvalidScore", ErrorCategory.InvalidData, "2,MLS-C01,2026-01-05,many,Fail,Strong,Competent,Strong,Strong")]
    [InlineData("InvalidDate", ErrorCategory.InvalidData, "2,MLS-C01,2026-02-30,698,Fail,Strong,Competent,Strong,Strong")]
    [InlineData("InvalidResult", ErrorCategory.InvalidData, "2,MLS-C01,2026-01-05,698,perhaps,Strong,Competent,Strong,Strong")]
    [InlineData("MissingCandidate", ErrorCategory.InvalidData, ",MLS-C01,2026-01-05,698,Fail,Strong,Competent,Strong,Strong")]
    public void A_bad_row_is_an_error_of_its_own_and_the_others_go_on(string id, ErrorCategory category, string row)
    {
        using var file = new TextFile(Header + Good + row + "\n" + "3" + Good[1..]);
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01");
        Assert.Equal(["1", "3"], run.Output.Select(report => report.Properties["CandidateId"].Value));
        var error = Assert.Single(run.Errors);
        Assert.Equal(id + ",ScoreCoach.Commands.ImportScoreReportCommand", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        var issue = PSObject.AsPSObject(error.TargetObject);
        Assert.Equal("ScoreCoach.ImportIssue", issue.TypeNames[0]);
        Assert.Equal(3L, issue.Properties["Line"].Value);
        Assert.Equal(file.Path, issue.Properties["Path"].Value);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Contains(":3", error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EmptyFile", "")]
    [InlineData("MissingColumn", "Id,Exam,Score\n1,MLS-C01,698\n")]
    [InlineData("AmbiguousColumn", "Exam,Exam,Modeling,DE,EDA,ML Ops\nMLS-C01,MLS-C01,Strong,Strong,Strong,Strong\n")]
    public void A_file_that_cant_be_used_is_one_error(string id, string text)
    {
        using var file = new TextFile(text);
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}'");
        Assert.Empty(run.Output);
        Assert.StartsWith(id + ",", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Import-ScoreReport ./nowhere.csv")]
    [InlineData("Import-ScoreReport ./samples/nothing*.csv")]
    [InlineData("Import-ScoreReport -LiteralPath ./nowhere.csv")]
    public void A_missing_file_is_an_error_and_the_next_file_is_read(string command)
    {
        var run = module.Run($"{command}; Import-ScoreReport samples/clean.csv -AsOf 2026-11-22");
        Assert.StartsWith("NotFound,", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(53, run.Output.Count);
    }

    [Fact]
    public void A_pipeline_of_something_else_is_reported_what_to_do()
    {
        var run = module.Run("1, 'two' | New-RetakePlan");
        Assert.All(run.Errors, error =>
        {
            Assert.StartsWith("NotAScoreReport,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("New-ScoreReport", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        });
        Assert.Equal(2, run.Errors.Count);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("-PracticeScore @{ 'Data Engineering' = 70; EDA = 70; 'ML Ops' = 70 }", 0)]
    public void A_level_that_is_missing_is_refused_on_request_unless_practice_stands_for_it(string practice, int errors)
    {
        var run = module.Run($"New-ScoreReport MLS-C01 @{{ Modeling = 'NI' }} -Result Fail -ExamDate 2026-01-05 -AsOf 2026-01-15 | New-RetakePlan -AsOf 2026-01-15 -Strict {practice}");
        Assert.Equal((errors, 1 - errors), (run.Errors.Count, run.Output.Count));
    }

    [Theory]
    [InlineData("UnusableOptions", "-Weeks 4 -TargetDate 2027-01-01")]
    [InlineData("UnusableOptions", "-TotalHours 40 -HoursPerWeek 8")]
    [InlineData("UnusableOptions", "-HoursPerWeek 0")]
    [InlineData("UnusableOptions", "-Weeks 0")]
    [InlineData("UnknownGuide", "-Guide nothing")]
    [InlineData("UnknownPolicy", "-Policy mine")]
    [InlineData("UnusableOptions", "-AsOf 2026-01-15 -TargetDate 2060-01-01")]
    [InlineData("UnusableOptions", "-SessionStart ([TimeSpan]::FromHours(-1))")]
    [InlineData("UnknownTimeZone", "-TimeZone Europe/Nowhere")]
    public void Parameters_that_cant_be_met_end_the_command(string id, string parameters)
    {
        var failure = Assert.ThrowsAny<RuntimeException>(() => module.Run($"& {{ $ErrorActionPreference = 'Stop'; Import-ScoreReport samples/clean.csv | New-RetakePlan {parameters} }}"));
        Assert.StartsWith(id + ",", failure.ErrorRecord.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -HoursPerWeek '1,5'", "such as 8 or 7.5")]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -Weeks '1,5'", "'1,5' is not a whole number")]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -Weeks 2.5", "'2.5' is not a whole number")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'NI' } -Score '1,5'", "such as 8 or 7.5")]
    public void A_number_that_reads_differently_elsewhere_is_refused(string script, string says)
    {
        var run = module.Run(script);
        Assert.Empty(run.Output);
        Assert.Contains(says, Assert.Single(run.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'78,5'", "decimal comma", "78.5")]
    [InlineData("'18/20'", "points", "90 %")]
    [InlineData("720", "from 0 to 100", "percentage of correct answers")]
    public void A_practice_result_that_is_not_a_percentage_is_refused_with_what_to_write(string score, string message, string advice)
    {
        var run = module.Run($"Test-RetakeReadiness MLS-C01 -PracticeScore {score}");
        Assert.Empty(run.Output);
        var error = Assert.Single(run.Errors);
        Assert.Contains(message, error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_number_is_none_and_not_zero()
    {
        var report = module.Run("New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; 'ML Ops' = 'NI' } -Score '' -Result Fail").Output.Single();
        Assert.Null(report.Properties["Score"].Value);
    }

    [Theory]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -Weeks 4 -TargetDate 2027-01-01", "-Weeks and -TargetDate both")]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -SessionStart 18", "18:00")]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -AsOf 9999-12-31", "2200-12-31")]
    [InlineData("Get-ExamProfile '[M'", "not a valid pattern")]
    [InlineData("Import-ScoreReport samples/clean.csv -RejectPath samples", "folder")]
    [InlineData("Import-ScoreReport samples/clean.csv -RejectPath Env:FOO", "file system")]
    [InlineData("Import-ScoreReport samples/clean.csv -Exam nothing", "The catalog has")]
    [InlineData("Import-ScoreReport -LiteralPath Env:PATH", "file system")]
    [InlineData("Import-ScoreReport Nowhere:/clean.csv", "'Nowhere'")]
    [InlineData("$map = [hashtable]::new(); $map['x'] = 'Weak'; $map['X'] = 'Strong'; Import-ScoreReport samples/clean.csv -LevelMap $map", "is specified twice")]
    [InlineData("Import-ScoreReport samples/clean.csv -LevelMap @{ x = '1' }", "-LevelMap: '1' is not accepted. Accepted: Unknown, Weak, Adequate, Strong.")]
    [InlineData("Import-ScoreReport samples/clean.csv -LevelThreshold @{ Adequate = 80; Strong = 60 }", "-LevelThreshold")]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -StudyDay Someday", "Mon, Tue")]
    [InlineData("Import-ScoreReport samples/clean.csv -DateFormat dd.MM", "day, month and year")]
    [InlineData("Import-ScoreReport samples/clean.csv -DateFormat 'dd.MM.yyyy zzz'", "clock time")]
    [InlineData("Import-ScoreReport samples/clean.csv -Culture de-DEE", "no culture 'de-DEE'")]
    [InlineData("[pscustomobject]@{ Exam = 'MLS-C01'; Date = '5. April'; Modeling = 'NI' } | New-ScoreReport -Culture de-DE", "not a date")]
    public void What_cant_be_used_is_reported_in_our_words(string script, string message)
    {
        var failure = module.Run($"try {{ {script} -ErrorAction Stop }} catch {{ $_ }}").Output.Single();
        Assert.Contains(message, ((ErrorRecord)failure.BaseObject).ErrorDetails?.Message ?? ((ErrorRecord)failure.BaseObject).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentage_beyond_100_is_an_error_of_its_own()
    {
        var run = module.Run("Test-RetakeReadiness MLS-C01 -PracticeScore 85, 101, 86");
        Assert.StartsWith("NotAPracticeResult,", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Ready", run.Output.Single().Properties["Verdict"].Value.ToString());
    }

    [Fact]
    public void Issues_past_MaxIssue_are_counted_and_all_of_them_are_kept()
    {
        var run = module.Run("Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 -MaxIssue 2 -IssueVariable found; $found.Count");
        Assert.Equal(2, run.Errors.Count);
        Assert.Contains(run.Warnings, warning => warning.StartsWith("5 more", StringComparison.Ordinal));
        Assert.Equal("7", run.Output.Last().ToString());
    }

    [Fact]
    public void Warnings_before_it_do_not_keep_the_first_error_back()
    {
        using var file = new TextFile(Header + "1,MLS-C01,2026-01-05,698,Fail,,,,Strong\n2,MLS-C99,2026-01-05,698,Fail,Strong,Strong,Strong,Strong\n");
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01 -MaxIssue 1");
        Assert.StartsWith("UnknownExam,", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(run.Warnings, warning => warning.StartsWith("2 more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_strict_import_reads_no_other_file_after_its_first_refusal()
    {
        using var bad = new TextFile(Header + Good + "2,MLS-C99,2026-01-05,698,Fail,Strong,Strong,Strong,Strong\n");
        using var good = new TextFile(Header + Good);
        var run = module.Run($"Import-ScoreReport -LiteralPath '{bad.Path}', '{good.Path}' -AsOf 2026-02-01 -Strict");
        Assert.Single(run.Errors);
        Assert.Equal(bad.Path, PSObject.AsPSObject(PSObject.AsPSObject(Assert.Single(run.Output)).Properties["Origin"].Value).Properties["Path"].Value);
    }

    [Fact]
    public void Issues_are_kept_though_the_pipeline_ends_early()
    {
        using var file = new TextFile(Header + "2,MLS-C99,2026-01-05,698,Fail,Strong,Strong,Strong,Strong\n" + Good);
        var run = module.Run($"try {{ Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01 -IssueVariable found -ErrorAction Stop }} catch {{ 'stopped' }}; $found.Count; \"$($found[0].Code)\"");
        Assert.Equal(["stopped", "1", "UnknownExam"], run.Output.Select(value => value.ToString()));
    }

    [Fact]
    public void Refused_rows_are_not_written_under_WhatIf()
    {
        using var file = new TextFile(Header + Good + "2,MLS-C99,2026-01-05,698,Fail,Strong,Strong,Strong,Strong\n");
        var rejects = file.Path + ".rejects.csv";
        module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01 -RejectPath '{rejects}' -WhatIf");
        Assert.False(File.Exists(rejects));
        module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01 -RejectPath '{rejects}'");
        Assert.True(File.Exists(rejects));
        File.Delete(rejects);
    }

    [Fact]
    public void A_file_that_is_read_is_never_replaced_by_refused_rows()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-rejects").FullName;
        var text = Header + Good + "2,MLS-C99,2026-01-05,698,Fail,Strong,Strong,Strong,Strong\n";
        try
        {
            foreach (var name in new[] { "a.csv", "b.csv", "q-2.csv" })
            {
                File.WriteAllText(Path.Join(folder, name), text);
            }

            File.CreateSymbolicLink(Path.Join(folder, "link.csv"), Path.Join(folder, "a.csv"));
            foreach (var (files, rejects) in new[] { (new[] { "a.csv", "b.csv" }, "b.csv"), (["q-2.csv", "a.csv"], "q.csv"), (["a.csv"], "link.csv"), (["a.csv"], "a.csv") })
            {
                var run = module.Run($"try {{ Import-ScoreReport {string.Join(", ", files.Select(name => $"'{Path.Join(folder, name)}'"))} -AsOf 2026-02-01 -RejectPath '{Path.Join(folder, rejects)}' }} catch {{ $_.FullyQualifiedErrorId }}");
                Assert.Contains(
                    run.Errors.Select(error => error.FullyQualifiedErrorId).Concat(run.Output.Select(value => value.ToString())),
                    id => id.StartsWith("UnusableTarget,", StringComparison.Ordinal) || id.StartsWith("Locked,", StringComparison.Ordinal));
                Assert.All(["a.csv", "b.csv", "q-2.csv"], name => Assert.Equal(text, File.ReadAllText(Path.Join(folder, name))));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Team", "Blue")]
    [InlineData("team", "Blue")]
    [InlineData("'Cost center'", "7")]
    [InlineData("Nothing", "")]
    public void Attributes_are_read_by_name_as_those_of_a_hashtable(string name, string expected)
    {
        using var file = new TextFile("Id,Exam,Score,Data Engineering,EDA,Modeling,ML Ops,Team,Cost center,Empty\n1,MLS-C01,698,Strong,Strong,Strong,Strong,Blue,7,\n");
        var run = module.Run($"$report = Import-ScoreReport -LiteralPath '{file.Path}'; \"$($report.Attributes.{name})\"; \"$($report.Attributes[{(name[0] == '\'' ? name : $"'{name}'")}])\"; $report.Attributes.Keys -join ' '; $report.Attributes.Count");
        Assert.Equal([expected, expected, "Team Cost center Empty", "3"], run.Output.Select(value => value.ToString()));
    }

    [Theory]
    [InlineData("-NoHistory", "0 0")]
    [InlineData("", "0 1")]
    public void Earlier_attempts_come_with_a_report_unless_no_one_wants_them(string parameter, string expected)
    {
        using var file = new TextFile(Header + Good + Good.Replace("2026-01-05", "2026-01-25", StringComparison.Ordinal));
        var run = module.Run($"(Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01 {parameter}).ForEach({{ $_.History.Count }}) -join ' '");
        Assert.Equal(expected, Assert.Single(run.Output).ToString());
    }

    [Theory]
    [InlineData("-MaxFieldLength 3", "FieldTooLong")]
    [InlineData("-MaxColumn 3", "UnsupportedFile")]
    [InlineData("-ColumnMap @{ Modeling = 'Nowhere' }", "MissingColumn")]
    public void A_limit_or_a_map_that_the_file_breaks_is_an_error(string parameter, string id)
    {
        using var file = new TextFile(Header + Good);
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01 {parameter}");
        Assert.Empty(run.Output);
        Assert.All(run.Errors, error => Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.NotEmpty(run.Errors);
    }

    [Theory]
    [InlineData("-ColumnMap @{ Score = 'Punkte' }", "Id,Exam,Punkte,Data Engineering,EDA,Modeling,ML Ops\n1,MLS-C01,698,Strong,Strong,Strong,Strong\n", "698")]
    [InlineData("-LevelThreshold @{ Adequate = 60; Strong = 80 }", "Id,Exam,Score,Data Engineering,EDA,Modeling,ML Ops\n1,MLS-C01,698,90%,70%,50%,80%\n", "Strong Adequate Weak Strong")]
    [InlineData("-LevelMap @{ '++' = 'Strong' }", "Id,Exam,Score,Data Engineering,EDA,Modeling,ML Ops\n1,MLS-C01,698,++,++,++,++\n", "Strong Strong Strong Strong")]
    [InlineData("-Exam MLS-C01", "Id,Score,Data Engineering,EDA,Modeling,ML Ops\n1,698,Strong,Strong,Strong,Strong\n", "698")]
    [InlineData("-Delimiter '!'", "Id!Exam!Score!Data Engineering!EDA!Modeling!ML Ops\n1!MLS-C01!698!Strong!Strong!Strong!Strong\n", "698")]
    public void What_a_user_says_about_a_file_is_heeded(string parameter, string text, string expected)
    {
        using var file = new TextFile(text);
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-02-01 {parameter} | ForEach-Object {{ \"$($_.Score)\"; $_.Domains.Level -join ' ' }}");
        Assert.Empty(run.Errors);
        Assert.Contains(expected, run.Output.Select(value => value.ToString()));
    }

    [Fact]
    public void The_summary_of_an_import_is_reported_when_requested()
    {
        var run = module.Run("Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }");
        Assert.Contains(run.Output, message => message.ToString()!.Contains(" read, ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_with_mistakes_names_the_place()
    {
        using var file = new TextFile("{ \"schemaVersion\": 1, \"kind\": \"exam\", \"id\": \"X\" }");
        var findings = module.Run($"Test-ExamProfile -LiteralPath '{file.Path}'").Output;
        Assert.Contains(findings, finding => finding.ToString()!.Contains("title", StringComparison.Ordinal));
        var import = module.Run($"Import-ExamProfile -LiteralPath '{file.Path}'");
        Assert.All(import.Errors, error => Assert.StartsWith("InvalidProfile,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Empty(import.Output);
    }
}
