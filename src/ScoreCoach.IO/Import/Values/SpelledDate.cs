using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Parses dates whose month is a name: 3 November 2025 2:05 PM, Monday, Nov 3rd, 2025, 3 de noviembre de 2025. They can be read in one
/// way only. A day, a month and a year of four digits must be there; every other part must be one that dates have.
/// </summary>
internal sealed class SpelledDate
{
    private const int MaxParts = 32;
    private static readonly ConditionalWeakTable<DateWords, SpelledDate> Known = [];

    private readonly Dictionary<string, int> _months;
    private readonly Dictionary<string, int> _weekdays;
    private readonly HashSet<string> _ordinals;
    private readonly HashSet<string> _fillers;
    private readonly HashSet<string> _zones;

    private SpelledDate(DateWords words)
    {
        _months = Numbered(words.Months);
        _weekdays = Numbered(words.Weekdays);
        _ordinals = [.. words.Ordinals.Select(KeyOf)];
        _fillers = [.. words.Fillers.Select(KeyOf)];
        _zones = [.. words.Zones.Select(KeyOf)];
    }

    /// <summary>The parser by the words of the data, made once: every table and thread asks for it.</summary>
    public static SpelledDate Of(DateWords words) => Known.GetValue(words, static known => new SpelledDate(known));

    /// <summary>Parses a date with the name of a month, with or without a clock time.</summary>
    /// <param name="text">The text, with plain dashes and blanks.</param>
    /// <param name="date">The date; the day counts as it is written, whatever the zone.</param>
    /// <param name="weekday">The day of the week that it should be and is not; null where they agree.</param>
    public bool TryParse(ReadOnlySpan<char> text, out ReportDate date, out DayOfWeek? weekday)
    {
        date = default;
        weekday = null;
        Span<Part> buffer = stackalloc Part[MaxParts];
        if (!TrySplit(text, buffer, out var count))
        {
            return false;
        }

        var found = new Found();
        var parts = (ReadOnlySpan<Part>)buffer[..count];
        var months = CountMonths(text, parts);
        for (var index = 0; index < parts.Length;)
        {
            if (!TryTake(text, parts, ref index, ref found, months))
            {
                return false;
            }
        }

        if (found.Year == 0 || found.Month == 0 || found.Day < 1 || found.Day > DateTime.DaysInMonth(found.Year, found.Month))
        {
            return false;
        }

        var day = new DateTime(found.Year, found.Month, found.Day);
        date = new ReportDate(day, found.Offset is { } offset && day.Year is > 1 and < 9999 ? new DateTimeOffset(day + found.Clock!.Value, offset) : null);
        weekday = found.Weekday is { } said && ((int)day.DayOfWeek + 6) % 7 != said ? day.DayOfWeek : null;
        return true;
    }

    /// <summary>Parses a clock time in any of the forms that dates come with: 2:05 PM, 14:05:11 UTC, 14:05 GMT+1, 14:05:11.123456 +0000 UTC.</summary>
    public bool TryParseClock(ReadOnlySpan<char> text, out TimeSpan time, out TimeSpan? offset)
    {
        (time, offset) = (default, null);
        Span<Part> buffer = stackalloc Part[MaxParts];
        if (!TrySplit(text, buffer, out var count))
        {
            return false;
        }

        var found = new Found();
        var index = 0;
        ReadOnlySpan<Part> parts = buffer[..count];
        if (!TryTakeClock(text, parts, ref index, ref found) || index < parts.Length)
        {
            return false;
        }

        (time, offset) = (found.Clock!.Value, found.Offset);
        return true;
    }

    private static string KeyOf(string word) => TextKey.Of(word) is { Length: > 0 } key ? key : word;

    private static Dictionary<string, int> Numbered(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < groups.Count; number++)
        {
            foreach (var word in groups[number])
            {
                numbers.TryAdd(TextKey.Of(word), number);
            }
        }

