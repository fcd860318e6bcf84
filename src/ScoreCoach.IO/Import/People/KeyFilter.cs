using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ScoreCoach.IO.Import.People;

/// <summary>
/// Decides in fixed memory whether a key may have been seen before. It never misses one that was; the few that it takes for
/// one by mistake only cost a closer look.
/// </summary>
/// <remarks>A split-block Bloom filter: a key sets one bit in each of eight words that lie side by side.</remarks>
internal sealed class KeyFilter
{
    /// <summary>32 MB, whatever the file.</summary>
    private const long MaxBits = 32L * 1024 * 1024 * 8;
    private const int BitsPerKey = 128;
    private const int WordsPerBlock = 8;

    /// <summary>Odd numbers that spread a key over the words; any will do.</summary>
    private static readonly uint[] Spread = [0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0xD6E8FEB9, 0xA0761D65, 0xE7037ED1];

    private readonly uint[] _words;
    private readonly uint _blockMask;

    public KeyFilter(long expectedKeys)
    {
        var bits = 1024L;
        while (bits * 2 <= MaxBits && bits < expectedKeys * BitsPerKey)
        {
            bits *= 2;
        }

        _words = new uint[bits / 32];
        _blockMask = (uint)((_words.Length / WordsPerBlock) - 1);
    }

    /// <summary>Adds a key; true when it may have been there already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AddAndTest(ulong hash)
    {
        ref var block = ref _words[((uint)(hash >> 32) & _blockMask) * WordsPerBlock];
        return Avx2.IsSupported ? AddVector(ref block, (uint)hash) : AddWords(ref block, (uint)hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AddVector(ref uint block, uint key)
    {
        var places = Vector256.ShiftRightLogical(Vector256.Create(key) * Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Spread)), 27);
        var bits = Avx2.ShiftLeftLogicalVariable(Vector256<uint>.One, places);
        var words = Vector256.LoadUnsafe(ref block);
        (words | bits).StoreUnsafe(ref block);
        return (words & bits) == bits;
    }

    private static bool AddWords(ref uint block, uint key)
    {
        var known = true;
        for (var index = 0; index < WordsPerBlock; index++)
        {
            ref var word = ref Unsafe.Add(ref block, index);
            var bit = 1u << (int)((key * Spread[index]) >> 27);
            known &= (word & bit) != 0;
            word |= bit;
        }

        return known;
    }
}
