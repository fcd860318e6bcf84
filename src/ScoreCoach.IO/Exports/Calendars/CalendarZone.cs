using System.Globalization;

namespace ScoreCoach.IO.Exports.Calendars;

/// <summary>
/// The time zone of a calendar with its rules, for programs that do not know the name: one rule for each yearly change where the changes
/// of a decade follow one, as Outlook needs it; every change by itself elsewhere.
/// </summary>
internal sealed class CalendarZone
{
    private const int YearsAhead = 10;
    private const string Epoch = "19700101T000000";

    private readonly TimeZoneInfo _zone;

    public CalendarZone(TimeZoneInfo zone)
    {
        _zone = zone;
        Id = zone.HasIanaId || !TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? zone.Id : name;
        IsUtc = zone.Id is "UTC" or "Etc/UTC" || zone == TimeZoneInfo.Utc;
    }

    public string Id { get; }

    /// <summary>Whether times need no zone but the letter Z.</summary>
    public bool IsUtc { get; }

    /// <summary>The name of a property with a moment, and its value: by the clock of the zone, unless that clock has the time twice.</summary>
    public (string Name, string Value) Written(string name, DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, _zone).DateTime;
        var isSecond = _zone.IsAmbiguousTime(local) && _zone.GetUtcOffset(moment) != _zone.GetAmbiguousTimeOffsets(local).Max();
        return IsUtc || isSecond ? (name, CalendarWriter.TimeOf(moment.UtcDateTime) + "Z") : ($"{name};TZID={Id}", CalendarWriter.TimeOf(local));
    }

    /// <summary>Writes the rules, from the year before a day on.</summary>
    public void WriteTo(CalendarWriter calendar, DateTime day)
    {
        if (IsUtc)
        {
            return;
        }

        calendar.Begin("VTIMEZONE");
        calendar.Line("TZID", Id);
        var changes = ClockChange.Of(_zone, day.Year - 1, day.Year + YearsAhead);
        var kinds = changes.GroupBy(change => (change.From, change.To, change.IsDaylight)).ToArray();
        var rules = kinds.Select(kind => RuleOf([.. kind])).ToArray();
        if (kinds.Length == 2 && Array.TrueForAll(rules, rule => rule is not null))
        {
            foreach (var (kind, rule) in kinds.Zip(rules))
            {
                Write(calendar, kind.First(), rule);
            }
        }
        else
        {
            var first = changes.Count > 0 ? changes[0].From : _zone.GetUtcOffset(new DateTimeOffset(day.Date, TimeSpan.Zero));
            Write(calendar, "STANDARD", Epoch, first, first, null);
            foreach (var change in changes)
            {
                Write(calendar, change, null);
            }
        }

        calendar.End("VTIMEZONE");
    }

    private static void Write(CalendarWriter calendar, ClockChange change, string? rule) =>
        Write(calendar, change.IsDaylight ? "DAYLIGHT" : "STANDARD", CalendarWriter.TimeOf(change.Local), change.From, change.To, rule);

    private static void Write(CalendarWriter calendar, string component, string start, TimeSpan from, TimeSpan to, string? rule)
    {
        calendar.Begin(component);
        calendar.Line("DTSTART", start);
        calendar.Line("TZOFFSETFROM", Offset(from));
        calendar.Line("TZOFFSETTO", Offset(to));
        if (rule is not null)
        {
            calendar.Line("RRULE", rule);
        }

        calendar.End(component);
    }

    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);

    /// <summary>The rule that changes of one kind follow, such as the last Sunday of March; null for none.</summary>
    private static string? RuleOf(ClockChange[] changes)
    {
        var first = changes[0].Local;
        var isYearly = changes.Length == YearsAhead + 2
            && changes.All(change => change.Local.Month == first.Month && change.Local.DayOfWeek == first.DayOfWeek && change.Local.TimeOfDay == first.TimeOfDay);
        if (!isYearly)
        {
            return null;
        }

        var weekday = first.DayOfWeek.ToString()[..2].ToUpperInvariant();
        var week = WeekOf(first);
        return Array.TrueForAll(changes, change => change.Local.AddDays(7).Month != first.Month) ? FormattableString.Invariant($"FREQ=YEARLY;BYMONTH={first.Month};BYDAY=-1{weekday}")
            : Array.TrueForAll(changes, change => WeekOf(change.Local) == week) ? FormattableString.Invariant($"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={week}{weekday}")
            : null;
    }

    private static int WeekOf(DateTime day) => ((day.Day - 1) / 7) + 1;
}
