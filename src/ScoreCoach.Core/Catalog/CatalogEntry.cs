using ScoreCoach.Exams;

namespace ScoreCoach.Catalog;

/// <summary>What the catalog knows of an exam before its profiles are read: its names, and those of its domains.</summary>
internal sealed class CatalogEntry
{
    private readonly Lazy<IReadOnlyList<ExamProfile>> _profiles;

    /// <summary>An exam whose profiles are read when they are requested.</summary>
    public CatalogEntry(Func<IReadOnlyList<ExamProfile>> read) => _profiles = new(read, LazyThreadSafetyMode.PublicationOnly);

    private CatalogEntry(IReadOnlyList<ExamProfile> profiles) => _profiles = new(profiles);

    /// <summary>The exam code.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Where its profiles come from.</summary>
    public ProfileOrigin Origin { get; init; }

    /// <summary>Other codes and names that belong to this exam alone.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Names by which other exams can be called, too, such as the one without a version.</summary>
    public IReadOnlyList<string> SharedNames { get; init; } = [];

    public required string VendorId { get; init; }

    public required string VendorName { get; init; }

    /// <summary>Other names of the vendor.</summary>
    public IReadOnlyList<string> VendorAliases { get; init; } = [];

    public required ExamStatus Status { get; init; }

    public required IReadOnlyList<string> Successor { get; init; }

    /// <summary>The scale of the score; null when the vendor publishes none.</summary>
    public required ScoreScale? Scale { get; init; }

    /// <summary>What its reports print. Without sources and notes where the profiles were not read.</summary>
    public required ReportVocabulary Vocabulary { get; init; }

    public required IReadOnlyList<string> PolicyNames { get; init; }

    /// <summary>The names of the domains, edition by edition in the order of the file.</summary>
    public required IReadOnlyList<ExamOutline> Outlines { get; init; }

    /// <summary>The profiles, one per edition in the order of the file. Reads them when they were not requested before.</summary>
    public IReadOnlyList<ExamProfile> Profiles => _profiles.Value;

    /// <summary>Every name but the code: the title, aliases, and names that other exams share.</summary>
    public IEnumerable<string> LongNames => Aliases.Concat(SharedNames).Prepend(Title);

    /// <summary>Every name of the vendor, the id first.</summary>
    public IEnumerable<string> VendorNames => VendorAliases.Prepend(VendorName).Prepend(VendorId);

    /// <summary>The entry of profiles that are at hand.</summary>
    public static CatalogEntry Of(IReadOnlyList<ExamProfile> profiles)
    {
        var first = profiles[0];
        return new CatalogEntry(profiles)
        {
            Id = first.Id,
            Title = first.Title,
            Origin = first.Origin,
            Aliases = first.Aliases,
            SharedNames = first.SharedNames,
            VendorId = first.Vendor.Id,
            VendorName = first.Vendor.Name,
            VendorAliases = first.Vendor.Aliases,
            Status = first.Status,
            Successor = first.Successor,
            Scale = first.Scale,
            Vocabulary = first.Vocabulary,
            PolicyNames = [.. profiles.SelectMany(profile => profile.Policies).Select(policy => policy.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            Outlines = [.. profiles.Select(profile => profile.Outline)],
        };
    }

    public override string ToString() => Id;
}
