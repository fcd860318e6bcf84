using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.People;

namespace ScoreCoach.IO.Import.People;

/// <summary>Hashes people: XxHash128 of the canonical id in UTF-8. The same in every process and on every machine.</summary>
internal static class PersonHash
{
    private const int MaxFolded = 128;

    /// <summary>1 in each byte of a word.</summary>
    private const ulong Each = 0x0101010101010101;
    private const ulong HighBits = Each * 0x80;

    /// <summary>The hash of a trimmed id without regard to case, which people share whose ids differ only in case; false for an id of nothing but invisible characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryOfFoldedId(ReadOnlySpan<byte> id, out UInt128 hash)
    {
        Span<byte> folded = stackalloc byte[MaxFolded];
        if (id.Length > MaxFolded || !TryFold(id, folded))
        {
            return TryOfText(Folded(PersonId.Canonical(CellText.ToString(id))), 0, out hash);
        }

        hash = XxHash128.HashToUInt128(folded[..id.Length]);
        return !id.IsEmpty;
    }

    /// <summary>The hash of a person by name without regard to case.</summary>
    public static bool TryOfFoldedName(string name, out UInt128 hash) => TryOfText(Folded(PersonId.CanonicalName(name)), 0, out hash);

    /// <summary>Writes an id in lower case; false for one that is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryFold(ReadOnlySpan<byte> id, Span<byte> folded)
    {
        if (id.Length < sizeof(ulong))
        {
            var bits = 0;
            for (var index = 0; index < id.Length; index++)
            {
                bits |= id[index];
                folded[index] = char.IsAsciiLetterUpper((char)id[index]) ? (byte)(id[index] | 0x20) : id[index];
            }

            return bits < 0x80;
        }

        // Eight bytes at a time; the last eight overlap those before them as the length wants.
        var words = 0UL;
        for (var start = 0; ; start = Math.Min(start + sizeof(ulong), id.Length - sizeof(ulong)))
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(id[start..]);
            BinaryPrimitives.WriteUInt64LittleEndian(folded[start..], ToLower(word));
            words |= word;
            if (start + sizeof(ulong) == id.Length)
            {
                return (words & HighBits) == 0;
            }
        }
    }

    /// <summary>Eight bytes of ASCII in lower case. What is added to each byte carries into its highest bit from 'A' on, and from '[' on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ToLower(ulong word)
    {
        var isUpper = (word + (Each * (0x80 - 'A'))) & ~(word + (Each * (0x80 - '[')));
        return word | ((isUpper & HighBits) >> 2);
    }

    // Upper case first: a letter can have two lower-case forms (σ, ς).
    private static string Folded(string text) => text.ToUpperInvariant().ToLowerInvariant();

    /// <summary>The hash of a person by trimmed id, and of a seed; false for an id of nothing but invisible characters.</summary>
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
