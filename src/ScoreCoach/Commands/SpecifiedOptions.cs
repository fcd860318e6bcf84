using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Which options a command was called with. Settings that no one filled in were not.</summary>
internal static class SpecifiedOptions
{
    public static bool Includes(InvocationInfo invocation, string name) =>
        invocation.BoundParameters.TryGetValue(name, out var value) && value is not null and not "" and not SwitchParameter { IsPresent: false };
}
