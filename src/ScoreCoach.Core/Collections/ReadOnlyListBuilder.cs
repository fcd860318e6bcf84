using System.Runtime.CompilerServices;

namespace ScoreCoach.Collections;

/// <summary>Makes read-only lists of collection expressions.</summary>
internal static class ReadOnlyListBuilder
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlyList<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? EmptyList<T>.Value : new(items.ToArray());

    private static class EmptyList<T>
    {
        public static readonly ReadOnlyList<T> Value = new([]);
    }
}
