namespace ScoreCoach;

/// <summary>All exams and guides that are known in a session. Immutable: adding gives a new catalog.</summary>
public sealed class ExamCatalog
{
    private readonly Dictionary<string, List<ExamProfile>> _editions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CoachingGuide> _guides = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Builds a catalog.</summary>
    /// <param name="profiles">Profiles; a later one replaces an earlier one of the same exam and edition.</param>
    /// <param name="guides">Guides; a later one replaces an earlier one of the same id.</param>
    /// <param name="version">What identifies this state of the facts.</param>
    /// <param name="recognition">The words by which files call fields and values.</param>
    public ExamCatalog(IEnumerable<ExamProfile> profiles, IEnumerable<CoachingGuide> guides, string version, RecognitionRules? recognition = null)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(guides);
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
            foreach (var name in editions.SelectMany(edition => edition.Aliases.Prepend(edition.Title)))
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
    public IEnumerable<ExamProfile> Profiles =>
        _editions.Values.OrderBy(editions => editions[0].Id, StringComparer.OrdinalIgnoreCase).SelectMany(editions => editions);

    /// <summary>One profile per exam, by exam code: the edition that its guide is written for, or the newest.</summary>
    public IEnumerable<ExamProfile> Exams =>
        _editions.Values.OrderBy(editions => editions[0].Id, StringComparer.OrdinalIgnoreCase).Select(Preferred);

    /// <summary>Every guide, by id.</summary>
    public IEnumerable<CoachingGuide> Guides => _guides.Values.OrderBy(guide => guide.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all retake policies, each once.</summary>
    public IEnumerable<string> PolicyNames =>
        Profiles.SelectMany(profile => profile.Policies).Select(policy => policy.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the editions of an exam by code, title or alias. Case, spaces and punctuation do not matter.</summary>
    /// <param name="name">The exam as input names it.</param>
    /// <returns>The editions in the order of their files; empty when the exam is not known.</returns>
    public IReadOnlyList<ExamProfile> FindExam(ReadOnlySpan<char> name) =>
        _idByKey.TryGetValue(TextKey.Of(name), out var key) ? _editions[key] : [];

    /// <summary>Finds one edition of an exam.</summary>
    /// <param name="exam">The exam as input names it.</param>
    /// <param name="edition">The edition; null for the one that the exam's guide is written for, or the newest.</param>
    /// <returns>The profile; null when the exam or the edition is not known.</returns>
    public ExamProfile? Find(string exam, string? edition = null)
    {
        var editions = FindExam(exam);
        return edition is null
            ? editions.Count == 0 ? null : Preferred(editions)
            : editions.FirstOrDefault(profile => string.Equals(profile.Edition, edition.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Finds a guide by id.</summary>
    /// <param name="id">The id, without regard to case.</param>
    /// <returns>The guide; null when it is not known.</returns>
    public CoachingGuide? FindGuide(string id) => _guides.GetValueOrDefault(id);

    /// <summary>The guide that a profile's plans follow.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The profile's own guide, or the fallback.</returns>
    /// <exception cref="InvalidOperationException">Neither is in the catalog.</exception>
    public CoachingGuide GuideOf(ExamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return FindGuide(profile.Guide) ?? FindGuide(FallbackGuide)
            ?? throw new InvalidOperationException($"The catalog holds neither the guide '{profile.Guide}' nor '{FallbackGuide}'.");
    }

    /// <summary>The guide that is asked for, or the profile's.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="id">The guide that is asked for; null for the profile's.</param>
    /// <returns>The guide.</returns>
    /// <exception cref="ScoreCoachException">There is no guide of that id.</exception>
    public CoachingGuide GuideOf(ExamProfile profile, string? id) =>
        id is null ? GuideOf(profile) : FindGuide(id) ?? throw ScoreCoachException.UnknownGuide(id, this);

    /// <summary>The edition to take when nothing else decides.</summary>
    /// <param name="editions">Editions of one exam.</param>
    /// <returns>The one that the exam's guide is written for, or the newest.</returns>
    public ExamProfile Preferred(IReadOnlyList<ExamProfile> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        return editions.FirstOrDefault(profile => GuideOf(profile).IsWrittenFor(profile))
            ?? editions.OrderByDescending(profile => profile.EditionDate ?? DateTime.MinValue).First();
    }

    /// <summary>This catalog with more profiles and guides; what is known already is replaced.</summary>
    /// <param name="profiles">Profiles to add.</param>
    /// <param name="guides">Guides to add.</param>
    /// <param name="version">What identifies the new state of the facts.</param>
    /// <returns>A new catalog.</returns>
    public ExamCatalog With(IEnumerable<ExamProfile> profiles, IEnumerable<CoachingGuide> guides, string version) =>
        new(Profiles.Concat(profiles), Guides.Concat(guides), version, Recognition);
}
