using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.Catalog;

/// <summary>All exams and guides that are known in a session. Immutable: adding gives a new catalog.</summary>
internal sealed class ExamCatalog
{
    private readonly Dictionary<string, List<ExamProfile>> _editions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CoachingGuide> _guides = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Builds a catalog: a later profile replaces an earlier one of the same exam and edition, a later guide one of the same id.</summary>
    public ExamCatalog(IEnumerable<ExamProfile> profiles, IEnumerable<CoachingGuide> guides, string version, RecognitionRules? recognition = null)
    {
        Version = version;
        Recognition = recognition ?? RecognitionRules.Empty;
        foreach (var profile in profiles)
        {
            if (!_editions.TryGetValue(TextKey.Of(profile.Id), out var editions))
            {
                _editions.Add(TextKey.Of(profile.Id), editions = []);
            }

            editions.RemoveAll(known => string.Equals(known.Edition, profile.Edition, StringComparison.OrdinalIgnoreCase));
            editions.Add(profile);
        }

        foreach (var (key, editions) in _editions)
        {
            _idByKey[key] = key;
            foreach (var name in editions.SelectMany(edition => edition.Names))
            {
                _idByKey.TryAdd(TextKey.Of(name), key);
            }
        }

        foreach (var guide in guides)
        {
            _guides[guide.Id] = guide;
        }
    }

    /// <summary>The id of the guide that applies where an exam has none of its own.</summary>
    public const string FallbackGuide = "generic";

    /// <summary>What identifies this state of the facts; stands in every plan.</summary>
    public string Version { get; }

    /// <summary>The words by which files call fields and values.</summary>
    public RecognitionRules Recognition { get; }

    /// <summary>Every edition of every exam, by exam code, the editions in the order of their files.</summary>
    public IEnumerable<ExamProfile> Profiles => ByCode.SelectMany(editions => editions);

    /// <summary>One profile per exam, by exam code: the edition that its guide is written for, or the newest.</summary>
    public IEnumerable<ExamProfile> Exams => ByCode.Select(Preferred);

    public IEnumerable<CoachingGuide> Guides => _guides.Values.OrderBy(guide => guide.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all retake policies, each once.</summary>
    public IEnumerable<string> PolicyNames =>
        Profiles.SelectMany(profile => profile.Policies).Select(policy => policy.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the editions of an exam by code, title or alias. Case, spaces and punctuation do not matter.</summary>
    public IReadOnlyList<ExamProfile> FindExam(ReadOnlySpan<char> name) =>
        _idByKey.TryGetValue(TextKey.Of(name), out var key) ? _editions[key] : [];

    /// <summary>Finds one edition of an exam; where none is named, the preferred one.</summary>
    public ExamProfile? Find(string exam, string? edition = null)
    {
        var editions = FindExam(exam);
        return edition is null && editions.Count > 0
            ? Preferred(editions)
            : editions.FirstOrDefault(profile => string.Equals(profile.Edition, edition?.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>An exam as input names it; null where it names none.</summary>
    /// <exception cref="ScoreCoachException">There is no such exam.</exception>
    public string? Known(string? exam) => exam is null || FindExam(exam).Count > 0 ? exam : throw UnknownExam(exam);

    public CoachingGuide? FindGuide(string id) => _guides.GetValueOrDefault(id);

    /// <summary>The guide that is asked for, or where none is asked for the profile's own, or the fallback.</summary>
    /// <exception cref="ScoreCoachException">There is no guide of that id.</exception>
    /// <exception cref="InvalidOperationException">The catalog holds neither the profile's own guide nor the fallback.</exception>
    public CoachingGuide GuideOf(ExamProfile profile, string? id = null) => id is not null
        ? FindGuide(id) ?? throw UnknownGuide(id)
        : FindGuide(profile.Guide) ?? FindGuide(FallbackGuide)
            ?? throw new InvalidOperationException($"The catalog holds neither the guide '{profile.Guide}' nor '{FallbackGuide}'.");

    /// <summary>The edition to take when nothing else decides: the one that the exam's guide is written for, or the newest.</summary>
    public ExamProfile Preferred(IReadOnlyList<ExamProfile> editions) =>
        editions.FirstOrDefault(profile => GuideOf(profile).IsWrittenFor(profile))
            ?? editions.OrderByDescending(profile => profile.EditionDate ?? DateTime.MinValue).First();

    /// <summary>The failure of a request for an exam that is not here, with the nearest code.</summary>
    public ScoreCoachException UnknownExam(string name)
    {
        var known = Exams.Select(exam => exam.Id).ToArray();
        return new(
            "UnknownExam",
            $"'{name}' is not a known exam. Known exams: {string.Join(", ", known)}.",
            name,
            (NearestName.Among(name, known) is { } nearest ? $"Did you mean {nearest}? " : string.Empty) + "A profile of your own adds an exam.");
    }

    public ScoreCoachException UnknownGuide(string id) =>
        new("UnknownGuide", $"There is no guide '{id}'. Accepted: {string.Join(", ", Guides)}.", id, "Name one of these, or import a guide of your own.");

    public ScoreCoachException UnknownPolicy(string name) =>
        new("UnknownPolicy", $"No exam has a retake policy '{name}'. Accepted: {string.Join(", ", PolicyNames)}.", name, "Name one of these, or leave it out for the vendor's.");

    /// <summary>This catalog with more profiles and guides; what is known already is replaced.</summary>
    public ExamCatalog With(IEnumerable<ExamProfile> profiles, IEnumerable<CoachingGuide> guides, string version) =>
        new(Profiles.Concat(profiles), Guides.Concat(guides), version, Recognition);

    private IEnumerable<List<ExamProfile>> ByCode => _editions.Values.OrderBy(editions => editions[0].Id, StringComparer.OrdinalIgnoreCase);
}
