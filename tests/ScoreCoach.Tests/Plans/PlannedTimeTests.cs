using System.Globalization;
using ScoreCoach.Documents;
using ScoreCoach.Tests.Documents;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>How many weeks, hours and minutes a plan has: worked out by hand for each way of asking.</summary>
public sealed class PlannedTimeTests
{
    // A Thursday, when the exams of both articles were still offered.
    private static readonly DateTime Today = GivenExam.Day("2026-01-15");

    [Theory]
    [InlineData("2026-01-20", "", "The plan starts on 2026-01-15, before the exam of the report on 2026-01-20. Check the day of the exam, or set StartDate.")]
    [InlineData("2026-01-20", "start=2026-01-20", null)]
    [InlineData("2026-01-15", "", null)]
    public void Study_that_begins_before_the_day_of_the_exam_is_warned_about(string examDate, string asked, string? warning)
    {
        var plan = new Coach(Shipped.Catalog, Options(asked)).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "WAAA", examDate, 1));
        Assert.Equal(warning, plan.Warnings.SingleOrDefault(one => one.Kind == PlanWarningKind.StartsBeforeExam)?.Message);
    }

    [Theory]
    [InlineData(DayOfWeek.Saturday, "The value for Saturday in SessionStart has no effect, because Saturday is not a study day. Omit it, or add the day with StudyDay.")]
    [InlineData(DayOfWeek.Monday, null)]
    public void A_value_for_a_day_on_which_no_one_studies_is_warned_about(DayOfWeek day, string? warning)
    {
        var start = Options(string.Empty).SessionStart.With([KeyValuePair.Create(day, TimeSpan.FromHours(10))]);
        var plan = new Coach(Shipped.Catalog, Options(string.Empty) with { StudyDays = [DayOfWeek.Monday, DayOfWeek.Friday], SessionStart = start })
            .CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "WAAA", "2026-01-10", 1));
        Assert.Equal(warning, plan.Warnings.SingleOrDefault(one => one.Kind == PlanWarningKind.UnusedDay)?.Message);
    }

    [Theory]
    // The middle of the band rounded up, times its fewest hours.
    [InlineData("MLS-C01", "AASS", "", 3, "10", 1800)]
    [InlineData("MLS-C01", "WAAA", "", 6, "15", 5400)]
    [InlineData("MLS-C01", "AAAA", "", 6, "15", 5400)]
    [InlineData("MLS-C01", "WWAA", "", 10, "20", 12_000)]
    [InlineData("MLS-C01", "WWWA", "", 20, "20", 24_000)]
    [InlineData("AI-102", "WWWAAA", "", 7, "20", 8400)]
    [InlineData("AI-102", "WWAAAA", "", 5, "15", 4500)]
    [InlineData("AI-102", "WAAAAA", "", 5, "15", 4500)]
    [InlineData("AI-102", "AAAAAA", "", 3, "10", 1800)]
    [InlineData("AIP-C01", "WWAAA", "", 10, "20", 12_000)]
    [InlineData("AI-103", "AASSS", "", 3, "10", 1800)]
    // Weeks.
    [InlineData("MLS-C01", "WAAA", "weeks=4", 4, "15", 3600)]
    [InlineData("MLS-C01", "WAAA", "weeks=1", 1, "15", 900)]
    // Days to the target, pro rata; weeks counted whole. 30 days of 15 h a week: 900 * 30 / 7 = 3857.14.
    [InlineData("MLS-C01", "WAAA", "target=2026-02-14", 5, "15", 3857)]
    [InlineData("MLS-C01", "WAAA", "target=2026-01-16", 1, "15", 129)]
    [InlineData("MLS-C01", "WAAA", "target=2026-01-22", 1, "15", 900)]
    [InlineData("MLS-C01", "WAAA", "target=2026-01-23", 2, "15", 1029)]
    // From the start, not from the day of reference: 25 days.
    [InlineData("MLS-C01", "WAAA", "target=2026-02-14 start=2026-01-20", 4, "15", 3214)]
    // Hours a week.
    [InlineData("MLS-C01", "WAAA", "hours=8", 6, "8", 2880)]
    [InlineData("MLS-C01", "WAAA", "hours=8 weeks=10", 10, "8", 4800)]
    [InlineData("MLS-C01", "WAAA", "hours=7.5 target=2026-02-14", 5, "7.5", 1929)]
    // Hours in total, over the weeks of the plan.
    [InlineData("MLS-C01", "WAAA", "total=90", 6, "15", 5400)]
    [InlineData("MLS-C01", "WAAA", "total=100 weeks=4", 4, "25", 6000)]
    [InlineData("MLS-C01", "WAAA", "total=90 target=2026-02-14", 5, "21", 5400)]
    // Half a minute is rounded away from zero, also where sevenths are in the way.
    [InlineData("MLS-C01", "WAAA", "hours=0.125 weeks=1", 1, "0.125", 8)]
    [InlineData("MLS-C01", "WAAA", "hours=0.041 weeks=1", 1, "0.041", 2)]
    [InlineData("MLS-C01", "WAAA", "total=0.375", 6, "0.0625", 23)]
    [InlineData("MLS-C01", "WAAA", "hours=0.4375 target=2026-01-17", 1, "0.4375", 8)]
    public void Weeks_hours_and_minutes(string exam, string levels, string asked, int weeks, string hours, int minutes)
    {
        var plan = Plan(exam, levels, asked);

        Assert.Equal(weeks, plan.Weeks);
        Assert.Equal(decimal.Parse(hours, CultureInfo.InvariantCulture), plan.HoursPerWeek);
        Assert.Equal(minutes, plan.TotalMinutes);
        Assert.Equal(minutes, plan.Priorities.Sum(priority => priority.Minutes));
    }

    [Theory]
    [InlineData("", SourceKind.Assumption, SourceKind.Assumption)]
    [InlineData("weeks=6", SourceKind.Computed, SourceKind.Assumption)]
    [InlineData("target=2026-02-14", SourceKind.Computed, SourceKind.Assumption)]
    [InlineData("hours=15", SourceKind.Assumption, SourceKind.Computed)]
    [InlineData("total=90", SourceKind.Assumption, SourceKind.Computed)]
    [InlineData("weeks=6 hours=15", SourceKind.Computed, SourceKind.Computed)]
    public void What_was_not_requested_is_an_assumption_and_the_page_reports_it(string asked, SourceKind weeks, SourceKind hours)
    {
        var plan = Plan("MLS-C01", "WAAA", asked);
        var assumed = DocumentText.Of(PlanDocument.Of(plan, null), SectionId.Assumed);

        Assert.Equal(weeks, plan.WeeksSource!.Kind);
        Assert.Equal(hours, plan.HoursSource!.Kind);
        Assert.Equal(weeks == SourceKind.Assumption, assumed.Contains("6 weeks, the middle of 4-8 (Weeks or TargetDate).", StringComparison.Ordinal));
        Assert.Equal(hours == SourceKind.Assumption, assumed.Contains("15 h a week, the minimum for a report like this (HoursPerWeek or TotalHours).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("weeks=4", "")]
    [InlineData("weeks=3", "RetakeDate FewWeeks")]
    // 28 days are four weeks, 27 are not, although they are counted as four.
    [InlineData("target=2026-02-12", "")]
    [InlineData("target=2026-02-11", "RetakeDate FewWeeks")]
    [InlineData("hours=15", "")]
    [InlineData("hours=14.5", "FewHours")]
    [InlineData("total=90", "")]
    [InlineData("total=89", "FewHours")]
    [InlineData("weeks=2 hours=5", "RetakeDate FewWeeks FewHours")]
    public void Less_than_the_band_asks_for_is_a_warning(string asked, string expected) =>
        Assert.Equal(expected, string.Join(' ', Plan("MLS-C01", "WAAA", asked).Warnings.Select(warning => warning.Kind)));

    [Fact]
    public void Warnings_name_both_figures()
    {
        Assert.Equal("A report like this calls for 4 weeks or more; the plan has 1. To reach the minimum of 60 h in total, plan 4 weeks at 15 h a week.", Plan("MLS-C01", "WAAA", "weeks=1").Warnings[^1].Message);
        Assert.Contains("the plan has 27 days", Plan("MLS-C01", "WAAA", "target=2026-02-11").Warnings[^1].Message, StringComparison.Ordinal);
        Assert.Equal("A report like this calls for 15 hours a week or more; the plan has 14.5. Its total of 87 h still meets the minimum of 60 h.", Plan("MLS-C01", "WAAA", "hours=14.5").Warnings.Single().Message);
    }

    [Fact]
    public void A_plan_that_ends_after_the_exams_last_day_reports_it_even_when_a_shorter_one_would_not()
    {
        // From 1 February the minimum of eight weeks would end on 28 March; ten end on 11 April. MLS-C01 ended on 31 March.
        var plan = Plan("MLS-C01", "WWAA", "start=2026-02-01");
        Assert.Equal(RetakeVerdict.RetiresBeforeReady, plan.Verdict);
        Assert.Equal(GivenExam.Day("2026-04-11"), plan.EndDate);
        Assert.Equal(PlanWarningKind.ExamNotOffered, Assert.Single(plan.Warnings).Kind);
        Assert.StartsWith("The exam is last offered on 2026-03-31, before 2026-04-12, the day after the plan ends. A plan of 8 weeks ends in time.", plan.Window!.Reason, StringComparison.Ordinal);
        Assert.Equal(RetakeVerdict.Feasible, Plan("MLS-C01", "WWAA", "start=2026-02-01 weeks=8").Verdict);
        Assert.Empty(Plan("MLS-C01", "WWAA", "start=2026-02-01 weeks=8").Warnings);
    }

    [Theory]
    [InlineData("weeks=4 target=2026-02-14")]
    [InlineData("hours=4 total=100")]
    [InlineData("weeks=0")]
    [InlineData("weeks=521")]
    [InlineData("hours=0")]
    [InlineData("hours=169")]
    [InlineData("total=0")]
    [InlineData("target=2026-01-15")]
    [InlineData("target=2026-01-14")]
    [InlineData("target=2026-02-01 start=2026-02-01")]
    public void Options_that_contradict_each_other_or_themselves_are_refused(string asked) =>
        Assert.Throws<ScoreCoachException>(() => Plan("MLS-C01", "WAAA", asked));

    [Theory]
    // Hours a week say how much when there is time; alone they ask for none.
    [InlineData("", null, 0, false)]
    [InlineData("hours=8", null, 0, false)]
    // Asking for sessions asks for time, the band's own where none is named, and asking for time asks for sessions.
    [InlineData("schedule", 6, 5400, true)]
    [InlineData("schedule hours=8", 6, 2880, true)]
    [InlineData("weeks=4", 4, 3600, true)]
    [InlineData("weeks=4 hours=8", 4, 1920, true)]
    [InlineData("target=2026-02-14", 5, 3857, true)]
    [InlineData("total=12", 6, 720, true)]
    [InlineData("weeks=4 schedule", 4, 3600, true)]
    public void A_passed_exam_gets_time_and_sessions_only_when_requested(string asked, int? weeks, int minutes, bool scheduled)
    {
        var plan = Plan("MLS-C01", "WAAA", asked, ExamResult.Pass);

        Assert.Equal(PlanKind.Maintain, plan.PlanKind);
        Assert.Equal(weeks, plan.Weeks);
        Assert.Equal(minutes, plan.TotalMinutes);
        Assert.Equal(scheduled, plan.Schedule is not null);
        Assert.Equal(minutes, plan.Priorities.Sum(priority => priority.Minutes));
        Assert.Null(plan.Timeline);
        Assert.Null(plan.Window);
        Assert.Equal(RetakeVerdict.NotNeeded, plan.Verdict);
        Assert.Empty(plan.Warnings);
        Assert.NotEmpty(plan.Priorities[0].Actions);
    }

    internal static PlanOptions Options(string asked)
    {
        var options = new PlanOptions { AsOf = Today };
        foreach (var entry in asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=')))
        {
            options = entry[0] switch
            {
                "weeks" => options with { Weeks = int.Parse(entry[1], CultureInfo.InvariantCulture) },
                "target" => options with { TargetDate = GivenExam.Day(entry[1]) },
                "start" => options with { StartDate = GivenExam.Day(entry[1]) },
                "hours" => options with { HoursPerWeek = decimal.Parse(entry[1], CultureInfo.InvariantCulture) },
                "total" => options with { TotalHours = decimal.Parse(entry[1], CultureInfo.InvariantCulture) },
                "schedule" => options with { ScheduleAnyway = true },
                _ => throw new ArgumentException(entry[0]),
            };
        }

        return options;
    }

    private static RetakePlan Plan(string exam, string levels, string asked, ExamResult result = ExamResult.Fail)
    {
        var profile = exam is "MLS-C01" or "AI-102" ? Shipped.Exam(exam, "article") : Shipped.Exam(exam);
        return new Coach(Shipped.Catalog, Options(asked)).CreatePlan(GivenReport.Of(profile, levels, "2026-01-05", 1, result));
    }
}
