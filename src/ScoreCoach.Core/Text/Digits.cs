using System.Numerics;
using System.Runtime.CompilerServices;

namespace ScoreCoach.Text;

/// <summary>Parses runs of ASCII digits, as characters or as UTF-8.</summary>
internal static class Digits
{
    /// <summary>The longest run that fits into a number.</summary>
    private const int MaxLength = 9;

    /// <summary>Parses a text of one to nine digits and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse<T>(ReadOnlySpan<T> text, out int number)
        where T : unmanaged, IBinaryInteger<T>
    {
        number = 0;
        foreach (var character in text)
        {
            var digit = uint.CreateTruncating(character) - '0';
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + (int)digit;
        }

        return text.Length is > 0 and <= MaxLength;
    }
}
