namespace ScoreCoach.Cohorts;

/// <summary>Why figures are not shown, in words that are the same for a small group and for one that is hidden next to it.</summary>
internal static class DisclosureReason
{
    public static string OfHidden(int minimum, bool hasGroups, bool isTotal) => (hasGroups, isTotal) switch
    {
        (false, _) => FormattableString.Invariant($"Not shown: fewer than {minimum} people."),
        (_, true) => FormattableString.Invariant($"Not shown: the figures would reveal those of groups with fewer than {minimum} people."),
        _ => FormattableString.Invariant($"Not shown: the group has fewer than {minimum} people, or its figures would reveal those of such a group."),
    };

    public static string? OfShown(int hidden, int groups, int banded, bool isResultBanded)
    {
        string?[] parts =
        [
            hidden > 0 ? FormattableString.Invariant($"{hidden} of {groups} groups are not shown because they are small; all together they are included here.") : null,
            (banded, isResultBanded) switch
            {
                (0, false) => null,
                (0, true) => "The results are shown as a range to protect individual people.",
                (1, false) => "One domain is shown as a range to protect individual people.",
                (_, false) => FormattableString.Invariant($"{banded} domains are shown as a range to protect individual people."),
                (1, true) => "The results and one domain are shown as a range to protect individual people.",
                _ => FormattableString.Invariant($"The results and {banded} domains are shown as a range to protect individual people."),
            },
        ];
        return string.Join(" ", parts.OfType<string>()) is { Length: > 0 } reason ? reason : null;
    }
}
