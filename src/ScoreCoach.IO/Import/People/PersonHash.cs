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

    /// <summary>The hash of a trimmed id without regard to case, which people share whose ids differ only in case; false for an id of nothing but invisible characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryOfFoldedId(ReadOnlySpan<byte> id, out UInt128 hash)
    {
        if (id.Length > MaxFolded || !Ascii.IsValid(id))
        {
            return TryOfText(Folded(PersonId.Canonical(CellText.ToString(id))), 0, out hash);
        }

        Span<byte> folded = stackalloc byte[MaxFolded];
        Ascii.ToLower(id, folded, out var length);
        hash = XxHash128.HashToUInt128(folded[..length]);
        return length > 0;
    }

    /// <summary>The hash of a person by name without regard to case.</summary>
    public static bool TryOfFoldedName(string name, out UInt128 hash) => TryOfText(Folded(PersonId.CanonicalName(name)), 0, out hash);

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
