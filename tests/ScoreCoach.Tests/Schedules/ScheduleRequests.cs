using CsCheck;

namespace ScoreCoach.Tests.Schedules;

/// <summary>Requests for schedules: made by hand, and generated.</summary>
internal static class ScheduleRequests
{
    /// <summary>The last Sunday of March, 02:00, and of October, 03:00: an hour forward and back, as in central Europe.</summary>
    public static readonly TimeZoneInfo Europe = Zone("Test/Europe", 1, 60, (3, 2, false), (10, 3, false));

    /// <summary>The same changes in the evening, where sessions are.</summary>
    public static readonly TimeZoneInfo Evening = Zone("Test/Evening", -3, 60, (3, 18, true), (10, 21, true));

    /// <summary>Changes at midnight.</summary>
    public static readonly TimeZoneInfo Midnight = Zone("Test/Midnight", 5, 30, (3, 0, true), (10, 0, true));

    public static readonly Gen<ScheduleRequest> Any =
        from start in Gen.Frequency((4, Gen.Int[0, 1500]), (1, Gen.Int[22, 36]), (1, Gen.Int[240, 253]))
        from weeks in Gen.Frequency((1, Gen.Int[0, 1]), (6, Gen.Int[2, 9]), (1, Gen.Int[10, 30]))
        from target in Gen.Frequency((2, Gen.Const((int?)null)), (2, Gen.Int[-1, 80].Select(days => (int?)days)), (1, Gen.Const((int?)1)))
        from minutes in Gen.Frequency(
            (6, Gen.Int[0, 900].Array[1, 8]), (3, Gen.Int[0, 12].Select(sessions => 60 * sessions).Array[1, 6]),
            (1, Gen.Const(0).Array[1, 4]), (1, Gen.Int[0, 9000].Array[1, 5]))
        from days in Gen.Frequency((2, Gen.Const(0b0111110)), (2, Gen.Const(127)), (3, Gen.Int[0, 127]), (1, Gen.Int[0, 6].Select(day => 1 << day)))
        from session in Gen.Frequency((3, Gen.Const(60)), (2, Gen.Int[1, 180]), (1, Gen.OneOf(Gen.Const(30), Gen.Const(45), Gen.Const(90))))
        from most in Gen.Frequency((4, Gen.Const(240)), (2, Gen.Int[60, 600]), (1, Gen.Int[1, 60]))
        from time in Gen.Frequency((6, Gen.Const(18 * 60)), (1, Gen.Int[0, 95].Select(quarter => 15 * quarter)), (1, Gen.Int[0, 1439]))
        from checkpoint in Gen.Frequency((3, Gen.Const(120)), (1, Gen.Const(0)), (2, Gen.Int[1, 300]))
        from off in Gen.Frequency((6, Gen.Const(Array.Empty<int>())), (2, Gen.Int[0, 60].Array[0, 25]), (3, Gen.Int[0, 60].Array[0, 8]), (1, Gen.Const(Enumerable.Range(0, 250).ToArray())))
        from zone in Gen.OneOf(Gen.Const(TimeZoneInfo.Utc), Gen.Const(Europe), Gen.Const(Evening), Gen.Const(Midnight))
        from tiers in Gen.Int[1, 4]
        from actions in Gen.Int[0, 3]
        let first = new DateTime(2026, 2, 20).AddDays(start)
        select new ScheduleRequest
        {
            StartDate = first,
            TargetDate = target is { } ahead ? first.AddDays(ahead) : null,
            Weeks = weeks,
            Domains = Domains(minutes, tiers, actions),
            StudyDays = [.. Enum.GetValues<DayOfWeek>().Where(day => (days >> (int)day & 1) == 1)],
            SessionMinutes = session,
            MaxMinutesPerDay = most,
            SessionStart = TimeSpan.FromMinutes(time),
            CheckpointMinutes = checkpoint,
            Unavailable = [.. off.Select(day => first.AddDays(day))],
            TimeZone = zone,
            ReadinessTarget = "2 in a row",
        };

    public static ScheduleDomain[] Domains(int[] minutes, int tiers = 4, int actions = 2) =>
        [.. minutes.Select((value, rank) => new ScheduleDomain
        {
            Domain = $"d{rank}",
            Name = $"Domain {rank}",
            Tier = $"T{rank * tiers / minutes.Length}",
            Minutes = value,
            Method = $"Method {rank}",
            Actions = [.. Enumerable.Range(0, actions).Select(action => $"Action {rank}.{action}")],
        })];

    public static ScheduleRequest Plan(int weeks, params int[] minutes) => new()
    {
        StartDate = new DateTime(2026, 1, 15),
        Weeks = weeks,
        Domains = Domains(minutes),
        TimeZone = TimeZoneInfo.Utc,
        ReadinessTarget = "2 full practice exams in a row at 80 % or more",
    };

    private static TimeZoneInfo Zone(string id, int hours, int change, (int Month, int Hour, bool Saturday) spring, (int Month, int Hour, bool Saturday) autumn)
    {
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromMinutes(change), Transition(spring), Transition(autumn));
        return TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(hours), id, id, id, [rule]);

        static TimeZoneInfo.TransitionTime Transition((int Month, int Hour, bool Saturday) at) => TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
            new DateTime(1, 1, 1, at.Hour, 0, 0), at.Month, 5, at.Saturday ? DayOfWeek.Saturday : DayOfWeek.Sunday);
    }
}
