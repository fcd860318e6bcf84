using System.Globalization;
using ScoreCoach.Reports;

namespace ScoreCoach.Commands;

/// <summary>What was decided for a plan, for who asks with -Verbose. The plan itself gives the reasons.</summary>
internal static class PlanChoice
{
    /// <summary>One sentence.</summary>
    public static string Describe(RetakePlan plan)
    {
        var timeline = plan.Timeline is { } band ? $", timeline {band.Band}" : string.Empty;
        var weeks = plan.Weeks is { } count
            ? string.Create(CultureInfo.InvariantCulture, $", {count} weeks of {plan.HoursPerWeek} hours")
            : ", no dates";
        var policy = plan.Window?.Policy is { } name ? $", retake rules {name}" : string.Empty;
        return $"{ReportName.Of(plan.Report)}: {plan.PlanKind} plan, time by {plan.AllocationMethod}{timeline}{weeks}{policy}, {plan.Verdict}.";
    }
}
