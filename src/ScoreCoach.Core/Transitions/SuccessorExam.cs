using System.Globalization;
using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>An exam that can be taken instead of a closed one, or one of which nothing more is known.</summary>
public sealed record SuccessorExam : INamed
{
    /// <summary>The exam's code.</summary>
    public string Exam { get; internal init; } = null!;

    /// <summary>The exam's title; null when the catalog does not hold it.</summary>
    public string? Title { get; internal init; }

    /// <summary>Whether it can be taken on the day of reference.</summary>
    public SuccessorAvailability Availability { get; internal init; }

    /// <summary>The first day on which it can be taken; null when it is not recorded.</summary>
    public DateTime? FirstExamDate { get; internal init; }

    /// <summary>The last day on which it can be taken; null when none is announced.</summary>
    public DateTime? LastExamDate { get; internal init; }

    /// <summary>The exams between the closed one and this one that are closed too.</summary>
    public ReadOnlyList<string> Through { get; internal init; } = [];

    /// <summary>How many domains its outline has; null when the catalog does not hold it.</summary>
    public int? DomainCount { get; internal init; }

    /// <summary>For how many of them the report gives a level that can be carried over; null when the catalog does not hold the exam.</summary>
    public int? CarriedCount { get; internal init; }

    /// <summary>The source for that it is offered; null when the catalog does not hold it.</summary>
    public Source? Source { get; internal init; }

    /// <inheritdoc/>
    string INamed.Name => Exam;

    /// <summary>The exam and whether it can be taken, as in "AIP-C01 (open)".</summary>
    /// <returns>The exam with its availability.</returns>
    public override string ToString() => $"{Exam} ({Availability switch
    {
        SuccessorAvailability.Open => "open",
        SuccessorAvailability.Beta => "beta",
        SuccessorAvailability.NotYetOpen => $"from {FirstExamDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        _ => "not in the catalog",
    }})";
}
