using ScoreCoach.Catalog;
using ScoreCoach.Exams;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>
/// Links the documents of one read: exams to vendors, guides to exams, exams to guides. What a valid file refers to in a
/// file with findings is reported where it is referred to, with the reason.
/// </summary>
internal sealed class CatalogLinker(CatalogDocuments documents, ExamCatalog? known)
{
    private readonly List<(ExamDocument Document, IReadOnlyList<ExamProfile> Profiles)> _exams = [];

    public IReadOnlyList<ExamProfile> Profiles => [.. _exams.Where(exam => exam.Document.File.IsValid).SelectMany(exam => exam.Profiles)];
    public IReadOnlyList<CoachingGuide> Guides => [.. documents.Guides.Where(guide => guide.File.IsValid).Select(guide => guide.Guide)];

    public void Link()
    {
        ReportDuplicates(documents.Vendors.Select(vendor => (vendor.Json, vendor.Vendor.Id)), "vendor");
        ReportDuplicates(documents.Exams.Select(exam => (exam.Json, exam.Id)), "exam");
        ReportDuplicates(documents.Guides.Select(guide => (guide.Json, guide.Guide.Id)), "guide");
        foreach (var (json, _) in documents.Recognition.Skip(1))
        {
            json.Report("kind", $"{documents.Recognition[0].Json.File.Path} already defines the recognition rules.", "one file of kind recognition");
        }

        ExtendGuides();
        LinkExams();
        LinkGuides();
    }

    private static void ReportDuplicates(IEnumerable<(JsonObjectReader Json, string Id)> entries, string kind)
    {
        var first = new Dictionary<string, JsonObjectReader>(StringComparer.Ordinal);
        foreach (var (json, id) in entries)
        {
            if (TextKey.Of(id) is { Length: > 0 } key && !first.TryAdd(key, json))
            {
                json.Report("id", $"{first[key].File.Path} already defines the {kind} '{id}'.", $"one file per {kind}");
            }
        }
    }

    private void LinkExams()
    {
        var vendors = new Dictionary<string, Func<Vendor>>(StringComparer.OrdinalIgnoreCase);
        // An exam that describes its vendor itself has no bearing on other exams: what ships counts first.
        foreach (var entry in (known?.Entries ?? []).OrderBy(entry => entry.Origin != ProfileOrigin.Shipped))
        {
            vendors.TryAdd(entry.VendorId, () => entry.Profiles[0].Vendor);
        }

        foreach (var document in documents.Vendors.Where(document => document.Json.File.IsValid))
        {
            vendors[document.Vendor.Id] = () => document.Vendor;
        }

        foreach (var exam in documents.Exams.Where(exam => exam.VendorId.Length > 0))
        {
            if (exam.OwnVendor is { } own)
            {
                _exams.Add((exam, exam.Build(own, DefaultGuide(own), GuidanceOf(exam.Guide, own.Id))));
            }
            else if (ContestedBy(exam) is { Length: > 1 } contested)
            {
                exam.Json.Report("vendor", $"{Listed.And(contested)} each describe the vendor '{exam.VendorId}', and the descriptions differ.", "a vendor in a separate file, or one description of the vendor");
            }
            else if (vendors.TryGetValue(exam.VendorId, out var vendor))
            {
                _exams.Add((exam, exam.Build(vendor(), DefaultGuide(vendor()), GuidanceOf(exam.Guide, exam.VendorId))));
            }
            else
            {
                var broken = documents.Vendors.Any(document => string.Equals(document.Vendor.Id, exam.VendorId, StringComparison.OrdinalIgnoreCase));
                ReportUnknown(exam.Json, "vendor", exam.VendorId, vendors.Keys, broken);
            }

            // A guide with findings leaves the exam to the fallback; a name that no file has is a misspelling.
            if (exam.Guide is { } guide && !GuideIds.Contains(guide, StringComparer.OrdinalIgnoreCase))
            {
                ReportUnknown(exam.Json, "guide", guide, GuideIds, broken: false);
            }
        }

        foreach (var (exam, profiles) in _exams)
        {
            exam.CheckTransfers(profiles, FindExam);
        }

        ReportSharedNames();
        ReportCircles();
    }

