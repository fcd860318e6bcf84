using System.IO.Hashing;
using System.Runtime.InteropServices;
using ScoreCoach.People;

namespace ScoreCoach.IO.Import.People;

/// <summary>Compares the names of people: without regard to case, punctuation and the order of first and last name.</summary>
internal static class PersonName
{
    /// <summary>Longer names are rare.</summary>
    private const int MaxPlain = 64;

    private static readonly char[] Separators = [' ', ',', '.', '-'];

    /// <summary>A hash that equal names share; 0 for no name.</summary>
    public static uint HashOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return 0;
        }

        var sum = SumOfPlain(name) ?? SumOf(name);
        return sum == 0 ? 1 : sum;
    }

    // A sum does not depend on the order of the words.
    private static uint SumOf(string name)
    {
        var sum = 0u;
        foreach (var word in PersonId.CanonicalName(name).ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            sum += HashOf(word.AsSpan());
        }

        return sum;
    }

    /// <summary>The sum for a name in printable ASCII, as most are, without a text for each word; null for any other.</summary>
    private static uint? SumOfPlain(string name)
    {
        if (name.Length > MaxPlain || name.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return null;
        }

        Span<char> letters = stackalloc char[MaxPlain];
        var (sum, start) = (0u, 0);
        for (var index = 0; index <= name.Length; index++)
        {
            if (index < name.Length && name[index] is not (' ' or ',' or '.' or '-'))
            {
                letters[index] = char.IsAsciiLetterLower(name[index]) ? (char)(name[index] - 0x20) : name[index];
                continue;
            }

            sum += index > start ? HashOf(letters[start..index]) : 0;
            start = index + 1;
        }

        return sum;
    }

    private static uint HashOf(ReadOnlySpan<char> word) => (uint)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word));
}
