using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses exam dates: ISO 8601 first, then what the options name, then forms that only one reading fits.</summary>
internal sealed class DateParser(ImportOptions options, NotReportedWords notReported, DateOrderFinder? proof)
{
    /// <summary>The years of exam dates. Nothing that is computed from a date may overflow; no exam is older.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private const int MaxKnown = 4096;

    /// <summary>No part of today's date, and no shift to the zone of the machine.</summary>
    private const DateTimeStyles AsWritten = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.RoundtripKind;

    private static readonly string[] NamedMonthFormats =
        ["d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy"];

    private static readonly OptionExample DateFormat = OptionExample.Of("DateFormat");
    private static readonly OptionExample Culture = OptionExample.Of(nameof(ImportOptions.Culture));

    private readonly CultureInfo _culture = options.Culture ?? CultureInfo.InvariantCulture;
    private readonly Utf8Table<ReportDate?> _known = new(MaxKnown);

    /// <summary>Whether the column proves how its dates are written.</summary>
    public bool IsOrderProven => Order is DateOrder.DayFirst or DateOrder.MonthFirst;
    private DateOrder Order => proof?.Order ?? DateOrder.Open;

    /// <summary>Parses a cell; one that reports nothing is no date.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryParse(ReadOnlySpan<byte> cell, out ReportDate? date, out ImportIssue? issue)
    {
        date = null;
        issue = null;
        if (cell.IsEmpty)
        {
            return true;
        }

        if (IsoDate.TryParseYearFirst(cell, out var day) && IsPlausible(day))
        {
            date = new ReportDate(day, null);
            return true;
        }

        if (_known.TryGet(cell, out date))
        {
            return true;
        }

        if (!TryParse(CellText.Decode(cell, stackalloc char[CellText.ShortLength]).Trim(), out date, out issue))
        {
            return false;
        }

        _known.Add(cell, date);
        return true;
    }

