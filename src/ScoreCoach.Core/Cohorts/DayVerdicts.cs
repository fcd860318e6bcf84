using System.Runtime.CompilerServices;

namespace ScoreCoach.Cohorts;

/// <summary>
/// Verdicts on a retake by the day of the exam, of reports that are alike in all else that a verdict follows from and name no language. Days are
/// remembered if they are in the eleven years before the plans begin, which nearly all are.
/// </summary>
/// <param name="asOf">The day on which the plans begin.</param>
/// <param name="hasPlaces">Whether days may be remembered.</param>
internal sealed class DayVerdicts(DateTime asOf, bool hasPlaces)
{
    private const int Places = 4096;

    /// <summary>Files come from places where it is later, and some tools write days that are still to come.</summary>
    private const int AfterAsOf = 31;

    private readonly int _first = DayOf(asOf) + AfterAsOf - Places;

    // A verdict and 1; 0 for a day that was not asked about.
    private byte[]? _verdicts;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(DateTime day, out RetakeVerdict verdict)
    {
        var place = (uint)(DayOf(day) - _first);
        var found = _verdicts is { } verdicts && place < (uint)verdicts.Length ? verdicts[place] : 0;
        verdict = (RetakeVerdict)(found - 1);
        return found > 0;
    }

    /// <summary>Remembers a verdict, if there is a place for its day.</summary>
    public void Add(DateTime day, RetakeVerdict verdict)
    {
        var place = (uint)(DayOf(day) - _first);
        if (hasPlaces && place < Places)
        {
            (_verdicts ??= new byte[Places])[place] = (byte)(verdict + 1);
        }
    }

    private static int DayOf(DateTime day) => (int)(day.Ticks / TimeSpan.TicksPerDay);
}
