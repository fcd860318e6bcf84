using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Exams;
using ScoreCoach.Text;

namespace ScoreCoach.Requests;

/// <summary>Which exams a command is about: by name, vendor, status, edition and day. Names, vendors and editions may have wildcards.</summary>
internal sealed class ExamSelection
{
    /// <summary>The name of every exam.</summary>
    public const string Everything = "*";

    private readonly NamePattern[] _vendors = [];
    private readonly NamePattern? _edition;

    /// <summary>Vendors, by id or name; none means all.</summary>
    public IReadOnlyList<string> Vendors
    {
        init => _vendors = [.. value.Where(name => !string.IsNullOrWhiteSpace(name)).Select(Pattern)];
    }

    /// <summary>Statuses as announced; none means all.</summary>
    public IReadOnlyList<ExamStatus> Statuses { get; init; } = [];

    /// <summary>The edition; null for one per exam, the preferred one.</summary>
    public string? Edition
    {
        init => _edition = string.IsNullOrWhiteSpace(value) ? null : Pattern(value);
    }

    /// <summary>Every edition instead of one per exam.</summary>
    public bool IncludeEditions { get; init; }

    /// <summary>Only exams whose last day comes within this number of days from <see cref="AsOf"/>; null for all.</summary>
    public int? RetiringWithin { get; init; }

    /// <summary>Only exams that can be taken on this day; null for all.</summary>
    public DateTime? AvailableOn { get; init; }

    /// <summary>The day from which <see cref="RetiringWithin"/> counts.</summary>
    public DateTime AsOf { get; init; }

    /// <summary>This selection, where the catalog has what it asks for.</summary>
    /// <exception cref="ScoreCoachException">A vendor is unknown, or a number of days is negative.</exception>
    public ExamSelection Validate(ExamCatalog catalog)
    {
        if (RetiringWithin is < 0)
        {
            throw ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of(nameof(RetiringWithin))} is {RetiringWithin}. Accepted: 0 days or more.", RetiringWithin, "Give a number of days, such as 90.");
        }

        var unknown = _vendors.FirstOrDefault(vendor => !vendor.HasWildcards && !catalog.Entries.Any(entry => IsOf(vendor, entry)));
        if (unknown is not null)
        {
            var known = catalog.Entries.Select(entry => entry.VendorId).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToArray();
            throw new ScoreCoachException(
                ErrorId.UnknownVendor,
                $"'{unknown}' is not a known vendor. Known vendors: {string.Join(", ", known)}.",
                unknown.ToString(),
                NearestName.Among(unknown.ToString(), catalog.Entries.SelectMany(entry => entry.VendorNames).Distinct()) is { } nearest
                    ? $"Did you mean {nearest}?"
                    : "Use one of these.");
        }

        return this;
    }

    /// <summary>The profiles of a name that fit, by exam code.</summary>
    /// <exception cref="ScoreCoachException">The name has no wildcard and is not that of one exam, or a bracket of it is not closed.</exception>
    public IEnumerable<ExamProfile> Find(ExamCatalog catalog, string name)
    {
        var pattern = Pattern(name);
        IEnumerable<CatalogEntry> entries = pattern.HasWildcards
            ? catalog.Entries.Where(entry => pattern.IsMatch(entry.Id) || pattern.IsMatch(entry.Title))
            : [catalog.Named(name) ?? throw catalog.UnknownExam(name)];
        return entries
            .Where(entry => _vendors.Length == 0 || Array.Exists(_vendors, vendor => IsOf(vendor, entry)))
            .Where(entry => Statuses.Count == 0 || Statuses.Contains(entry.Status))
            .SelectMany(entry => IncludeEditions || _edition is not null ? entry.Profiles : [catalog.Preferred(entry.Profiles)])
            .Where(IsMatch);
    }

    private bool IsMatch(ExamProfile profile) =>
        (_edition is null || _edition.IsMatch(profile.Edition))
        && (RetiringWithin is not { } days || (profile.LastExamDate is { } last && last >= AsOf.Date && (last - AsOf.Date).Days <= days))
        && (AvailableOn is not { } day || ExamDays.CanBeSatOn(profile, day));

    private static bool IsOf(NamePattern vendor, CatalogEntry entry) => entry.VendorNames.Any(vendor.HasWildcards
        ? vendor.IsMatch
        : name => TextKey.AreSame(name, vendor.ToString()));

    private static NamePattern Pattern(string text)
    {
        var pattern = new NamePattern(text);
        return pattern.IsComplete
            ? pattern
            : throw new ScoreCoachException(ErrorId.NotAPattern, $"'{text}' is not a valid pattern: a bracket is not closed.", text, "Close the bracket, or put a backtick before it.");
    }
}
