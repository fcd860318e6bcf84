using System.Globalization;
using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// Reads the text of a cell as a date, a score, an attempt number or a result. ISO 8601 and the invariant culture, or what
/// the options name; never the machine's culture. An empty cell is nothing, never zero.
/// </summary>
/// <remarks>The issues that it gives say what is wrong; the caller adds where.</remarks>
public sealed class FieldReader
{
    private static readonly string[] NamedMonthFormats =
    [
        "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
    ];

    /// <summary>No part of today's date, and no shift to the zone of the machine.</summary>
    private const DateTimeStyles AsWritten = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.RoundtripKind;

    /// <summary>The first year of an exam date. Nothing that is computed from a date may overflow; no exam is older.</summary>
    internal const int FirstYear = 1900;

    /// <summary>The last year of an exam date.</summary>
    internal const int LastYear = 2200;

    private static readonly DateTime FirstDay = new(FirstYear, 1, 1);
    private static readonly DateTime DayAfterLast = new(LastYear + 1, 1, 1);

    /// <summary>The highest number of an attempt. Nobody sits an exam more often.</summary>
    internal const int LastAttempt = 999;

    private readonly ImportOptions _options;
    private readonly CultureInfo _culture;
    private readonly Dictionary<string, ExamResult> _results = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notReported = new(StringComparer.Ordinal);
    private readonly string[] _acceptedResults;

    /// <summary>Builds a reader.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="recognition">The words by which files call values.</param>
    /// <exception cref="ScoreCoachException">A date format can't be used.</exception>
    public FieldReader(ImportOptions options, RecognitionRules recognition)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(recognition);
        _options = options;
        _culture = options.Culture ?? CultureInfo.InvariantCulture;
        DateFormatCheck.Check(options);
        foreach (var (word, result) in options.ResultMap)
        {
            _results[CellText.KeyOf(word)] = result;
        }

        foreach (var (word, result) in recognition.Results)
        {
            _results.TryAdd(CellText.KeyOf(word), result);
        }

        foreach (var result in Enum.GetValues<ExamResult>())
        {
            _results.TryAdd(CellText.KeyOf(result.ToString()), result);
        }

