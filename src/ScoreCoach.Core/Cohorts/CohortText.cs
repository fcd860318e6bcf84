using System.Globalization;
using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach.Cohorts;

/// <summary>What a row of a table says of a group.</summary>
internal static class CohortText
{
    /// <summary>How many domains a row names.</summary>
    private const int ShownDomains = 2;

    /// <summary>The number of people.</summary>
    public static string People(CohortSummary summary) => summary.People?.ToString(CultureInfo.InvariantCulture) ?? "–";

    /// <summary>The pass rate with its interval, such as "30 % (18–45 %)"; empty where it is not known.</summary>
    public static string PassRate(CohortSummary summary) => summary.PassRate?.ToString() ?? string.Empty;

    /// <summary>The median score; empty where there is none.</summary>
    public static string Median(CohortSummary summary) => summary.Score?.Median?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The weakest domains, such as "Modeling: 12 of 20 weak"; those in which no one is weak are left out.</summary>
    public static string Weakest(CohortSummary summary) => summary.Suppressed ? "(not shown)" : string.Join("; ", summary.Weakest.Where(domain => domain.Weak != 0).Take(ShownDomains).Select(domain => domain.ToString()));

    /// <summary>What a reader must know about reports that were left out when states were merged; null where there are none.</summary>
    public static string? Contradicted(long reports) => reports == 0 ? null
        : FormattableString.Invariant($"{Counted.Of(reports, "report was", "reports were")} left out because other reports about the same attempt contradict {(reports == 1 ? "it" : "them")}.");

    /// <summary>What a reader must know about all summaries together.</summary>
    /// <param name="summaries">The summaries.</param>
    /// <param name="minimum">The fewest people of whom figures are shown.</param>
    /// <param name="syntax">How the reader types options.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<CohortSummary> summaries, int minimum, IOptionSyntax syntax)
    {
        var hidden = summaries.Count(summary => summary is { Suppressed: true, IsTotal: false });
        if (hidden > 0)
        {
            var option = syntax.Write(OptionExample.Of(nameof(CohortOptions.MinimumGroupSize), "1"));
            yield return FormattableString.Invariant(
                $"{Counted.Of(hidden, "group has", "groups have")} no figures, to protect people in groups of fewer than {minimum}. Use {option} only where everyone who reads the output may see the results of each person.");
        }
        else if (summaries.Count > 0 && OpenLine(minimum) is { } line)
        {
            yield return line;
        }
    }

    /// <summary>What a reader must know where the protection is turned off; null where it is not.</summary>
    /// <param name="minimum">The fewest people of whom figures are shown; null for the default.</param>
    public static string? OpenLine(int? minimum) => minimum == 1
        ? "Figures of all groups are shown, even of a single person. Share the output only with people who may see the results of each person."
        : null;
}