        return numbers;
    }

    private bool TryTake(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, ref int index, ref Found found, int months)
    {
        var part = parts[index];
        if (part.IsNumber)
        {
            return IsClock(text, parts, index) ? found.Clock is null && TryTakeClock(text, parts, ref index, ref found) : TryTakeNumber(text, parts, ref index, ref found);
        }

        index++;
        if (!part.IsWord)
        {
            return text[part.Start] is ',' or '.' or '-' or '/';
        }

        var word = TextKey.Of(part.Of(text));

        // "mar" is March, or Tuesday where another word is a month.
        if (_months.TryGetValue(word, out var month) && (months == 1 || found.Weekday is not null || !_weekdays.ContainsKey(word)))
        {
            (var isFirst, found.Month) = (found.Month == 0, month + 1);
            return isFirst;
        }

        if (_weekdays.TryGetValue(word, out var weekday) && found.Weekday is null)
        {
            found.Weekday = weekday;
            return true;
        }

        return _fillers.Contains(word);
    }

    private int CountMonths(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count += part.IsWord && _months.ContainsKey(TextKey.Of(part.Of(text))) ? 1 : 0;
        }

        return count;
    }

    private bool TryTakeNumber(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, ref int index, ref Found found)
    {
        var part = parts[index++];
        if (part.Length == 4 && found.Year == 0)
        {
            found.Year = part.Value;
            return found.Year > 0;
        }

        if (part.Length > 2 || found.Day != 0 || part.Value is 0 or > 31)
        {
            return false;
        }

        found.Day = part.Value;
        if (index < parts.Length && !parts[index].IsNumber && parts[index].Start == part.Start + part.Length && _ordinals.Contains(KeyOf(parts[index].Of(text).ToString())))
        {
            index++;
        }

        return true;
    }

    private static bool IsClock(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, int index) =>
        index + 1 < parts.Length && (text[parts[index + 1].Start] == ':' || (parts[index].Length <= 2 && IsWord(text, parts, index + 1, "h")));

    private static bool IsWord(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, int index, string word) =>
        index < parts.Length && parts[index].IsWord && parts[index].Of(text).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsSymbol(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, int index, char symbol) =>
        index < parts.Length && !parts[index].IsNumber && !parts[index].IsWord && text[parts[index].Start] == symbol;

    private bool TryTakeClock(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, ref int index, ref Found found)
    {
        if (index + 2 >= parts.Length || !parts[index].IsNumber || parts[index].Length > 2 || !IsClock(text, parts, index) || parts[index + 2] is not { IsNumber: true, Length: 2, Value: < 60 })
        {
            return false;
        }

        var (hour, minute, second) = (parts[index].Value, parts[index + 2].Value, 0);
        index += 3;
        if (IsSymbol(text, parts, index, ':'))
        {
            if (index + 1 >= parts.Length || parts[index + 1] is not { IsNumber: true, Length: 2, Value: < 60 })
            {
                return false;
            }

            second = parts[index + 1].Value;
            index += 2;
            if ((IsSymbol(text, parts, index, '.') || IsSymbol(text, parts, index, ',')) && index + 1 < parts.Length && parts[index + 1].IsNumber && parts[index + 1].Start == parts[index].Start + 1)
            {
                index += 2;
            }
        }

        if (!TryTakeHalf(text, parts, ref index, ref hour))
        {
            return false;
        }

        found.Clock = new TimeSpan(hour, minute, second);
        return hour < 24 && TryTakeZone(text, parts, ref index, ref found);
    }

    /// <summary>AM or PM, with or without points.</summary>
    private static bool TryTakeHalf(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, ref int index, ref int hour)
    {
        var isAfternoon = IsWord(text, parts, index, "pm");
        var length = isAfternoon || IsWord(text, parts, index, "am") ? 1 : 0;
        if (length == 0 && IsSymbol(text, parts, index + 1, '.') && IsWord(text, parts, index + 2, "m"))
        {
            isAfternoon = IsWord(text, parts, index, "p");
            length = isAfternoon || IsWord(text, parts, index, "a") ? IsSymbol(text, parts, index + 3, '.') ? 4 : 3 : 0;
        }

        if (length == 0)
        {
            return true;
        }

        index += length;
        var isHour = hour is >= 1 and <= 12;
        hour = (hour % 12) + (isAfternoon ? 12 : 0);
        return isHour;
    }

    private bool TryTakeZone(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, ref int index, ref Found found)
    {
        var isUniversal = IsUniversal(text, parts, index);
        if (isUniversal)
        {
            found.Offset = TimeSpan.Zero;
            index++;
        }

        if ((IsSymbol(text, parts, index, '+') || IsSymbol(text, parts, index, '-')) && index + 1 < parts.Length && parts[index + 1] is { IsNumber: true, Length: <= 4 } hours
            && hours.Start == parts[index].Start + 1)
        {
            var sign = text[parts[index].Start] == '-' ? -1 : 1;
            var minutes = hours.Length > 2 ? ((hours.Value / 100) * 60) + (hours.Value % 100) : hours.Value * 60;
            if (hours.Length is 1 or 3 && !isUniversal)
            {
                return hours.Length == 1 && sign < 0;
            }

            index += 2;
            if (hours.Length <= 2 && IsSymbol(text, parts, index, ':') && index + 1 < parts.Length && parts[index + 1] is { IsNumber: true, Length: 2, Value: < 60 })
            {
                minutes += parts[index + 1].Value;
                index += 2;
            }

            if (minutes > 14 * 60)
            {
                return false;
            }

            found.Offset = TimeSpan.FromMinutes(sign * minutes);
            isUniversal = IsUniversal(text, parts, index);
            index += isUniversal ? 1 : 0;
        }

        if (index < parts.Length && parts[index].IsWord && _zones.Contains(TextKey.Of(parts[index].Of(text))))
        {
            index++;
        }

        return !IsSymbol(text, parts, index, '(') || TrySkipParentheses(text, parts, ref index);
    }

    /// <summary>The name of the zone, as scripts in browsers write it: GMT+0100 (Central European Standard Time).</summary>
    private static bool TrySkipParentheses(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, ref int index)
    {
        while (++index < parts.Length && !parts[index].IsNumber)
        {
            if (IsSymbol(text, parts, index, ')'))
            {
                index++;
                return true;
            }
        }

        return false;
    }

    private static bool IsUniversal(ReadOnlySpan<char> text, ReadOnlySpan<Part> parts, int index) =>
        IsWord(text, parts, index, "Z") || IsWord(text, parts, index, "UTC") || IsWord(text, parts, index, "GMT");

    private static bool TrySplit(ReadOnlySpan<char> text, Span<Part> parts, out int count)
    {
        count = 0;
        for (var index = 0; index < text.Length;)
        {
            var start = index;
            if (text[index] == ' ')
            {
                index++;
                continue;
            }

            var isNumber = char.IsAsciiDigit(text[index]);
            var isWord = !isNumber && IsLetter(text[index]);
            index++;
            while ((isNumber && index < text.Length && char.IsAsciiDigit(text[index])) || (isWord && index < text.Length && IsLetter(text[index])))
            {
                index++;
            }

            if (count == parts.Length)
            {
                return false;
            }

            var value = isNumber && index - start <= 4 && Digits.TryParse(text[start..index], out var number) ? number : -1;
            parts[count++] = new Part(start, index - start, value, isNumber, isWord);
        }

        return count > 0;
    }

    // The ordinal marks º and ª are letters to Unicode; so is a combining accent a part of its letter here.
    private static bool IsLetter(char character) => char.IsLetter(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private readonly record struct Part(int Start, int Length, int Value, bool IsNumber, bool IsWord)
    {
        public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
    }

    private struct Found
    {
        public int Day;
        public int Month;
        public int Year;
        public int? Weekday;
        public TimeSpan? Clock;
        public TimeSpan? Offset;
    }
}
