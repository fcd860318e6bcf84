using System.Globalization;
using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>The attempts of a person at an exam as a short page of text.</summary>
internal static class ComparisonPage
{
    private const int MinName = 10;
    private const int MaxName = 48;

    // The indent, two levels and what stands between them.
    private const int LevelsWidth = 26;

    /// <summary>The page as lines that end in line feeds, the last one too.</summary>
    public static string Of(AttemptComparison comparison, int width = PlanPage.MaxWidth, ViewStyle? style = null)
    {
        var page = new StringBuilder();
        style ??= ViewStyle.Plain;
        page.Append(style.Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"{PlainText.OneLine(comparison.CandidateName ?? comparison.CandidateId ?? "(no name)")} · {comparison.Exam} · {comparison.Attempts.Count} {(comparison.Attempts.Count == 1 ? "attempt" : "attempts")}"))).Append('\n');
        foreach (var attempt in comparison.Attempts)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {attempt}\n");
        }

        foreach (var domain in comparison.Domains)
        {
            page.Append(CultureInfo.InvariantCulture, $"    {DisplayWidth.Fit(domain.Name, Math.Clamp(width - LevelsWidth, MinName, MaxName))} {Level(domain.Before, 8)} {Arrow(domain.Change)} {Level(domain.After, 0)}\n");

            string Level(PerformanceLevel level, int room) => style.Word(level.ToString(), level.ToString().PadRight(room));
        }

        foreach (var text in comparison.Notes.Prepend(comparison.Caution).Prepend(comparison.Reason))
        {
            page.AppendJoin(string.Empty, TextWrap.Lines(text, width - 2).Select(line => $"  {line}\n"));
        }

        return page.ToString();
    }

    private static string Arrow(LevelChange change) => change == LevelChange.Same ? "=" : "→";
}
