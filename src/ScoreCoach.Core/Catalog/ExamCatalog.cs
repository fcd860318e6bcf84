using ScoreCoach.Exams;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.Catalog;

/// <summary>All exams and guides that are known in a session. Immutable: adding gives a new catalog.</summary>
internal sealed class ExamCatalog
{
    private readonly Dictionary<string, CatalogEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _sharing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GuideEntry> _guides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _vendorGuides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<RecognitionRules> _recognition;
    private readonly Lazy<Dictionary<string, string[]>> _predecessors;

    /// <summary>Builds a catalog of what is at hand: a later profile replaces an earlier one of the same exam and edition, a later guide one of the same id. Of two guides for one vendor, the later counts.</summary>
    public ExamCatalog(IEnumerable<ExamProfile> profiles, IEnumerable<CoachingGuide> guides, string version, RecognitionRules? recognition = null)
        : this(Joined([], profiles), guides.Select(GuideEntry.Of), version, new(recognition ?? RecognitionRules.Empty))
    {
    }

    /// <summary>Builds a catalog of entries whose profiles, guides and words are read when they are asked for.</summary>
    public ExamCatalog(IEnumerable<CatalogEntry> entries, IEnumerable<GuideEntry> guides, string version, Lazy<RecognitionRules> recognition)
    {
        Version = version;
        _recognition = recognition;
        foreach (var entry in entries)
        {
            _entries.Add(TextKey.Of(entry.Id), entry);
        }

        Entries = [.. _entries.Values.OrderBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase)];
        _predecessors = new(() => Entries
            .SelectMany(exam => exam.Successor.Select(successor => (Key: TextKey.Of(successor), exam.Id)))
            .GroupBy(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal));
        foreach (var (key, entry) in _entries)
        {
            _idByKey[key] = key;
            foreach (var alias in entry.Aliases)
            {
                _idByKey.TryAdd(TextKey.Of(alias), key);
            }
        }

        // A title that two exams have names neither of them.
        foreach (var title in Entries.GroupBy(entry => TextKey.Of(entry.Title), StringComparer.Ordinal))
        {
            if (title.Count() == 1)
            {
                _idByKey.TryAdd(title.Key, TextKey.Of(title.First().Id));
            }
            else if (!_idByKey.ContainsKey(title.Key))
            {
                _sharing[title.Key] = [.. title.Select(entry => entry.Id)];
            }
        }

