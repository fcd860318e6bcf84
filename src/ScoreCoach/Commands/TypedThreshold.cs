using ScoreCoach.Errors;
using ScoreCoach.Requests;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>The value of -LevelThreshold: Article, or a table with the two percentages.</summary>
internal static class TypedThreshold
{
    /// <summary>The percentages; null for null.</summary>
    /// <exception cref="ScoreCoachException">The value is something else.</exception>
    public static LevelThreshold? Parse(object? value) => ValueText.Unwrap(value) switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        LevelThreshold threshold => threshold,
        string name when TypedValue.FindThreshold(name) is { } threshold => threshold,
        var table when TypedTable.Of(table) is { } found && TypedValue.ParseThreshold(TypedTable.ValueOf(found, "Adequate"), TypedTable.ValueOf(found, "Strong")) is { } threshold => threshold,
        var other => throw new ScoreCoachException(
            ErrorId.UnusableThreshold,
            $"{PowerShellSyntax.Instance.Write(OptionExample.Of(nameof(LevelThreshold)))}: '{TypedTable.Describe(other)}' can't be used. Accepted: Article, or @{{ Adequate = 60; Strong = 80 }}.",
            other),
    };
}
