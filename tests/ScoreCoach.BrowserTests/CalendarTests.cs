using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.BrowserTests;

/// <summary>
/// Calendars as a calendar program reads them: ical.js, the parser of Thunderbird. The library (MPL-2.0) is not part of this repository:
/// SCORECOACH_ICAL_JS names the folder of its package, as .ci/run makes one.
/// </summary>
public sealed class CalendarTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>The variable that names the folder.</summary>
    internal const string Variable = "SCORECOACH_ICAL_JS";

    // The store of a calendar program: an event of a file replaces the one with the same id unless that one is later.
    private const string Import = """
        texts => {
            const store = new Map();
            for (const text of texts) {
                const calendar = new ICAL.Component(ICAL.parse(text));
                for (const zone of calendar.getAllSubcomponents('vtimezone')) { ICAL.TimezoneService.register(zone); }
                for (const event of calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))) {
                    const moment = time => time.isDate ? time.toString() : new Date(1000 * time.toUnixTime()).toISOString().replace('.000', '');
                    const known = store.get(event.uid);
                    if (known && known.sequence > event.sequence) { continue; }
                    store.set(event.uid, {
                        uid: event.uid, sequence: event.sequence, summary: event.summary, description: event.description, isDay: event.startDate.isDate,
                        zone: event.startDate.zone ? event.startDate.zone.tzid : null, start: moment(event.startDate), end: moment(event.endDate),
                        alarms: event.component.getAllSubcomponents('valarm').length,
                    });
                }
            }
            return JSON.stringify([...store.values()]);
        }
        """;

    private static readonly string[] s_after = ["--candidate", "C-1001", "--candidate", "C-1022", "--weeks", "8", "--time-zone", "Europe/Berlin"];

    /// <summary>The library; null where it is not there.</summary>
    internal static string? Library => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Path.Join(folder, "dist", "ical.es5.min.cjs") is var path && File.Exists(path) ? path : null;

    [CalendarTheory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kolkata")]
    public async Task Every_event_is_at_the_moment_of_its_session_across_changes_of_the_clock(string zone)
    {
        string[] options = ["--candidate", "C-1001", "--candidate", "C-1022", "--weeks", "8", "--time-zone", zone];
        var events = await Read(await Plans("2026-02-20", "ics", options));
        var sessions = (await Plans("2026-02-20", "jsonl", options)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(plan => Sessions(JsonNode.Parse(plan)!))
            .Select(session => (Start: DateTimeOffset.Parse((string)session["start"]!, CultureInfo.InvariantCulture), Minutes: (int)session["minutes"]!))
            .ToArray();
        var timed = events.Where(one => !(bool)one["isDay"]!).ToArray();
        Assert.True(sessions.Length > 50, $"{sessions.Length} sessions");
        Assert.True(zone == "Asia/Kolkata" || sessions.Select(session => session.Start.Offset).Distinct().Count() == 2, "No change of the clock");
        Assert.Equal(
            sessions.Select(session => $"{Utc(session.Start)} {Utc(session.Start.AddMinutes(session.Minutes))}").Order(),
            timed.Select(one => $"{one["start"]} {one["end"]}").Order());
        Assert.All(timed, one => Assert.Equal(zone, (string?)one["zone"]));
        Assert.All(timed, one => Assert.True((int)one["alarms"]! > 0 && ((string)one["description"]!).Length > 0));
    }

    [CalendarFact]
    public async Task Days_are_days_without_a_time()
    {
        var days = (await Read(await Plans("2026-01-15", "ics", ["--candidate", "C-1001"]))).Where(one => (bool)one["isDay"]!).Select(one => $"{one["summary"]} {one["start"]} {one["end"]}");
        Assert.Contains("Catch-up day 2026-01-21 2026-01-22", days);
        Assert.Contains("Last day of MLS-C01 2026-03-31 2026-04-01", days);
    }

    [CalendarFact]
    public async Task The_same_plan_again_changes_nothing()
    {
        var calendar = await Plans("2026-02-20", "ics", s_after);
        var once = await Read(calendar);
        Assert.Equal(once.Select(Text), (await Read(calendar, await Plans("2026-02-20", "ics", s_after))).Select(Text));
        Assert.Equal(once.Length, once.Select(one => (string)one["uid"]!).Distinct().Count());
    }

    [CalendarFact]
    public async Task A_later_plan_replaces_the_events_of_the_earlier_one_and_not_the_other_way_round()
    {
        var (earlier, later) = (await Plans("2026-02-20", "ics", s_after), await Plans("2026-02-23", "ics", s_after));
        var expected = (await Read(later)).ToDictionary(one => (string)one["uid"]!, Text);
        var old = (await Read(earlier)).ToDictionary(one => (string)one["uid"]!, Text);
        var updated = expected.Keys.Where(old.ContainsKey).ToArray();

        // Nearly all sessions are the same numbers of the same plans.
        Assert.InRange(updated.Length, expected.Count * 9 / 10, expected.Count);
        foreach (var store in new[] { await Read(earlier, later), await Read(later, earlier) })
        {
            Assert.All(store.Where(one => expected.ContainsKey((string)one["uid"]!)), one => Assert.Equal(expected[(string)one["uid"]!], Text(one)));
            Assert.Equal(old.Keys.Union(expected.Keys).Order(), store.Select(one => (string)one["uid"]!).Order());
        }
    }

    private static IEnumerable<JsonNode> Sessions(JsonNode plan) => plan["schedule"] is { } schedule
        ? schedule["weeks"]!.AsArray().SelectMany(week => week!["sessions"]!.AsArray()).Select(session => session!).Where(session => (int)session["minutes"]! > 0)
        : [];

    private static string Utc(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Text(JsonNode one) => one.ToJsonString();

    private static async Task<string> Plans(string asOf, string format, string[] options)
    {
        var run = await ProcessRun.ScoreCoach(["plan", "samples/clean.csv", "--as-of", asOf, "--format", format, "--quiet", .. options]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        return run.Output;
    }

    private async Task<JsonNode[]> Read(params string[] calendars)
    {
        var page = await browser.Blank();
        await page.AddScriptTagAsync(new() { Path = Library });
        var json = await page.EvaluateAsync<string>(Import, calendars);
        await page.CloseAsync();
        return [.. JsonSerializer.Deserialize<JsonNode[]>(json)!];
    }
}
