using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// A fast hash of bytes. The seed differs from process to process, so that nobody can write a file whose cells collide;
/// no output depends on it.
/// </summary>
internal static class Utf8Hash
{
    /// <summary>What makes the hashes of this process differ from those of others.</summary>
    public static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>The hash of a span.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes) => Of(bytes, Seed);

    /// <summary>The hash of a span that follows something with a hash of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<byte> bytes, ulong state)
    {
        state ^= (ulong)bytes.Length * 0x9E3779B97F4A7C15;
        while (bytes.Length >= 8)
        {
            state = Mix(state ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), 0xA0761D6478BD642F);
            bytes = bytes[8..];
        }

        if (bytes.Length >= 4)
        {
            state = Mix(state ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes), 0xE7037ED1A0B428DB);
            bytes = bytes[4..];
        }

        ulong rest = 0;
        foreach (var value in bytes)
        {
            rest = (rest << 8) | value;
        }

        return Mix(state ^ rest, 0x8EBC6AF09C88C6E3);
    }

    /// <summary>The hash of a number that follows something with a hash of its own.</summary>
    public static ulong Of(long number, ulong state) => Mix(state ^ (ulong)number, 0x589965CC75374CC3);

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left ^ Seed, right, out var low);
        return high ^ low;
    }
}
