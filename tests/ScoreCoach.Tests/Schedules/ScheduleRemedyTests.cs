using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schedules;

/// <summary>A plan that does not fit into its days says why, and what it advises helps when it is typed as it is written.</summary>
public sealed partial class ScheduleRemedyTests
{
    private static readonly string[] s_values = [.. Remedy().GetGroupNames().Skip(1)];

    [Fact]
    public void Every_remedy_helps()
    {
        var random = new PCG(7, 20260112);
        var tried = new HashSet<string>();
        for (var index = 0; index < 1200; index++)
        {
            var given = GivenPlan.Any.Generate(random, null, out _);

            // Few are so late that a practice exam does not fit.
            given = index % 4 < 3 ? given : given with { Options = given.Options with { SessionStart = DayTable<TimeSpan>.Same(new TimeSpan(20, 15, 0)) } };
            var plan = given.Make();
            if (plan.Schedule is not null || plan.Sessions is not { } outcome)
            {
                continue;
            }

            Assert.Matches(@"^[\d.]+ (h|min) of study are planned, but the available days hold [\d.]+ (h|min): [\d.]+ (h|min) do not fit\.$|^A practice exam of \d+ minutes does not fit on any day before \d\d:\d\d: \d+ minutes are missing\.$", outcome.Reason);
            foreach (var remedy in outcome.Remedies)
            {
                var match = Remedy().Match(remedy);
                Assert.True(match.Success, remedy);
                var name = s_values.Single(value => match.Groups[value].Success);
                tried.Add(name);
                var changed = Typed(given, plan, name, match.Groups[name].Value).Make();
                Assert.True(changed.Schedule is not null, $"{remedy} | {given}");
                Assert.False(plan.CanBeTaken && plan.DoneOn <= plan.LastExamDate && changed.DoneOn > changed.LastExamDate, $"{remedy} | {given}");
            }
        }

        Assert.Equal(s_values.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    // MLS-C01 is last offered on 2026-03-31, eleven weeks and one day after the start.
    [Theory]
    [InlineData(26, "Plan 11 weeks with the same 260 h in total.")]
    [InlineData(27, null)]
    public void No_weeks_are_advised_that_end_after_the_last_day_of_the_exam(int hours, string? advised)
    {
        var options = new PlanOptions { AsOf = GivenExam.Day("2026-01-13"), Weeks = 10, HoursPerWeek = hours };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
        Assert.Equal(advised, plan.Sessions!.Remedies.SingleOrDefault(remedy => remedy.Contains(" weeks with ", StringComparison.Ordinal)));
    }

    // An attempt is allowed from 2026-01-24; a closed exam, or one that was passed, is not sat at all.
    [Theory]
    [InlineData("2026-01-12", "2026-01-14", ExamResult.Fail, "Take the exam on 2026-01-24 or later, with the same 30 h in total.")]
    [InlineData("2026-01-12", "2026-01-14", ExamResult.Pass, null)]
    [InlineData("2026-05-01", "2026-05-03", ExamResult.Fail, null)]
    public void No_day_is_advised_on_which_the_exam_is_not_taken(string asOf, string target, ExamResult result, string? advised)
    {
        var options = new PlanOptions { AsOf = GivenExam.Day(asOf), TargetDate = GivenExam.Day(target), TotalHours = 30 };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-10", 1, result));
        Assert.Equal(advised, plan.Sessions!.Remedies.SingleOrDefault(remedy => remedy.StartsWith("Take the exam", StringComparison.Ordinal)));
    }

    private static GivenPlan Typed(GivenPlan given, RetakePlan plan, string name, string value)
    {
        // The same hours in total, whatever the weeks.
        var options = given.Options with { HoursPerWeek = null, TotalHours = plan.TotalMinutes / 60m };
        options = options.TargetDate is null ? options with { Weeks = plan.Weeks } : options;
        return given with
        {
            Options = name switch
            {
                "days" => options with { StudyDays = [.. options.StudyDays, .. value.Split(", ").Select(Enum.Parse<DayOfWeek>)] },
                "minutes" => options with { MaxMinutesPerDay = DayTable<int>.Same(Number(value)) },
                "start" => options with { SessionStart = DayTable<TimeSpan>.Same(TimeSpan.Parse(value, CultureInfo.InvariantCulture)) },
                "exam" => options with { CheckpointMinutes = Number(value) },
                "weeks" => options with { Weeks = Number(value) },
                "target" => options with { TargetDate = DateTime.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                _ => options with { TotalHours = decimal.Parse(value, CultureInfo.InvariantCulture) },
            },
        };
    }

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:Study on (?<days>[A-Za-z, ]+) too" +
        @"|Study up to (?<minutes>\d+) minutes a day, on every day" +
        @"|Start at (?<start>\d\d:\d\d) on every day" +
        @"|Take practice exams of (?<exam>\d+) minutes, the longest that fit into a day" +
        @"|Plan (?<weeks>\d+) weeks with the same [\d.]+ h in total" +
        @"|Take the exam on (?<target>[\d-]+) or later, with the same [\d.]+ h in total" +
        @"|Plan (?<total>[\d.]+) h in total \([\d.]+ h a week\))\.$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Remedy();
}
