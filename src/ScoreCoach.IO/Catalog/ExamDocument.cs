using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>A file of kind "exam": one exam with the editions of its outline.</summary>
internal sealed class ExamDocument
{
    private readonly string _title;
    private readonly ExamStatus _status;
    private readonly DateTime? _lastExamDate;
    private readonly IReadOnlyList<string> _successor;
    private readonly ScoreScale? _scale;
    private readonly decimal? _passingScore;
    private readonly ExamItems _items;
    private readonly IReadOnlyList<LabelDefinition> _labels;
    private readonly Source? _labelSource;
    private readonly IReadOnlyList<RetakePolicy> _policies;
    private readonly IReadOnlyList<Source> _sources;
    private readonly IReadOnlyList<string> _notes;
    private readonly IReadOnlyList<EditionReader> _editions;

    public ExamDocument(JsonObjectReader json)
    {
        Json = json;
        Id = json.Text("id");
        _title = json.Text("title");
        Aliases = json.Texts("aliases");
        VendorId = json.Text("vendor");
        _status = json.Choice<ExamStatus>("status");
        _lastExamDate = json.OptionalDate("lastExamDate");
        _successor = json.Texts("successor");
        _scale = json.OptionalObject("scale", ScaleReader.Read);
        _passingScore = json.OptionalNumber("passingScore", 0, 1_000_000);
        _items = json.OptionalObject("items", ReadItems) ?? new ExamItems(null, null);
        Guide = json.OptionalText("guide");
        _labels = VocabularyReader.ReadList(json, "labels");
        _labelSource = json.OptionalSource("labelSource");
        _policies = PolicyReader.ReadList(json, "policies");
        _sources = json.SourceList("examSources");
        _notes = json.Texts("notes");
        _editions = json.Objects("editions", item => new EditionReader(item, _items), atLeast: 1);
        Distinct.Report(json, "editions", "id");
        if (_status == ExamStatus.RetiringSoon && _lastExamDate is null)
        {
            json.Report("lastExamDate", "An exam that is retiring soon has a last day.", "a date as yyyy-MM-dd");
        }
    }

    public JsonObjectReader Json { get; }
    public CatalogFile File => Json.File;
    public string Id { get; }
    public IReadOnlyList<string> Aliases { get; }
    public string VendorId { get; }

    /// <summary>The guide that the exam asks for; null for the fallback.</summary>
    public string? Guide { get; }

    /// <summary>Every name by which input may call the exam, the code first.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(_title).Prepend(Id);

    /// <summary>One profile per edition. What only the vendor settles is checked here.</summary>
    public IReadOnlyList<ExamProfile> Build(Vendor vendor)
    {
        var scale = _scale ?? vendor.Scale;
        if (_passingScore is { } pass && scale is not null && !scale.Contains(pass))
        {
            Json.Report("passingScore", FormattableString.Invariant($"The pass mark {pass} is outside the scale."), $"a score on the scale {scale}");
        }

        foreach (var policy in _policies)
        {
            if (vendor.Policies.Any(known => TextKey.Of(known.Name) == TextKey.Of(policy.Name)))
            {
                Json.Report("policies", $"The vendor has a policy '{policy.Name}' already.", "another name");
            }
        }

        var vocabulary = new LabelVocabulary(_labels.Concat(vendor.Labels), _labelSource ?? vendor.LabelSource);
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
                Vendor = vendor,
                Status = _status,
                LastExamDate = _lastExamDate,
                Successor = [.. _successor],
                Scale = scale,
                PassingScore = _passingScore,
                Items = _items,
                Vocabulary = vocabulary,
                Policies = [.. vendor.Policies, .. _policies],
                Guide = Guide ?? ExamCatalog.FallbackGuide,
                Sources = [.. edition.Sources.Concat(_sources).Distinct()],
                Notes = [.. edition.Notes, .. _notes],
                Path = File.Path,
            }),
        ];
    }

    private static ExamItems ReadItems(JsonObjectReader json)
    {
        var items = new ExamItems(json.OptionalInteger("total", 1, 10_000), json.OptionalInteger("scored", 1, 10_000));
        if (items.Scored > items.Total)
        {
            json.Report("scored", "More questions count than there are.", "scored not above total");
        }

        return items;
    }
}
