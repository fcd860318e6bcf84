using System.Collections;
using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>The value of -LevelThreshold: Article, or a table with the two percentages.</summary>
internal static class TypedThreshold
{
    /// <summary>The percentages; null for null.</summary>
    /// <exception cref="ScoreCoachException">The value is something else.</exception>
    public static LevelThreshold? Parse(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        LevelThreshold threshold => threshold,
        string name when TypedValue.FindThreshold(name) is { } threshold => threshold,
        Hashtable table when TypedValue.ParseThreshold(TypedTable.ValueOf(table, "Adequate"), TypedTable.ValueOf(table, "Strong")) is { } threshold => threshold,
        var other => throw new ScoreCoachException(
            "UnusableThreshold",
            $"{PowerShellSyntax.Instance.Write(OptionExample.Of(nameof(LevelThreshold)))}: '{other}' can't be used. Accepted: Article, or @{{ Adequate = 60; Strong = 80 }}.",
            other),
    };
}
