using ScoreCoach.Conditions;
using ScoreCoach.Errors;
using ScoreCoach.Guides;
using ScoreCoach.Reports;
using ScoreCoach.Text;
using ScoreCoach.Transitions;

namespace ScoreCoach.Timelines;

/// <summary>Chooses the band of a guide that a report falls into.</summary>
internal static class TimelineRules
{
    private static readonly PerformanceLevel[] s_levels = [PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong];

    /// <summary>Chooses the band of levels that are carried over from another exam: a new domain counts as weak.</summary>
    public static StudyTimeline Choose(CoachingGuide guide, StartRules start, CarriedLevels carried, double weakShare)
    {
        var timeline = Choose(guide, start, carried.Planned, weakShare);
        return timeline with { Grounds = Counts(carried) };
    }

    /// <summary>Chooses the band of a report. The rules of the start speak where no level is known and the guide has no band for that.</summary>
    public static StudyTimeline Choose(CoachingGuide guide, StartRules start, DomainResultSet results, double weakShare)
    {
        var nothingKnown = results.Known == 0;

        // A guide may have a band for reports without levels. Otherwise nothing points either way, and the band of an all-adequate
        // report is the neutral one.
        var unknown = nothingKnown ? guide.Timeline.FirstOrDefault(candidate => candidate.When is EveryDomainAt { Level: PerformanceLevel.Unknown }) : null;
        var asked = new ReportFacts(nothingKnown ? AllAdequate(results.Profile) : results);
        var band = unknown ?? guide.Timeline.FirstOrDefault(candidate => candidate.When.Holds(asked))
            ?? throw new ScoreCoachException(
                ErrorId.IncompleteGuide,
                $"No timeline band of the guide '{guide.Id}' applies to this report.",
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
                ? start.ApproachWithoutLevels
                : band.Approach.Replace("{weakShare}", FormattableString.Invariant($"{weakShare * 100:0.#} %"), StringComparison.Ordinal),
            Grounds = (nothingKnown, assumed) switch
            {
                (_, true) => "no domain has a level, so the band of an all-adequate report is assumed",
                (true, _) => "no domain has a level",
                _ => Counts(results),
            },
            RuleId = band.RuleId,
            Source = assumed ? Source.Assumption("The report gives no level for any domain.") : band.Source,
            HoursSource = band.HoursSource,
        };
    }

    private static string Counts(DomainResultSet results)
    {
        var all = results.Known == results.Count;
        var levels = results.Domains.Select(domain => domain.Level).Where(level => level != PerformanceLevel.Unknown).Distinct().ToArray();
        if (levels.Length == 1 && results.Known > 1)
        {
            return FormattableString.Invariant($"all {results.Known} domains {(all ? string.Empty : "with a level ")}are {levels[0].ToString().ToLowerInvariant()}");
        }

        var text = $"{Levels(results)} of {Counted.Of(results.Known, "domain", "domains")}";
        return all ? text : text + (results.Known == 1 ? " that has a level" : " that have a level");
    }

    private static string Counts(CarriedLevels carried)
    {
        var (results, left) = (carried.Results, carried.Results.Count - carried.Carried);
        var added = Counted.Of(left, "new domain that counts", "new domains that count") + " as weak";
        return carried.Carried == 0 ? added : $"{Levels(results)}, judging by {carried.OldExam}{(left == 0 ? string.Empty : $", and {added}")}";
    }

    private static string Levels(DomainResultSet results) => Listed.And(
    [
        .. s_levels.Where(level => results.CountOf(level) > 0).Select(level => $"{results.CountOf(level)} {level.ToString().ToLowerInvariant()}"),
    ]);

    private static DomainResultSet AllAdequate(ExamProfile profile)
    {
        var adequate = new ReportedLabel(new LabelDefinition(nameof(PerformanceLevel.Adequate), PerformanceLevel.Adequate), null);
        return DomainResultSet.Create(profile, [.. Enumerable.Repeat(adequate, profile.Domains.Count)]);
    }
}