    private bool TryParse(ReadOnlySpan<char> text, out ReportDate? date, out ImportIssue? issue)
    {
        date = null;
        issue = null;
        if (notReported.Contains(text))
        {
            return true;
        }

        if (TryParseIso(text, out var found) || TryParseAsOptionsSay(text, out found))
        {
            return Accept(text, found, out date, out issue);
        }

        if (options.DateFormats.Count > 0 || options.Culture is not null)
        {
            issue = NotADate(text, Advice.With($"Write day, month and year as {DateFormat} or {Culture} says, or as yyyy-MM-dd; what is missing is not guessed."));
            return false;
        }

        if (NumericDate.TryParse(text, out var numeric))
        {
            return TryParseNumeric(text, numeric, out date, out issue);
        }

        if (DateTime.TryParseExact(text, NamedMonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return Accept(text, new ReportDate(day, null), out date, out issue);
        }

        issue = NotADate(text, Advice.With($"Write dates as yyyy-MM-dd, or say how they are written with {DateFormat} or {Culture}."));
        return false;
    }

    private static bool IsPlausible(DateTime day) => day.Year is >= FirstYear and <= LastYear;

    private static bool Accept(ReadOnlySpan<char> text, ReportDate found, out ReportDate? date, out ImportIssue? issue)
    {
        var isPlausible = IsPlausible(found.Day);
        date = isPlausible ? found : null;
        issue = isPlausible ? null : OutOfRange(text);
        return isPlausible;
    }

    /// <summary>Years first, with or without a clock time.</summary>
    private static bool TryParseIso(ReadOnlySpan<char> text, out ReportDate date)
    {
        date = default;
        var end = text.IndexOfAny('T', 't', ' ');
        if (!IsoDate.TryParseYearFirst(end < 0 ? text : text[..end], out var day))
        {
            return false;
        }

        date = new ReportDate(day, null);
        return end < 0 || TryParseClock(day, text[(end + 1)..].Trim(), out date);
    }

    private static bool TryParseClock(DateTime day, ReadOnlySpan<char> clock, out ReportDate date)
    {
        date = default;
        var offset = default(TimeSpan?);
        if (clock.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            offset = TimeSpan.Zero;
            clock = clock[..^1];
        }
        else
        {
            var sign = clock.LastIndexOfAny('+', '-');
            if (sign > 0)
            {
                if (!TryParseOffset(clock[sign..], out var found))
                {
                    return false;
                }

                offset = found;
                clock = clock[..sign];
            }
        }

        clock = clock.TrimEnd();
        if (!TimeSpan.TryParseExact(
                clock, ["hh\\:mm", "h\\:mm", "hh\\:mm\\:ss", "h\\:mm\\:ss", "hh\\:mm\\:ss\\.FFFFFFF", "hhmmss", "hhmm"], CultureInfo.InvariantCulture, out var time))
        {
            return false;
        }

        // A moment at the ends of the calendar may not exist in UTC; such a day is refused whatever the clock says.
        if (!IsPlausible(day))
        {
            date = new ReportDate(day, null);
            return true;
        }

        // A clock time without an offset belongs to no zone that we know: the day counts, the time does not.
        date = new ReportDate(day, offset is { } known ? new DateTimeOffset(day + time, known) : null);
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        var digits = text[1..];
        if (!TimeSpan.TryParseExact(digits, ["hh\\:mm", "hhmm", "hh"], CultureInfo.InvariantCulture, out offset) || offset.TotalHours > 14)
        {
            return false;
        }

        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    private bool TryParseAsOptionsSay(ReadOnlySpan<char> text, out ReportDate date)
    {
        foreach (var format in options.DateFormats)
        {
            if (DateTime.TryParseExact(text, format, _culture, AsWritten, out var day))
            {
                date = day.Kind != DateTimeKind.Unspecified && DateTimeOffset.TryParseExact(text, format, _culture, DateTimeStyles.AllowWhiteSpaces, out var moment)
                    ? new ReportDate(moment.Date, moment)
                    : new ReportDate(day.Date, null);
                return true;
            }
        }

        date = default;
        if (options.Culture is not { } culture || !DateTime.TryParse(text, culture, AsWritten, out var read))
        {
            return false;
        }

        var atOffset = default(DateTimeOffset?);
        if (read.Kind != DateTimeKind.Unspecified && DateTimeOffset.TryParse(text, culture, DateTimeStyles.AllowWhiteSpaces, out var known))
        {
            (read, atOffset) = (known.DateTime, known);
        }

        date = new ReportDate(read.Date, atOffset);
        return WrittenDate.SaysAllOf(text, read, culture);
    }

    private bool TryParseNumeric(ReadOnlySpan<char> text, NumericDate numeric, out ReportDate? date, out ImportIssue? issue)
    {
        date = null;
        if (Order == DateOrder.Mixed)
        {
            issue = Ambiguous(text, $"The dates of this column contradict each other: {proof!.Explain()}.");
            return false;
        }

        var asDayFirst = numeric.TryToDate(dayFirst: true, out var dayFirst);
        var asMonthFirst = numeric.TryToDate(dayFirst: false, out var monthFirst);
        if (asDayFirst && asMonthFirst && dayFirst != monthFirst && Order == DateOrder.Open)
        {
            issue = Ambiguous(
                text,
                FormattableString.Invariant($"'{CellText.Quote(text)}' can be {dayFirst:yyyy-MM-dd} or {monthFirst:yyyy-MM-dd}, and no date of the column settles which."));
            return false;
        }

        var day = Order switch
        {
            DateOrder.DayFirst => dayFirst,
            DateOrder.MonthFirst => monthFirst,
            _ => asDayFirst ? dayFirst : monthFirst,
        };
        if (day != default)
        {
            return Accept(text, new ReportDate(day, null), out date, out issue);
        }

        issue = NotADate(text, null);
        return false;
    }

    private static ImportIssue OutOfRange(ReadOnlySpan<char> text) => NotADate(text, "The year looks mistyped.") with
    {
        Message = FormattableString.Invariant($"'{CellText.Quote(text)}' is no exam date: years from {FirstYear} to {LastYear} are accepted."),
        Accepted = [FormattableString.Invariant($"{FirstYear}-01-01 to {LastYear}-12-31")],
    };

    private static ImportIssue NotADate(ReadOnlySpan<char> text, Advice? advice) => Unread(
        ImportIssueCode.InvalidDate, text, $"'{CellText.Quote(text)}' is no date that can be read.", advice);

    private static ImportIssue Ambiguous(ReadOnlySpan<char> text, string message) => Unread(
        ImportIssueCode.AmbiguousDate,
        text,
        message,
        Advice.With($"Say how the dates are written, for example {OptionExample.Of("DateFormat", "dd/MM/yyyy")} or {OptionExample.Of(nameof(ImportOptions.Culture), "en-US")}."));

    private static ImportIssue Unread(ImportIssueCode code, ReadOnlySpan<char> text, string message, Advice? advice) =>
        FieldIssue.Of(code, nameof(ReportField.ExamDate), CellText.Quote(text), message, ["yyyy-MM-dd"], advice);
}