    // A chain that comes back would send a candidate from one closed exam to another without end.
    private void ReportCircles()
    {
        var read = documents.Exams.DistinctBy(exam => ExamKey.Of(exam.Id)).ToDictionary(exam => ExamKey.Of(exam.Id), StringComparer.Ordinal);
        foreach (var exam in documents.Exams)
        {
            var start = ExamKey.Of(exam.Id);
            var seen = new HashSet<string>(StringComparer.Ordinal) { start };
            var open = new Stack<string>(exam.Successor);
            while (open.TryPop(out var code))
            {
                if (ExamKey.Of(code) == start && !exam.Successor.Any(own => ExamKey.Of(own) == start))
                {
                    exam.Json.Report("successor", $"The successors of '{exam.Id}' lead back to it.", "exams whose successors do not lead back to this exam");
                    break;
                }

                if (seen.Add(ExamKey.Of(code)))
                {
                    foreach (var next in read.TryGetValue(ExamKey.Of(code), out var document) ? document.Successor : known?.FindEntry(code)?.Successor ?? [])
                    {
                        open.Push(next);
                    }
                }
            }
        }
    }

    // The exams of the user's own that give the vendor of an exam in different words, where no file says which of them counts.
    private string[] ContestedBy(ExamDocument exam)
    {
        bool IsIt(string vendor) => string.Equals(vendor, exam.VendorId, StringComparison.OrdinalIgnoreCase);
        var entries = (known?.Entries ?? []).Where(entry => IsIt(entry.VendorId)).ToArray();
        return Array.Exists(entries, entry => entry.Origin == ProfileOrigin.Shipped) || documents.Vendors.Any(document => IsIt(document.Vendor.Id))
            ? []
            : [.. entries.Where(entry => !TextKey.AreSame(entry.Id, exam.Id)).DistinctBy(entry => entry.Profiles[0].Vendor, ReferenceEqualityComparer.Instance).Select(entry => entry.Id)];
    }

    // The guide that an exam follows which names none.
    private string DefaultGuide(Vendor vendor) =>
        documents.Guides.LastOrDefault(document => string.Equals(document.Guide.Vendor, vendor.Id, StringComparison.OrdinalIgnoreCase))?.Guide.Id
            ?? known?.VendorGuideId(vendor.Id)
            ?? ExamCatalog.FallbackGuide;

    // Guides that are known already are read when someone asks. What is captured here lives as long as the profile: no document.
    private Lazy<VendorGuidance> GuidanceOf(string? guide, string vendor)
    {
        var catalog = known;
        var own = guide is null ? GuidanceRules.NotGiven
            : documents.Guides.FirstOrDefault(document => string.Equals(document.Guide.Id, guide, StringComparison.OrdinalIgnoreCase))?.Guide.Guidance;
        var general = documents.Guides.LastOrDefault(document => string.Equals(document.Guide.Vendor, vendor, StringComparison.OrdinalIgnoreCase))?.Guide.Guidance;
        return new(() => (own ?? catalog?.FindGuide(guide!)?.Guidance ?? GuidanceRules.NotGiven)
            .Or(general ?? catalog?.FindVendorGuide(vendor)?.Guidance ?? GuidanceRules.NotGiven)
            .All());
    }

    private IEnumerable<string> VendorIds => (known?.Entries ?? []).Select(entry => entry.VendorId)
        .Concat(documents.Vendors.Select(document => document.Vendor.Id))
        .Concat(documents.Exams.Select(document => document.OwnVendor?.Id).OfType<string>())
        .Distinct(StringComparer.OrdinalIgnoreCase);

    // By code alone: what a title or an alias means is not determined yet.
    private IReadOnlyList<ExamProfile> FindExam(string code) =>
        _exams.FirstOrDefault(exam => TextKey.AreSame(exam.Document.Id, code)).Profiles ?? known?.FindExam(code) ?? [];

