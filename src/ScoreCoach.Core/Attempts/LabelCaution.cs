using System.Globalization;

namespace ScoreCoach.Attempts;

/// <summary>How little a change of labels between two attempts can mean: each rests on few questions.</summary>
internal static class LabelCaution
{
    /// <summary>The candidate of the caution: about where failing and passing meet, the same in every domain.</summary>
    public const int TypicalPercent = 70;

    /// <summary>The caution next to a list of what changed.</summary>
    public const string Brief = "Labels rest on few questions, so part of any change is chance.";

    /// <summary>The caution of a comparison.</summary>
    /// <param name="profile">The exam.</param>
    /// <param name="chance">How probable the same labels are twice for the typical candidate; null where the scored questions per domain are not known.</param>
    public static string Of(ExamProfile profile, double? chance)
    {
        const string Meaning = "so neither a change nor the lack of one proves that ability changed or stayed the same.";
        if (chance is not { } known)
        {
            return $"Labels rest on few questions each and change by chance, {Meaning}";
        }

        var items = profile.Domains.Select(domain => domain.ScoredItems!.Value).ToArray();
        var (least, most) = (items.Min(), items.Max());
        var range = least == most ? FormattableString.Invariant($"{least}") : FormattableString.Invariant($"{least} to {most}");
        return $"Labels rest on about {range} questions each and change by chance: "
            + FormattableString.Invariant($"a candidate at a true {TypicalPercent} % everywhere gets the same {profile.Domains.Count} three-level labels twice ")
            + $"with a probability of {Percent(known)} %, {Meaning}";
    }

    // Two digits that mean something, also for an exam of many domains where the chance is tiny.
    private static string Percent(double chance)
    {
        var percent = 100 * chance;
        var digits = percent >= 10 || percent <= 0 ? 0 : Math.Min(15, 1 - (int)Math.Floor(Math.Log10(percent)));
        return percent.ToString(FormattableString.Invariant($"F{digits}"), CultureInfo.InvariantCulture);
    }
}
