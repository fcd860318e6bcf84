namespace ScoreCoach;

/// <summary>Two groups at an edition of an exam.</summary>
public sealed record ComparedExam
{
    /// <summary>The exam's code.</summary>
    public string Exam => Profile.Id;

    /// <summary>The exam's title.</summary>
    public string ExamTitle => Profile.Title;

    /// <summary>The edition of its outline.</summary>
    public string Edition => Profile.Edition;

    /// <summary>The first group; null when it did not take the exam.</summary>
    public ComparedExamGroup? First { get; internal init; }

    /// <summary>The second group; null when it did not take the exam.</summary>
    public ComparedExamGroup? Second { get; internal init; }

    /// <summary>The pass rate of the first group less that of the second; null when one of them has no results.</summary>
    public RateDifference? Difference { get; internal init; }

    /// <summary>What this difference adds to the difference of all results; null as above.</summary>
    public RateDifference? RateEffect { get; internal init; }

    /// <summary>Whether one of the groups has fewer than 30 results, so that the difference is a hint at most.</summary>
    public bool IsSmall { get; internal init; }

    /// <summary>The domains; none when one of the groups did not take the exam.</summary>
    public ReadOnlyList<ComparedDomain> Domains { get; internal init; } = [];

    /// <summary>The exam.</summary>
    internal ExamProfile Profile { get; init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{Exam} {Edition}: {(Difference is not null ? Difference : First is null || Second is null ? "one group only" : "no results")}";
}
