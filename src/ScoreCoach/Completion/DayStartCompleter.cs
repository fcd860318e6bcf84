using System.Globalization;

namespace ScoreCoach.Completion;

/// <summary>Completes the start of the first session on each day.</summary>
internal sealed class DayStartCompleter() : DayTableCompleter("The start of the first session", day => Defaults.SessionStart[day].ToString("hh\\:mm", CultureInfo.InvariantCulture))
{
    private static readonly PlanOptions Defaults = new();
}
