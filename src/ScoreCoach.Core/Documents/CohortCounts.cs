using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>How many of all reports have which of several things.</summary>
/// <param name="Heading">What the counts are about.</param>
/// <param name="Label">What is counted.</param>
/// <param name="Entries">The counts that are shown, the highest first.</param>
/// <param name="Note">What is not shown; null where all are.</param>
internal sealed record CohortCounts(string Heading, string Label, IReadOnlyList<CohortCount> Entries, string? Note)
{
    /// <summary>The patterns, the verdicts and the kinds of plan of a total; none without one.</summary>
    public static IEnumerable<CohortCounts> Of(CohortSummary? total)
    {
        if (total is null)
        {
            yield break;
        }

        if (total.Patterns.Count > 0)
        {
            yield return new(
                "Patterns",
                "Pattern",
                [.. total.Patterns.Where(pattern => pattern.Count is not null).Select(pattern => Entry(PlainText.OneLine(pattern.Title), KindOf(pattern.Kind), pattern.Count!.Value, total))],
                NoteOf(total.Patterns.Count, total.Patterns.Count(pattern => pattern.Count is null), "patterns are"));
        }

        yield return Table<RetakeVerdict>("Retakes", "Verdict", "verdicts are", total.Verdicts, total, VerdictText.Of);
        yield return Table<PlanKind>("Plans", "Plan", "kinds of plan are", total.PlanKinds, total, kind => kind switch
        {
            PlanKind.Targeted => "Targeted: single domains need work",
            PlanKind.Comprehensive => "Comprehensive: the whole exam needs work",
            PlanKind.Maintain => "Maintain: passed",
            _ => "Transition: another exam",
        });
    }

    private static CohortCounts Table<T>(string heading, string label, string hidden, ReadOnlyMap<string, long?>? counts, CohortSummary total, Func<T, string> nameOf)
        where T : struct, Enum => new(
            heading,
            label,
            [.. (counts ?? ReadOnlyMap<string, long?>.Empty).Where(count => count.Value is not null).OrderByDescending(count => count.Value).Select(count => Entry(nameOf(Enum.Parse<T>(count.Key)), string.Empty, count.Value!.Value, total))],
            counts is null ? NoteOf(1, 1, hidden) : NoteOf(counts.Count, counts.Count(count => count.Value is null), hidden));

    private static CohortCount Entry(string name, string kind, long count, CohortSummary total) =>
        new(name, kind, $"{GroupedNumber.Of(count)} of {GroupedNumber.Of(total.Count ?? 0)}", total.Count > 0 ? (double)count / total.Count.Value : 0);

    private static string? NoteOf(int all, int hidden, string subject) =>
        hidden == 0 ? null : Sentence.Capital($"{(hidden < all ? "other " : string.Empty)}{subject} not shown, to protect people in small groups.");

    private static string KindOf(PatternKind kind) => kind switch
    {
        PatternKind.RedFlag => "Red flag",
        PatternKind.Reading => "Reading",
        _ => "Pattern",
    };
}
