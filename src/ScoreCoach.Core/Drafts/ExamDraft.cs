using ScoreCoach.Outlines;

namespace ScoreCoach.Drafts;

/// <summary>A new profile as far as a user knows its facts. What is not known is a gap with a name; nothing is made up.</summary>
internal sealed record ExamDraft
{
    /// <summary>The exam code.</summary>
    public required string Id { get; init; }

    /// <summary>The exam's title.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The id of the vendor.</summary>
    public required string VendorId { get; init; }

    /// <summary>The name of a vendor that the catalog does not know; null for one that it knows.</summary>
    public string? NewVendor { get; init; }

    public ExamStatus Status { get; init; }

    public DateTime? LastExamDate { get; init; }

    public IReadOnlyList<string> Successor { get; init; } = [];

    public string? Guide { get; init; }

    public ScoreScale? Scale { get; init; }

    public decimal? PassingScore { get; init; }

    public int? TotalItems { get; init; }

    public int? ScoredItems { get; init; }

    /// <summary>How long the exam takes.</summary>
    public int? ExamMinutes { get; init; }

    /// <summary>The words of score reports with the level of each; empty for the vendor's.</summary>
    public IReadOnlyList<KeyValuePair<string, PerformanceLevel>> Labels { get; init; } = [];

    /// <summary>Which outline it is.</summary>
    public required string Edition { get; init; }

    public DateTime? EditionDate { get; init; }

    public IReadOnlyList<DraftDomain> Domains { get; init; } = [];

    /// <summary>How far the weights are from 100 in sum.</summary>
    public decimal WeightTolerance { get; init; }

    /// <summary>The source of all facts.</summary>
    public required Source Source { get; init; }

    /// <summary>The day on which it was written down.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>Facts that the user gave, by their names in a profile.</summary>
    public IReadOnlyList<string> KnownFacts { get; init; } = [];

    /// <summary>What a reader should know; the gaps first.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The address of the schema, for editors; null for none.</summary>
    public string? Schema { get; init; }
}