    private IEnumerable<string> GuideIds =>
        (known?.GuideIds ?? [])
            .Concat(documents.Guides.Select(document => document.Guide.Id))
            .Append(ExamCatalog.FallbackGuide)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    // Codes and aliases are chosen to name one exam. Two exams may have one title, or share a name: it names neither of them.
    private void ReportSharedNames()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var exam in known?.Entries ?? [])
        {
            Claim(exam.Aliases.Prepend(exam.Id), exam.Id);
        }

        foreach (var exam in documents.Exams.Where(exam => exam.Id.Length > 0))
        {
            Claim([exam.Id], exam.Id);
        }

        foreach (var exam in documents.Exams.Where(exam => exam.Id.Length > 0))
        {
            foreach (var alias in exam.Aliases)
            {
                if (!owners.TryAdd(ExamKey.Of(alias), exam.Id) && ExamKey.Of(owners[ExamKey.Of(alias)]) != ExamKey.Of(exam.Id))
                {
                    exam.Json.Report("aliases", $"'{alias}' already names the exam '{owners[ExamKey.Of(alias)]}'.", "an alias that names one exam");
                }
            }
        }

        void Claim(IEnumerable<string> names, string id)
        {
            foreach (var name in names)
            {
                owners.TryAdd(ExamKey.Of(name), id);
            }
        }
    }

    private void ExtendGuides()
    {
        var done = new HashSet<GuideDocument>();
        foreach (var document in documents.Guides)
        {
            Extend(document);
        }

        void Extend(GuideDocument document)
        {
            if (document.Guide.Extends is not { } id || !done.Add(document))
            {
                return;
            }

            if (CircleFrom(document) is { } circle)
            {
                document.Json.Report("extends", $"The guide '{document.Guide.Id}' extends itself: {circle}.", "a guide that does not lead back to this one");
            }
            else if (FindExtended(document) is { } read)
            {
                Extend(read);
                if (read.File.IsValid)
                {
                    document.Extend(read.Guide);
                }
                else
                {
                    ReportUnknown(document.Json, "extends", id, [], broken: true, "guide");
                }
            }
            else if (known?.FindGuide(id) is { } basis)
            {
                document.Extend(basis);
            }
            else if (string.Equals(document.Guide.Id, id, StringComparison.OrdinalIgnoreCase))
            {
                document.Json.Report("extends", $"The guide '{id}' extends itself: no other guide with this id is known.", "the id of another guide");
            }
            else
            {
                var others = documents.Guides.Where(other => other != document).Select(other => other.Guide.Id);
                ReportUnknown(document.Json, "extends", id, (known?.GuideIds ?? []).Concat(others).Distinct(StringComparer.OrdinalIgnoreCase), broken: false, "guide");
            }
        }
    }

    // A guide of the same id as the one it extends replaces that one and builds on it, so that it never finds itself.
    private GuideDocument? FindExtended(GuideDocument document) => documents.Guides.FirstOrDefault(other =>
        other != document && string.Equals(other.Guide.Id, document.Guide.Extends, StringComparison.OrdinalIgnoreCase));

    // The way on which a guide comes back to itself; null when it does not.
    private string? CircleFrom(GuideDocument document)
    {
        var way = new List<GuideDocument> { document };
        while (FindExtended(way[^1]) is { } next)
        {
            if (next == document)
            {
                return string.Join(", ", way.Append(document).Select(entry => entry.Guide.Id));
            }

            if (way.Contains(next))
            {
                return null;
            }

            way.Add(next);
        }

        return null;
    }

    private void LinkGuides()
    {
        foreach (var document in documents.Guides)
        {
            if (document.Guide.Vendor is { } vendor && !VendorIds.Contains(vendor, StringComparer.OrdinalIgnoreCase))
            {
                ReportUnknown(document.Json, "vendor", vendor, VendorIds, broken: false);
            }

            CheckPhases(document);
            if (document.Guide.Exam is not { } exam)
            {
                document.CheckForAny(OutlinesOf(document.Guide.Vendor), VocabulariesOf(document.Guide.Vendor));
                continue;
            }

            var read = _exams.Where(entry => TextKey.Of(entry.Document.Id) == TextKey.Of(exam)).ToArray();
            var sound = read.Where(entry => entry.Document.File.IsValid).SelectMany(entry => entry.Profiles).ToArray();
            IReadOnlyList<ExamProfile> editions = sound.Length > 0 ? sound : known?.FindExam(exam) ?? [];
            if (editions.Count > 0)
            {
                document.CheckAgainst(editions);
            }
            else
            {
                var broken = documents.Exams.Any(entry => TextKey.Of(entry.Id) == TextKey.Of(exam));
                var accepted = _exams.Select(entry => entry.Document.Id).Concat((known?.Entries ?? []).Select(entry => entry.Id));
                ReportUnknown(document.Json, "exam", exam, accepted.Distinct(StringComparer.OrdinalIgnoreCase), broken);
            }
        }
    }

    // The syllabus of a guide that gives none is the fallback's: one that is read now, or else the one that is known.
    private void CheckPhases(GuideDocument document)
    {
        if (!document.IsComplete || (document.Guide.Syllabus is null && !document.HasUnits))
        {
            return;
        }

        if (document.Guide.SyllabusOr(Fallback()) is not { } syllabus)
        {
            return;
        }

        var check = new TaskPhaseCheck(document.Json, syllabus);
        check.CheckOwn();
        if (!document.Json.Has("syllabus"))
        {
            return;
        }

        check.CheckFrom(documents.Guides.Select(read => read.Guide).Concat(known?.Guides ?? []).SelectMany(PhasesOf));
        check.CheckTaken(document.Guide.Extends ?? string.Empty, document.Inherited);
        if (IsFallback(document.Guide.Id))
        {
            foreach (var guide in (known?.Guides ?? []).Where(guide => guide.Syllabus is null && !IsFallback(guide.Id)))
            {
                check.CheckTaken(guide.Id, guide.Domains.Values);
            }
        }
    }

    private static IEnumerable<string> PhasesOf(CoachingGuide guide) =>
        guide.Domains.Values.SelectMany(domain => domain.Units).SelectMany(unit => unit.Tasks).Select(task => task.Phase);

    private CoachingGuide? Fallback() =>
        documents.Guides.FirstOrDefault(document => document.File.IsValid && IsFallback(document.Guide.Id))?.Guide ?? known?.FindGuide(ExamCatalog.FallbackGuide);

    private static bool IsFallback(string guide) => string.Equals(guide, ExamCatalog.FallbackGuide, StringComparison.OrdinalIgnoreCase);

    // The domains of all exams that are known or read now, or of one vendor's.
    private IEnumerable<ExamOutline> OutlinesOf(string? vendor) => EntriesOf(vendor).SelectMany(entry => entry.Outlines)
        .Concat(ReadOf(vendor).Select(profile => profile.Outline));

    private IEnumerable<ReportVocabulary> VocabulariesOf(string? vendor) => EntriesOf(vendor).Select(entry => entry.Vocabulary)
        .Concat(ReadOf(vendor).Select(profile => profile.Vocabulary));

    private IEnumerable<CatalogEntry> EntriesOf(string? vendor) =>
        (known?.Entries ?? []).Where(entry => vendor is null || string.Equals(entry.VendorId, vendor, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<ExamProfile> ReadOf(string? vendor) =>
        _exams.SelectMany(exam => exam.Profiles).Where(profile => vendor is null || string.Equals(profile.Vendor.Id, vendor, StringComparison.OrdinalIgnoreCase));

    private static void ReportUnknown(
        JsonObjectReader json, string property, string name, IEnumerable<string> accepted, bool broken, string? kind = null)
    {
        kind ??= property;
        if (broken)
        {
            json.Report(property, $"The {kind} '{name}' can't be used: its file has findings.", $"a {kind} whose file has no findings");
            return;
        }

        var names = accepted.Order(StringComparer.OrdinalIgnoreCase).ToArray();
        json.Report(property, $"There is no {kind} '{name}'.{NearestName.Hint(name, names)}", names.Length == 0 ? $"a known {kind}" : NameList.Of(names));
    }
}
