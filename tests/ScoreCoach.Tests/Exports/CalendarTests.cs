using System.Globalization;
using System.Text;
using Ical.Net.CalendarComponents;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Exports;

/// <summary>Calendars are read back by a library that had no part in writing them.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly GivenExport _export = new();

    [Fact]
    public void Every_session_is_an_event_with_its_times()
    {
        var plan = GivenExport.Plan();
        var events = Events(Written(plan));
        var sessions = plan.Schedule!.AllSessions().Where(session => session.Minutes > 0).ToArray();
        var timed = events.Where(one => !one.IsAllDay).OrderBy(one => one.Start!.Value).ToArray();
        Assert.Equal(sessions.Select(session => (session.Start, session.Start.AddMinutes(session.Minutes))), timed.Select(one => (one.Start!.Value, one.End!.Value)));
        Assert.All(timed, one => Assert.Null(one.Start!.TzId));
        Assert.All(sessions.Zip(timed), pair => Assert.StartsWith(pair.First.Task, pair.Second.Description, StringComparison.Ordinal));
        Assert.All(timed, one => Assert.NotEmpty(one.Alarms));
    }

    [Fact]
    public void The_first_day_of_a_retake_and_the_last_day_of_the_exam_take_whole_days()
    {
        var events = Events(Written(GivenExport.Plan())).Where(one => one.IsAllDay && !one.Summary!.StartsWith("Catch-up", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            ["Earliest retake of MLS-C01 2026-01-24 2026-01-25", "Last day of MLS-C01 2026-03-31 2026-04-01"],
            events.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Summary} {one.Start!.Value:yyyy-MM-dd} {one.End!.Value:yyyy-MM-dd}")));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Tehran")]
    [InlineData("UTC")]
    public void Events_are_at_the_moments_of_the_zone_across_changes_of_its_clock(string name)
    {
        var zone = GivenFiles.Gateway.FindTimeZone(name);
        var plan = GivenExport.Plan(options: new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), TimeZone = zone, Weeks = 10 });
        var sessions = plan.Schedule!.AllSessions().Where(session => session.Minutes > 0).ToArray();
        var timed = Events(Written(plan)).Where(one => !one.IsAllDay).OrderBy(one => one.Start!.AsUtc).ToArray();
        Assert.Equal(sessions.Select(session => session.StartsAt!.Value.UtcDateTime), timed.Select(one => one.Start!.AsUtc));
        Assert.Equal(sessions.Select(session => session.StartsAt!.Value.AddMinutes(session.Minutes).UtcDateTime), timed.Select(one => one.End!.AsUtc));
    }

    [Theory]
    [InlineData("Europe/Berlin", "DTSTART:20250330T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")]
    [InlineData("America/New_York", "DTSTART:20251102T020000|TZOFFSETFROM:-0400|TZOFFSETTO:-0500|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")]
    [InlineData("Asia/Kolkata", "DTSTART:19700101T000000|TZOFFSETFROM:+0530|TZOFFSETTO:+0530|END:STANDARD|END:VTIMEZONE")]
    public void A_zone_has_its_rules(string name, string lines)
    {
        _export.Run("plan.ics", new() { TimeZone = GivenFiles.Gateway.FindTimeZone(name) }, GivenExport.Plan());
        Assert.Contains(lines.Replace("|", "\r\n", StringComparison.Ordinal), _export.Read("plan.ics"), StringComparison.Ordinal);
    }

    /// <summary>What the rules say is what the zone says, at every hour of a decade that a change is near.</summary>
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Europe/Dublin")]
    [InlineData("America/Santiago")]
    public void Times_of_a_plan_without_a_zone_are_those_of_the_requested_zone(string name)
    {
        var zone = GivenFiles.Gateway.FindTimeZone(name);
        var plan = GivenExport.Plan();
        _export.Run("plan.ics", new() { TimeZone = zone }, plan);
        var timed = Events(_export.Read("plan.ics")).Where(one => !one.IsAllDay).OrderBy(one => one.Start!.AsUtc).ToArray();
        var sessions = plan.Schedule!.AllSessions().Where(session => session.Minutes > 0).ToArray();
        Assert.Equal(sessions.Select(session => TimeZoneInfo.ConvertTimeToUtc(session.Start, zone)), timed.Select(one => one.Start!.AsUtc));
    }

    [Fact]
    public void A_later_plan_has_the_same_events_in_a_later_version()
    {
        var (first, later) = (Events(Written(GivenExport.Plan())), Events(Written(GivenExport.Plan(options: new PlanOptions { AsOf = GivenExam.Day("2026-01-16") }))));
        Assert.Equal(first.Length, first.Select(one => one.Uid).Distinct().Count());
        Assert.Equal(first.Where(IsSession).Select(one => one.Uid).Take(20), later.Where(IsSession).Select(one => one.Uid).Take(20));
        Assert.All(first, one => Assert.Equal(2206, one.Sequence));
        Assert.All(later, one => Assert.Equal(2207, one.Sequence));
        Assert.All(first, one => Assert.Equal(new DateTime(2026, 1, 15), one.DtStamp!.Value));

        static bool IsSession(CalendarEvent one) => !one.IsAllDay;
    }

    [Fact]
    public void Events_of_another_person_exam_or_attempt_are_others()
    {
        RetakePlan[] plans = [GivenExport.Plan(), GivenExport.Plan("C-2"), GivenExport.Plan(attempt: 2), GivenExport.Plan(exam: "AI-102", levels: "WWWWWW")];
        var ids = plans.SelectMany(plan => Events(Written(plan)).Select(one => one.Uid)).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Several_plans_in_one_file_name_their_people()
    {
        _export.Run("plans.ics", null, GivenExport.Plan(name: "Ana Silva"), GivenExport.Plan("C-2"));
        _export.Run("folder", new() { Format = ExportFormat.Ics }, GivenExport.Plan(name: "Ana Silva"), GivenExport.Plan("C-2"));
        var together = Events(_export.Read("plans.ics"));
        Assert.All(together, one => Assert.Matches("^(Ana Silva|C-2) · ", one.Summary));
        Assert.Equal(["folder/C-1_MLS-C01_1.ics", "folder/C-2_MLS-C01_1.ics", "plans.ics"], _export.Files);
        Assert.Equal(together.Select(one => one.Uid), _export.Files[..2].SelectMany(file => Events(_export.Read(file))).Select(one => one.Uid));
        Assert.All(Events(_export.Read("folder/C-1_MLS-C01_1.ics")), one => Assert.DoesNotContain("Silva", one.Summary, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ana; Silva, \\n \"x\"")]
    [InlineData("a\r\nBEGIN:VEVENT\r\nSUMMARY:x")]
    [InlineData("مريم الحداد\u202E")]
    [InlineData("ทิพย์ สมใจ 森 健司 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")]
    public void Lines_have_75_octets_at_most_and_names_come_back(string name)
    {
        _export.Run("plans.ics", null, GivenExport.Plan(name: name), GivenExport.Plan("C-2"));
        var text = _export.Read("plans.ics");
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', text.Replace(PlainText.OneLine("\u202E"), string.Empty, StringComparison.Ordinal));
        Assert.StartsWith(PlainText.OneLine(name).Trim() + " · ", Events(text)[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_sessions_still_has_its_days()
    {
        var plan = GivenExport.Plan(levels: "SSSS");
        Assert.All(Events(Written(plan)), one => Assert.NotNull(one.Start));
        _export.Run("none.ics", null);
        Assert.Empty(Events(_export.Read("none.ics")));
    }

    public void Dispose() => _export.Dispose();

    private string Written(RetakePlan plan)
    {
        _export.Run("plan.ics", null, plan);
        return _export.Read("plan.ics");
    }

    private static CalendarEvent[] Events(string text) => [.. Ical.Net.Calendar.Load(text)!.Events];
}
