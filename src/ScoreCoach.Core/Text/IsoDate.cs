using System.Numerics;
using System.Runtime.CompilerServices;

namespace ScoreCoach.Text;

/// <summary>Parses dates that begin with their year, as characters or as UTF-8.</summary>
internal static class IsoDate
{
    /// <summary>Parses a date of the form yyyy-MM-dd.</summary>
    public static bool TryParse<T>(ReadOnlySpan<T> text, out DateTime day)
        where T : unmanaged, IBinaryInteger<T>
    {
        day = default;
        return text.Length == 10 && Is(text[4], '-') && TryParseYearFirst(text, out day);
    }

    /// <summary>Parses a date that begins with its year: 2026-04-05, 2026/4/5, 2026.4.5 or 20260405.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParseYearFirst<T>(ReadOnlySpan<T> text, out DateTime day)
        where T : unmanaged, IBinaryInteger<T>
    {
        day = default;

        // Nearly every date of a file is written in this form.
        if (text.Length == 10 && Is(text[4], '-') && Is(text[7], '-'))
        {
            return TryMake((Pair(text, 0) * 100) + Pair(text, 2), Pair(text, 5), Pair(text, 8), out day);
        }

        return TryParseOther(text, out day);
    }

    private static bool TryParseOther<T>(ReadOnlySpan<T> text, out DateTime day)
        where T : unmanaged, IBinaryInteger<T>
    {
        day = default;
        if (text.Length < 8 || !Digits.TryParse(text[..4], out var year))
        {
            return false;
        }

        var rest = text[4..];
        var (monthLength, separatorLength) = (2, 1);
        if (text.Length == 8 && uint.CreateTruncating(rest[0]) - '0' <= 9)
        {
            separatorLength = 0;
        }
        else
        {
            var separator = rest[0];
            rest = rest[1..];
            var second = rest.IndexOf(separator);
            if (!(Is(separator, '-') || Is(separator, '/') || Is(separator, '.')) || second is < 1 or > 2 || rest.Length - second - 1 is < 1 or > 2)
            {
                return false;
            }

            monthLength = second;
        }

        return Digits.TryParse(rest[..monthLength], out var month) && Digits.TryParse(rest[(monthLength + separatorLength)..], out var dayOfMonth)
            && TryMake(year, month, dayOfMonth, out day);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMake(int year, int month, int dayOfMonth, out DateTime day)
    {
        var isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month);
        day = isDay ? new DateTime(year, month, dayOfMonth) : default;
        return isDay;
    }

    /// <summary>The number of two digits; far below 0 where one is not a digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pair<T>(ReadOnlySpan<T> text, int start)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (tens, ones) = (uint.CreateTruncating(text[start]) - '0', uint.CreateTruncating(text[start + 1]) - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -100_000;
    }

    private static bool Is<T>(T character, char expected)
        where T : unmanaged, IBinaryInteger<T> => uint.CreateTruncating(character) == expected;
}
