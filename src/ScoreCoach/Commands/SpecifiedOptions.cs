using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Which options a command was called with. Settings that no one filled in were not.</summary>
internal static class SpecifiedOptions
{
    public static bool Includes(InvocationInfo invocation, string name) =>
        invocation.BoundParameters.TryGetValue(name, out var value) && IsGiven(value);

    /// <summary>Whether a value is one that someone filled in.</summary>
    public static bool IsGiven(object? value) => value is not (null or "" or string[] and [""] or SwitchParameter { IsPresent: false });
}
