using ScoreCoach.Conditions;
using ScoreCoach.Guides;
using ScoreCoach.Reports;
using ScoreCoach.Text;
using ScoreCoach.Transitions;

namespace ScoreCoach.Timelines;

/// <summary>Chooses the band of a guide that a report falls into.</summary>
internal static class TimelineRules
{
    /// <summary>Chooses the band of levels that are carried over from another exam: a new domain counts as weak.</summary>
    public static StudyTimeline Choose(CoachingGuide guide, CarriedLevels carried, double weakShare)
    {
        var timeline = Choose(guide, carried.Planned, weakShare);
        return timeline with { Reason = $"{timeline.Band}: {Counts(carried)}." };
    }

    public static StudyTimeline Choose(CoachingGuide guide, DomainResultSet results, double weakShare)
    {
        var nothingKnown = results.Known == 0;

        // A guide may have a band for reports without levels. Otherwise nothing points either way, and the band of an all-adequate
        // report is the neutral one.
        var unknown = nothingKnown ? guide.Timeline.FirstOrDefault(candidate => candidate.When is EveryDomainAt { Level: PerformanceLevel.Unknown }) : null;
        var asked = new ReportFacts(nothingKnown ? AllAdequate(results.Profile) : results);
        var band = unknown ?? guide.Timeline.FirstOrDefault(candidate => candidate.When.Holds(asked))
            ?? throw new ScoreCoachException(
                "IncompleteGuide",
                $"No timeline band of the guide '{guide.Id}' holds for this report.",
                guide.Id,
                "Give the guide a last band whose condition is {\"always\": true}.");
        var assumed = nothingKnown && unknown is null;
        return new StudyTimeline
        {
            Band = band.Name,
            MinWeeks = band.MinWeeks,
            MaxWeeks = band.MaxWeeks,
            MinHoursPerWeek = band.MinHoursPerWeek,
            MaxHoursPerWeek = band.MaxHoursPerWeek,
            DefaultWeeks = band.DefaultWeeks,
            Comprehensive = band.Comprehensive,
            Approach = assumed
                ? "Until you have results by domain, give each domain the time in this plan; after that, let the results decide."
                : band.Approach.Replace("{weakShare}", FormattableString.Invariant($"{weakShare * 100:0.#} %"), StringComparison.Ordinal),
            Reason = (nothingKnown, assumed) switch
            {
                (_, true) => $"{band.Name}: no domain has a level, so the band of an all-adequate report is assumed.",
                (true, _) => $"{band.Name}: no domain has a level.",
                _ => $"{band.Name}: {Counts(results)}.",
            },
            RuleId = band.RuleId,
            Source = assumed ? Source.Assumption("The report gives no level for any domain.") : band.Source,
            HoursSource = band.HoursSource,
        };
    }

    private static string Counts(DomainResultSet results)
    {
        var text = FormattableString.Invariant(
            $"{results.CountOf(PerformanceLevel.Weak)} weak, {results.CountOf(PerformanceLevel.Adequate)} adequate and {results.CountOf(PerformanceLevel.Strong)} strong of {results.Known} domains");
        return results.Known == results.Count ? text : text + " that have a level";
    }

    private static string Counts(CarriedLevels carried)
    {
        var (results, left) = (carried.Results, carried.Results.Count - carried.Carried);
        var levels = FormattableString.Invariant(
            $"{results.CountOf(PerformanceLevel.Weak)} weak, {results.CountOf(PerformanceLevel.Adequate)} adequate and {results.CountOf(PerformanceLevel.Strong)} strong by what {carried.OldExam} shows");
        return left == 0 ? levels : $"{levels}, and {Counted.Of(left, "new domain that counts", "new domains that count")} as weak";
    }

    private static DomainResultSet AllAdequate(ExamProfile profile)
    {
        var adequate = new ReportedLabel(new LabelDefinition(nameof(PerformanceLevel.Adequate), PerformanceLevel.Adequate), null);
        return DomainResultSet.Create(profile, [.. Enumerable.Repeat(adequate, profile.Domains.Count)]);
    }
}
