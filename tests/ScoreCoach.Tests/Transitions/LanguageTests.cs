using ScoreCoach.Exams;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Transitions;

/// <summary>An exam that ends on different days in different languages: the day is that of the report's language.</summary>
public class LanguageTests
{
    private static readonly ExamProfile s_exam = GivenExam.Of(
        "EXAM",
        [GivenExam.Policy("Official", [new(14)])],
        "2026-09-28",
        ["NEXT"],
        ExamStatus.Retired,
        languages:
        [
            new ExamLanguage { Code = "ko", Name = "Korean", Source = GivenExam.Official },
            new ExamLanguage { Code = "ja", Name = "Japanese", Source = GivenExam.Official },
            new ExamLanguage { Code = "zh", Name = "Simplified Chinese", LastExamDate = GivenExam.Day("2026-12-31"), Source = GivenExam.Official },
        ]);

    [Theory]
    [InlineData("Japanese", "2026-11-22", RetakeVerdict.Feasible, null, false)]
    [InlineData("ja", "2026-11-22", RetakeVerdict.Feasible, null, false)]
    [InlineData("ja-JP", "2026-11-22", RetakeVerdict.Feasible, null, false)]
    [InlineData("KOREAN", "2026-11-22", RetakeVerdict.Feasible, null, false)]
    [InlineData("Chinese (Simplified)", "2026-11-22", RetakeVerdict.Feasible, "2026-12-31", false)]
    [InlineData("Chinese", "2027-01-01", RetakeVerdict.ExamRetired, "2026-12-31", false)]
    [InlineData("zh-CN", "2026-12-30", RetakeVerdict.RetiresBeforeReady, "2026-12-31", false)]
    [InlineData("English", "2026-11-22", RetakeVerdict.ExamRetired, "2026-09-28", false)]
    [InlineData("en-US", "2026-11-22", RetakeVerdict.ExamRetired, "2026-09-28", false)]
    [InlineData(null, "2026-11-22", RetakeVerdict.ExamRetired, "2026-09-28", true)]
    [InlineData(" ", "2026-11-22", RetakeVerdict.ExamRetired, "2026-09-28", true)]
    [InlineData("German", "2026-11-22", RetakeVerdict.ExamRetired, "2026-09-28", true)]
    [InlineData("Traditional Chinese", "2026-11-22", RetakeVerdict.ExamRetired, "2026-09-28", true)]
    [InlineData(null, "2026-09-01", RetakeVerdict.Feasible, "2026-09-28", true)]
    public void The_last_day_is_that_of_the_report_s_language(string? language, string asOf, RetakeVerdict verdict, string? last, bool unknown)
    {
        var window = Window(language, asOf);
        Assert.Equal(verdict, window.Verdict);
        Assert.Equal(last, window.LastExamDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(unknown, window.Flags.Contains(RetakeCaveat.LanguageUnknown));
        Assert.Equal(verdict == RetakeVerdict.ExamRetired, Plan(language, asOf).Verdict == RetakeVerdict.ExamRetired);
    }

    [Theory]
    [InlineData(null, "2026-11-22", "EXAM is no longer offered in English: its last day was 2026-09-28. It is still offered in Korean, Japanese and Simplified Chinese. Successor: NEXT.")]
    [InlineData("English", "2027-06-01", "EXAM is no longer offered in English: its last day was 2026-09-28. It is still offered in Korean and Japanese. Successor: NEXT.")]
    [InlineData("Chinese", "2027-06-01", "EXAM is no longer offered in Simplified Chinese: its last day was 2026-12-31. It is still offered in Korean and Japanese. Successor: NEXT.")]
    public void The_languages_in_which_a_closed_exam_goes_on_are_named(string? language, string asOf, string reason) =>
        Assert.Equal(reason, Window(language, asOf).Reason);

    [Fact]
    public void An_exam_that_ends_on_one_day_in_every_language_needs_no_language()
    {
        var exam = GivenExam.Of("ONE", [], "2026-09-28");
        Assert.False(ExamDays.IsLanguageUnknown(exam, null));
        var same = GivenExam.Of("SAME", [], "2026-09-28", languages: [new ExamLanguage { Code = "ja", Name = "Japanese", LastExamDate = GivenExam.Day("2026-09-28") }]);
        Assert.False(ExamDays.IsLanguageUnknown(same, null));
    }

    [Fact]
    public void A_successor_that_goes_on_in_the_report_s_language_is_open()
    {
        var old = GivenExam.Of("OLD", [], "2026-03-31", ["EXAM"]);
        var catalog = GivenExam.Catalog(old, s_exam, GivenExam.Of("NEXT", []));
        Assert.Equal(["EXAM"], Window(Report(old, "ja"), "2026-11-22", catalog).Successor);
        Assert.Equal(["NEXT", "EXAM"], Window(Report(old, null), "2026-11-22", catalog).Successor);
    }

    internal static ScoreReport Report(ExamProfile exam, string? language) => new(GivenReport.Levels(exam, new string('W', exam.Domains.Count)))
    {
        CandidateId = "p1",
        ExamDate = GivenExam.Day("2026-08-01"),
        Attempt = 1,
        Result = ExamResult.Fail,
        Details = ReportDetails.Of(null, language, null),
    };

    private static RetakeWindow Window(string? language, string asOf) => Window(Report(s_exam, language), asOf, GivenExam.Catalog(s_exam, GivenExam.Of("NEXT", [])));

    private static RetakeWindow Window(ScoreReport report, string asOf, ExamCatalog catalog) => RetakeWindowRules.Compute(
        report, new RetakeWindowRequest { AsOf = GivenExam.Day(asOf), StartDate = GivenExam.Day(asOf), MinWeeks = 2, MaxWeeks = 4 }, catalog);

    private static RetakePlan Plan(string? language, string asOf) => new Coach(
        new ExamCatalog([s_exam, GivenExam.Of("NEXT", [])], Shipped.Catalog.Guides, "test"), new PlanOptions { AsOf = GivenExam.Day(asOf) }).CreatePlan(Report(s_exam, language));
}
