using Newtonsoft.Json.Linq;
using ScoreCoach.Guides;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the bands of a guide's timeline.</summary>
internal static class TimelineReader
{
    /// <summary>Reads the bands; those that a guide does not give and need not give are an empty list.</summary>
    public static IReadOnlyList<TimelineBand> ReadList(JsonObjectReader guide, GuideReferences references, bool required)
    {
        var bands = guide.Objects("timeline", json => Read(json, references), atLeast: required || guide.Has("timeline") ? 1 : 0);
        Distinct.Report(guide, "timeline", "ruleId");

        // The first band whose condition holds applies, so only a last one without a condition leaves no report without a band.
        if (bands.Count > 0 && !ConditionReader.IsAlways(bands[^1].When) && !ReferenceEquals(bands[^1].When, ConditionReader.Unread)
            && guide.Listed("timeline").LastOrDefault() is { } last)
        {
            guide.File.Report(last, "The last band has a condition, so a report may match no band.", "a last band whose condition is {\"always\": true}");
        }

        foreach (var (band, written) in bands.Zip(guide.Listed("timeline").OfType<JObject>()).SkipLast(1))
        {
            if (ConditionReader.IsAlways(band.When))
            {
                guide.File.Report(written, "This band always applies, so no band after it can.", "the condition {\"always\": true} in the last band only");
            }
            else if (ConditionReader.IsNever(band.When))
            {
                guide.File.Report(written, "This band never applies.", "a condition that is true for some reports");
            }
        }

        return bands;
    }

    private static TimelineBand Read(JsonObjectReader json, GuideReferences references)
    {
        var band = new TimelineBand
        {
            Name = Placeholders.Text(json, "name"),
            When = json.Condition("when", references),
            MinWeeks = json.Integer("minWeeks", 1, 520),
            MaxWeeks = json.Integer("maxWeeks", 1, 520),
            MinHoursPerWeek = json.Integer("minHoursPerWeek", 1, 168),
            MaxHoursPerWeek = json.OptionalInteger("maxHoursPerWeek", 1, 168),
            Comprehensive = json.OptionalFlag("comprehensive") ?? false,
            Approach = Placeholders.Text(json, "approach", Placeholders.WeakShare),
            RuleId = json.Text("ruleId"),
            Source = json.Source("source"),
            HoursSource = json.Source("hoursSource"),
        };
        if (band.MinWeeks > band.MaxWeeks)
        {
            json.Report("maxWeeks", FormattableString.Invariant($"maxWeeks {band.MaxWeeks} is below minWeeks {band.MinWeeks}."), FormattableString.Invariant($"at least {band.MinWeeks}, or a smaller minWeeks"));
        }

        if (band.MinHoursPerWeek > band.MaxHoursPerWeek)
        {
            json.Report("maxHoursPerWeek", FormattableString.Invariant($"maxHoursPerWeek {band.MaxHoursPerWeek} is below minHoursPerWeek {band.MinHoursPerWeek}."), FormattableString.Invariant($"at least {band.MinHoursPerWeek}, or a smaller minHoursPerWeek"));
        }

        return band;
    }
}
