using ScoreCoach.Exams;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Transitions;

/// <summary>The dates of every plan agree with each other: for each edition of the catalog, alone and with each exam that levels carry over to.</summary>
public class WindowDatesTests
{
    private static readonly DateTime[] s_days =
    [
        .. new[] { "2025-09-29", "2026-01-15", "2026-03-31", "2026-06-30", "2026-09-28", "2026-09-29", "2026-11-03", "2026-11-26", "2026-12-01", "2026-12-31", "2027-06-01" }
            .Select(GivenExam.Day),
    ];

    private static readonly string?[] s_languages = [null, "English", "Japanese"];

    [Fact]
    public void No_window_of_a_plan_for_another_exam_contradicts_itself()
    {
        var pairs = Shipped.Catalog.Exams.SelectMany(target => target.Transfers.Select(transfer => (target.Id, transfer.From))).Distinct().ToArray();
        Assert.Equal(14, pairs.Length);
        var plans = 0;
        foreach (var (target, from) in pairs)
        {
            foreach (var day in s_days.Where(day => Shipped.Catalog.FindExam(target).Any(edition => ExamDays.CanBeSatOn(edition, day) || edition.IsOpenOn(day))))
            {
                foreach (var options in OptionsOf(day, target))
                {
                    var coach = new Coach(Shipped.Catalog, options);
                    foreach (var report in Shipped.Catalog.FindExam(from).SelectMany(edition => ReportsOf(edition, day)).Where(report => coach.RefusalOf(report) is null))
                    {
                        var (plan, window) = (coach.CreatePlan(report), coach.GetWindow(report));
                        CheckFirstAttempt(plan, window, day);
                        plans++;
                    }
                }
            }
        }

        Assert.True(plans > 1000, $"{plans} plans");
    }

    [Fact]
    public void No_window_of_a_retake_lets_an_exam_be_taken_after_its_last_day()
    {
        var editions = Shipped.Catalog.Exams.SelectMany(exam => Shipped.Catalog.FindExam(exam.Id)).Distinct().ToArray();
        Assert.Equal(79, editions.Length);
        foreach (var day in s_days)
        {
            foreach (var options in OptionsOf(day, null))
            {
                var coach = new Coach(Shipped.Catalog, options);
                foreach (var report in editions.SelectMany(edition => ReportsOf(edition, day)))
                {
                    var window = coach.GetWindow(report);
                    CheckOrder(window);
                    if (window.LastExamDate < Latest(day, window.EarliestRetake))
                    {
                        Assert.True(
                            window.Verdict is RetakeVerdict.ExamRetired or RetakeVerdict.RetiresBeforeReady or RetakeVerdict.AttemptCapReached, $"{day:d} {window}: {window.Reason}");
                        Assert.DoesNotContain("retake is allowed from", window.Reason, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    private static void CheckFirstAttempt(RetakePlan plan, RetakeWindow window, DateTime day)
    {
        var about = $"{plan.Exam} to {plan.TargetExam}, {day:yyyy-MM-dd}, {plan.Report.Language}: {window.Reason}";
        CheckOrder(window);
        Assert.True(window.EarliestRetake >= day, about);
        Assert.True(window.ReadyFrom >= day && window.ReadyTo >= window.ReadyFrom, about);
        Assert.True(ExamDays.IsOpen(plan.Target!, window.EarliestRetake!.Value, plan.Report.Language), about);
        Assert.False(plan.Target!.FirstExamDate > window.EarliestRetake, about);
        Assert.Equal(window.LastExamDate < window.ReadyFrom || window.LastExamDate < plan.DoneOn, window.Verdict == RetakeVerdict.RetiresBeforeReady);
        Assert.Equal((plan.EarliestRetake, plan.Verdict), (window.EarliestRetake, window.Verdict));
        Assert.All(plan.Schedule?.AllSessions() ?? [], session => Assert.True(session.Start.Date >= plan.StartDate, about));
        Assert.NotEqual(ExamStatus.Retired, window.ExamStatus);
    }

    private static void CheckOrder(RetakeWindow window)
    {
        Assert.False(window.ReadyFrom < window.EarliestRetake, window.Reason);
        Assert.False(window.ReadyTo < window.ReadyFrom, window.Reason);
        Assert.False(window.NextWindowOpens < window.EarliestRetake, window.Reason);
    }

    private static DateTime Latest(DateTime day, DateTime? other) => other > day ? other.Value : day;

    private static IEnumerable<PlanOptions> OptionsOf(DateTime day, string? target)
    {
        var options = new PlanOptions { AsOf = day, TargetExam = target };
        return
        [
            options,
            options with { StartDate = day.AddDays(-200), Weeks = 1 },
            options with { StartDate = day.AddDays(45) },
            options with { TargetDate = day.AddDays(20) },
            options with { TargetDate = day.AddDays(400), StartDate = day.AddDays(-3) },
        ];
    }

    private static IEnumerable<ScoreReport> ReportsOf(ExamProfile edition, DateTime day) =>
        from sat in new DateTime?[] { null, day.AddDays(-300), day.AddDays(-2), day.AddDays(3), edition.LastExamDate, edition.LastExamDate?.AddDays(1) }
        from language in s_languages
        select new ScoreReport(GivenReport.Levels(edition, new string('W', edition.Domains.Count)))
        {
            CandidateId = "p1",
            ExamDate = sat,
            Attempt = sat is null ? null : 1,
            Result = ExamResult.Fail,
            Details = ReportDetails.Of(null, language, null),
        };
}
