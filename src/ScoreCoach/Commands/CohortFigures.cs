using ScoreCoach.Cohorts;
using ScoreCoach.Errors;

namespace ScoreCoach.Commands;

/// <summary>Emits the figures of a cohort, or the comparison of two of its groups, with what a reader must know about their protection.</summary>
/// <param name="command">The cmdlet that emits them.</param>
/// <param name="comparer">Compares two groups; null to emit all groups.</param>
/// <param name="minimum">The fewest people whose figures are shown.</param>
internal sealed class CohortFigures(ModuleCommand command, CohortComparer? comparer, int minimum)
{
    public void Write(IReadOnlyList<CohortSummary> summaries)
    {
        if (comparer is null)
        {
            command.WriteObject(summaries, enumerateCollection: true);
            Warn(CohortText.Lines(summaries, minimum, PowerShellSyntax.Instance));
        }
        else if (command.OrThrow(() => comparer.Compare(summaries)) is { } comparison)
        {
            command.WriteObject(comparison);
            Warn([CohortText.OpenLine(minimum)]);
        }
    }

    private void Warn(IEnumerable<string?> lines)
    {
        foreach (var line in lines.OfType<string>())
        {
            command.WriteWarning(line);
        }
    }
}
