using ScoreCoach.Numerics;

namespace ScoreCoach.Priorities;

/// <summary>How the time was divided: a share per domain, and the pair whose order dividing by tiers would invert; null for none.</summary>
internal sealed record AllocationOutcome(IReadOnlyList<Rational> Shares, AllocationMethod Method, Inversion? Inversion);
