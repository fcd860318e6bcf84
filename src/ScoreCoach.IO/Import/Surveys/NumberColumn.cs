using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>What the numbers of a column are, as far as their unit depends on it. Numbers with a percent sign have theirs.</summary>
internal struct NumberColumn
{
    private (string Text, long Line)? _fraction;
    private (string Text, long Line)? _greatest;
    private int _highest;

    /// <summary>How many numbers stand without a percent sign.</summary>
    public long Count { get; private set; }

    /// <summary>Whether one has a percent sign.</summary>
    public bool HasSigned { get; private set; }

    /// <summary>Whether one of them is 0.</summary>
    public bool HasZero { get; private set; }

    /// <summary>Whether one of them is neither whole nor a number of halves or quarters, in which marks are given.</summary>
    public bool HasOddPart { get; private set; }

    public decimal Maximum { get; private set; }

    /// <summary>The first number strictly between 0 and 1.</summary>
    public readonly (string Text, long Line)? Fraction => _fraction;

    /// <summary>The greatest number.</summary>
    public readonly (string Text, long Line)? Greatest => _greatest;

    /// <summary>Counts a whole number that adds nothing new, as nearly all do; false for one that is greater than those before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryObserve(int whole)
    {
        if (whole == 0 || whole > _highest)
        {
            _highest = Math.Max(_highest, whole);
            return false;
        }

        Count++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Observe(in LevelNumber number, ReadOnlySpan<byte> cell, long line)
    {
        if (number.HasSign)
        {
            HasSigned = true;
            return;
        }

        if (decimal.IsNegative(number.Value))
        {
            // It is on no scale, and refused where it stands.
            return;
        }

        Count++;
        HasZero |= number.Value == 0;
        HasOddPart |= number.Value * 4 % 1 != 0;
        if (number.Value is > 0 and < 1)
        {
            _fraction ??= (LevelNumber.TextOf(cell), line);
        }

        if (_greatest is null || number.Value > Maximum)
        {
            (Maximum, _greatest) = (number.Value, (LevelNumber.TextOf(cell), line));
        }
    }

    /// <summary>Adds what was seen in a part of the table that comes later, or in another column.</summary>
    public void Add(in NumberColumn other, long linesBefore)
    {
        Count += other.Count;
        HasSigned |= other.HasSigned;
        HasZero |= other.HasZero;
        HasOddPart |= other.HasOddPart;
        _fraction ??= Moved(other._fraction, linesBefore);
        if (other._greatest is not null && (_greatest is null || other.Maximum > Maximum))
        {
            (Maximum, _greatest) = (other.Maximum, Moved(other._greatest, linesBefore));
        }
    }

    private static (string Text, long Line)? Moved((string Text, long Line)? place, long linesBefore) =>
        place is { } found ? (found.Text, found.Line + linesBefore) : null;
}
