using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>The cmdlets in real pipelines.</summary>
[Collection(ModuleCollection.Name)]
public class PipelineTests(ModuleHost module)
{
    private const string Article = "New-ScoreReport MLS-C01 @{ 'Data Engineering' = 'Strong'; EDA = 'Competent'; Modeling = 'Needs Improvement'; 'ML Ops' = 'NI' } -Score 698 -CandidateId C-1";

    [Fact]
    public void The_module_exports_its_commands_and_nothing_else() => Assert.Equal(
        ["Compare-ScoreReport", "Export-CohortReport", "Export-ReportTemplate", "Export-RetakePlan", "Export-ScoreReport", "Get-DomainPriority", "Get-ExamProfile", "Get-RetakeWindow", "Get-ScorePattern", "Import-ExamProfile", "Import-ScoreReport", "Measure-Cohort", "Merge-CohortState", "New-ExamProfile", "New-RetakePlan", "New-ScoreReport", "Test-ExamProfile", "Test-RetakeReadiness"],
        Texts("Get-Command -Module ScoreCoach | ForEach-Object Name"));

    [Fact]
    public void A_report_is_made_from_parameters()
    {
        var report = One(Article);
        Assert.Equal("ScoreCoach.ScoreReport", report.TypeNames[0]);
        Assert.Equal("MLS-C01", report.Properties["Exam"].Value);
        Assert.Equal("article", report.Properties["Edition"].Value);
        Assert.Equal("Fail", report.Properties["Result"].Value.ToString());
        Assert.Equal(698m, report.Properties["Score"].Value);
    }

    [Fact]
    public void The_articles_example_is_divided_40_30_20_10() => Assert.Equal(
        ["Modeling 0.4", "Machine Learning Implementation and Operations 0.3", "Exploratory Data Analysis 0.2", "Data Engineering 0.1"],
        Texts(Article + " | Get-DomainPriority | ForEach-Object { [FormattableString]::Invariant([Runtime.CompilerServices.FormattableStringFactory]::Create('{0} {1}', $_.Name, $_.Share)) }"));

    [Fact]
    public void Six_thousand_minutes_are_divided_exactly() => Assert.Equal(
        ["2400", "1800", "1200", "600"],
        Texts(Article + " | New-RetakePlan -TotalHours 100 -AsOf 2026-01-15 | ForEach-Object { $_.Priorities } | ForEach-Object Minutes"));

    [Fact]
    public void A_cohort_goes_from_file_to_plans_in_one_line()
    {
        var plans = module.Run("Import-ScoreReport samples/cohort.csv -AsOf 2026-11-22 | New-RetakePlan -HoursPerWeek 8 -AsOf 2026-11-22");
        Assert.Equal(41, plans.Output.Count);
        Assert.Equal(6, plans.Errors.Count);
        Assert.All(plans.Output, plan => Assert.Equal("ScoreCoach.RetakePlan", plan.TypeNames[0]));
    }

    [Fact]
    public void Plain_objects_bind_by_property_name() => Assert.Equal(
        ["C-7 Fail 640 Weak"],
        Texts("[pscustomobject]@{ CandidateId = 'C-7'; Exam = 'mls-c01'; Score = 640; Domain = @{ DE = 'Strong'; EDA = 'Competent'; Modeling = 'NI'; 'ML Ops' = 'Strong' } } | New-ScoreReport | ForEach-Object { \"$($_.CandidateId) $($_.Result) $($_.Score) $($_.Domains[2].Level)\" }"));

