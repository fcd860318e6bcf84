using ScoreCoach.Cohorts;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What the report of a cohort says about an exam, in the order in which it is read. It is built from figures that are shown, and computes none from others.</summary>
internal sealed record CohortDocument
{
    /// <summary>The exam.</summary>
    public required ExamProfile Profile { get; init; }

    /// <summary>The columns that make the groups, as a sentence has them; empty for none.</summary>
    public required string GroupedBy { get; init; }

    /// <summary>The figures that head the part, each with its name.</summary>
    public required IReadOnlyList<ListEntry> Facts { get; init; }

    /// <summary>What to do first, as sentences: the first of them is the one that matters.</summary>
    public required IReadOnlyList<string> First { get; init; }

    /// <summary>The domains, in the order of the outline.</summary>
    public required IReadOnlyList<ExamDomain> Domains { get; init; }

    /// <summary>All of the edition; null where the report does not have it.</summary>
    public required CohortLine? Total { get; init; }

    /// <summary>The groups.</summary>
    public required IReadOnlyList<CohortLine> Groups { get; init; }

    /// <summary>How many groups are not listed.</summary>
    public required int More { get; init; }

    /// <summary>The levels of all in each domain; none where the total is not shown.</summary>
    public required IReadOnlyList<CohortLevels> Levels { get; init; }

    /// <summary>The scores that the axis of a chart begins and ends with, and the pass mark; null without scores.</summary>
    public required ScoreAxis? Axis { get; init; }

    /// <summary>How many of all reports have which pattern, verdict and kind of plan; none where the total is not shown.</summary>
    public required IReadOnlyList<CohortCounts> Counts { get; init; }

    /// <summary>The groups that are not shown, by reason.</summary>
    public required IReadOnlyList<HiddenCohorts> Hidden { get; init; }

    /// <summary>How the figures are made, and what to keep in mind.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The day for which the cohort was measured.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The state of the exam facts.</summary>
    public required string CatalogVersion { get; init; }

    public string Title => $"{PlainText.OneLine(Profile.Id)} {PlainText.OneLine(Profile.Title)}";

    /// <summary>The total, if shown, and the groups.</summary>
    public IEnumerable<CohortLine> Lines => Total is null ? Groups : Groups.Prepend(Total);

    /// <summary>Builds the part of a cohort.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="maxGroups">The number of groups that are listed, the largest first.</param>
    public static CohortDocument Of(ExamCohort cohort, int maxGroups)
    {
        var profile = cohort.Profile;
        var shown = cohort.Total is { Suppressed: false } total ? total : null;
        var domains = profile.Domains.Where(domain => cohort.Summaries.Any(summary => summary.Domains.Any(one => one.Domain == domain.Id))).ToArray();
        var listed = Largest(cohort.Groups, maxGroups);
        CohortLine[] groups = [.. listed.Select(group => CohortLine.Of(group, domains))];
        var line = cohort.Total is null ? null : CohortLine.Of(cohort.Total, domains);
        return new()
        {
            Profile = profile,
            GroupedBy = Listed.And([.. cohort.By.Select(CohortName.Of)]),
            Facts = [.. CohortFacts.Of(cohort, line)],
            First = [.. CohortAdvice.Of(cohort)],
            Domains = domains,
            Total = line,
            Groups = groups,
            More = cohort.Groups.Count - groups.Length,
            Levels = [.. (shown?.Domains ?? []).Select(domain => CohortLevels.Of(domain, profile.Domains.First(one => one.Id == domain.Domain), shown!))],
            Axis = ScoreAxis.Of(profile, [.. listed.Prepend(cohort.Total).Select(summary => summary?.Score).OfType<ScoreSummary>()]),
            Counts = [.. CohortCounts.Of(shown)],
            Hidden = HiddenCohorts.Of(cohort),
            Notes = [.. CohortNotes.Of(cohort)],
            AsOf = cohort.Options.AsOf,
            CatalogVersion = cohort.CatalogVersion,
        };
    }

    // Which ones are left out does not depend on the order in which they come.
    private static IEnumerable<CohortSummary> Largest(IReadOnlyList<CohortSummary> groups, int count)
    {
        if (groups.Count <= count)
        {
            return groups;
        }

        var largest = groups.OrderByDescending(group => group.People ?? 0).ThenBy(group => group.GroupName, StringComparer.Ordinal).Take(count).ToHashSet(ReferenceEqualityComparer.Instance);
        return groups.Where(largest.Contains);
    }
}
