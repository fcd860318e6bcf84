using ScoreCoach.Catalog;

namespace ScoreCoach.Transitions;

/// <summary>Which edition of an exam someone prepares for who has not took it yet.</summary>
internal static class TargetEdition
{
    /// <summary>The preferred edition, unless a later outline applies on the day.</summary>
    public static ExamProfile On(DateTime day, IReadOnlyList<ExamProfile> editions, ExamCatalog catalog)
    {
        var preferred = catalog.Preferred(editions);
        return preferred.IsInForceOn(day)
            ? preferred
            : editions.Where(edition => edition.IsInForceOn(day)).OrderByDescending(edition => edition.EditionDate ?? DateTime.MinValue).FirstOrDefault() ?? preferred;
    }
}
