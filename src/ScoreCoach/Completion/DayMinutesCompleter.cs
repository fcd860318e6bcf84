using System.Globalization;

namespace ScoreCoach.Completion;

/// <summary>Completes the maximum minutes of study on each day.</summary>
internal sealed class DayMinutesCompleter() : DayTableCompleter("The maximum minutes of study", day => Defaults.MaxMinutesPerDay[day].ToString(CultureInfo.InvariantCulture))
{
    private static readonly PlanOptions Defaults = new();
}