        foreach (var guide in guides)
        {
            _guides[guide.Id] = guide;
            if (guide.Vendor is { } vendor)
            {
                _vendorGuides[vendor] = guide.Id;
            }
        }
    }

    /// <summary>The option, or the command, that drafts a profile.</summary>
    public const string DraftOption = "New";

    /// <summary>The option, or the command, that loads one.</summary>
    public const string ProfileOption = "ProfilePath";

    private const int MaxCodes = 8;
    private const int MaxCompared = 128;

    /// <summary>The id of the guide that applies where an exam has none of its own.</summary>
    public const string FallbackGuide = "generic";

    /// <summary>What identifies this state of the facts; stands in every plan.</summary>
    public string Version { get; }

    /// <summary>The words by which files call fields and values.</summary>
    public RecognitionRules Recognition => _recognition.Value;

    /// <summary>Every exam by code, as far as it is known without reading its profiles.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    /// <summary>The names of the domains of every edition of every exam.</summary>
    public IEnumerable<ExamOutline> Outlines => Entries.SelectMany(entry => entry.Outlines);

    /// <summary>What the reports of all exams print, each vocabulary once.</summary>
    public IEnumerable<ReportVocabulary> Vocabularies => Entries.Select(entry => entry.Vocabulary).Distinct();

    /// <summary>Every edition of every exam, by exam code, the editions in the order of their files. Reads all of them.</summary>
    public IEnumerable<ExamProfile> Profiles => Entries.SelectMany(entry => entry.Profiles);

    /// <summary>One profile per exam, by exam code: the edition that its guide is written for, or the newest. Reads all of them.</summary>
    public IEnumerable<ExamProfile> Exams => Entries.Select(entry => Preferred(entry.Profiles));

    /// <summary>The ids of all guides.</summary>
    public IEnumerable<string> GuideIds => _guides.Keys.Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>All guides. Reads all of them.</summary>
    public IEnumerable<CoachingGuide> Guides => _guides.Values.OrderBy(guide => guide.Id, StringComparer.OrdinalIgnoreCase).Select(guide => guide.Guide);

    /// <summary>The names of all retake policies, each once.</summary>
    public IEnumerable<string> PolicyNames =>
        Entries.SelectMany(entry => entry.PolicyNames).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the editions of an exam by code, title or alias. Case, spaces and punctuation do not matter.</summary>
    public IReadOnlyList<ExamProfile> FindExam(ReadOnlySpan<char> name) =>
        FindEntry(name)?.Profiles ?? [];

    /// <summary>Finds an exam by code, title or alias without reading its profiles; null where a name is unknown or that of several exams.</summary>
    public CatalogEntry? FindEntry(ReadOnlySpan<char> name) => _idByKey.TryGetValue(TextKey.Of(name), out var key) ? _entries[key] : null;

    /// <summary>The exams that have one title; none where a text isn't the title of several.</summary>
    public IReadOnlyList<string> Sharing(ReadOnlySpan<char> title) => _sharing.GetValueOrDefault(TextKey.Of(title)) ?? [];

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
    public string? Known(string? exam) => exam is null || FindEntry(exam) is not null ? exam : throw UnknownExam(exam);

    public CoachingGuide? FindGuide(string id) => _guides.GetValueOrDefault(id)?.Guide;

    /// <summary>The id of the guide for the exams of a vendor, without reading it; null when there is none.</summary>
    public string? VendorGuideId(string vendor) => _vendorGuides.GetValueOrDefault(vendor);

    /// <summary>Finds the guide for the exams of a vendor.</summary>
    public CoachingGuide? FindVendorGuide(string vendor) => VendorGuideId(vendor) is { } id ? FindGuide(id) : null;

    /// <summary>The guide that is asked for, or where none is asked for the profile's own, or its vendor's, or the fallback.</summary>
    /// <exception cref="ScoreCoachException">There is no guide of that id.</exception>
    /// <exception cref="InvalidOperationException">The catalog holds none of them.</exception>
    public CoachingGuide GuideOf(ExamProfile profile, string? id = null) => id is not null
        ? FindGuide(id) ?? throw UnknownGuide(id)
        : (profile.OwnGuide is { } own ? FindGuide(own) : null) ?? FindVendorGuide(profile.Vendor.Id) ?? FindGuide(FallbackGuide)
            ?? throw new InvalidOperationException($"The catalog holds neither the guide '{profile.Guide}' nor '{FallbackGuide}'.");

    /// <summary>
    /// What the vendor's candidates should know, list by list: as the followed guide gives it, or else the guide of the vendor. A guide
    /// for another vendor says nothing about this exam.
    /// </summary>
    public GuidanceRules GuidanceOf(ExamProfile profile, CoachingGuide guide)
    {
        var vendor = FindVendorGuide(profile.Vendor.Id)?.Guidance ?? GuidanceRules.NotGiven;
        return guide.Vendor is null || string.Equals(guide.Vendor, profile.Vendor.Id, StringComparison.OrdinalIgnoreCase) ? guide.Guidance.Or(vendor) : vendor;
    }

    /// <summary>What an exam's candidates should know, from its own guide and its vendor's; the guides are read when somebody asks.</summary>
    public Lazy<VendorGuidance> GuidanceFor(string? guide, string vendor) => new(() =>
        ((guide is null ? null : FindGuide(guide)?.Guidance) ?? GuidanceRules.NotGiven).Or(FindVendorGuide(vendor)?.Guidance ?? GuidanceRules.NotGiven).All());

    /// <summary>Whether the exam's own guide is written for this edition, without reading it.</summary>
    public bool HasGuide(ExamProfile profile) => profile.OwnGuide is { } own && _guides.GetValueOrDefault(own)?.IsWrittenFor(profile) == true;

    /// <summary>The edition to take when nothing else decides: the one that the exam's guide is written for, or the newest.</summary>
    public ExamProfile Preferred(IReadOnlyList<ExamProfile> editions) =>
        editions.FirstOrDefault(HasGuide)
            ?? editions.OrderByDescending(profile => profile.EditionDate ?? DateTime.MinValue).First();

    /// <summary>
    /// The exams that name another as their successor, by code. What a vendor announces is often not in the catalog yet: it must not be
    /// taken for a misspelling of the exam before it.
    /// </summary>
    public IReadOnlyList<string> PredecessorsOf(ReadOnlySpan<char> name) => _predecessors.Value.GetValueOrDefault(TextKey.Of(name)) ?? [];

    /// <summary>The failure of a request for an exam that is not here, with the exam that it follows, or the nearest code.</summary>
    public ScoreCoachException UnknownExam(string name)
    {
        var known = Entries.Select(entry => entry.Id).ToArray();
        if (Sharing(name) is { Count: > 0 } sharing)
        {
            return new(
                "AmbiguousExam", $"'{name}' is the title of several exams: {string.Join(", ", sharing)}.", name, "Name the exam by its code.");
        }

        if (PredecessorsOf(name) is { Count: > 0 } predecessors)
        {
            return new("UnknownExam", $"'{name}' is named as the successor of {Listed.And(predecessors)}, but the catalog has no profile of it.", name, HowToAdd);
        }

        return new(
            "UnknownExam",
            FormattableString.Invariant($"'{name}' is not a known exam. The catalog has {known.Length}.{(CodesLike(name) is { Count: > 0 } similar ? $" Similar codes: {string.Join(", ", similar)}." : string.Empty)}"),
            name,
            (NearestName.Among(name, known) is { } nearest ? $"Did you mean {nearest}? " : string.Empty) + "A profile of your own adds an exam.");
    }

    /// <summary>The codes that are most like a text, the nearest first; none that differ in more than half of it. All of them are more than anybody reads.</summary>
    public IReadOnlyList<string> CodesLike(string text)
    {
        var key = TextKey.Of(text.Length > MaxCompared ? text[..MaxCompared] : text);
        var limit = key.Length / 2;
        return
        [
            .. Entries
                .Select(entry => (entry.Id, Distance: NearestName.Distance(key, TextKey.Of(entry.Id), limit)))
                .Where(code => code.Distance <= limit)
                .OrderBy(code => code.Distance)
                .ThenBy(code => code.Id, StringComparer.Ordinal)
                .Take(MaxCodes)
                .Select(code => code.Id),
        ];
    }

    /// <summary>How an exam gets into the catalog.</summary>
    public static Advice HowToAdd { get; } = Advice.With($"Draft a profile from the vendor's outline with {OptionExample.Of(DraftOption)}, and load it with {OptionExample.Of(ProfileOption)}.");

    public ScoreCoachException UnknownGuide(string id) =>
        new("UnknownGuide", $"There is no guide '{id}'. Accepted: {string.Join(", ", GuideIds)}.", id, "Name one of these, or import a guide of your own.");

    public ScoreCoachException UnknownPolicy(string name) =>
        new("UnknownPolicy", $"No exam has a retake policy '{name}'. Accepted: {string.Join(", ", PolicyNames)}.", name, "Name one of these, or leave it out for the vendor's.");

    /// <summary>This catalog with more profiles and guides; an exam that is known already is replaced with all of its editions, and so is a guide.</summary>
    public ExamCatalog With(IEnumerable<ExamProfile> profiles, IEnumerable<CoachingGuide> guides, string version)
    {
        var more = guides.Select(GuideEntry.Of).ToArray();
        var ids = more.Select(guide => guide.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(Joined(Entries, profiles), [.. _guides.Values.Where(guide => !ids.Contains(guide.Id)), .. more], version, _recognition);
    }

    /// <summary>Entries with more profiles: an exam that is known already is replaced. Of two profiles of one edition the later one counts.</summary>
    private static Dictionary<string, CatalogEntry>.ValueCollection Joined(IEnumerable<CatalogEntry> entries, IEnumerable<ExamProfile> profiles)
    {
        var joined = entries.ToDictionary(entry => TextKey.Of(entry.Id), StringComparer.Ordinal);
        foreach (var exam in profiles.GroupBy(profile => TextKey.Of(profile.Id), StringComparer.Ordinal))
        {
            var editions = new List<ExamProfile>();
            foreach (var profile in exam)
            {
                editions.RemoveAll(edition => string.Equals(edition.Edition, profile.Edition, StringComparison.OrdinalIgnoreCase));
                editions.Add(profile);
            }

            joined[exam.Key] = CatalogEntry.Of(editions);
        }

        return joined.Values;
    }
}
