using ScoreCoach.Catalog;

namespace ScoreCoach.Windows;

/// <summary>Puts the exams that take another's place in the order in which they help: open, not known to the catalog, closed.</summary>
internal static class SuccessorOrder
{
    public static IReadOnlyList<string> On(DateTime day, IReadOnlyList<string> successors, ExamCatalog catalog) =>
        successors.Count < 2 ? successors : [.. successors.OrderBy(successor => Rank(successor, day, catalog))];

    /// <summary>How many are not known to be closed. They come first in the order.</summary>
    public static int CountOpenOn(DateTime day, IReadOnlyList<string> successors, ExamCatalog catalog) =>
        successors.Count(successor => Rank(successor, day, catalog) < 2);

    /// <summary>0 for open, 1 for not known, 2 for closed.</summary>
    public static int Rank(string successor, DateTime day, ExamCatalog catalog)
    {
        var editions = catalog.FindExam(successor);
        return editions.Count == 0 ? 1 : editions.Any(edition => edition.IsOpenOn(day)) ? 0 : 2;
    }
}
