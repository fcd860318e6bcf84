using ScoreCoach.Catalog;
using ScoreCoach.Exams;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Transitions;

/// <summary>
/// The exams that replace another. The chain is followed to exams that can be taken: one that is closed too is passed through.
/// </summary>
internal sealed class SuccessorChain
{
    private static readonly SuccessorChain None = new([], []);

    private SuccessorChain(IReadOnlyList<SuccessorExam> exams, IReadOnlyList<string> closed) => (Exams, Closed) = (exams, closed);

    /// <summary>The exams at the ends of the chain: those that can be taken first, then betas, those not yet open, and those that the catalog does not hold.</summary>
    public IReadOnlyList<SuccessorExam> Exams { get; }

    /// <summary>The successors that are closed too, in the order in which they were met.</summary>
    public IReadOnlyList<string> Closed { get; }

    /// <summary>Follows the chain of an exam for a report of it.</summary>
    /// <param name="results">The levels of the report.</param>
    /// <param name="day">The day of reference.</param>
    /// <param name="language">The language of the report; null when it is not known.</param>
    /// <param name="catalog">What is known of the successors.</param>
    /// <param name="countCarried">Whether the levels that carry over are counted, which takes most of the time.</param>
    public static SuccessorChain Of(DomainResultSet results, DateTime day, string? language, ExamCatalog catalog, bool countCarried = true)
    {
        if (results.Profile.Successor.Count == 0)
        {
            return None;
        }

        var exams = new List<SuccessorExam>();
        var closed = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { TextKey.Of(results.Profile.Id) };
        var next = new Queue<(string Exam, ReadOnlyList<string> Through)>();
        Follow(results.Profile.Successor, []);
        while (next.TryDequeue(out var step))
        {
            var editions = catalog.FindExam(step.Exam);
            if (editions.Count > 0 && !editions.Any(edition => ExamDays.IsOpen(edition, day, language)))
            {
                closed.Add(editions[0].Id);
                Follow(editions[0].Successor, [.. step.Through, editions[0].Id]);
                continue;
            }

            exams.Add(editions.Count == 0
                ? new SuccessorExam { Exam = step.Exam, Availability = SuccessorAvailability.Unknown, Through = step.Through }
                : Known(results, TargetEdition.On(day, editions, catalog), day, language, step.Through, countCarried));
        }

        // OrderBy is stable: exams that are equally open stay in the vendor's order.
        return new SuccessorChain([.. exams.OrderBy(exam => exam.Availability)], closed);

        void Follow(IReadOnlyList<string> successors, ReadOnlyList<string> through)
        {
            foreach (var successor in successors.Where(successor => seen.Add(TextKey.Of(successor))))
            {
                next.Enqueue((successor, through));
            }
        }
    }

    private static SuccessorExam Known(DomainResultSet results, ExamProfile profile, DateTime day, string? language, ReadOnlyList<string> through, bool countCarried) => new()
    {
        Exam = profile.Id,
        Title = profile.Title,
        Availability = profile.FirstExamDate > day.Date ? SuccessorAvailability.NotYetOpen
            : profile.Status == ExamStatus.Beta ? SuccessorAvailability.Beta
            : SuccessorAvailability.Open,
        FirstExamDate = profile.FirstExamDate,
        LastExamDate = ExamDays.LastDay(profile, language),
        Through = through,
        DomainCount = profile.Domains.Count,
        CarriedCount = countCarried ? CarriedLevels.Of(results, profile).Carried : null,
        Source = StatusSource.Of(profile),
    };
}