    [Fact]
    public void Numbers_from_text_are_read_as_in_a_file()
    {
        var empty = module.Run("[pscustomobject]@{ Exam = 'MLS-C01'; Score = ''; Result = 'Fail'; Modeling = 'NI'; DE = 'Strong'; EDA = 'Strong'; 'ML Ops' = 'Strong' } | New-ScoreReport");
        Assert.Null(empty.Output.Single().Properties["Score"].Value);
        var comma = module.Run("[pscustomobject]@{ Exam = 'MLS-C01'; Score = '1,5'; Modeling = 'NI'; DE = 'Strong'; EDA = 'Strong'; 'ML Ops' = 'Strong' } | New-ScoreReport");
        Assert.Empty(comma.Output);
        Assert.StartsWith("InvalidScore", comma.Errors.Single().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_gives_a_check_of_each_file_and_neither_reports_nor_errors()
    {
        var run = module.Run("Import-ScoreReport samples/cohort.csv, samples/five-people.csv -AsOf 2026-11-22 -DryRun -MaxIssue 2 | ForEach-Object { \"$($_.Rows) rows, $($_.Reports) reports, $($_.Refused) refused, issues: $($_.Groups.Count), kept: $($_.Issues.Count)\" }");
        Assert.Empty(run.Errors);
        Assert.Equal(
            ["60 rows, 54 reports, 6 refused, issues: 7, kept: 2", "7 rows, 7 reports, 0 refused, issues: 0, kept: 0"],
            run.Output.Select(line => line.ToString()));
    }

    [Theory]
    [InlineData("-AsOf 2026-01-12")]
    [InlineData("-AsOf 2026-01-12 -Weeks 3")]
    [InlineData("-AsOf 2026-01-12 -TargetDate 2026-02-20 -TotalHours 60")]
    [InlineData("-AsOf 2026-02-16 -StartDate 2026-02-16 -Completed 90")]
    [InlineData("-AsOf 2026-02-16 -Weeks 12 -HoursPerWeek 15 -Completed 100")]
    [InlineData("-AsOf 2026-01-12 -PracticeScore @{ Modeling = 82, 85 }")]
    public void The_window_is_the_one_of_the_plan_that_the_same_options_give(string options)
    {
        var windows = module.Run($$"""
            $report = New-ScoreReport -Exam MLS-C01 -Score 698 -ExamDate 2026-01-10 -Domain @{ 'Data Engineering' = 'Strong'; 'Exploratory Data Analysis' = 'Competent'; Modeling = 'NI'; 'ML Implementation and Operations' = 'NI' }
            ($report | Get-RetakeWindow {{options}}), ($report | New-RetakePlan {{options}} -WarningAction SilentlyContinue).Window |
                ForEach-Object { "$($_.Verdict) $($_.EarliestRetake) $($_.ReadyFrom) $($_.ReadyTo) $($_.TargetDate) $($_.Flags) $($_.Reason)" }
            """);
        Assert.Empty(windows.Errors);
        Assert.Equal(2, windows.Output.Count);
        Assert.Single(windows.Output.Select(line => line.ToString()).Distinct());
    }

    [Theory]
    [InlineData("Get-DomainPriority", "Allocation, AsOf, Guide, IncludeRetired, InputObject, ProfilePath, TargetExam")]
    [InlineData("Get-ScorePattern", "Guide, InputObject, ProfilePath")]
    [InlineData("Get-RetakeWindow", "AllAttempts, AsOf, CheckpointMinutes, Completed, Guide, HoursPerWeek, InputObject, MaxMinutesPerDay, Policy, PracticeScore, ProfilePath, SessionEnd, SessionMinutes, SessionStart, StartDate, StudyDay, TargetDate, TargetExam, TotalHours, Unavailable, Weeks")]
    [InlineData("Compare-ScoreReport", "InputObject, ProfilePath")]
    [InlineData("Export-CohortReport", "Delimiter, Encoding, Force, Format, InputObject, LiteralPath, NoClobber, PassThru, Path, Template")]
    [InlineData("Export-ReportTemplate", "Delimiter, Encoding, Force, Format, InputObject, LiteralPath, NoClobber, PassThru, Path")]
    [InlineData("Export-ScoreReport", "Attribute, Delimiter, Encoding, Force, Format, InputObject, Labels, Layout, LiteralPath, NoClobber, PassThru, Path, ProfilePath, Pseudonym")]
    [InlineData("Export-RetakePlan", "Delimiter, Encoding, Force, Format, InputObject, LiteralPath, NoClobber, PassThru, Path, Template, TimeZone, Without")]
    [InlineData("Get-ExamProfile", "AsOf, AvailableOn, Edition, Id, IncludeEditions, ProfilePath, RetiringWithin, Status, Vendor")]
    [InlineData("Test-ExamProfile", "AsOf, Audit, LiteralPath, Path, ProfilePath")]
    [InlineData("New-ScoreReport -Template", "Edition, Exam, ProfilePath, Template")]
    public void A_command_has_the_parameters_that_change_something_and_no_other(string command, string parameters)
    {
        var (name, set) = command.Split(" -") is [var before, var after] ? (before, after) : (command, "*");
        Assert.Equal(
            parameters.Split(", "),
            Texts($"(Get-Command {name}).ParameterSets | Where-Object Name -like {set} | ForEach-Object {{ $_.Parameters.Name }}")
                .Distinct()
                .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter) && !Cmdlet.OptionalCommonParameters.Contains(parameter))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dates_are_days_at_midnight_without_a_zone()
    {
        var date = DateOf(One("Import-ScoreReport samples/clean.csv -AsOf 2026-11-22"), "ExamDate");
        Assert.Equal(new DateTime(2025, 11, 3), date);
        Assert.Equal(DateTimeKind.Unspecified, date.Kind);
    }

    // The shell hands out dates that print ISO 8601.
    private static DateTime DateOf(PSObject holder, string property) => (DateTime)PSObject.AsPSObject(holder.Properties[property].Value).BaseObject;

    [Theory]
    [InlineData("[DateTime]::new(2026, 1, 15)")]
    [InlineData("[DateTimeOffset]::new(2026, 1, 15, 23, 30, 0, [TimeSpan]::FromHours(-5))")]
    [InlineData("[DateOnly]::new(2026, 1, 15)")]
    [InlineData("'2026-01-15'")]
    public void Date_parameters_take_every_kind_of_date(string date) =>
        Assert.Equal(new DateTime(2026, 1, 15), DateOf(One($"{Article} | New-RetakePlan -AsOf ({date})"), "AsOf"));

    [Fact]
    public void A_date_in_the_order_of_some_country_is_refused()
    {
        var failure = module.Run(Article + " | New-RetakePlan -AsOf 04/05/2026").Errors.Single();
        Assert.Contains("2026-03-01", failure.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_one_line_per_kind()
    {
        var plans = module.Run("Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 | New-RetakePlan -HoursPerWeek 1 -AsOf 2026-11-22");
        Assert.Single(plans.Warnings, warning => warning.Contains(" plans have fewer hours a week than their reports call for. The first, ", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_without_an_id_stay_different_people() =>
        Assert.Equal(2, module.Run("1, 2 | ForEach-Object { New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; 'ML Ops' = 'NI' } -Result Fail } | New-RetakePlan -AsOf 2026-01-15").Output.Count);

    [Fact]
    public void A_template_has_the_columns_of_a_cohort_file() => Assert.Equal(
        ["CandidateId", "CandidateName", "Exam", "Edition", "Attempt", "ExamDate", "Score", "Result", "Data Engineering", "Exploratory Data Analysis", "Modeling", "Machine Learning Implementation and Operations", "Team"],
        Texts("(New-ScoreReport MLS-C01 -Template).PSObject.Properties | ForEach-Object Name"));

    [Fact]
    public void A_passed_exam_gets_dated_sessions_when_they_are_requested()
    {
        const string passed = "New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; 'ML Ops' = 'Strong' } -Score 800";
        Assert.Equal(["0"], Texts(passed + " | New-RetakePlan -HoursPerWeek 4 -AsOf 2026-01-15 | ForEach-Object TotalMinutes"));
        Assert.NotEmpty(Texts(passed + " | New-RetakePlan -HoursPerWeek 4 -ScheduleAnyway -AsOf 2026-01-15 | ForEach-Object { $_.Schedule.Weeks[0].Sessions }"));
    }

    [Fact]
    public void An_exam_of_ones_own_needs_no_code()
    {
        using var own = new ModuleHost();
        var names = own.Run("Import-ExamProfile tests/ScoreCoach.ModuleTests/OwnExam; New-ScoreReport OWN-1 @{ Baking = 'Burnt'; Tasting = 'Perfect' } -Score 40 | New-RetakePlan -AsOf 2026-01-15 -TotalHours 10 | ForEach-Object { $_.Priorities } | ForEach-Object { \"$($_.Name) $($_.Tier) $($_.Minutes)\" }");
        Assert.Empty(names.Errors);
        Assert.Equal(["OWN-1 (2026)", "Baking Highest 480", "Tasting Maintenance 120"], names.Output.Select(line => line.ToString()));
    }

    [Fact]
    public void Wildcards_that_match_nothing_are_silent_and_names_that_match_nothing_are_errors()
    {
        var pattern = module.Run("Get-ExamProfile ZZ*");
        Assert.Empty(pattern.Output);
        Assert.Empty(pattern.Errors);
        var name = module.Run("Get-ExamProfile MLS-C0l");
        Assert.StartsWith("UnknownExam", name.Errors.Single().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("MLS-C01", name.Errors.Single().ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    private PSObject One(string script) => module.Run(script).Output.First();

    private List<string> Texts(string script) => [.. module.Run(script).Output.Select(line => line.ToString())];
}
