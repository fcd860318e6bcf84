using System.Globalization;
using ScoreCoach.Exams;
using ScoreCoach.Windows;

namespace ScoreCoach;

/// <summary>When the exam can and should be taken again. Dates are at midnight, without a zone.</summary>
public sealed record RetakeWindow
{
    /// <summary>The report that it was computed for.</summary>
    internal ScoreReport Report { get; init; } = null!;

    /// <summary>How many attempts the policy allows; null when no limit is known.</summary>
    internal AttemptLimit? Limit { get; init; }

    /// <summary>The day on which the attempts are counted again; null when it is not known, or when they are used up.</summary>
    internal DateTime? AttemptsRenew { get; init; }

    /// <summary>The wait if the next attempt fails too; null when it is not known.</summary>
    internal FollowingWait? Following { get; init; }

    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId => Report.CandidateId;

    /// <summary>The exam's code.</summary>
    public string Exam => Report.Exam;

    /// <summary>Which attempt the report is of, as reported; null when not given.</summary>
    public int? Attempt => Report.Attempt;

    /// <summary>The first day on which the policy allows the next attempt; null when it can't be computed or isn't needed.</summary>
    public DateTime? EarliestRetake { get; internal init; }

    /// <summary>The first moment, where the wait runs on the clock and the time of the exam is known.</summary>
    public DateTimeOffset? EarliestRetakeTime { get; internal init; }

    /// <summary>The name of the policy that was applied; null when there is none.</summary>
    public string? Policy { get; internal init; }

    /// <summary>The source for the policy.</summary>
    public Source? PolicySource { get; internal init; }

    /// <summary>The attempts that the policy still allows in the present window; null when there is no limit or it can't be known.</summary>
    public int? AttemptsLeft { get; internal init; }

    /// <summary>When attempts are allowed again; null unless they are used up, and when it can't be known.</summary>
    public DateTime? NextWindowOpens { get; internal init; }

    /// <summary>Whether the exam can be booked on the day of reference.</summary>
    public ExamStatus ExamStatus { get; internal init; }

    /// <summary>The last day on which the exam can be taken in the language of the report, English where it is not known; null when none is announced.</summary>
    public DateTime? LastExamDate => ExamDays.LastDay(Report.Profile, Report.LanguageName);

    /// <summary>
    /// The exams that replace it, followed to those that can be taken: open on the day of reference, then betas, then those not yet
    /// open, then those that the catalog doesn't know, then those that are closed too.
    /// </summary>
    public ReadOnlyList<string> Successor { get; internal init; } = [];

    /// <summary>The day from which the preparation can be finished and the policy allows the attempt; null when it isn't needed.</summary>
    public DateTime? ReadyFrom { get; internal init; }

    /// <summary>The day by which the longest preparation is finished; null when it isn't needed.</summary>
    public DateTime? ReadyTo { get; internal init; }

    /// <summary>The day on which the retake is wanted; null for none.</summary>
    public DateTime? TargetDate { get; internal init; }

    /// <summary>The verdict.</summary>
    public RetakeVerdict Verdict { get; internal init; }

    /// <summary>What a reader must know about the computation.</summary>
    public ReadOnlyList<RetakeCaveat> Flags { get; internal init; } = [];

    /// <summary>Why this verdict, in a few short sentences.</summary>
    public string Reason { get; internal init; } = null!;

    /// <summary>Whether the exam closes before the next attempt is allowed.</summary>
    internal bool ClosesFirst { get; init; }

    /// <summary>The part of the reason that says why, without what can be taken instead and remarks about the policy.</summary>
    internal string Cause { get; init; } = string.Empty;

    /// <summary>The rule that gave the verdict.</summary>
    public string RuleId { get; internal init; } = null!;

    /// <summary>Where the dates come from: the policy of <see cref="PolicySource"/>, the exam's announced dates and the plan's weeks.</summary>
    public Source Source { get; internal init; } = new(SourceKind.Computed, Note: "From the policy, the exam's announced dates and the weeks of preparation.");

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Verdict}{(EarliestRetake is { } day ? $" from {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : string.Empty)}: {Report}";
}
