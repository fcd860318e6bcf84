using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>A domain of an older exam from which a level was taken over, with what its report says.</summary>
public sealed record CarriedDomain : INamed
{
    /// <summary>The code of the older exam.</summary>
    public string Exam { get; internal init; } = null!;

    /// <summary>The domain's id.</summary>
    public string Domain { get; internal init; } = null!;

    /// <summary>The domain's name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>The level of the report.</summary>
    public PerformanceLevel Level { get; internal init; }

    /// <summary>The text of the report as it came; null when there was none.</summary>
    public string? ReportedLevel { get; internal init; }

    /// <summary>Why the two domains belong together.</summary>
    public TransferBasis Basis { get; internal init; }

    /// <summary>The reason in a sentence.</summary>
    public string Note { get; internal init; } = null!;

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <summary>A name short enough for a table.</summary>
    internal string ShortName { get; init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{Exam} {Name}: {Level}";
}
