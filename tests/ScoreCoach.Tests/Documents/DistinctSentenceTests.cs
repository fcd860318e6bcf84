using CsCheck;
using ScoreCoach.Documents;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Documents;

/// <summary>A plan says each thing once.</summary>
public class DistinctSentenceTests
{
    private static readonly string[] s_exams = ["MLS-C01", "AI-102", "AIP-C01", "AI-103", "CC", "PMP", "SAP-C02", "CISA", "SY0-701", "CKA", "TA-003", "TA-004", "ACE"];
    private static readonly string?[] s_days = [null, "2026-01-12", "2026-02-20", "2026-03-25"];

    private static readonly Gen<(ScoreReport Report, PlanOptions Options)> GenPlan = Gen.Select(
        Gen.Int[0, s_exams.Length - 1],
        Gen.Char['0', '3'].Array[8],
        Gen.Enum<ExamResult>(),
        Gen.Int[0, s_days.Length - 1],
        Gen.Int[0, 5],
        Gen.Int[0, 12],
        (number, levels, result, dayNumber, attempt, weeks) =>
        {
            var (exam, day) = (s_exams[number], s_days[dayNumber]);
            var profile = exam is "MLS-C01" or "AI-102" ? Shipped.Exam(exam, "article") : Shipped.Exam(exam);
            var letters = string.Concat(levels.Take(profile.Domains.Count).Select(level => "WAS?"[level - '0']));
            var options = new PlanOptions { AsOf = GivenExam.Day(day ?? "2026-11-26"), Weeks = weeks is 0 or > 9 ? null : weeks, HoursPerWeek = weeks % 4 == 3 ? 6 : null };
            return (GivenReport.Of(profile, letters.PadRight(profile.Domains.Count, 'A'), day is null ? "2026-11-10" : "2026-01-05", attempt == 0 ? null : attempt, result), options);
        });

    public static TheoryData<string> Kinds => PlanKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_plan_of_each_kind_has_no_sentence_twice(string kind) => AssertDistinct(PlanKinds.All[kind]);

    [Fact]
    public void No_plan_has_a_sentence_twice()
    {
        // The same plans in every run.
        var random = new PCG(1, 20260112);
        for (var index = 0; index < 1500; index++)
        {
            var (report, options) = GenPlan.Generate(random, null, out _);
            AssertDistinct(new Coach(Shipped.Catalog, options).CreatePlan(report));
        }
    }

    [Theory]
    [InlineData("AI-102", "AI-103")]
    [InlineData("MLS-C01", "AIP-C01")]
    [InlineData("MLS-C01", "AI-103")]
    public void No_plan_for_another_exam_has_a_sentence_twice(string exam, string target)
    {
        var profile = Shipped.Exam(exam, "article");
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-07-01"), TargetExam = target, HoursPerWeek = 9 });
        foreach (var levels in Shipped.AllLevels(profile).Where((_, index) => index % 5 == 0))
        {
            AssertDistinct(coach.CreatePlan(GivenReport.Of(profile, levels, "2026-03-01", 1)));
        }
    }

    private static void AssertDistinct(RetakePlan plan)
    {
        var sentences = DocumentText.SentencesOf(PlanDocument.Of(plan, null), plan.Priorities.Select(priority => priority.ShortName));
        var twice = sentences.GroupBy(sentence => sentence).Where(group => group.Count() > 1).Select(group => group.Key).ToArray();
        Assert.True(twice.Length == 0, $"{plan}: {string.Join(" | ", twice)}");
    }
}
