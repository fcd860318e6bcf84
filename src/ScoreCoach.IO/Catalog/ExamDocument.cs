using Newtonsoft.Json.Linq;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>A file of kind "exam": one exam with the editions of its outline.</summary>
internal sealed class ExamDocument
{
    private readonly string _title;
    private readonly IReadOnlyList<string> _sharedNames;
    private readonly ExamStatus _status;
    private readonly DateTime? _lastExamDate;
    private readonly IReadOnlyList<string> _successor;
    private readonly ScoreScale? _scale;
    private readonly decimal? _passingScore;
    private readonly ExamItems _items;
    private readonly VocabularyDefinition? _vocabulary;
    private readonly IReadOnlyList<RetakePolicy> _policies;
    private readonly IReadOnlyList<ExamLanguage> _otherLanguages;
    private readonly IReadOnlyList<ExamFact> _facts;
    private readonly IReadOnlyList<string> _notes;
    private readonly IReadOnlyList<EditionReader> _editions;
    private readonly DateTime? _firstExamDate;
    private readonly TransferReader _transfers;

    public ExamDocument(JsonObjectReader json)
    {
        Json = json;
        Id = json.Text("id");
        _title = json.Text("title");
        Aliases = json.Texts("aliases");
        _sharedNames = json.Texts("sharedNames");
        OwnVendor = json.Has("vendor") && json.At("vendor").Type == JTokenType.Object ? json.Object("vendor", VendorDocument.ReadVendor) : null;
        VendorId = OwnVendor?.Id ?? json.Text("vendor");
        _status = json.Choice<ExamStatus>("status");
        _lastExamDate = json.OptionalDate("lastExamDate");
        _successor = json.Texts("successor");
        _scale = json.OptionalObject("scale", ScaleReader.Read);
        _passingScore = json.OptionalNumber("passingScore", 0, 1_000_000);
        _items = json.OptionalObject("items", ReadItems) ?? new ExamItems();
        Guide = json.OptionalText("guide");
        _vocabulary = json.OptionalObject("vocabulary", VocabularyDefinition.Read);
        _policies = PolicyReader.ReadList(json, "policies");
        _otherLanguages = json.Objects("otherLanguages", ReadLanguage);
        Distinct.Report(json, "otherLanguages", "code");
        _facts = FactReader.ReadList(json, EditionReader.ExamFacts);
        _notes = json.Texts("notes");
        _editions = json.Objects("editions", item => new EditionReader(item, _items), atLeast: 1);
        Distinct.Report(json, "editions", "id");
        _firstExamDate = json.OptionalDate("firstExamDate");
        _transfers = new TransferReader(json, "transfers");
        if (_lastExamDate < _firstExamDate)
        {
            json.Report("firstExamDate", "The first day is after the last day.", "a day not after lastExamDate");
        }

        if (_successor.Any(code => TextKey.AreSame(code, Id)))
        {
            json.Report("successor", $"'{Id}' names itself as its successor.", "the code of another exam");
        }

        if (_status == ExamStatus.Retired && _lastExamDate > json.File.AsOf)
        {
            json.Report("status", FormattableString.Invariant($"The exam is Retired, but its last day, {_lastExamDate:yyyy-MM-dd}, is after the date of the facts."), "RetiringSoon, or a day not after asOf");
        }

        if (_otherLanguages.Any(language => language.LastExamDate < _firstExamDate))
        {
            json.Report("otherLanguages", "A language ends before the exam begins.", "a day not before firstExamDate");
        }

        if (_status == ExamStatus.RetiringSoon && _lastExamDate is null)
        {
            json.Report("lastExamDate", "'lastExamDate' is missing: an exam with the status RetiringSoon needs the last day on which it can be taken.", "a date as yyyy-MM-dd");
        }
    }

    public JsonObjectReader Json { get; }
    public CatalogFile File => Json.File;
    public string Id { get; }
    public IReadOnlyList<string> Aliases { get; }
    public string VendorId { get; }

    /// <summary>The exams that replace it.</summary>
    public IReadOnlyList<string> Successor => _successor;

    /// <summary>The domains of every edition.</summary>
    public IEnumerable<ExamDomain> Domains => _editions.SelectMany(edition => edition.Domains);

    /// <summary>The vendor where the profile describes it itself, so that one file is enough; null where it names one.</summary>
    public Vendor? OwnVendor { get; }

    /// <summary>The guide that the exam asks for; null for the fallback.</summary>
    public string? Guide { get; }

