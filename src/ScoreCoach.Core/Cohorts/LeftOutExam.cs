namespace ScoreCoach;

/// <summary>An edition of an exam that a comparison leaves out, together with everything that its figures would be in.</summary>
public sealed record LeftOutExam
{
    /// <summary>The exam's code.</summary>
    public string Exam => Profile.Id;

    /// <summary>The exam's title.</summary>
    public string ExamTitle => Profile.Title;

    /// <summary>The edition of its outline.</summary>
    public string Edition => Profile.Edition;

    /// <summary>Why it is left out.</summary>
    public string Reason { get; internal init; } = null!;

    /// <summary>The exam.</summary>
    internal ExamProfile Profile { get; init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{Exam} {Edition}: {Reason}";
}
