using System.Globalization;
using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>The attempts of a person at an exam as a short page of text.</summary>
internal static class ComparisonPage
{
    /// <summary>The page as lines that end in line feeds, the last one too.</summary>
    public static string Of(AttemptComparison comparison, int width = 98)
    {
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
            page.AppendJoin(string.Empty, TextWrap.Lines(text, width - 2).Select(line => $"  {line}\n"));
        }

        return page.ToString();
    }

    private static string Arrow(LevelChange change) => change == LevelChange.Same ? "=" : "→";
}
