using System.IO.Hashing;
using System.Runtime.InteropServices;
using ScoreCoach.People;

namespace ScoreCoach.IO.Import.People;

/// <summary>Compares the names of people: without regard to case, punctuation and the order of first and last name.</summary>
internal static class PersonName
{
    private static readonly char[] Separators = [' ', ',', '.', '-'];

    /// <summary>A hash that equal names share; 0 for no name.</summary>
    public static uint HashOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return 0;
        }

        // A sum does not depend on the order of the words.
        var sum = 0u;
        foreach (var word in PersonId.CanonicalName(name).ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            sum += (uint)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word.AsSpan()));
        }

        return sum == 0 ? 1 : sum;
    }
}
