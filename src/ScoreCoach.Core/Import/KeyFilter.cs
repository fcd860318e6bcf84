namespace ScoreCoach;

/// <summary>
/// Tells in fixed memory whether a key may have been seen before. It never misses one that was; the few that it takes for
/// one by mistake only cost a closer look.
/// </summary>
internal sealed class KeyFilter
{
    /// <summary>32 MB, whatever the file.</summary>
    private const long MostBits = 32L * 1024 * 1024 * 8;

    private const int BitsPerKey = 128;
    private const int WordsPerBlock = 8;
    private const int Probes = 8;
    private readonly ulong[] _words;
    private readonly uint _blockMask;

    public KeyFilter(long expectedKeys)
    {
        var bits = 1024L;
        while (bits * 2 <= MostBits && bits < expectedKeys * BitsPerKey)
        {
            bits *= 2;
        }

        _words = new ulong[bits / 64];
        _blockMask = (uint)((_words.Length / WordsPerBlock) - 1);
    }

    /// <summary>Adds a key; true when it may have been there already.</summary>
    public bool AddAndTest(ulong hash)
    {
        // All bits of a key lie in one cache line.
        var block = _words.AsSpan((int)((uint)(hash >> 32) & _blockMask) * WordsPerBlock, WordsPerBlock);
        var probes = hash * 0x9E3779B97F4A7C15;
        var known = true;
        for (var probe = 0; probe < Probes; probe++)
        {
            var word = (int)(probes & 7);
            var bit = 1UL << (int)((probes >> 3) & 63);
            probes = System.Numerics.BitOperations.RotateRight(probes, 9);
            known &= (block[word] & bit) != 0;
            block[word] |= bit;
        }

        return known;
    }
}
