using System.Numerics;

namespace ScoreCoach.Numerics;

/// <summary>
/// An exact fraction. Shares are divided exactly and rounded once, at the end, so that they sum to 1 and compare
/// without a tolerance.
/// </summary>
internal readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger _denominator;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public static Rational Zero => new(0, 1);
    public static Rational One => new(1, 1);
    public BigInteger Numerator { get; }

    // default(Rational) is 0/1, not 0/0.
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public static implicit operator Rational(int value) => new(value, 1);

    /// <summary>The exact value of a decimal: its digits over a power of ten.</summary>
    public static Rational From(decimal value)
    {
        var denominator = BigInteger.One;
        while (decimal.Truncate(value) != value)
        {
            value *= 10;
            denominator *= 10;
        }

        return new Rational(new BigInteger(value), denominator);
    }

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);
    public double ToDouble() => (double)Numerator / (double)Denominator;
    public override string ToString() => $"{Numerator}/{Denominator}";
}
