using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Whether the verbose messages of a command are shown. A cohort of a million would otherwise cost a million texts that are not displayed.</summary>
internal static class MessagePreference
{
    /// <summary>Asks the command's own switch, or else the preference of the session.</summary>
    public static bool ShowsVerbose(PSCmdlet cmdlet) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue("Verbose", out var asked)
            ? asked is SwitchParameter { IsPresent: true }
            : LanguagePrimitives.TryConvertTo<ActionPreference>(cmdlet.GetVariableValue("VerbosePreference"), out var preference)
                && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
}
