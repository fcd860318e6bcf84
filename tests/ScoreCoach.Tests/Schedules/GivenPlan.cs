using CsCheck;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schedules;

/// <summary>A plan that is requested: the exam, the levels and the options.</summary>
internal sealed record GivenPlan(string Exam, string Levels, PlanOptions Options)
{
    /// <summary>The last Sunday of March, 02:00, and of October, 03:00: an hour forward and back, as in central Europe.</summary>
    public static readonly TimeZoneInfo Europe = Zone("Test/Europe", 1, (3, 2, false), (10, 3, false));

    /// <summary>The same changes on a Saturday evening, while sessions go on.</summary>
    public static readonly TimeZoneInfo Evening = Zone("Test/Evening", -3, (3, 18, true), (10, 21, true));

    private static readonly string[] s_exams = ["MLS-C01", "AI-102", "SAA-C03", "CLF-C02", "AZ-104", "SY0-701"];

    private static readonly Gen<ReadOnlyList<DayOfWeek>> s_days =
        from mask in Gen.Int[1, 127]
        select (ReadOnlyList<DayOfWeek>)[.. Enum.GetValues<DayOfWeek>().Where(day => (mask >> (int)day & 1) == 1)];

    public static readonly Gen<GivenPlan> Any =
        from exam in One(s_exams)
        let domains = ProfileOf(exam).Domains.Count
        from levels in Gen.OneOf(One('W', 'A', 'S'), One('W', 'A'), Gen.Const('W')).Array[domains]
        from start in Gen.Frequency((4, Gen.Int[0, 300]), (1, Gen.Int[40, 75]), (1, Gen.Int[220, 285]))
        from weeks in Gen.Frequency((1, Gen.Const((int?)null)), (4, Gen.Int[1, 26].Select(value => (int?)value)))
        from target in Gen.Frequency((3, Gen.Const((int?)null)), (1, Gen.Int[1, 182].Select(value => (int?)value)))
        from hours in Gen.Frequency((1, Gen.Const((decimal?)null)), (3, Gen.Int[2, 40].Select(value => (decimal?)value)), (1, Gen.Int[8, 96].Select(value => (decimal?)(value / 4m))))
        from days in Gen.Frequency((3, Gen.Const((ReadOnlyList<DayOfWeek>?)null)), (2, s_days.Select(value => (ReadOnlyList<DayOfWeek>?)value)))
        from session in Gen.Frequency((5, Gen.Const(60)), (2, One(30, 45, 50, 90, 120)), (1, Gen.Int[15, 180]))
        from most in Gen.Frequency((4, Gen.Const((int?)null)), (1, Gen.Int[60, 400].Select(value => (int?)value)))
        from begin in Gen.Frequency((5, Gen.Const((int?)null)), (1, Gen.Int[0, 78].Select(value => (int?)value)))
        from exams in Gen.Frequency((4, Gen.Const((int?)null)), (1, One(0, 60, 180, 230).Select(value => (int?)value)))
        from off in Gen.Frequency((4, Gen.Const(Array.Empty<int>())), (2, Gen.Int[0, 60].Array[1, 12]), (1, Gen.Int[0, 40].Select(first => Enumerable.Range(first, 10).ToArray())))
        from zone in Gen.Frequency((3, Gen.Const((TimeZoneInfo?)null)), (1, Gen.OneOf(Gen.Const(Europe), Gen.Const(Evening)).Select(value => (TimeZoneInfo?)value)))
        select new GivenPlan(exam, new string(levels), OptionsOf(start, weeks, target, hours, days, session, most, begin, exams, off, zone));

    public static ExamProfile ProfileOf(string exam) => exam is "MLS-C01" or "AI-102" ? Shipped.Exam(exam, "article") : Shipped.Exam(exam);

    public RetakePlan Make() => new Coach(Shipped.Catalog, Options).CreatePlan(GivenReport.Of(ProfileOf(Exam), Levels));

    public override string ToString() => FormattableString.Invariant(
        $"{Exam} {Levels} start {Options.Start:yyyy-MM-dd} weeks {Options.Weeks} target {Options.TargetDate:yyyy-MM-dd} hours {Options.HoursPerWeek} days {Options.StudyDays} reserve {Options.ReserveDays} session {Options.SessionMinutes} most {Options.MaxMinutesPerDay} begin {Options.SessionStart} exam {Options.CheckpointMinutes} zone {Options.TimeZone?.Id} off {Options.Unavailable}");

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static PlanOptions OptionsOf(
        int start, int? weeks, int? target, decimal? hours, ReadOnlyList<DayOfWeek>? days, int session, int? most, int? begin, int? exams, int[] off, TimeZoneInfo? zone)
    {
        var first = new DateTime(2026, 1, 1).AddDays(start);
        var defaults = new PlanOptions();
        return defaults with
        {
            AsOf = first,
            Weeks = target is null ? weeks : null,
            TargetDate = target is { } ahead ? first.AddDays(ahead) : null,
            HoursPerWeek = hours,
            StudyDays = days ?? defaults.StudyDays,
            ReserveDays = days is null ? defaults.ReserveDays : [],
            SessionMinutes = session,
            MaxMinutesPerDay = most is { } minutes ? DayTable<int>.Same(minutes) : defaults.MaxMinutesPerDay,
            SessionStart = begin is { } quarters ? DayTable<TimeSpan>.Same(TimeSpan.FromMinutes(15 * quarters)) : defaults.SessionStart,
            CheckpointMinutes = exams,
            Unavailable = [.. off.Select(day => first.AddDays(day))],
            TimeZone = zone,
            ScheduleAnyway = true,
        };
    }

    private static TimeZoneInfo Zone(string id, int hours, (int Month, int Hour, bool Saturday) spring, (int Month, int Hour, bool Saturday) autumn)
    {
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), Transition(spring), Transition(autumn));
        return TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(hours), id, id, id, [rule]);

        static TimeZoneInfo.TransitionTime Transition((int Month, int Hour, bool Saturday) at) => TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
            new DateTime(1, 1, 1, at.Hour, 0, 0), at.Month, 5, at.Saturday ? DayOfWeek.Saturday : DayOfWeek.Sunday);
    }
}
