namespace ScoreCoach.Tests.Windows;

/// <summary>One row of the table of policy cases.</summary>
public sealed record PolicyCase(string Name)
{
    public string Policy { get; init; } = "aws";

    public string? Exam { get; init; }

    public string? Time { get; init; }

    public int? Attempt { get; init; }

    public ExamResult Result { get; init; } = ExamResult.Fail;

    /// <summary>Earlier attempts: "1:2025-06-01", "2025-06-01", "1:" or "".</summary>
    public string[] History { get; init; } = [];

    public string? AsOf { get; init; }

    public string? Start { get; init; }

    public string? Target { get; init; }

    public string? PolicyName { get; init; }

    public int MinWeeks { get; init; } = 2;

    public int MaxWeeks { get; init; } = 4;

    public RetakeVerdict Verdict { get; init; } = RetakeVerdict.Feasible;

    public string? Earliest { get; init; }

    public string? Moment { get; init; }

    public int? Left { get; init; }

    public string? Opens { get; init; }

    public RetakeCaveat[] Has { get; init; } = [];

    public RetakeCaveat[] HasNot { get; init; } = [];

    public string? ReadyFrom { get; init; }

    public string? ReadyTo { get; init; }

    public string? Says { get; init; }

    public override string ToString() => Name;
}
