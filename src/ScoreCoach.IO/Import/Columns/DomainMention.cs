namespace ScoreCoach.IO.Import.Columns;

/// <summary>A longer header with the name of a domain in it: which domain of which edition, and the words beside the name.</summary>
internal sealed class DomainMention(IReadOnlyDictionary<ExamProfile, int> domains, IReadOnlyList<string> others)
{
    /// <summary>Edition → the one domain of it that the header names.</summary>
    public IReadOnlyDictionary<ExamProfile, int> Domains => domains;

    /// <summary>The words beside the name, without the code of an exam and without numbers.</summary>
    public IReadOnlyList<string> Others => others;

    /// <summary>What is the same in the headers of the other domains: "Quiz: … (Percentage)".</summary>
    public string Template { get; } = string.Join(' ', others);
}