        _acceptedResults = ["Pass", "Fail", .. options.ResultMap.Keys];
        foreach (var word in recognition.NotReported)
        {
            _notReported.Add(CellText.KeyOf(word));
        }
    }

    /// <summary>The order of day and month that the column's dates prove.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>What proves the order; null when nothing was looked at.</summary>
    public string? DateOrderReason { get; init; }

    /// <summary>Whether a text says that nothing was reported.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>True for blanks and for words such as "n/a".</returns>
    public bool IsNotReported(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.IsEmpty || (text.Length <= 32 && _notReported.Contains(CellText.KeyOf(text)));
    }

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="date">The date; null for a cell that reports none.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text is a date or reports none.</returns>
    public bool TryReadDate(ReadOnlySpan<char> text, out ReportDate? date, out ImportIssue? issue)
    {
        date = null;
        issue = null;
        text = text.Trim();
        if (IsNotReported(text))
        {
            return true;
        }

        if (TryReadIso(text, out var found) || TryReadAsOptionsSay(text, out found))
        {
            return Accept(text, found, out date, out issue);
        }

        if (_options.DateFormats.Count > 0 || _options.Culture is not null)
        {
            issue = NoDate(text, "Write day, month and year as -DateFormat or -Culture says, or as yyyy-MM-dd; what is missing is not guessed.");
            return false;
        }

        if (NumericDate.TryParse(text, out var numeric))
        {
            return TryReadNumeric(text, numeric, out date, out issue);
        }

        if (DateTime.TryParseExact(text, NamedMonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return Accept(text, new ReportDate(day, null), out date, out issue);
        }

        issue = NoDate(text, "Write dates as yyyy-MM-dd, or say how they are written with -DateFormat or -Culture.");
        return false;
    }

    /// <summary>Reads a score.</summary>
    /// <param name="text">The text of a cell: a number, or a number out of the scale's maximum, like "700/1000".</param>
    /// <param name="scale">The exam's scale; null when it has none.</param>
    /// <param name="score">The score; null for a cell that reports none.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text is a score of that scale or reports none.</returns>
    public bool TryReadScore(ReadOnlySpan<char> text, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        score = null;
        issue = null;
        text = text.Trim();
        if (IsNotReported(text))
        {
            return true;
        }

        var number = text;
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            number = text[..slash];
            if (!TryReadNumber(text[(slash + 1)..], out var maximum) || (scale is not null && maximum != scale.Maximum))
            {
                issue = NoScore(text, scale, scale is null ? null : FormattableString.Invariant($"The scale ends at {scale.Maximum}."));
                return false;
            }
        }

        if (!TryReadNumber(number, out var value))
        {
            var advice = text.Contains('%')
                ? "A percentage is no scaled score; leave the cell empty when there is no score."
                : text.Contains(',') && _options.Culture is null
                    ? "Numbers are read with a decimal point and without thousands separators; name another culture with -Culture."
                    : null;
            issue = NoScore(text, scale, advice);
            return false;
        }

        return TryAcceptScore(value, text, scale, out score, out issue);
    }

    /// <summary>Checks a score that is a number already.</summary>
    /// <param name="value">The score.</param>
    /// <param name="scale">The exam's scale; null when it has none.</param>
    /// <param name="score">The score when it is accepted.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the score is one of that scale.</returns>
    public static bool TryAcceptScore(decimal value, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        if (scale is null || scale.Contains(value))
        {
            (score, issue) = (value, null);
            return true;
        }

        return TryAcceptScore(value, value.ToString(CultureInfo.InvariantCulture), scale, out score, out issue);
    }

    /// <summary>Reads an attempt number.</summary>
    /// <param name="text">The text of a cell: a whole number from 1.</param>
    /// <param name="attempt">The number; null for a cell that reports none.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text is an attempt number or reports none.</returns>
    public bool TryReadAttempt(ReadOnlySpan<char> text, out int? attempt, out ImportIssue? issue)
    {
        attempt = null;
        issue = null;
        text = text.Trim();
        if (IsNotReported(text))
        {
            return true;
        }

        // Programs that write whole numbers as fractions give "2.0"; people write "2nd".
        var digits = text;
        if (digits.EndsWith(".0", StringComparison.Ordinal))
        {
            digits = digits[..^2];
        }
        else if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th")
        {
            digits = digits[..^2];
        }

        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LastAttempt)
        {
            attempt = number;
            return true;
        }

        issue = NoAttempt(text);
        return false;
    }

    /// <summary>Reads a result.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="result">The result; unknown for a cell that reports none.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text is a result or reports none.</returns>
    public bool TryReadResult(ReadOnlySpan<char> text, out ExamResult result, out ImportIssue? issue)
    {
        result = ExamResult.Unknown;
        issue = null;
        text = text.Trim();
        if (text.Length <= 64 && _results.TryGetValue(CellText.KeyOf(text), out result))
        {
            return true;
        }

        if (IsNotReported(text))
        {
            return true;
        }

        var nearest = text.Length <= 64 ? NearestName.Among(text.ToString(), _acceptedResults) : null;
        issue = new ImportIssue
        {
            Code = ImportIssueCode.InvalidResult,
            Field = nameof(ReportField.Result),
            Value = CellText.Quote(text),
            Message = $"'{CellText.Quote(text)}' is no result.",
            Accepted = _acceptedResults,
            Suggestion = text is "0" or "1" ? "Say what 0 and 1 mean with -ResultMap."
                : nearest is null ? "Say what the word means with -ResultMap." : $"Did you mean '{nearest}'?",
        };
        return false;
    }

    private static bool TryAcceptScore(decimal value, ReadOnlySpan<char> text, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        score = null;
        issue = null;
        if (scale is null || scale.Contains(value))
        {
            score = value;
            return true;
        }

        issue = new ImportIssue
        {
            Code = ImportIssueCode.ScoreOutOfRange,
            Field = nameof(ReportField.Score),
            Value = CellText.Quote(text),
            Message = $"The score {CellText.Quote(text)} is outside the scale {scale}.",
            Accepted = [scale.ToString()],
        };
        return false;
    }

    /// <summary>Says that a text is no number of an attempt.</summary>
    internal static ImportIssue NoAttempt(ReadOnlySpan<char> text) => new()
    {
        Code = ImportIssueCode.InvalidAttempt,
        Field = nameof(ReportField.Attempt),
        Value = CellText.Quote(text),
        Message = $"'{CellText.Quote(text)}' is no attempt number.",
        Accepted = ["1, 2, 3, …", "an empty cell"],
    };

    /// <summary>Whether an exam can have been sat on a day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlausible(DateTime day) => day >= FirstDay && day < DayAfterLast;

    /// <summary>Says that a date lies where no exam can.</summary>
    internal static ImportIssue OutOfRange(ReadOnlySpan<char> text) => NoDate(text, "The year looks mistyped.") with
    {
        Message = FormattableString.Invariant($"'{CellText.Quote(text)}' is no exam date: years from {FirstYear} to {LastYear} are accepted."),
        Accepted = [FormattableString.Invariant($"{FirstYear}-01-01 to {LastYear}-12-31")],
    };

    private static bool Accept(ReadOnlySpan<char> text, ReportDate found, out ReportDate? date, out ImportIssue? issue)
    {
        date = null;
        issue = null;
        if (!IsPlausible(found.Day))
        {
            issue = OutOfRange(text);
            return false;
        }

        date = found;
        return true;
    }

    /// <summary>Years first: 2026-04-05, 20260405, 2026/4/5, each with or without a clock time.</summary>
    private static bool TryReadIso(ReadOnlySpan<char> text, out ReportDate date)
    {
        date = default;
        var end = text.IndexOfAny('T', 't', ' ');
        var day = end < 0 ? text : text[..end];
        if (!TryReadYearFirst(day, out var found))
        {
            return false;
        }

        if (end < 0)
        {
            date = new ReportDate(found, null);
            return true;
        }

        return TryReadClock(found, text[(end + 1)..].Trim(), out date);
    }

    private static bool TryReadYearFirst(ReadOnlySpan<char> text, out DateTime day)
    {
        day = default;
        if (text.Length < 8 || !Digits(text[..4], out var year) || year == 0)
        {
            return false;
        }

        int month;
        int dayOfMonth;
        if (text.Length == 8 && char.IsAsciiDigit(text[4]) && char.IsAsciiDigit(text[6]))
        {
            if (!Digits(text[4..6], out month) || !Digits(text[6..], out dayOfMonth))
            {
                return false;
            }
        }
        else
        {
            var separator = text[4];
            var rest = text[5..];
            var second = rest.IndexOf(separator);
            if (separator is not ('-' or '/' or '.') || second is < 1 or > 2 || rest.Length - second - 1 is < 1 or > 2
                || !Digits(rest[..second], out month) || !Digits(rest[(second + 1)..], out dayOfMonth))
            {
                return false;
            }
        }

        if (month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateTime(year, month, dayOfMonth);
        return true;
    }

    private static bool TryReadClock(DateTime day, ReadOnlySpan<char> clock, out ReportDate date)
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
                if (!TryReadOffset(clock[sign..], out var found))
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

    private static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        var digits = text[1..];
        if (!TimeSpan.TryParseExact(digits, ["hh\\:mm", "hhmm", "hh"], CultureInfo.InvariantCulture, out offset) || offset.TotalHours > 14)
        {
            return false;
        }

        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }

    private static ImportIssue NoDate(ReadOnlySpan<char> text, string? suggestion) => new()
    {
        Code = ImportIssueCode.InvalidDate,
        Field = nameof(ReportField.ExamDate),
        Value = CellText.Quote(text),
        Message = $"'{CellText.Quote(text)}' is no date that can be read.",
        Accepted = ["yyyy-MM-dd"],
        Suggestion = suggestion,
    };

    private static ImportIssue NoScore(ReadOnlySpan<char> text, ScoreScale? scale, string? suggestion) => new()
    {
        Code = ImportIssueCode.InvalidScore,
        Field = nameof(ReportField.Score),
        Value = CellText.Quote(text),
        Message = $"'{CellText.Quote(text)}' is no score.",
        Accepted = scale is null ? ["a number", "an empty cell"] : [$"a number in {scale}", "an empty cell"],
        Suggestion = suggestion,
    };

    private bool TryReadAsOptionsSay(ReadOnlySpan<char> text, out ReportDate date)
    {
        foreach (var format in _options.DateFormats)
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
        if (_options.Culture is not { } culture || !DateTime.TryParse(text, culture, AsWritten, out var read))
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

    private bool TryReadNumeric(ReadOnlySpan<char> text, NumericDate numeric, out ReportDate? date, out ImportIssue? issue)
    {
        date = null;
        issue = null;
        if (DateOrder == DateOrder.Mixed)
        {
            issue = Ambiguous(text, $"The dates of this column contradict each other: {DateOrderReason}.");
            return false;
        }

        var asDayFirst = numeric.TryToDate(dayFirst: true, out var dayFirst);
        var asMonthFirst = numeric.TryToDate(dayFirst: false, out var monthFirst);
        if (!asDayFirst && !asMonthFirst)
        {
            issue = NoDate(text, null);
            return false;
        }

        if (asDayFirst && asMonthFirst && dayFirst != monthFirst && DateOrder == DateOrder.Open)
        {
            issue = Ambiguous(
                text,
                FormattableString.Invariant($"'{CellText.Quote(text)}' can be {dayFirst:yyyy-MM-dd} or {monthFirst:yyyy-MM-dd}, and no date of the column settles which."));
            return false;
        }

        var day = DateOrder switch
        {
            DateOrder.DayFirst => asDayFirst ? dayFirst : default,
            DateOrder.MonthFirst => asMonthFirst ? monthFirst : default,
            _ => asDayFirst ? dayFirst : monthFirst,
        };
        if (day == default)
        {
            issue = NoDate(text, null);
            return false;
        }

        return Accept(text, new ReportDate(day, null), out date, out issue);
    }

    private static ImportIssue Ambiguous(ReadOnlySpan<char> text, string message) => new()
    {
        Code = ImportIssueCode.AmbiguousDate,
        Field = nameof(ReportField.ExamDate),
        Value = CellText.Quote(text),
        Message = message,
        Accepted = ["yyyy-MM-dd"],
        Suggestion = "Say how the dates are written, for example -DateFormat dd/MM/yyyy or -Culture en-US.",
    };

    private bool TryReadNumber(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            _culture,
            out value);
}
