namespace ScoreCoach.IO.Import.People;

/// <summary>Keeps scores in four bytes each: the digits, then how many of them stand behind the point. Scores with more digits are in a list.</summary>
internal sealed class AttemptScores
{
    private const int None = -1;
    private const int ScaleBits = 5;
    private const int ScaleMask = (1 << ScaleBits) - 1;

    /// <summary>No decimal number has so many digits behind the point.</summary>
    private const int Listed = ScaleMask;

    /// <summary>The sign stays free.</summary>
    private const int MaxDigits = int.MaxValue >> ScaleBits;

    private readonly List<decimal> _others = [];

    /// <summary>Takes a score. Returns what <see cref="Of"/> gives it back for.</summary>
    public int Add(decimal? score)
    {
        if (score is not { } value)
        {
            return None;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[1] == 0 && bits[2] == 0 && bits[0] is >= 0 and <= MaxDigits && value >= 0)
        {
            return (bits[0] << ScaleBits) | (byte)(bits[3] >> 16);
        }

        _others.Add(value);
        return ((_others.Count - 1) << ScaleBits) | Listed;
    }

    /// <summary>The score that was taken; null for none.</summary>
    public decimal? Of(int kept)
    {
        var (digits, scale) = (kept >> ScaleBits, kept & ScaleMask);
        return kept == None ? null : scale == Listed ? _others[digits] : new decimal(digits, 0, 0, false, (byte)scale);
    }
}
