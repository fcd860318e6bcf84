using ScoreCoach.Errors;
using ScoreCoach.Exams;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.Catalog;

/// <summary>All exams and guides that are known in a session. Immutable: adding gives a new catalog.</summary>
internal sealed class ExamCatalog
{
    private readonly Dictionary<string, CatalogEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _sharing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<CatalogEntry>> _sameCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GuideEntry> _guides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _vendorGuides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<RecognitionRules> _recognition;
    private readonly Lazy<Dictionary<string, string[]>> _predecessors;
    private readonly Lazy<ExamSuggestions> _suggestions;

    /// <summary>Builds a catalog of what is at hand: a later profile replaces an earlier one of the same exam and edition, a later guide one of the same id. Of two guides for one vendor, the later counts.</summary>
    public ExamCatalog(IEnumerable<ExamProfile> profiles, IEnumerable<CoachingGuide> guides, string version, RecognitionRules? recognition = null)
        : this(Joined([], profiles), guides.Select(GuideEntry.Of), version, new(recognition ?? RecognitionRules.Empty))
    {
    }

    /// <summary>Builds a catalog of entries whose profiles, guides and words are read when they are requested.</summary>
    public ExamCatalog(IEnumerable<CatalogEntry> entries, IEnumerable<GuideEntry> guides, string version, Lazy<RecognitionRules> recognition)
    {
        Version = version;
        _recognition = recognition;
        foreach (var entry in entries)
        {
            _entries.Add(ExamKey.Of(entry.Id), entry);
        }

        Entries = [.. _entries.Values.OrderBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase)];
        _predecessors = new(() => Entries
            .SelectMany(exam => exam.Successor.Select(successor => (Key: ExamKey.Of(successor), exam.Id)))
            .GroupBy(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal));
        // A code names its exam alone; any other name that several exams have names none of them.
        foreach (var name in Entries.SelectMany(entry => entry.LongNames.Select(name => (Key: ExamKey.Of(name), Entry: entry))).GroupBy(name => name.Key, name => name.Entry, StringComparer.Ordinal))
        {
            var entry = name.First();
            if (_entries.TryGetValue(name.Key, out var named))
            {
                if (name.Where(other => other != named).Distinct().ToArray() is { Length: > 0 } others)
                {
                    _sameCode[name.Key] = others;
                }

                continue;
            }

            if (name.All(other => other == entry))
            {
                _idByKey[name.Key] = ExamKey.Of(entry.Id);
            }
            else
            {
                _sharing[name.Key] = ExamSuggestions.OpenFirst(name.Distinct());
            }
        }

        foreach (var key in _entries.Keys)
        {
            _idByKey[key] = key;
        }

        _suggestions = new(() => new ExamSuggestions(this));
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

    /// <summary>The id of the guide that applies where an exam has none of its own.</summary>
    public const string FallbackGuide = "generic";

    /// <summary>What identifies this state of the facts; is in every plan.</summary>
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

