using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>`Select-Object -Unique` compares texts, so objects of different reports must read differently.</summary>
public class DistinctTextTests
{
    private static readonly Coach s_coach = new(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), HoursPerWeek = 8 });

    // Each differs from the first in one thing.
    private static readonly ScoreReport[] s_reports =
    [
        Report(), Report(person: "C-2"), Report(person: null, name: "Ann"), Report(person: null, name: "Bea"), Report(exam: "AI-102"), Report(attempt: 2), Report(attempt: null),
        Report(date: "2025-12-02"), Report(date: null), Report(time: "2025-12-01T09:00:00+01:00"), Report(time: "2025-12-01T15:00:00+01:00"), Report(score: 701),
        Report(result: ExamResult.Unknown), Report(levels: "AWAA"), Report(line: 3), Report(path: "b.csv"),
    ];

    public static TheoryData<string> Kinds => new("reports", "plans", "windows", "comparisons", "patterns", "priorities", "sessions", "weeks", "schedules");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Objects_of_different_reports_read_differently(string kind)
    {
        var texts = s_reports.Select(report => kind switch
        {
            "reports" => report.ToString(),
            "plans" => s_coach.CreatePlan(report).ToString(),
            "windows" => s_coach.GetWindow(report).ToString(),
            "patterns" => string.Join('|', s_coach.GetPatterns(report)),
            "priorities" => string.Join('|', s_coach.GetPriorities(report)),
            "sessions" => string.Join('|', s_coach.CreatePlan(report).Schedule!.AllSessions()),
            "weeks" => string.Join('|', s_coach.CreatePlan(report).Schedule!.Weeks.AsEnumerable()),
            "schedules" => s_coach.CreatePlan(report).Schedule!.ToString(),
            _ => new AttemptComparer(new LabelRepeatability()).Compare([report])[0].ToString(),
        }).ToArray();

        // A comparison or a schedule says nothing of score, levels and file: a person has one for each day.
        var compared = kind is "comparisons" ? texts[..9] : kind is "sessions" or "weeks" or "schedules" ? texts[..11] : texts;
        Assert.Equal(compared.Distinct(), compared);
        Assert.All(texts, text => Assert.DoesNotContain('\n', text));
    }

    [Fact]
    public void Texts_can_be_read()
    {
        var report = s_reports[0];
        Assert.Equal("C-1 MLS-C01 attempt 1, 2025-12-01, 698 Fail, W W A A, a.csv:2", report.ToString());
        Assert.Equal("Targeted: C-1 MLS-C01 attempt 1, 2025-12-01, 698 Fail, W W A A, a.csv:2", s_coach.CreatePlan(report).ToString());
        Assert.Equal("Feasible from 2025-12-15: C-1 MLS-C01 attempt 1, 2025-12-01, 698 Fail, S A W W", s_coach.GetWindow(Report(levels: "SAWW", path: null)).ToString());
        Assert.Equal("1. Exploratory Data Analysis, 44.44 %: C-1 MLS-C01 attempt 1, 2025-12-01, 698 Fail, W W A A, a.csv:2", s_coach.GetPriorities(report)[0].ToString());
    }

    [Fact]
    public void A_list_shows_the_names_of_its_items()
    {
        var plan = s_coach.CreatePlan(s_reports[0]);
        Assert.Equal(string.Join("; ", plan.Priorities.Select(priority => priority.Name)), plan.Priorities.ToString());
        Assert.Equal(string.Join("; ", plan.Patterns.Select(pattern => pattern.Name)), plan.Patterns.ToString());
        Assert.StartsWith("2026-01-15 18:00 60 min Learn ", plan.Schedule!.Weeks[0].Sessions.ToString(), StringComparison.Ordinal);
        Assert.Equal("2026-02-01; 2026-02-02", new ReadOnlyList<DateTime>([GivenExam.Day("2026-02-01"), GivenExam.Day("2026-02-02")]).ToString());
        Assert.Equal("1.5; 2", new ReadOnlyList<double>([1.5, 2]).ToString());
        Assert.Equal(string.Empty, new ReadOnlyList<string>([]).ToString());
    }

    private static ScoreReport Report(
        string exam = "MLS-C01",
        string? person = "C-1",
        string? name = null,
        int? attempt = 1,
        string? date = "2025-12-01",
        string? time = null,
        decimal? score = 698,
        ExamResult result = ExamResult.Fail,
        string levels = "WWAA",
        string? path = "a.csv",
        long line = 2) =>
        GivenReport.Of(Shipped.Exam(exam, "article"), exam == "AI-102" ? levels + "AA" : levels, date, attempt, result, time, score, person, name, path: path, line: line);
}
