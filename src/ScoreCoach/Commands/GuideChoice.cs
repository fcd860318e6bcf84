using ScoreCoach.Catalog;

namespace ScoreCoach.Commands;

/// <summary>Which guide is followed for an exam, and why, for who asks with -Verbose.</summary>
internal static class GuideChoice
{
    /// <summary>One sentence.</summary>
    /// <param name="catalog">The exams and the guides.</param>
    /// <param name="profile">The exam.</param>
    /// <param name="asked">The requested guide; null for none.</param>
    public static string Describe(ExamCatalog catalog, ExamProfile profile, string? asked)
    {
        var guide = catalog.GuideOf(profile, asked);
        var why = asked is not null ? "because -Guide names it"
            : guide.Id == profile.OwnGuide ? "which is the exam's own"
            : guide.Id == catalog.VendorGuideId(profile.Vendor.Id) ? $"which is for exams of {profile.Vendor.Name}; the exam has none of its own"
            : "because neither the exam nor its vendor has one";
        return $"{profile.Id}, edition {profile.Edition}: follows the guide '{guide.Id}', {why}.";
    }
}
