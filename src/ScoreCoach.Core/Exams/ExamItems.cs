namespace ScoreCoach;

/// <summary>How many questions an exam has. Null where the vendor publishes no number.</summary>
/// <param name="Total">All questions, those that do not count included.</param>
/// <param name="Scored">The questions that count.</param>
public sealed record ExamItems(int? Total, int? Scored);
