namespace ScoreCoach.IO.Import.Values;

/// <summary>Makes issues of the fields of a report. Whoever finds one adds where.</summary>
internal static class FieldIssue
{
    public static ImportIssue Of(
        ImportIssueCode code,
        string? field,
        string? value,
        string message,
        IEnumerable<string>? accepted = null,
        Advice? advice = null,
        IssueSeverity severity = IssueSeverity.Error) => new()
        {
            Code = code,
            Field = field,
            Value = value,
            Message = message,
            Accepted = accepted is null ? [] : [.. accepted],
            Advice = advice,
            Severity = severity,
        };

    /// <summary>Asks whether the nearest accepted name was meant; no advice where none is near.</summary>
    public static Advice? DidYouMean(string? nearest) => nearest is null ? null : $"Did you mean '{nearest}'?";
}
