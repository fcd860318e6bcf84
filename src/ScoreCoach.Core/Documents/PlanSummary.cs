using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>A plan in a few values: what heads its page, and its row in a list of people.</summary>
internal sealed record PlanSummary
{
    /// <summary>The name, or the id where there is no name.</summary>
    public required string Person { get; init; }

    /// <summary>The id, where the name does not stand for it; empty otherwise.</summary>
    public required string PersonId { get; init; }

    /// <summary>The exam that is planned for.</summary>
    public required string Exam { get; init; }

    public required string ExamTitle { get; init; }

    public required string Verdict { get; init; }

    /// <summary>The domain to start with; empty for none.</summary>
    public required string FirstDomain { get; init; }

    /// <summary>The minutes to study.</summary>
    public required int Minutes { get; init; }

    /// <summary>What happens next, and when; null for nothing.</summary>
    public required NextStep? Next { get; init; }

    /// <summary>The figures that head the page, each with its name.</summary>
    public required IReadOnlyList<ListEntry> Facts { get; init; }

    public static PlanSummary Of(RetakePlan plan)
    {
        var (name, id) = (PlainText.OneLine(plan.CandidateName).Trim(), PlainText.OneLine(plan.CandidateId).Trim());
        var verdict = VerdictText.Of(plan.Verdict);
        var first = plan.Priorities.Count > 0 ? plan.Priorities[0].ShortName : string.Empty;
        var next = NextOf(plan);
        return new()
        {
            Person = name.Length > 0 ? name : id.Length > 0 ? id : "(no name)",
            PersonId = name.Length > 0 && id != name ? id : string.Empty,
            Exam = plan.Planned.Id,
            ExamTitle = plan.Planned.Title,
            Verdict = verdict,
            FirstDomain = first,
            Minutes = plan.TotalMinutes,
            Next = next,
            Facts =
            [
                new(plan.PlanKind == PlanKind.Transition ? "Exam" : "Retake", verdict),
                .. Score(plan),
                .. first.Length > 0 && plan.PlanKind != PlanKind.Maintain ? [new("Start with", first)] : Array.Empty<ListEntry>(),
                .. Time(plan),
                .. next is null ? Array.Empty<ListEntry>() : [new(next.What, next.Day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture))],
            ],
        };
    }

    private static IEnumerable<ListEntry> Score(RetakePlan plan)
    {
        if (plan is { Target: null, Score: { } score })
        {
            var mark = plan.PassingScore is { } pass ? FormattableString.Invariant($" ({pass:0.##} to pass)") : string.Empty;
            yield return new("Score", FormattableString.Invariant($"{score:0.##}{mark}"));
        }
    }

    private static IEnumerable<ListEntry> Time(RetakePlan plan)
    {
        if (plan is { TotalMinutes: > 0, Weeks: { } weeks })
        {
            yield return new("Study time", $"{Duration.Rounded(plan.TotalMinutes)} in {Counted.Of(weeks, "week", "weeks")}");
        }
    }

    private static NextStep? NextOf(RetakePlan plan) =>
        plan.Schedule?.AllSessions().FirstOrDefault(session => session.Minutes > 0 && session.Start.Date >= plan.AsOf) is { } session ? new("Next session", session.Start.Date)
        : plan.EarliestRetake is { } earliest && earliest > plan.AsOf && plan.CanBeTaken ? new("Retake allowed", earliest)
        : null;
}
