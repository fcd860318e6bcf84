namespace ScoreCoach.Statistics;

/// <summary>A number, or the numbers between which it lies.</summary>
/// <param name="Low">The lowest that it can be.</param>
/// <param name="High">The highest that it can be; the same as the lowest where the number is known.</param>
internal readonly record struct NumberRange(double Low, double High)
{
    public static NumberRange operator +(NumberRange left, NumberRange right) => new(left.Low + right.Low, left.High + right.High);

    public static NumberRange operator -(NumberRange left, NumberRange right) => new(left.Low - right.High, left.High - right.Low);

    public static NumberRange operator *(double factor, NumberRange range) => factor < 0
        ? new(factor * range.High, factor * range.Low)
        : new(factor * range.Low, factor * range.High);
}
