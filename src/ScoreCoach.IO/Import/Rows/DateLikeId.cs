using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Finds ids that look as if a spreadsheet had made dates of them: 12-Mar, 3. Mrz, Mar-12, 2025-03-14 00:00:00.</summary>
internal sealed class DateLikeId(DateWords words)
{
    private static readonly string[] DayForms =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy",
    ];

    private static readonly string[] ClockForms =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm",
        "d.M.yyyy HH:mm:ss", "d.M.yyyy HH:mm", "d/M/yyyy H:mm:ss", "M/d/yyyy H:mm:ss", "M/d/yyyy H:mm",
    ];

    private readonly HashSet<string> _months = TextKey.SetOf(words.Months.SelectMany(group => group));

    /// <summary>Whether an id deserves a closer look, after a look at a few bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBe(ReadOnlySpan<byte> id) => id.Length is >= 5 and <= 24
        && ((uint)(id[0] - '0') <= 9
            ? IsSeparator(id[4]) || (IsSeparator(id[2]) && MayFollow(id, 3)) || (IsSeparator(id[1]) && MayFollow(id, 2))
            : (uint)(id[^1] - '0') <= 9 && (id[^3] == '-' || id[^3] == ' ' || (id.Length > 7 && id[^5] == '-')) && id[1] is >= (byte)'a' or > 0x7F);

    /// <summary>What kind of date an id looks like; null where it does not look like one.</summary>
    public DateLikeIdKind? Find(string id) =>
        DateTime.TryParseExact(id, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? DateLikeIdKind.Digits
        : DateTime.TryParseExact(id, ClockForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || HasMonth(id) ? DateLikeIdKind.Written
        : null;

    private static bool IsSeparator(byte value) => value is (byte)'-' or (byte)'.' or (byte)'/' or (byte)' ';

    private static bool MayFollow(ReadOnlySpan<byte> id, int index) => id[index] is > (byte)'9' or (byte)' ' || IsSeparator(id[^5]) || id.Length > 12;

    /// <summary>A day and a month, a month and a year, or all three. People who make up ids write capitals: MAR-12.</summary>
    private bool HasMonth(string id)
    {
        var parts = id.Split(['-', '.', '/', ' '], StringSplitOptions.RemoveEmptyEntries);
        var month = Array.FindIndex(parts, part => _months.Contains(TextKey.Of(part)));
        if (parts.Length is < 2 or > 3 || month < 0 || (parts[month].Length > 1 && parts[month].All(char.IsUpper)))
        {
            return false;
        }

        return parts.Length == 2
            ? month == 1 ? IsNumber(parts[0], 1, 2) : char.IsUpper(parts[0][0]) && (IsNumber(parts[1], 2, 2) || IsNumber(parts[1], 4, 4))
            : month == 1 && IsNumber(parts[0], 1, 2) && (IsNumber(parts[2], 2, 2) || IsNumber(parts[2], 4, 4));
    }

    private static bool IsNumber(string part, int fewest, int most) => part.Length >= fewest && part.Length <= most && part.All(char.IsAsciiDigit);
}
