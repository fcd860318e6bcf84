using System.Globalization;

namespace ScoreCoach.Plans;

/// <summary>What a plan says about the outline that it is made with, where that is not the one of the exam's day.</summary>
internal static class OutlineRules
{
    /// <summary>Whether the outline no longer applies when the exam is taken next, as far as that day is known.</summary>
    public static bool IsReplaced(RetakePlan plan) =>
        plan.PlanKind != PlanKind.Maintain && plan.Planned.SupersededOn is { } replaced && replaced <= NextAttempt(plan) && plan.Verdict != RetakeVerdict.ExamRetired;

    /// <summary>What replaced the outline, and what to do about it.</summary>
    public static string DescribeReplaced(RetakePlan plan, IReadOnlyList<ExamProfile> editions)
    {
        var (profile, day) = (plan.Planned, NextAttempt(plan));
        var replaced = profile.SupersededOn!.Value;
        var next = editions.Where(edition => edition.EditionDate >= replaced && edition.IsInForceOn(day)).MaxBy(edition => edition.EditionDate);
        var instead = next is null ? "the catalog contains no newer outline" : $"'{next.Edition}' follows";
        return string.Create(CultureInfo.InvariantCulture, $"The plan is made with the outline '{profile.Edition}' of {profile.Id}, which {(replaced <= plan.AsOf ? "was" : "is")} replaced on {replaced:yyyy-MM-dd}; {instead}. ")
            + "Compare the domains and weights with the vendor's current outline before you follow the plan.";
    }

    /// <summary>That the exam was taken before the outline applied; null where it was not, or the day is not known.</summary>
    public static string? Early(ScoreReport report) => report.ExamDate is { } day && report.Profile.EditionDate > day
        ? string.Create(CultureInfo.InvariantCulture, $"The exam was taken on {day:yyyy-MM-dd}, before the outline '{report.Edition}' of {report.Exam} applied ({report.Profile.EditionDate:yyyy-MM-dd}). Its domains and weights may have been different.")
        : null;

    private static DateTime NextAttempt(RetakePlan plan) => Later(Later(plan.AsOf, plan.DoneOn), plan.EarliestRetake);

    private static DateTime Later(DateTime day, DateTime? other) => other > day ? other.Value : day;
}
