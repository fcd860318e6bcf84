using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>
/// The id in a cell as its owner wrote it: without the apostrophe that kept a spreadsheet from changing it, without the
/// number that a list puts before it, and without what is around an e-mail address. Whoever compares or shows ids takes them from here, so that one person has one id.
/// </summary>
internal static class IdentityCell
{
    /// <summary>The id in a trimmed cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> cell) => MayBeWrapped(cell) ? WithoutWrapper(cell) : cell;

    /// <summary>The name in a trimmed cell.</summary>
    public static ReadOnlySpan<byte> UnwrapName(ReadOnlySpan<byte> cell) =>
        !cell.IsEmpty && cell[^1] is (byte)';' or (byte)',' ? AddressCell.WithoutDelimiters(WithoutSpreadsheet(cell)) : WithoutSpreadsheet(cell);

    /// <summary>Whether a spreadsheet rounded the id in an unwrapped cell, such as 4.72E+11, or shows it as #####: what the id was is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDamaged(ReadOnlySpan<byte> id) => !id.IsEmpty && (uint)(id[^1] - '#') <= '9' - '#' && MayBeDamaged(id) && (IsRounded(id) || IsTooNarrow(id));

    /// <summary>Whether a cell, blanks apart, has a wrapper that its id has not.</summary>
    public static bool IsWrapped(ReadOnlySpan<byte> raw) => Unwrap(CellText.Trim(raw)).Length < WithoutBlanks(raw).Length;

    /// <summary>Whether a cell has more around its id than the wrapper of a spreadsheet.</summary>
    public static bool IsDecorated(ReadOnlySpan<byte> raw) => CellText.Trim(raw) is var cell && Unwrap(cell).Length < WithoutSpreadsheet(cell).Length;

    private static ReadOnlySpan<byte> WithoutSpreadsheet(ReadOnlySpan<byte> cell) => BeginsWrapped(cell) ? WithoutPrefix(cell) : cell;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeWrapped(ReadOnlySpan<byte> cell) => BeginsWrapped(cell) || EndsWrapped(cell);

    /// <summary>Whether a cell ends as an address does, or as what is around one. Most ids end with a digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsWrapped(ReadOnlySpan<byte> cell) =>
        cell.Length > 1 && (uint)(cell[^1] - '0') > 9 && (!char.IsAsciiLetter((char)cell[^1]) || HasColon(cell));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool BeginsWrapped(ReadOnlySpan<byte> cell) => cell.Length > 1 && ((uint)(cell[0] - '0') <= 9 || cell[0] == '\'');

    /// <summary>Whether a colon is in a cell, as after the scheme of an address. Ids are short: sixteen bytes are looked at together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasColon(ReadOnlySpan<byte> cell) => cell.Length > sizeof(ulong)
        && (cell.Length > 2 * sizeof(ulong) ? cell.Contains((byte)':') : HasColonIn(cell) || HasColonIn(cell[^sizeof(ulong)..]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasColonIn(ReadOnlySpan<byte> eight)
    {
        // A byte that is a colon becomes 0, and only a 0 borrows into its highest bit.
        const ulong Ones = 0x0101010101010101;
        var bytes = MemoryMarshal.Read<ulong>(eight) ^ (Ones * ':');
        return ((bytes - Ones) & ~bytes & (Ones * 0x80)) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeDamaged(ReadOnlySpan<byte> id) => (uint)(id[0] - '0') <= 9 || id[0] is (byte)'#' or (byte)'+' or (byte)'-';

    private static ReadOnlySpan<byte> WithoutBlanks(ReadOnlySpan<byte> raw) => raw.Trim(" \t\r\n\u00A0\uFEFF"u8);

    private static ReadOnlySpan<byte> WithoutWrapper(ReadOnlySpan<byte> cell)
    {
        var id = BeginsWrapped(cell) ? WithoutPrefix(cell) : cell;
        return EndsWrapped(id) ? AddressCell.Unwrap(id) : id;
    }

    private static ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> cell)
    {
        if (cell[0] == '\'')
        {
            // Names begin with an apostrophe too ('t Hooft, 's-Gravenhage); ids hold digits and no blanks.
            return cell[1..].ContainsAnyInRange((byte)'0', (byte)'9') && !cell.ContainsAny((byte)' ', (byte)'\t') && !cell[1..].Contains((byte)'\'')
                ? cell[1..]
                : cell;
        }

        var end = cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end > 0 && cell[end] == ';' && cell.Length > end + 2 && cell[end + 1] == '#' && cell[(end + 2)..].IndexOf(";#"u8) < 0
            ? CellText.Trim(cell[(end + 2)..])
            : cell;
    }

    /// <summary>
    /// Digits, a fraction, and an exponent: 4.72E+11, 4,72E+11 or 5E+11. Without a fraction or a plus sign it may be an id that someone
    /// made up, such as 12E4.
    /// </summary>
    private static bool IsRounded(ReadOnlySpan<byte> id)
    {
        id = id[0] is (byte)'+' or (byte)'-' ? id[1..] : id;
        var end = id.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (end <= 0 || id.Length > 40)
        {
            return false;
        }

        var rest = id[end..];
        var hasFraction = rest[0] is (byte)'.' or (byte)',';
        if (hasFraction)
        {
            end = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (end < 0)
            {
                return false;
            }

            rest = rest[(end + 1)..].TrimStart((byte)' ');
        }

        if (rest[0] is not ((byte)'E' or (byte)'e'))
        {
            return false;
        }

        rest = rest[1..];
        var isSigned = rest.Length > 0 && rest[0] is (byte)'+' or (byte)'-';
        var digits = isSigned ? rest[1..] : rest;
        return digits.Length is > 0 and <= 3
            && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && (hasFraction || (isSigned && rest[0] == '+'));
    }

    /// <summary>A spreadsheet fills a cell with number signs where its column is too narrow.</summary>
    private static bool IsTooNarrow(ReadOnlySpan<byte> id) => id.Length >= 3 && id.IndexOfAnyExcept((byte)'#') < 0;
}
