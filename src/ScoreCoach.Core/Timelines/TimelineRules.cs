using ScoreCoach.Conditions;
using ScoreCoach.Guides;
using ScoreCoach.Reports;

namespace ScoreCoach.Timelines;

/// <summary>Chooses the band of a guide that a report falls into.</summary>
internal static class TimelineRules
{
    public static StudyTimeline Choose(CoachingGuide guide, DomainResultSet results, double weakShare)
    {
        var nothingKnown = results.Known == 0;

        // Without a level nothing points either way; the band of an all-adequate report is the neutral one.
        var asked = new ReportFacts(nothingKnown ? AllAdequate(results.Profile) : results);
        var band = guide.Timeline.FirstOrDefault(candidate => candidate.When.Holds(asked))
            ?? throw new ScoreCoachException(
                "IncompleteGuide",
                $"No timeline band of the guide '{guide.Id}' holds for this report.",
                guide.Id,
                "Give the guide a last band whose condition is {\"always\": true}.");
        return new StudyTimeline
        {
            Band = band.Name,
            MinWeeks = band.MinWeeks,
            MaxWeeks = band.MaxWeeks,
            MinHoursPerWeek = band.MinHoursPerWeek,
            MaxHoursPerWeek = band.MaxHoursPerWeek,
            DefaultWeeks = band.DefaultWeeks,
            Comprehensive = band.Comprehensive,
            Approach = nothingKnown
                ? "Nothing is known of the domains: let a full practice exam show where the gaps are, and make the plan again with what it shows."
                : band.Approach.Replace("{weakShare}", FormattableString.Invariant($"{weakShare * 100:0.##} %"), StringComparison.Ordinal),
            Reason = nothingKnown
                ? $"{band.Name}: no domain has a level, so the band of an all-adequate report is assumed."
                : $"{band.Name}: {Counts(results)}.",
            RuleId = band.RuleId,
            Source = nothingKnown ? Source.Assumption("The report gives no level for any domain.") : band.Source,
            HoursSource = band.HoursSource,
        };
    }

    private static string Counts(DomainResultSet results)
    {
        var text = FormattableString.Invariant(
            $"{results.CountOf(PerformanceLevel.Weak)} weak, {results.CountOf(PerformanceLevel.Adequate)} adequate and {results.CountOf(PerformanceLevel.Strong)} strong of {results.Known} domains");
        return results.Known == results.Count ? text : text + " that have a level";
    }

    private static DomainResultSet AllAdequate(ExamProfile profile)
    {
        var adequate = new ReportedLabel(new LabelDefinition(nameof(PerformanceLevel.Adequate), PerformanceLevel.Adequate), null);
        return DomainResultSet.Create(profile, [.. Enumerable.Repeat(adequate, profile.Domains.Count)]);
    }
}
