namespace ScoreCoach.Documents;

/// <summary>How many reports have something.</summary>
/// <param name="Name">What they have.</param>
/// <param name="Kind">What kind of finding it is; empty where there is one kind only.</param>
/// <param name="Count">Such as "12 of 60".</param>
/// <param name="Share">The share from 0 to 1.</param>
internal sealed record CohortCount(string Name, string Kind, string Count, double Share);
