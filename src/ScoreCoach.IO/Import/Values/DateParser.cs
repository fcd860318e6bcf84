using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses exam dates: ISO 8601 first, then what the options name, then forms that only one reading fits.</summary>
internal sealed class DateParser(ImportOptions options, DateWords words, NotReportedWords notReported, SpreadsheetErrors errors, DateOrderFinder? proof)
{
    /// <summary>The years in which an exam can have been taken. Nothing that is computed from a date may overflow; no exam is older.</summary>
    public const int FirstYear = 1900;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2200;

    private const int MaxKnown = 4096;

    /// <summary>No part of today's date, and no shift to the zone of the machine.</summary>
    private const DateTimeStyles AsWritten = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.RoundtripKind;

    /// <summary>The days of a spreadsheet's count that exams may have been on: 1954 to 2119.</summary>
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private const string FormatOption = "DateFormat";
    private static readonly OptionExample DateFormat = OptionExample.Of(FormatOption);
    private static readonly OptionExample Culture = OptionExample.Of(nameof(ImportOptions.Culture));

    private static readonly DateTime FirstDay = new(FirstYear, 1, 1);
    private static readonly DateTime EndDay = new(LastYear + 1, 1, 1);
    private readonly SpelledDate _spelled = SpelledDate.Of(words);
    private readonly CultureInfo _culture = options.Culture ?? CultureInfo.InvariantCulture;
    private readonly Utf8Table<ReportDate?> _known = new(MaxKnown);

    /// <summary>Whether the column proves how its dates are written.</summary>
    public bool IsOrderProven => Order is DateOrder.DayFirst or DateOrder.MonthFirst;
    private DateOrder Order => proof?.Order ?? DateOrder.Open;

    /// <summary>Parses a cell; one that reports nothing is not a date.</summary>
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

