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
        if (text.Length < 8 || !Digits.TryParse(text[..4], out var year) || year == 0)
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

        if (!Digits.TryParse(rest[..monthLength], out var month) || !Digits.TryParse(rest[(monthLength + separatorLength)..], out var dayOfMonth)
            || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateTime(year, month, dayOfMonth);
        return true;
    }

    private static bool Is<T>(T character, char expected)
        where T : unmanaged, IBinaryInteger<T> => uint.CreateTruncating(character) == expected;
}
