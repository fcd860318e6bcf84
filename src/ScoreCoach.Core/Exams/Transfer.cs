namespace ScoreCoach;

/// <summary>What a report of an older exam says about the domains of this one.</summary>
public sealed record Transfer
{
    /// <summary>The code of the older exam.</summary>
    public string From { get; internal init; } = null!;

    /// <summary>The pairs of domains. A domain of this exam without a pair is new.</summary>
    public ReadOnlyList<DomainTransfer> Domains { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => From;
}
