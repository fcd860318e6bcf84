namespace ScoreCoach.IO.Import.Columns;

/// <summary>The columns whose headers name one domain of an edition.</summary>
/// <param name="profile">The edition.</param>
/// <param name="index">The number of the domain in it.</param>
internal sealed class DomainCandidates(ExamProfile profile, int index)
{
    /// <summary>The columns, in their order.</summary>
    public List<DomainCandidate> Columns { get; } = [];

    public void Deconstruct(out ExamProfile edition, out int domain, out List<DomainCandidate> columns) => (edition, domain, columns) = (profile, index, Columns);
}
