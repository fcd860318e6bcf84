namespace ScoreCoach.Requests;

/// <summary>What users type for what is done of a plan: one number of hours, or ids of sessions.</summary>
internal static class TypedProgress
{
    /// <summary>The options with what is done.</summary>
    /// <exception cref="ScoreCoachException">Hours and ids are mixed, or there is more than one number of hours.</exception>
    public static PlanOptions Apply(PlanOptions options, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return options;
        }

        var isHours = TypedValue.TryNumber(words[0], out var hours, out _);
        if (isHours && words.Count > 1)
        {
            throw ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of("Completed")} has a number of hours together with other values. Accepted: one number of hours, or ids of sessions.", string.Join(", ", words));
        }

        return isHours ? options with { CompletedHours = hours } : options with { CompletedSessions = [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)] };
    }
}
