namespace ScoreCoach;

/// <summary>When the exam can and should be sat again. Dates are at midnight, without a zone.</summary>
public sealed record RetakeWindow
{
    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId { get; init; }

    /// <summary>The exam's code.</summary>
    public required string Exam { get; init; }

    /// <summary>Which attempt the report is of, as reported; null when not given.</summary>
    public int? Attempt { get; init; }

    /// <summary>The first day on which the policy allows the next attempt; null when it can't be computed or isn't needed.</summary>
    public DateTime? EarliestRetake { get; init; }

    /// <summary>The first moment, where the wait runs on the clock and the time of the exam is known.</summary>
    public DateTimeOffset? EarliestRetakeTime { get; init; }

    /// <summary>The name of the policy that was applied; null when there is none.</summary>
    public string? Policy { get; init; }

    /// <summary>Who says what the policy is.</summary>
    public Source? PolicySource { get; init; }

    /// <summary>The attempts that the policy still allows in the present window; null when there is no limit or it can't be known.</summary>
    public int? AttemptsLeft { get; init; }

    /// <summary>When attempts are allowed again; null unless they are used up, and when it can't be known.</summary>
    public DateTime? NextWindowOpens { get; init; }

    /// <summary>Whether the exam can be booked on the day of reference.</summary>
    public required ExamStatus ExamStatus { get; init; }

    /// <summary>The last day on which the exam can be sat; null when none is announced.</summary>
    public DateTime? LastExamDate { get; init; }

    /// <summary>The exams that take its place: those that are open on the day of reference, then those that the catalog doesn't know, then closed ones.</summary>
    public IReadOnlyList<string> Successor { get; init; } = [];

    /// <summary>The successors that can be sat as far as the catalog knows: all but the closed ones, which come last.</summary>
    internal IEnumerable<string> OpenSuccessors => Successor.Take(OpenSuccessorCount);

    /// <summary>How many of the successors are not known to be closed.</summary>
    internal int OpenSuccessorCount { get; init; }

    /// <summary>The day from which the preparation can be finished and the policy allows the attempt; null when it isn't needed.</summary>
    public DateTime? ReadyFrom { get; init; }

    /// <summary>The day by which the longest preparation is finished; null when it isn't needed.</summary>
    public DateTime? ReadyTo { get; init; }

    /// <summary>The day on which the retake is wanted; null for none.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The verdict.</summary>
    public required RetakeVerdict Verdict { get; init; }

    /// <summary>What a reader must know about the computation.</summary>
    public IReadOnlyList<RetakeCaveat> Flags { get; init; } = [];

    /// <summary>Why this verdict, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule that gave the verdict.</summary>
    public required string RuleId { get; init; }

    /// <summary>Where the dates come from: the policy of <see cref="PolicySource"/>, the exam's announced dates and the plan's weeks.</summary>
    public Source Source { get; init; } = new(SourceKind.Computed, Note: "From the policy, the exam's announced dates and the weeks of preparation.");

    /// <inheritdoc/>
    public override string ToString() => $"{Exam}: {Verdict}";
}
