namespace ScoreCoach.Documents;

/// <summary>The scores from one end of a chart to the other.</summary>
/// <param name="Low">The first score.</param>
/// <param name="High">The last score.</param>
/// <param name="PassMark">The lowest score that passes; null where it is not known.</param>
internal sealed record ScoreAxis(decimal Low, decimal High, decimal? PassMark)
{
    /// <summary>The place of a score, from 0 to 1.</summary>
    public double PlaceOf(decimal score) => (double)((score - Low) / (High - Low));

    /// <summary>The axis of scores and the pass mark; null without a score.</summary>
    public static ScoreAxis? Of(ExamProfile profile, IReadOnlyList<ScoreSummary> scores)
    {
        decimal[] all = [.. scores.SelectMany(score => new[] { score.Min ?? score.Q1 ?? score.Median, score.Max ?? score.Q3 ?? score.Median }).OfType<decimal>()];
        if (all.Length == 0)
        {
            return null;
        }

        var mark = profile.PassingScore;
        var (low, high) = (Math.Min(all.Min(), mark ?? decimal.MaxValue), Math.Max(all.Max(), mark ?? decimal.MinValue));
        var margin = Math.Max((high - low) / 20, 1);
        var (first, last) = (Math.Floor(low - margin), Math.Ceiling(high + margin));
        return profile.Scale is { } scale ? new(Math.Max(first, Math.Min(scale.Minimum, low)), Math.Min(last, Math.Max(scale.Maximum, high)), mark) : new(first, last, mark);
    }
}
