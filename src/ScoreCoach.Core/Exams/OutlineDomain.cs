namespace ScoreCoach.Exams;

/// <summary>The names of one domain.</summary>
internal sealed record OutlineDomain(string Id, string Name, string ShortName, IReadOnlyList<string> Aliases)
{
    /// <summary>Every name by which input may call the domain, the id first.</summary>
    public IEnumerable<string> Names => [Id, Name, ShortName, .. Aliases];
}
