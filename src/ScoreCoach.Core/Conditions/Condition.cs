namespace ScoreCoach.Conditions;

/// <summary>
/// A question about a report that a guide asks in data. New findings need no code: only a new kind of question does.
/// </summary>
internal abstract record Condition
{
    public abstract bool Holds(ReportFacts facts);

    /// <summary>The domains that the question is about, as far as they make it hold. Empty when it is about none in particular.</summary>
    public virtual IEnumerable<int> DomainsConcerned(ReportFacts facts) => [];
}
