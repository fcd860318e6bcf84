using ScoreCoach.Conditions;

namespace ScoreCoach.Guides;

/// <summary>A statement of a guide for a vendor's candidates, with the condition under which it concerns a report.</summary>
internal sealed record GuidanceRule(GuidanceStatement Statement, Condition? When);
