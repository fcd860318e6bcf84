using ScoreCoach.Cohorts;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>The counts of an edition as they are stored: no person is in them, but how many have reports in the same groups.</summary>
/// <param name="Cells">The values that make each group, and what was counted of it; by the groups.</param>
/// <param name="Shared">For each person with reports in several groups, the numbers of these groups.</param>
internal sealed record StoredCells(IReadOnlyList<(string?[] Values, CellCounts Counts)> Cells, IReadOnlyList<int[]> Shared)
{
    /// <summary>What is stored of an edition.</summary>
    public static StoredCells Of(EditionCells edition)
    {
        var cells = edition.Cells.Values.Order(Comparer<CohortCell>.Create(static (left, right) => Compare(left.Values, right.Values))).ToArray();
        var places = new Dictionary<PersonId, List<int>>();
        for (var index = 0; index < cells.Length; index++)
        {
            foreach (var person in cells[index].Repeated)
            {
                if (!places.TryGetValue(person, out var known))
                {
                    places.Add(person, known = []);
                }

                known.Add(index);
            }
        }

        var shared = places.Values.Where(groups => groups.Count > 1).Select(groups => groups.ToArray()).Order(Comparer<int[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right))).ToArray();
        var several = new int[cells.Length];
        foreach (var group in shared.SelectMany(groups => groups))
        {
            several[group]++;
        }

        return new StoredCells([.. cells.Select((cell, index) => (cell.Values, CountsOf(cell, cell.People - several[index])))], shared);
    }

    /// <summary>Adds the counts to those of a measure.</summary>
    public void AddTo(CohortMeasure measure, ExamProfile profile)
    {
        var people = new List<PersonId>[Cells.Count];
        for (var index = 0; index < people.Length; index++)
        {
            people[index] = [];
        }

        foreach (var groups in Shared)
        {
            // No one in another state is the same person, and an id has no such form.
            var person = new PersonId(true, FormattableString.Invariant($"\0{measure.SharedPeople++}"));
            foreach (var group in groups)
            {
                people[group].Add(person);
            }
        }

        for (var index = 0; index < people.Length; index++)
        {
            measure.CellOf(profile, Cells[index].Values).Add(Cells[index].Counts, people[index]);
        }
    }

    private static CellCounts CountsOf(CohortCell cell, long others) => new(cell.Attempts, cell.Count, others, cell.Tables, cell.Scores, cell.FailedScores);

    private static int Compare(string?[] left, string?[] right)
    {
        var order = 0;
        for (var index = 0; order == 0 && index < left.Length; index++)
        {
            order = string.CompareOrdinal(left[index], right[index]);
        }

        return order;
    }
}
