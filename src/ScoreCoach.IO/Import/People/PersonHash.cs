using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.People;

namespace ScoreCoach.IO.Import.People;

/// <summary>Hashes who sat which exam: XxHash128 of the canonical id in UTF-8. The same in every process and on every machine.</summary>
internal static class PersonHash
{
    /// <summary>The hash of a person by trimmed id, and of the exam; false for an id of nothing but invisible characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOfId(ReadOnlySpan<byte> id, long exam, out UInt128 hash)
    {
        if (!Ascii.IsValid(id) || id.Contains((byte)'@'))
        {
            return TryOfText(PersonId.Canonical(CellText.ToString(id)), exam, out hash);
        }

        hash = XxHash128.HashToUInt128(id, exam);
        return !id.IsEmpty;
    }

    /// <summary>The hash of a person by name, where a file has no ids.</summary>
    public static bool TryOfName(string name, long exam, out UInt128 hash) => TryOfText(PersonId.CanonicalName(name), exam, out hash);

    /// <summary>The hash of something that follows something with a hash of its own.</summary>
    public static UInt128 Combine(UInt128 hash, ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes, (long)(ulong)(hash ^ (hash >> 64)));

    private static bool TryOfText(string text, long exam, out UInt128 hash)
    {
        hash = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text), exam);
        return text.Length > 0;
    }
}
