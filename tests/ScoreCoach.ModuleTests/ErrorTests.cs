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
    public void A_pipeline_of_something_else_is_told_what_to_do()
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
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -HoursPerWeek '1,5'")]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -Weeks '1,5'")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'NI' } -Score '1,5'")]
    [InlineData("Test-RetakeReadiness MLS-C01 -PracticeScore '78,5'")]
    public void A_number_that_reads_differently_elsewhere_is_refused(string script)
    {
        var run = module.Run(script);
        Assert.Empty(run.Output);
        Assert.Contains("7.5", Assert.Single(run.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_number_is_none_and_not_zero()
    {
        var report = module.Run("New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; 'ML Ops' = 'NI' } -Score '' -Result Fail").Output.Single();
        Assert.Null(report.Properties["Score"].Value);
    }

    [Theory]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -SessionStart 18", "18:00")]
    [InlineData("Import-ScoreReport samples/clean.csv | New-RetakePlan -AsOf 9999-12-31", "2200-12-31")]
    [InlineData("Get-ExamProfile '[M'", "no pattern")]
    [InlineData("Import-ScoreReport samples/clean.csv -RejectPath samples", "folder")]
    [InlineData("Import-ScoreReport samples/clean.csv -RejectPath Env:FOO", "file system")]
    [InlineData("Import-ScoreReport samples/clean.csv -Exam nothing", "MLS-C01")]
    [InlineData("Import-ScoreReport samples/clean.csv -DateFormat dd.MM", "day, month and year")]
    [InlineData("Import-ScoreReport samples/clean.csv -DateFormat 'dd.MM.yyyy zzz'", "clock time")]
    [InlineData("Import-ScoreReport samples/clean.csv -Culture de-DEE", "no culture 'de-DEE'")]
    [InlineData("[pscustomobject]@{ Exam = 'MLS-C01'; Date = '5. April'; Modeling = 'NI' } | New-ScoreReport -Culture de-DE", "no date")]
    public void What_cant_be_used_is_said_in_our_words(string script, string message)
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
    public void A_profile_with_mistakes_names_the_place()
    {
        using var file = new TextFile("{ \"schemaVersion\": 1, \"kind\": \"exam\", \"id\": \"X\" }");
        var findings = module.Run($"Test-ExamProfile -LiteralPath '{file.Path}'").Output;
        Assert.Contains(findings, finding => finding.ToString()!.Contains("title", StringComparison.Ordinal));
        var import = module.Run($"Import-ExamProfile -LiteralPath '{file.Path}'");
        Assert.All(import.Errors, error => Assert.StartsWith("InvalidProfile,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Empty(import.Output);
    }

    private sealed class TextFile : IDisposable
    {
        public TextFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Join(System.IO.Path.GetTempPath(), $"scorecoach-{Guid.NewGuid():N}.csv");

        public void Dispose() => File.Delete(Path);
    }
}
