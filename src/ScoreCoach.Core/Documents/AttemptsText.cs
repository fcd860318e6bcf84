using ScoreCoach.Attempts;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What changed over the attempts that are known: the scores, which weak domains stayed or came back, and which are behind.</summary>
internal static class AttemptsText
{
    public static IEnumerable<ListEntry> Of(RetakePlan plan)
    {
        var report = plan.Report;

        // Another exam has its own attempts, and without an order nothing is known to have changed.
        if (plan.PlanKind is PlanKind.Maintain or PlanKind.Transition || report.History.Count == 0 || report.Tracking == AttemptTracking.Unordered)
        {
            return [];
        }

        // Who stands where is fact; how much of a change is chance no one can see.
        string[] sentences = [.. new[] { Scores(report) }.Concat(Weak(report)).OfType<string>()];
        return sentences.Length == 0 ? [] : [new("Attempts", $"{string.Join(' ', sentences)} {LabelCaution.Brief}")];
    }

    private static string? Scores(ScoreReport report)
    {
        decimal?[] scores = [.. report.History.Select(attempt => attempt.Score), report.Score];
        return scores.All(score => score is not null)
            ? $"Your scores so far: {string.Join(", ", scores.Select(score => FormattableString.Invariant($"{score:0.##}")))}."
            : null;
    }

    private static IEnumerable<string> Weak(ScoreReport report)
    {
        var reports = report.History.Count + 1;
        var domains = report.Profile.Domains
            .Select((domain, index) => (
                domain.ShortName,
                report.Results[index].Level,
                Before: report.History.Select(attempt => attempt.Results.LevelOf(domain.Id)).ToArray()))
            .ToArray();
        var weak = domains.Where(domain => IsWeak(domain.Level));
        foreach (var group in weak.GroupBy(domain => domain.Before.Count(IsWeak)).OrderByDescending(group => group.Key))
        {
            var times = group.Key + 1;
            var (names, are, were) = Named(group.Select(domain => domain.ShortName));
            yield return times == reports && reports == 2 ? $"{names} {were} weak both times."
                : times == reports ? FormattableString.Invariant($"{names} {were} weak all {reports} times.")
                : times > 1 ? FormattableString.Invariant($"{names} {were} weak in {times} of {reports} reports.")
                : group.All(domain => Array.TrueForAll(domain.Before, level => level != PerformanceLevel.Unknown))
                ? $"{names} {are} weak for the first time."
                : $"{names} {are} weak now.";
        }

        var behind = domains
            .Where(domain => domain.Level > PerformanceLevel.Weak && Array.Exists(domain.Before, IsWeak))
            .Select(domain => domain.ShortName)
            .ToArray();
        if (behind.Length > 0)
        {
            var (names, are, _) = Named(behind);
            yield return $"{names} {are} no longer weak.";
        }
    }

    private static (string Names, string Are, string Were) Named(IEnumerable<string> names) =>
        names.ToArray() is [var one] ? (one, "is", "was") : (Listed.And([.. names]), "are", "were");

    private static bool IsWeak(PerformanceLevel level) => level == PerformanceLevel.Weak;
}