    /// <summary>Whom each guide is for, by the guide's id.</summary>
    public IEnumerable<GuideEntry> GuideEntries => _guides.Values.OrderBy(guide => guide.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>All guides. Reads all of them.</summary>
    public IEnumerable<CoachingGuide> Guides => _guides.Values.OrderBy(guide => guide.Id, StringComparer.OrdinalIgnoreCase).Select(guide => guide.Guide);

    /// <summary>The names of all retake policies, each once.</summary>
    public IEnumerable<string> PolicyNames =>
        Entries.SelectMany(entry => entry.PolicyNames).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the editions of an exam by code, title or alias. Case, spaces and punctuation do not matter.</summary>
    public IReadOnlyList<ExamProfile> FindExam(ReadOnlySpan<char> name) =>
        FindEntry(name)?.Profiles ?? [];

    /// <summary>Finds an exam by code, title or alias without reading its profiles; null where a name is unknown or that of several exams.</summary>
    public CatalogEntry? FindEntry(ReadOnlySpan<char> name) => _idByKey.TryGetValue(ExamKey.Of(name), out var key) ? _entries[key] : null;

    /// <summary>
    /// Finds an exam as a person names it: by code, title or alias, with words next to it that change nothing, such as the vendor. Null where
    /// the name is unknown, or that of several exams.
    /// </summary>
    public CatalogEntry? Named(string name) => FindEntry(name) ?? (new ExamName(this).Find(name) is ({ } code, null) ? FindEntry(code) : null);

    /// <summary>The exams that have one name, those that are still open first; none where a text isn't the name of several.</summary>
    public IReadOnlyList<string> Sharing(ReadOnlySpan<char> name) => _sharing.GetValueOrDefault(ExamKey.Of(name)) ?? [];

    /// <summary>The exams whose vendors use a text that is the code of another exam here; none for nearly all codes.</summary>
    public IReadOnlyList<CatalogEntry> WithCode(ReadOnlySpan<char> code) => _sameCode.GetValueOrDefault(ExamKey.Of(code)) ?? [];

    /// <summary>What a name that names no exam may stand for.</summary>
    public ExamSuggestion Suggest(string name) => _suggestions.Value.Find(name);

    /// <summary>Finds one edition of an exam; where none is named, the preferred one.</summary>
    public ExamProfile? Find(string exam, string? edition = null)
    {
        var editions = Named(exam)?.Profiles ?? [];
        return edition is null && editions.Count > 0
            ? Preferred(editions)
            : editions.FirstOrDefault(profile => string.Equals(profile.Edition, edition?.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>One edition of an exam as a person names both; where no edition is named, the preferred one.</summary>
    /// <exception cref="ScoreCoachException">There is no such exam, or the exam has no such edition.</exception>
    public ExamProfile Get(string exam, string? edition) => Find(exam, edition) ?? throw (Named(exam) is { } entry && edition is not null ? UnknownEdition(entry, edition) : UnknownExam(exam));

    /// <summary>The code of an exam that a person names; null where none is named.</summary>
    /// <exception cref="ScoreCoachException">There is no such exam.</exception>
    public string? Known(string? exam) => exam is null ? null : (Named(exam) ?? throw UnknownExam(exam)).Id;

    public CoachingGuide? FindGuide(string id) => _guides.GetValueOrDefault(id)?.Guide;

    /// <summary>The id of the guide for the exams of a vendor, without reading it; null when there is none.</summary>
    public string? VendorGuideId(string vendor) => _vendorGuides.GetValueOrDefault(vendor);

    /// <summary>Finds the guide for the exams of a vendor.</summary>
    public CoachingGuide? FindVendorGuide(string vendor) => VendorGuideId(vendor) is { } id ? FindGuide(id) : null;

    /// <summary>The guide that is requested, or where none is requested the profile's own, or its vendor's, or the fallback.</summary>
    /// <exception cref="ScoreCoachException">There is no guide of that id.</exception>
    /// <exception cref="InvalidOperationException">The catalog holds none of them.</exception>
    public CoachingGuide GuideOf(ExamProfile profile, string? id = null) => id is not null
        ? FindGuide(id) ?? throw UnknownGuide(id)
        : (profile.OwnGuide is { } own ? FindGuide(own) : null) ?? FindVendorGuide(profile.Vendor.Id) ?? FindGuide(FallbackGuide)
            ?? throw new InvalidOperationException($"The catalog contains neither the guide '{profile.Guide}' nor '{FallbackGuide}'.");

    /// <summary>
    /// What the vendor's candidates should know, list by list: as the followed guide gives it, or else the guide of the vendor. A guide
    /// for another vendor has no bearing on this exam.
    /// </summary>
    public GuidanceRules GuidanceOf(ExamProfile profile, CoachingGuide guide)
    {
        var vendor = FindVendorGuide(profile.Vendor.Id)?.Guidance ?? GuidanceRules.NotGiven;
        return guide.Vendor is null || string.Equals(guide.Vendor, profile.Vendor.Id, StringComparison.OrdinalIgnoreCase) ? guide.Guidance.Or(vendor) : vendor;
    }

    /// <summary>What an exam's candidates should know, from its own guide and its vendor's; the guides are read when someone asks.</summary>
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
    public IReadOnlyList<string> PredecessorsOf(ReadOnlySpan<char> name) => _predecessors.Value.GetValueOrDefault(ExamKey.Of(name)) ?? [];

    /// <summary>The failure of a request for an exam that is not here, with what its name may stand for.</summary>
    public ScoreCoachException UnknownExam(string name)
    {
        if (new ExamName(this).Find(name) is ({ } code, { } other))
        {
            return new(ErrorId.AmbiguousExam, $"'{name}' names two exams, {code} and {other}.", name, "Specify one of them by its code.");
        }

        var suggestion = Suggest(name);
        var exams = suggestion.Exams;
        return suggestion.Kind switch
        {
            ExamSuggestionKind.Shared => new(ErrorId.AmbiguousExam, $"'{name}' matches several exams: {DescribedList(exams)}.", name, "Specify the exam by its code."),
            ExamSuggestionKind.Announced => new(ErrorId.UnknownExam, $"'{name}' is announced as the successor of {Listed.And(exams)}, but it is not in the catalog.", name, HowToAdd),
            ExamSuggestionKind.OtherVersion or ExamSuggestionKind.OtherNumber => new(ErrorId.UnknownExam, $"'{name}' is not a known exam. {Related(suggestion)}", name, HowToAdd),
            ExamSuggestionKind.Near => new(ErrorId.UnknownExam, $"'{name}' is not a known exam.", name, Advice.With(
                $"Did you mean {Listed.Or(exams)}? If not, draft a profile of the exam with {OptionExample.Of(DraftOption)}, and load it with {OptionExample.Of(ProfileOption)}.")),
            _ => new(ErrorId.UnknownExam, FormattableString.Invariant($"'{name}' is not a known exam. The catalog has {Counted.Of(Entries.Count, "exam", "exams")}."), name, HowToAdd),
        };
    }

    private static ScoreCoachException UnknownEdition(CatalogEntry exam, string edition) => new(
        ErrorId.UnknownEdition,
        $"{exam.Id} has no edition '{edition}'. Accepted: {string.Join(", ", exam.Outlines.Select(outline => outline.Edition))}.",
        edition,
        Advice.With($"Specify one of these, or omit {OptionExample.Of(nameof(ImportOptions.Edition))}."));

    /// <summary>A sentence on the exams of the catalog that a name must not be taken for; empty where there is none.</summary>
    public string Related(ExamSuggestion suggestion) => suggestion.Kind switch
    {
        ExamSuggestionKind.OtherVersion when suggestion.Exams.Count == 1 => $"The catalog contains another version: {DescribedList(suggestion.Exams)}.",
        ExamSuggestionKind.OtherVersion => $"The catalog contains other versions: {DescribedList(suggestion.Exams)}.",
        ExamSuggestionKind.OtherNumber when suggestion.Exams.Count == 1 => $"The catalog contains an exam with a different number: {DescribedList(suggestion.Exams)}.",
        ExamSuggestionKind.OtherNumber => $"The catalog contains exams with different numbers: {DescribedList(suggestion.Exams)}.",
        _ => string.Empty,
    };

    /// <summary>Codes in a row, each closed one marked.</summary>
    public string DescribedList(IReadOnlyList<string> exams) =>
        string.Join(", ", exams.Select(exam => FindEntry(exam)?.Status == ExamStatus.Retired ? $"{exam} (retired)" : exam));

    /// <summary>How an exam gets into the catalog.</summary>
    public static Advice HowToAdd { get; } = Advice.With($"Draft a profile from the vendor's outline with {OptionExample.Of(DraftOption)}, and load it with {OptionExample.Of(ProfileOption)}.");

    public ScoreCoachException UnknownGuide(string id) =>
        new(ErrorId.UnknownGuide, $"There is no guide '{id}'. Accepted: {string.Join(", ", GuideIds)}.", id, "Use one of these, or import your own guide.");

    public ScoreCoachException UnknownPolicy(string name) =>
        new(ErrorId.UnknownPolicy, $"No exam has a retake policy '{name}'. Accepted: {string.Join(", ", PolicyNames)}.", name, "Use one of these, or omit it to use the vendor's policy.");

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
        var joined = entries.ToDictionary(entry => ExamKey.Of(entry.Id), StringComparer.Ordinal);
        foreach (var exam in profiles.GroupBy(profile => ExamKey.Of(profile.Id), StringComparer.Ordinal))
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
