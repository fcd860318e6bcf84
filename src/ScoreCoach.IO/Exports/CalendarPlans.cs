using System.Globalization;
using System.IO.Hashing;
using System.Text;
using ScoreCoach.Documents;
using ScoreCoach.IO.Exports.Calendars;
using ScoreCoach.People;
using ScoreCoach.Schedules;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Exports;

/// <summary>
/// Plans as calendars (RFC 5545). An event keeps its id as long as it is of the same person, exam, attempt and number, and counts up with the
/// day of the plan, so that importing a later plan moves the events of an earlier one.
/// </summary>
internal sealed class CalendarPlans(ExportContext context) : IDocumentRenderer<RetakePlan>
{
    // Versions of an event are counted in days.
    private static readonly DateTime s_dayZero = new(2020, 1, 1);

    private readonly CalendarZone? _zone = context.Request.TimeZone is { } zone ? new(zone) : null;

    public IDocumentWriter<RetakePlan> Start(Stream stream) => new Document(stream, context.Request.TimeZone, _zone);

    private sealed class Document : TextDocument<RetakePlan>
    {
        private readonly TimeZoneInfo? _requested;
        private readonly CalendarWriter _calendar;
        private readonly Dictionary<string, CalendarZone> _zones = new(StringComparer.Ordinal);
        private RetakePlan? _held;
        private bool _isOpen;
        private bool _hasSeveral;

        public Document(Stream stream, TimeZoneInfo? requested, CalendarZone? zone)
            : base(stream)
        {
            _requested = requested;
            _calendar = new(Writer);
            if (requested is not null)
            {
                _zones.Add(requested.Id, zone!);
            }
        }

        // The name of the calendar, and whether events name their person, depends on whether another plan follows.
        public override void Write(RetakePlan value)
        {
            if (_held is null && !_isOpen)
            {
                _held = value;
                return;
            }

            _hasSeveral = true;
            WriteHeld();
            Open(value, "Retake plans");
            WriteEvents(value);
        }

        protected override void End()
        {
            WriteHeld();
            Open(null, "Retake plans");
            _calendar.End("VCALENDAR");
        }

        private void WriteHeld()
        {
            if (_held is { } plan)
            {
                _held = null;
                Open(plan, _hasSeveral ? "Retake plans" : $"Retake plan · {plan.Planned.Id}");
                WriteEvents(plan);
            }
        }

        private void Open(RetakePlan? plan, string name)
        {
            if (_isOpen)
            {
                return;
            }

            _isOpen = true;
            _calendar.Begin("VCALENDAR");
            _calendar.Line("VERSION", "2.0");
            _calendar.Line("PRODID", "-//ScoreCoach//Retake plans//EN");
            _calendar.Line("CALSCALE", "GREGORIAN");
            _calendar.Text("X-WR-CALNAME", name);

            // All plans of an export have one zone: the requested one, or the one that they were made with.
            if (plan is not null && ZoneOf(plan) is { } zone)
            {
                _calendar.Line("X-WR-TIMEZONE", zone.Zone.Id);
                zone.Zone.WriteTo(_calendar, plan.StartDate);
            }
        }

        private (TimeZoneInfo Info, CalendarZone Zone)? ZoneOf(RetakePlan plan)
        {
            if ((_requested ?? plan.Schedule?.Zone) is not { } info)
            {
                return null;
            }

            if (!_zones.TryGetValue(info.Id, out var zone))
            {
                _zones.Add(info.Id, zone = new(info));
            }

            return (info, zone);
        }

        private void WriteEvents(RetakePlan plan)
        {
            var zone = ZoneOf(plan);
            var person = PersonId.Of(plan.Report)?.Text;
            var attempt = plan.Attempt is { } number ? FormattableString.Invariant($"{number}") : FormattableString.Invariant($"{plan.ExamDate:yyyy-MM-dd}");
            var identity = string.Join('\n', person, plan.Exam, plan.TargetExam, attempt);
            var prefix = _hasSeveral ? PlanSummary.Of(plan).Person + " · " : string.Empty;
            foreach (var one in PlanEvent.Of(plan))
            {
                _calendar.Begin("VEVENT");
                _calendar.Line("UID", Convert.ToHexString(XxHash128.Hash(Encoding.UTF8.GetBytes(identity + '\n' + one.Key))).ToLowerInvariant() + "@scorecoach");
                _calendar.Line("DTSTAMP", CalendarWriter.TimeOf(plan.AsOf) + "Z");
                _calendar.Line("SEQUENCE", Math.Max(0, (plan.AsOf - s_dayZero).Days).ToString(CultureInfo.InvariantCulture));
                WriteTime(one, zone);
                _calendar.Text("SUMMARY", PlainText.OneLine(prefix + one.Title));
                _calendar.Text("DESCRIPTION", one.Notes);
                _calendar.Line("CATEGORIES", one.IsExam ? "PRACTICE EXAM" : one.Session is null ? "MILESTONE" : "STUDY");
                _calendar.Line("TRANSP", one.Session is null ? "TRANSPARENT" : "OPAQUE");
                WriteReminders(one);
                _calendar.End("VEVENT");
            }
        }

        private void WriteTime(PlanEvent one, (TimeZoneInfo Info, CalendarZone Zone)? zone)
        {
            if (one.Session is not { } session)
            {
                _calendar.Day("DTSTART", one.Day);
                _calendar.Day("DTEND", one.Day.AddDays(1));
                return;
            }

            // A time that the clock of the zone skips begins when the clock goes on.
            var start = session.StartsAt ?? (zone is { } known ? LocalClock.At(known.Info, session.Start.Date, session.Start.TimeOfDay) : null);
            if (zone is { } own && start is { } moment)
            {
                Line(own.Zone.Written("DTSTART", moment));
                Line(own.Zone.Written("DTEND", moment.AddMinutes(session.Minutes)));
                return;
            }

            _calendar.Line("DTSTART", CalendarWriter.TimeOf(session.Start));
            _calendar.Line("DTEND", CalendarWriter.TimeOf(session.Start.AddMinutes(session.Minutes)));

            void Line((string Name, string Value) property) => _calendar.Line(property.Name, property.Value);
        }

        // What takes a whole day begins at midnight: a reminder at nine in the morning, one or some days before.
        private void WriteReminders(PlanEvent one)
        {
            string[] triggers = one.Session is not null ? one.IsExam ? ["-P1D", "-PT15M"] : ["-PT15M"]
                : one.RemindDays is { } days ? [FormattableString.Invariant($"-PT{(24 * days) - 9}H")]
                : [];
            foreach (var trigger in triggers)
            {
                _calendar.Begin("VALARM");
                _calendar.Line("ACTION", "DISPLAY");
                _calendar.Line("TRIGGER", trigger);
                _calendar.Text("DESCRIPTION", PlainText.OneLine(one.Title));
                _calendar.End("VALARM");
            }
        }
    }
}
