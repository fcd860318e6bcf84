using ScoreCoach.People;
using ScoreCoach.Reports;

namespace ScoreCoach.Attempts;

/// <summary>
/// Gives reports that were created one at a time what the reports of an import know: the earlier attempts of their person
/// at their exam, and whether a later one is there. Reports that know it pass through.
/// </summary>
internal sealed class AttemptJoiner
{
    private readonly List<ScoreReport> _held = [];

    /// <summary>How many people have an attempt whose number contradicts the dates that order their attempts.</summary>
    public int Contradictions { get; private set; }

    /// <summary>Takes a report and returns it if it can be used at once; null when it is held until all have come.</summary>
    public ScoreReport? Add(ScoreReport report)
    {
        if (report.Tracking != AttemptTracking.Single)
        {
            return report;
        }

        _held.Add(report);
        return null;
    }

    /// <summary>The reports that were held, as they came, each with what is known of its person's attempts.</summary>
    public IReadOnlyList<ScoreReport> Complete()
    {
        var joined = _held.ToArray();
        _held.Clear();
        var groups = Enumerable.Range(0, joined.Length)
            .Select(index => (Index: index, Person: PersonId.Of(joined[index])))
            .Where(report => report.Person is not null)
            .GroupBy(report => (report.Person, joined[report.Index].Exam), report => report.Index)
            .Where(group => group.Skip(1).Any());
        foreach (var group in groups)
        {
            Join(joined, [.. group]);
        }

        return joined;
    }

    private void Join(ScoreReport[] reports, int[] group)
    {
        var attempts = AttemptContent.Distinct(group.Select(index => reports[index].ToRecord()));
        var order = new AttemptOrder(Array.ConvertAll(attempts, AttemptKey.Of));
        Contradictions += order.Basis == AttemptBasis.Date && Enumerable.Range(0, attempts.Length).Any(attempt => order.FindContradiction(attempt) >= 0) ? 1 : 0;
        foreach (var index in group)
        {
            var attempt = Array.BinarySearch(attempts, reports[index].ToRecord(), AttemptContent.Comparer);
            reports[index] = reports[index].WithAttempts(
                [.. order.EarlierThan(attempt).Select(earlier => attempts[earlier])],
                order.IsSuperseded(attempt),
                order.Basis == AttemptBasis.None && attempts.Length > 1 ? AttemptNotes.Unordered : null);
        }
    }
}
