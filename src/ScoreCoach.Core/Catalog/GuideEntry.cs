using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.Catalog;

/// <summary>What the catalog knows of a guide before it is read: whom it is for.</summary>
internal sealed class GuideEntry
{
    private readonly Lazy<CoachingGuide> _guide;

    /// <summary>A guide that is read when it is requested.</summary>
    public GuideEntry(Func<CoachingGuide> read) => _guide = new(read, LazyThreadSafetyMode.PublicationOnly);

    public required string Id { get; init; }

    /// <summary>The exam it is written for; null for any.</summary>
    public string? Exam { get; init; }

    /// <summary>The edition it is written for; null for any.</summary>
    public string? Edition { get; init; }

    /// <summary>The vendor whose exams it is for; null for any.</summary>
    public string? Vendor { get; init; }

    /// <summary>The guide. Reads it when it was not requested before.</summary>
    public CoachingGuide Guide => _guide.Value;

    /// <summary>The entry of a guide that is at hand.</summary>
    public static GuideEntry Of(CoachingGuide guide) => new(() => guide) { Id = guide.Id, Exam = guide.Exam, Edition = guide.Edition, Vendor = guide.Vendor };

    /// <summary>Whether the guide names an exam and its edition.</summary>
    public bool IsWrittenFor(ExamProfile profile) => Exam is not null && Edition is not null
        && TextKey.AreSame(Exam, profile.Id)
        && string.Equals(Edition, profile.Edition, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Id;
}
