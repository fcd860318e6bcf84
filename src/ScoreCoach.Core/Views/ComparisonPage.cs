using System.Globalization;
using System.Text;

namespace ScoreCoach;

/// <summary>The attempts of a person at an exam as a short page of text.</summary>
public static class ComparisonPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="width">Columns.</param>
    /// <returns>Lines that end in line feeds, the last one too.</returns>
    public static string Of(AttemptComparison comparison, int width = 98)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{PlainText.OneLine(comparison.CandidateName ?? comparison.CandidateId ?? "(no name)")} · {comparison.Exam} · {comparison.Attempts.Count} attempts\n");
        foreach (var attempt in comparison.Attempts)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {attempt}\n");
        }

        foreach (var domain in comparison.Domains)
        {
            page.Append(CultureInfo.InvariantCulture, $"    {DisplayWidth.Fit(domain.Name, 48)} {DisplayWidth.Fit(domain.Before.ToString(), 8)} {Arrow(domain.Change)} {domain.After}\n");
        }

        foreach (var text in comparison.Notes.Prepend(comparison.Caution).Prepend(comparison.Reason))
        {
            foreach (var line in TextWrap.Lines(text, width - 2))
            {
                page.Append("  ").Append(line).Append('\n');
            }
        }

        return page.ToString();
    }

    private static string Arrow(LevelChange change) => change == LevelChange.Same ? "=" : "→";
}
