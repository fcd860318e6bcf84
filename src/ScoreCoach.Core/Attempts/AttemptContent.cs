using System.Diagnostics.CodeAnalysis;

namespace ScoreCoach.Attempts;

/// <summary>
/// Compares attempts by everything that is known of them. Equal ones are one attempt that was reported twice; the order
/// means nothing, but is the same whatever the order of the input.
/// </summary>
internal sealed class AttemptContent : IComparer<AttemptRecord>, IEqualityComparer<AttemptRecord>
{
    public static readonly AttemptContent Comparer = new();

    /// <summary>Attempts that were reported once or several times, each once.</summary>
    public static AttemptRecord[] Distinct(IEnumerable<AttemptRecord> attempts) => [.. attempts.Distinct(Comparer).Order(Comparer)];

    public int Compare(AttemptRecord? x, AttemptRecord? y)
    {
        var order = (x!.ExamDate, x.Attempt, x.Score, x.Result).CompareTo((y!.ExamDate, y.Attempt, y.Score, y.Result));
        order = order != 0 ? order : Nullable.Compare(x.ExamTime, y.ExamTime);
        order = order != 0 ? order : string.CompareOrdinal(x.Edition, y.Edition);
        for (var index = 0; order == 0 && index < x.Domains.Count && index < y.Domains.Count; index++)
        {
            order = x.Domains[index].Level.CompareTo(y.Domains[index].Level);
        }

        return order;
    }

    public bool Equals(AttemptRecord? x, AttemptRecord? y) => Compare(x, y) == 0;
    public int GetHashCode([DisallowNull] AttemptRecord obj) => HashCode.Combine(obj.ExamDate, obj.Attempt, obj.Score, obj.Result);
}
