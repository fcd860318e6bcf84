using ScoreCoach.Exams;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>A longer header with the name of a domain in it: which domain of which edition, and the words next to the name.</summary>
internal sealed class DomainMention(IReadOnlyDictionary<ExamOutline, int> domains, IReadOnlyList<string> others)
{
    /// <summary>Edition → the one domain of it that the header names.</summary>
    public IReadOnlyDictionary<ExamOutline, int> Domains => domains;

    /// <summary>Whether the header names a domain of an edition.</summary>
    public bool IsOf(ExamProfile profile) => domains.ContainsKey(profile.Outline);

    /// <summary>The domain of an edition that the header names.</summary>
    public bool TryFind(ExamProfile profile, out int domain) => domains.TryGetValue(profile.Outline, out domain);

    /// <summary>The words next to the name, without the code of an exam and without numbers.</summary>
    public IReadOnlyList<string> Others => others;

    /// <summary>What is the same in the headers of the other domains: "Quiz: … (Percentage)".</summary>
    public string Template { get; } = string.Join(' ', others);
}