        return TryParseText(cell, out date, out issue);
    }

    private bool TryParseText(ReadOnlySpan<byte> cell, out ReportDate? date, out ImportIssue? issue)
    {
        issue = null;
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
        text = CellText.Unwrap(text);
        issue = errors.Find(text, nameof(ReportField.ExamDate));
        if (issue is not null || notReported.Contains(text))
        {
            return issue is null;
        }

        var plain = DateText.Plain(text, stackalloc char[DateText.MaxLength]);
        if (TryParseIso(plain, out var found) || TryParseAsOptionsSay(text, out found))
        {
            return Accept(text, found, out date, out issue);
        }

        if (SerializedDate.TryParse(text, out var moment, out var mayBeMidnight))
        {
            issue = mayBeMidnight ? MidnightSomewhere(text, moment) : null;
            return issue is null && Accept(text, new ReportDate(moment.Date, moment), out date, out issue);
        }

        if (_spelled.TryParse(plain, out found, out var weekday))
        {
            issue = weekday is { } actual
                ? NotADate(text, FormattableString.Invariant($"{found.Day:yyyy-MM-dd} is a {actual}; correct the date or the day of the week."))
                : null;
            return issue is null && Accept(text, found, out date, out issue);
        }

        if (NameNumber(text) is { } number)
        {
            issue = number;
            return false;
        }

        if (options.DateFormats.Count > 0 || options.Culture is not null)
        {
            issue = NotADate(text, Advice.With($"Write day, month and year as yyyy-MM-dd or in the format set with {DateFormat} or {Culture}, or add the format of this date: {DateFormat} accepts several. Missing parts are not guessed."));
            return false;
        }

        if (NumericDate.TryParse(plain, out var numeric))
        {
            return TryParseNumeric(text, numeric, out date, out issue);
        }

        issue = NotADate(text, AdviseOnYear(plain) ?? Advice.With($"Write dates as yyyy-MM-dd, or specify the format with {DateFormat} or {Culture}."));
        return false;
    }

    /// <summary>How to read dates whose year has two digits, which could be a day as well: 3-Nov-25, 11/3/25. Null for any other text.</summary>
    private static Advice? AdviseOnYear(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny('.', '/', '-');
        if (first is < 1 or > 2)
        {
            return null;
        }

        var mark = text[first];
        var rest = text[(first + 1)..];
        var second = rest.IndexOf(mark);
        if (second < 1 || rest.Length != second + 3 || !Digits.TryParse(text[..first], out _) || !Digits.TryParse(rest[(second + 1)..], out _))
        {
            return null;
        }

        return !Digits.TryParse(rest[..second], out _)
            ? Advice.With($"Write the year with four digits, or use {OptionExample.Of(FormatOption, $"d{mark}MMM{mark}yy")} for names of months, with the formats of all other dates.")
            : Advice.With(
                $"Write the year with four digits, or use {OptionExample.Of(FormatOption, $"d{mark}M{mark}yy")} if the day comes first, {OptionExample.Of(FormatOption, $"M{mark}d{mark}yy")} if the month does, with the formats of all other dates.");
    }

    /// <summary>Numbers that stand for a day where no one sees it: the count of days of a spreadsheet, or seconds. They are named, not read.</summary>
    private static ImportIssue? NameNumber(ReadOnlySpan<char> text)
    {
        var point = text.IndexOfAny('.', ',');
        var whole = point < 0 ? text : text[..point];
        if (whole.IndexOfAnyExceptInRange('0', '9') >= 0 || (point >= 0 && (whole.Length != 5 || text[(point + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0)))
        {
            return null;
        }

        if (whole.Length == 5 && Digits.TryParse(whole, out var serial) && serial is > FirstSerial and < LastSerial)
        {
            return NotADate(text, "Format the column as yyyy-mm-dd in the spreadsheet and export again.") with
            {
                Message = FormattableString.Invariant(
                    $"'{CellText.Quote(text)}' is a spreadsheet serial number, not a date. It may stand for {new DateTime(1899, 12, 30).AddDays(serial):yyyy-MM-dd}."),
            };
        }

        return whole.Length is 10 or 13 && long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            ? NotADate(text, "Write the day of the exam as yyyy-MM-dd.") with
            {
                Message = FormattableString.Invariant(
                    $"'{CellText.Quote(text)}' is not a date but a count of {(whole.Length == 10 ? "seconds" : "milliseconds")} since 1970, whose day depends on the time zone."),
            }
            : null;
    }

    private static ImportIssue MidnightSomewhere(ReadOnlySpan<char> text, DateTimeOffset moment) => Unread(
        ImportIssueCode.AmbiguousDate,
        text,
        FormattableString.Invariant(
            $"'{CellText.Quote(text)}' is {moment:yyyy-MM-dd HH:mm} UTC, which is midnight of {moment.AddDays(1):yyyy-MM-dd} in zones east of it. It can be either day."),
        "Write the day as yyyy-MM-dd, or the moment with its offset.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlausible(DateTime day) => day >= FirstDay && day < EndDay;

    private static bool Accept(ReadOnlySpan<char> text, ReportDate found, out ReportDate? date, out ImportIssue? issue)
    {
        var isPlausible = IsPlausible(found.Day);
        date = isPlausible ? found : null;
        issue = isPlausible ? null : OutOfRange(text);
        return isPlausible;
    }

    /// <summary>Years first, with or without a clock time.</summary>
    private bool TryParseIso(ReadOnlySpan<char> text, out ReportDate date)
    {
        date = default;
        var end = text.IndexOfAny('T', 't', ' ');
        if (!IsoDate.TryParseYearFirst((end < 0 ? text : text[..end]).TrimEnd(','), out var day))
        {
            return false;
        }

        date = new ReportDate(day, null);
        return end < 0 || TryParseClock(day, text[(end + 1)..].Trim(), out date) || TryParseOtherClock(day, text[(end + 1)..], out date);
    }

    /// <summary>Clock times that are not those of ISO 8601: 2:05 PM, 14:05:11 UTC, 14:05 GMT+1.</summary>
    private bool TryParseOtherClock(DateTime day, ReadOnlySpan<char> clock, out ReportDate date)
    {
        var isClock = _spelled.TryParseClock(clock, out var time, out var offset);
        date = new ReportDate(day, isClock && offset is { } known && IsPlausible(day) ? new DateTimeOffset(day + time, known) : null);
        return isClock;
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
        return WrittenDate.ContainsAllOf(text, read, culture);
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
                FormattableString.Invariant($"'{CellText.Quote(text)}' can be {dayFirst:yyyy-MM-dd} or {monthFirst:yyyy-MM-dd}, and no date in the column shows which."));
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
        Message = FormattableString.Invariant($"'{CellText.Quote(text)}' is not an exam date: years from {FirstYear} to {LastYear} are accepted."),
        Accepted = [FormattableString.Invariant($"{FirstYear}-01-01 to {LastYear}-12-31")],
    };

    private static ImportIssue NotADate(ReadOnlySpan<char> text, Advice? advice) => Unread(
        ImportIssueCode.InvalidDate, text, $"'{CellText.Quote(text)}' is not a date that can be read.", advice);

    private static ImportIssue Ambiguous(ReadOnlySpan<char> text, string message) => Unread(
        ImportIssueCode.AmbiguousDate,
        text,
        message,
        Advice.With($"Specify how the dates are written, for example {OptionExample.Of(FormatOption, "dd/MM/yyyy")} or {OptionExample.Of(nameof(ImportOptions.Culture), "en-US")}."));

    private static ImportIssue Unread(ImportIssueCode code, ReadOnlySpan<char> text, string message, Advice? advice) =>
        FieldIssue.Of(code, nameof(ReportField.ExamDate), CellText.Quote(text), message, ["yyyy-MM-dd"], advice);
}
