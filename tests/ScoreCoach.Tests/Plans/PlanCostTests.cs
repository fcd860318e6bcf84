using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>A cohort of a million makes a million plans: what no one reads is not built.</summary>
public class PlanCostTests
{
    private const int Rounds = 200;

    public static TheoryData<string> Questions => new("as the guide says", "hours a week", "target date", "policy asked for");

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_plan_of_which_no_one_asks_more_than_figures_takes_at_most_112_bytes(string question)
    {
        var (coach, reports) = Given(question);
        Add(coach, reports);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            Add(coach, reports);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * reports.Length), 1, 112);

        static void Add(Coach coach, ScoreReport[] reports)
        {
            var minutes = 0;
            foreach (var report in reports)
            {
                var plan = coach.CreatePlan(report);
                minutes += plan.TotalMinutes + plan.WeakCount + (plan.TopDomain?.Length ?? 0) + (plan.Band?.Length ?? 0);
            }

            Assert.NotEqual(0, minutes);
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_plan_and_its_warnings_counted_take_less_than_320_bytes(string question)
    {
        var (coach, reports) = Given(question);
        var warnings = new WarningSummary(GivenFiles.Syntax);
        AddAll(coach, reports, warnings);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            AddAll(coach, reports, warnings);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * reports.Length), 1, 320);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Warnings_counted_are_the_warnings_that_plans_have(string question)
    {
        var (coach, reports) = Given(question);
        var warnings = new WarningSummary(GivenFiles.Syntax);
        AddAll(coach, reports, warnings);

        var kinds = reports.SelectMany(report => coach.CreatePlan(report).Warnings).GroupBy(warning => warning.Kind).OrderBy(kind => kind.Key).ToArray();
        var lines = warnings.Lines.ToArray();
        Assert.Equal(kinds.Length, lines.Length);
        Assert.All(kinds.Zip(lines), pair =>
        {
            var (kind, line) = pair;
            var first = kind.First();
            Assert.StartsWith(kind.Count() == 1 ? $"{first.CandidateId}: " : $"{kind.Count()} plans ", line, StringComparison.Ordinal);
            Assert.DoesNotContain(kind.Key.ToString(), line, StringComparison.Ordinal);
            Assert.True(kind.Key == PlanWarningKind.AllocatedByImpact || line.Contains($"{first.CandidateId}: {first.Message[..20]}", StringComparison.Ordinal), line);
        });
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_verdict_requested_alone_is_that_of_the_window(string question)
    {
        var (coach, reports) = Given(question);
        foreach (var report in reports)
        {
            var alone = coach.CreatePlan(report);
            var (verdict, earliest) = (alone.Verdict, alone.EarliestRetake);
            var window = coach.GetWindow(report);
            Assert.Equal((window.Verdict, window.EarliestRetake), (verdict, earliest));
            Assert.Equal(alone.Window?.Verdict ?? RetakeVerdict.NotNeeded, alone.Verdict);
            Assert.Equal(alone.Window?.EarliestRetake, alone.EarliestRetake);
        }
    }

    private static (Coach Coach, ScoreReport[] Reports) Given(string question)
    {
        var options = new PlanOptions { AsOf = new DateTime(2026, 3, 1) };
        options = question switch
        {
            "hours a week" => options with { HoursPerWeek = 8 },
            "target date" => options with { TargetDate = new DateTime(2026, 3, 9), HoursPerWeek = 60 },
            "policy asked for" => options with { Policy = "article" },
            _ => options,
        };
        string[] levels = ["WWWW", "SAWW", "AAAA", "SSSS", "W?SA", "????", "SWSA"];
        var reports = levels.SelectMany((one, index) => new[]
        {
            GivenReport.Of(Shipped.Exam("MLS-C01"), one, "2026-02-20", 1, person: $"a{index}"),
            GivenReport.Of(Shipped.Exam("MLS-C01"), one, null, null, index % 2 == 0 ? ExamResult.Pass : ExamResult.Unknown, person: $"b{index}"),
            GivenReport.Of(Shipped.Exam("AI-103"), one + "W", "2026-02-27", 2, person: $"c{index}", history: GivenReport.Earlier(Shipped.Exam("AI-103"), "2026-01-20", 1)),
            GivenReport.Of(Shipped.Exam("AI-102"), one + "SA", null, 1, time: "2026-02-27T10:00:00+01:00", person: $"d{index}"),
        });
        return (new Coach(Shipped.Catalog, options), [.. reports]);
    }

    private static void AddAll(Coach coach, ScoreReport[] reports, WarningSummary warnings)
    {
        foreach (var report in reports)
        {
            warnings.Add(coach.CreatePlan(report));
        }
    }
}
