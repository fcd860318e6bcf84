namespace ScoreCoach.IO.Import.People;

/// <summary>The clock time of an exam in 52 bits: ticks since midnight, then the offset in minutes.</summary>
internal static class PackedClock
{
    private const int OffsetBits = 12;
    private const int OffsetMask = (1 << OffsetBits) - 1;
    private const int Zero = 1 << (OffsetBits - 1);

    /// <summary>The clock time and offset as a number.</summary>
    public static long Of(DateTimeOffset time) => (time.TimeOfDay.Ticks << OffsetBits) | (uint)((int)time.Offset.TotalMinutes + Zero);

    /// <summary>The time on a day.</summary>
    public static DateTimeOffset On(DateTime day, long packed) => new(day.AddTicks(packed >> OffsetBits), TimeSpan.FromMinutes(OffsetMinutes(packed)));

    /// <summary>Whether a number can be a time.</summary>
    public static bool IsValid(long packed) => packed >= 0 && packed >> OffsetBits < TimeSpan.TicksPerDay && Math.Abs(OffsetMinutes(packed)) <= TimeSpan.FromHours(14).TotalMinutes;

    private static int OffsetMinutes(long packed) => (int)(packed & OffsetMask) - Zero;
}