    /// <summary>One profile per edition. What only the vendor determines is checked here.</summary>
    /// <param name="vendor">Who offers the exam.</param>
    /// <param name="defaultGuide">The guide to follow where the exam names none.</param>
    /// <param name="guidance">What candidates should know.</param>
    public IReadOnlyList<ExamProfile> Build(Vendor vendor, string defaultGuide, Lazy<VendorGuidance> guidance)
    {
        var scale = _scale ?? vendor.Scale;
        if (_passingScore is { } pass && scale is not null && !scale.Contains(pass))
        {
            Json.Report("passingScore", FormattableString.Invariant($"The passing score {pass} is outside the scale."), $"a score on the scale {scale}");
        }

        CheckFigures(vendor, scale);
        foreach (var policy in _policies)
        {
            if (vendor.Policies.Any(known => TextKey.Of(known.Name) == TextKey.Of(policy.Name)))
            {
                Json.Report("policies", $"The vendor already has a policy named '{policy.Name}'.", "another name");
            }
        }

        var vocabulary = _vocabulary?.Build(vendor.Vocabulary) ?? vendor.Vocabulary;
        return
        [
            .. _editions.Select(edition => new ExamProfile(edition.Domains)
            {
                Id = Id,
                Edition = edition.Id,
                EditionDate = edition.Date,
                SupersededOn = edition.SupersededOn,
                Title = _title,
                Aliases = [.. Aliases],
                SharedNames = [.. _sharedNames],
                Vendor = vendor,
                Status = _status,
                FirstExamDate = _firstExamDate,
                LastExamDate = _lastExamDate,
                OtherLanguages = [.. _otherLanguages],
                Successor = [.. _successor],
                Transfers = _transfers.Transfers,
                Scale = scale,
                PassingScore = _passingScore,
                Items = _items,
                WeightKind = edition.WeightKind,
                Vocabulary = vocabulary,
                Policies = [.. vendor.Policies, .. _policies],
                Guide = Guide ?? defaultGuide,
                OwnGuide = Guide,
                GuidanceSource = guidance,
                Facts = [.. FactsOf(edition, vendor)],
                Sources = [.. FactsOf(edition, vendor).OrderBy(fact => fact.Fact != ExamFactKind.Domains).SelectMany(fact => fact.Sources).Distinct()],
                Notes = [.. edition.Notes, .. _notes],
                Origin = File.Origin,
                Path = File.Path,
            }),
        ];
    }

    /// <summary>Figures per domain are read on the scale of the score: it has to be there, and the thresholds on it.</summary>
    private void CheckFigures(Vendor vendor, ScoreScale? scale)
    {
        var vocabulary = _vocabulary?.Build(vendor.Vocabulary) ?? vendor.Vocabulary;
        if (vocabulary.Kind != VocabularyKind.ScaledDomainScores)
        {
            return;
        }

        if (scale is null)
        {
            Json.Report("scale", "'scale' is missing: the reports print a score per domain.", "the lowest and the highest score, here or in the vendor's file");
        }
        else if (vocabulary.Thresholds is { } thresholds && !(scale.Contains(thresholds.Adequate) && scale.Contains(thresholds.Strong ?? thresholds.Adequate)))
        {
            Json.Report(_vocabulary is null ? "scale" : "vocabulary", "The thresholds are outside the scale.", $"thresholds on the scale {scale}");
        }
    }

    /// <summary>Each fact once: the edition knows it best, then the exam, then the vendor.</summary>
    private IEnumerable<ExamFact> FactsOf(EditionReader edition, Vendor vendor) => EditionReader.ExamFacts
        .Select(kind => edition.Facts.Concat(_facts).Concat(vendor.Facts).FirstOrDefault(fact => fact.Fact == kind) ?? new ExamFact { Fact = kind, Grade = EvidenceGrade.Unverified });

    private static ExamLanguage ReadLanguage(JsonObjectReader json) => new()
    {
        Code = json.Text("code"),
        Name = json.Text("name"),
        LastExamDate = json.OptionalDate("lastExamDate"),
        Note = json.OptionalText("note"),
        Source = json.Source("source"),
    };

    /// <summary>Checks the domains of transfers, once the editions are built and the older exams are known.</summary>
    public void CheckTransfers(IReadOnlyList<ExamProfile> editions, Func<string, IReadOnlyList<ExamProfile>> find)
    {
        _transfers.CheckTo(Id, editions);
        _transfers.CheckFrom(find);
    }

    private static ExamItems ReadItems(JsonObjectReader json)
    {
        var items = new ExamItems(json.OptionalInteger("total", 1, 10_000), json.OptionalInteger("scored", 1, 10_000))
        {
            Minutes = json.OptionalInteger("minutes", 1, 1440),
            MinimumTotal = json.OptionalInteger("minimumTotal", 1, 10_000),
            MaximumTotal = json.OptionalInteger("maximumTotal", 1, 10_000),
        };
        if (items.MinimumTotal > items.MaximumTotal)
        {
            json.Report("maximumTotal", FormattableString.Invariant($"maximumTotal {items.MaximumTotal} is below minimumTotal {items.MinimumTotal}."), FormattableString.Invariant($"at least {items.MinimumTotal}, or a smaller minimumTotal"));
        }

        if (items.Total < items.MinimumTotal || items.Total > items.MaximumTotal)
        {
            json.Report("total", FormattableString.Invariant($"{items.Total} questions in total are outside the range of forms."), "a total from minimumTotal to maximumTotal, or only the range");
        }

        if (items.Scored > items.Total)
        {
            json.Report("scored", FormattableString.Invariant($"{items.Scored} scored questions are more than the {items.Total} questions in total."), FormattableString.Invariant($"at most {items.Total}, or a larger total"));
        }

        return items;
    }
}
