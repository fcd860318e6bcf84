namespace ScoreCoach;

/// <summary>What the candidates of one vendor need to know beyond the facts of an exam.</summary>
public sealed record VendorGuidance
{
    /// <summary>How to read the vendor's score report: what it says and what it does not say.</summary>
    public ReadOnlyList<GuidanceStatement> Report { get; internal init; } = [];

    /// <summary>How the vendor's retake rule works.</summary>
    public ReadOnlyList<GuidanceStatement> Retake { get; internal init; } = [];

    /// <summary>The vendor's own practice material, or that none was found.</summary>
    public ReadOnlyList<GuidanceStatement> Practice { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Report.Concat(Retake).Concat(Practice));
}
