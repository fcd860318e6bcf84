using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>
/// A short cell as three words of eight bytes, which overlap as its length wants: its first, its middle and its last. Up to
/// <see cref="MaxWhole"/> bytes they are all of it, so that comparing cells compares four numbers. Longer cells that
/// differ between them share a key, so a table that uses it must compare those itself.
/// </summary>
internal readonly record struct Utf8Key(ulong Head, ulong Middle, ulong Tail, int Length)
{
    /// <summary>The longest cell, in bytes, that has its key to itself.</summary>
    public const int MaxWhole = 24;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Utf8Key Of(ReadOnlySpan<byte> cell)
    {
        ref var first = ref MemoryMarshal.GetReference(cell);
        var length = cell.Length;
        if (length >= 8)
        {
            return new Utf8Key(Word(ref first, 0), Word(ref first, (length - 8) / 2), Word(ref first, length - 8), length);
        }

        if (length >= 4)
        {
            return new Utf8Key(HalfWord(ref first, 0), 0, HalfWord(ref first, length - 4), length);
        }

        return length == 0 ? default : new Utf8Key(first, Unsafe.Add(ref first, length / 2), Unsafe.Add(ref first, length - 1), length);
    }

    /// <summary>A hash of the key, the same in every process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Hash()
    {
        var mixed = Head * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 29) ^ Tail ^ (ulong)Length) * 0xBF58476D1CE4E5B9;
        return (uint)((mixed ^ (Middle * 0x94D049BB133111EB)) >> 32);
    }

    private static ulong Word(ref byte first, int offset) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, offset));

    private static ulong HalfWord(ref byte first, int offset) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, offset));
}
