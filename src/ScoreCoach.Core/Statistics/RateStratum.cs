namespace ScoreCoach.Statistics;

/// <summary>A part of two groups in which their rates can be compared, such as one exam.</summary>
/// <param name="FirstWeight">The share of the first group that is in it; 0 where the group is absent.</param>
/// <param name="First">The rate of the first group; null where it is absent.</param>
/// <param name="SecondWeight">The share of the second group.</param>
/// <param name="Second">The rate of the second group.</param>
internal readonly record struct RateStratum(double FirstWeight, NumberRange? First, double SecondWeight, NumberRange? Second);
