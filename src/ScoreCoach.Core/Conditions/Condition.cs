namespace ScoreCoach;

/// <summary>
/// A question about a report that a guide asks in data. New findings need no code: only a new kind of question does.
/// </summary>
public abstract record Condition
{
    /// <summary>Answers the question.</summary>
    /// <param name="facts">What is known of the report.</param>
    /// <returns>Whether it holds.</returns>
    public abstract bool Holds(ReportFacts facts);

    /// <summary>The domains that the question is about, as far as they make it hold. Empty when it is about none in particular.</summary>
    /// <param name="facts">What is known of the report.</param>
    /// <returns>Positions in the exam's outline.</returns>
    public virtual IEnumerable<int> DomainsConcerned(ReportFacts facts) => [];
}
