using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.People;

namespace ScoreCoach.IO.Import.People;

/// <summary>Hashes people: XxHash128 of the canonical id in UTF-8. The same in every process and on every machine.</summary>
internal static class PersonHash
{
    /// <summary>So long ids are two words of eight bytes, which overlap as their length wants.</summary>
    private const int MaxWords = 16;

    /// <summary>Longer ids are rare, and room for them would be cleared for every row.</summary>
    private const int MaxFolded = 64;

    /// <summary>An odd number that spreads a length over 64 bits; any will do.</summary>
    private const long Spread = 0x1E3779B97F4A7C15;

    /// <summary>1 in each byte of a word.</summary>
    private const ulong Each = 0x0101010101010101;
    private const ulong HighBits = Each * 0x80;

    /// <summary>The hash of a trimmed id without regard to case, which people share whose ids differ only in case; false for an id of only invisible characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryOfFoldedId(ReadOnlySpan<byte> id, out UInt128 hash)
    {
        if (id.Length is < sizeof(ulong) or > MaxWords)
        {
            return TryOfOtherId(id, out hash);
        }

        var first = BinaryPrimitives.ReadUInt64LittleEndian(id);
        var last = BinaryPrimitives.ReadUInt64LittleEndian(id[^sizeof(ulong)..]);
        if (((first | last) & HighBits) != 0)
        {
            return TryOfOtherId(id, out hash);
        }

        hash = HashOf(ToLower(first), ToLower(last), id.Length);
        return true;
    }

    // Not as a part of the usual case, which would save all that this needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryOfOtherId(ReadOnlySpan<byte> id, out UInt128 hash) => id.Length > MaxWords ? TryOfLongId(id, out hash) : TryOfShortId(id, out hash);

    private static bool TryOfShortId(ReadOnlySpan<byte> id, out UInt128 hash)
    {
        var (first, last) = WordsOf(id);
        if (((first | last) & HighBits) != 0)
        {
            return TryOfText(id, out hash);
        }

        hash = HashOf(ToLower(first), ToLower(last), id.Length);
        return !id.IsEmpty;
    }

    /// <summary>The hash of a person by name without regard to case.</summary>
    public static bool TryOfFoldedName(string name, out UInt128 hash) => TryOfFoldedText(PersonId.CanonicalName(name), out hash);

    private static bool TryOfLongId(ReadOnlySpan<byte> id, out UInt128 hash)
    {
        Span<byte> folded = stackalloc byte[MaxFolded];
        if (id.Length > MaxFolded || !Ascii.IsValid(id))
        {
            return TryOfText(id, out hash);
        }

        // Eight bytes at a time; the last eight overlap those before them as the length wants.
        for (var start = 0; ; start = Math.Min(start + sizeof(ulong), id.Length - sizeof(ulong)))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(folded[start..], ToLower(BinaryPrimitives.ReadUInt64LittleEndian(id[start..])));
            if (start + sizeof(ulong) == id.Length)
            {
                hash = XxHash128.HashToUInt128(folded[..id.Length]);
                return true;
            }
        }
    }

    private static bool TryOfText(ReadOnlySpan<byte> id, out UInt128 hash) => TryOfFoldedText(PersonId.Canonical(CellText.ToString(id)), out hash);

    /// <summary>The hash of a canonical text: that of an id where it is one.</summary>
    private static bool TryOfFoldedText(string text, out UInt128 hash)
    {
        // Upper case first: a letter can have two lower-case forms (σ, ς).
        var bytes = Encoding.UTF8.GetBytes(text.ToUpperInvariant().ToLowerInvariant());
        var (first, last) = bytes.Length <= MaxWords ? WordsOf(bytes) : default;
        hash = bytes.Length <= MaxWords ? HashOf(first, last, bytes.Length) : XxHash128.HashToUInt128(bytes);
        return bytes.Length > 0;
    }

    /// <summary>The first and the last eight bytes of a text that has no more than both; of a shorter one as many as it has.</summary>
    private static (ulong First, ulong Last) WordsOf(ReadOnlySpan<byte> text) => text.Length switch
    {
        >= sizeof(ulong) => (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..])),
        >= sizeof(uint) => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..])),
        > 0 => ((ulong)text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16), 0),
        _ => default,
    };

    /// <summary>
    /// The length distinguishes what the words alone do not, spread over all bits of the seed: seeds that differ in one bit, as lengths do,
    /// cancel out against words that differ in the same bit, as those of K-1000 and K-10000 do. The words do not overlap here, so that they
    /// are read as fast as they were written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static UInt128 HashOf(ulong first, ulong last, int length)
    {
        var words = new UInt128(last, first);
        return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in words)), length * Spread);
    }

    /// <summary>Eight bytes of ASCII in lower case. What is added to each byte carries into its highest bit from 'A' on, and from '[' on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ToLower(ulong word)
    {
        var isUpper = (word + (Each * (0x80 - 'A'))) & ~(word + (Each * (0x80 - '[')));
        return word | ((isUpper & HighBits) >> 2);
    }

    /// <summary>The hash of a person by trimmed id, and of a seed; false for an id of only invisible characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOfId(ReadOnlySpan<byte> id, long seed, out UInt128 hash)
    {
        if (!Ascii.IsValid(id) || id.Contains((byte)'@'))
        {
            return TryOfText(PersonId.Canonical(CellText.ToString(id)), seed, out hash);
        }

        hash = XxHash128.HashToUInt128(id, seed);
        return !id.IsEmpty;
    }

    /// <summary>The hash of a person by name, where a file has no ids.</summary>
    public static bool TryOfName(string name, long seed, out UInt128 hash) => TryOfText(PersonId.CanonicalName(name), seed, out hash);

    /// <summary>The hash of something that follows something with a hash of its own.</summary>
    public static UInt128 Combine(UInt128 hash, ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes, (long)(ulong)(hash ^ (hash >> 64)));

    private static bool TryOfText(string text, long seed, out UInt128 hash)
    {
        hash = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text), seed);
        return text.Length > 0;
    }
}
