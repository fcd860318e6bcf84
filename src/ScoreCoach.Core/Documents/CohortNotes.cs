using ScoreCoach.Cohorts;

namespace ScoreCoach.Documents;

/// <summary>How the figures of a cohort are made, and what to keep in mind when the report is shared.</summary>
internal static class CohortNotes
{
    public static IEnumerable<string> Of(ExamCohort cohort)
    {
        var options = cohort.Options;
        var shown = cohort.Summaries.Where(summary => !summary.Suppressed).ToArray();
        yield return options.AllAttempts
            ? "Every attempt counts, also those that a later attempt at the same exam supersedes."
            : "Only the last attempt of each person at the exam counts.";
        yield return "\"34 of 60\" means that 34 of the 60 reports with a level in the domain are weak.";
        yield return "The interval next to a share (Wilson, 95 %) shows how far chance alone can move it. With few people it is wide.";
        if (cohort.Groups.Count > 1)
        {
            yield return "Of many groups, some differ from the others by chance. Compare intervals, not ranks.";
        }

        if (shown.Any(summary => summary.Score is not null))
        {
            yield return "Quartiles and medians are those of R and Excel (type 7)."
                + (options.MinimumGroupSize > 1
                    ? FormattableString.Invariant($" A median is shown from {ShownScores.HalvesOf(options.MinimumGroupSize)} scores on, quartiles from {ShownScores.QuartersOf(options.MinimumGroupSize)} on.")
                    : string.Empty);
        }

        if (options.MinimumGroupSize > 1)
        {
            yield return FormattableString.Invariant($"Figures of groups of fewer than {options.MinimumGroupSize} people are not shown, and can't be computed from this report.");
            if (shown.Any(HasRange))
            {
                yield return "A range, such as 3–5 of 10, replaces a count where all people of a group have the same level, or where the count would reveal that of another group.";
            }

            yield return "Several reports with different groups can together reveal what each of them hides. Publish one grouping only.";
        }
        else
        {
            yield return "Figures of all groups are shown, even of a single person. Share the report only with people who may see the results of each person.";
        }

        yield return FormattableString.Invariant($"Verdicts and kinds of plan are those of a plan with default options on {options.AsOf:yyyy-MM-dd}.");
    }

    private static bool HasRange(CohortSummary summary) => summary.Domains.Any(domain => domain.WeakBand is not null) || summary.PassRate is { Rate: null };
}
