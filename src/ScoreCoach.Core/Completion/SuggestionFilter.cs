namespace ScoreCoach.Completion;

/// <summary>Which suggestions fit what is typed.</summary>
internal static class SuggestionFilter
{
    /// <summary>
    /// Those that begin with the typed text; where there are none, those that contain it; where there are none either, those whose other name
    /// contains it. Case does not matter. Shells complete what all suggestions have in common, so that further ones would be in the way.
    /// </summary>
    public static IReadOnlyList<Suggestion> Matching(IEnumerable<Suggestion> suggestions, string typed)
    {
        var all = suggestions.DistinctBy(suggestion => suggestion.Text).ToArray();
        Predicate<Suggestion>[] rules =
        [
            suggestion => suggestion.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase),
            suggestion => suggestion.Text.Contains(typed, StringComparison.OrdinalIgnoreCase),
            suggestion => suggestion.OtherName?.Contains(typed, StringComparison.OrdinalIgnoreCase) == true,
        ];
        return rules.Select(rule => Array.FindAll(all, rule)).FirstOrDefault(found => found.Length > 0) ?? [];
    }
}
