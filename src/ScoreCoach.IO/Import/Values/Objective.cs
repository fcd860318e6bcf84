namespace ScoreCoach.IO.Import.Values;

/// <summary>An objective of an outline, by its number: 2.4 is the fourth of the second domain.</summary>
/// <param name="Domain">The number of its domain, from 1.</param>
/// <param name="Place">Its place in the domain, from 1.</param>
internal readonly record struct Objective(int Domain, int Place) : IComparable<Objective>
{
    private const int MaxDigits = 2;

    public int CompareTo(Objective other) => (Domain, Place).CompareTo((other.Domain, other.Place));

    public override string ToString() => FormattableString.Invariant($"{Domain}.{Place}");

    /// <summary>Parses a text that is the number of an objective and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Objective objective) => TryParseStart(text.Trim(), out objective, out var length) && length == text.Trim().Length;

    /// <summary>Parses the number at the start of a text.</summary>
    public static bool TryParseStart(ReadOnlySpan<char> text, out Objective objective, out int length)
    {
        objective = default;
        var domain = ReadDigits(text, out var point);
        if (domain < 1 || point >= text.Length || text[point] != '.')
        {
            length = 0;
            return false;
        }

        var place = ReadDigits(text[(point + 1)..], out var digits);
        length = point + 1 + digits;
        objective = new Objective(domain, place);
        return place >= 1;
    }

    /// <summary>The number that one or two digits at the start of a text make; 0 for none, and for more of them.</summary>
    private static int ReadDigits(ReadOnlySpan<char> text, out int count)
    {
        var number = 0;
        for (count = 0; count < text.Length && char.IsAsciiDigit(text[count]); count++)
        {
            number = count < MaxDigits ? (number * 10) + (text[count] - '0') : 0;
        }

        return count <= MaxDigits ? number : 0;
    }
}
