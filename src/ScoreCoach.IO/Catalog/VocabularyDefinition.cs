using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>What a file says about score reports. An exam's definition takes precedence over its vendor's.</summary>
internal sealed record VocabularyDefinition
{
    public VocabularyKind Kind { get; private init; }
    public bool? ReportsDomains { get; private init; }
    public IReadOnlyList<LabelDefinition> Labels { get; private init; } = [];
    public LevelThreshold? Thresholds { get; private init; }
    public Source? ThresholdSource { get; private init; }
    public Source? Source { get; private init; }
    public string? Note { get; private init; }

    public static VocabularyDefinition Read(JsonObjectReader json)
    {
        Source? thresholdSource = null;
        var kind = json.Choice<VocabularyKind>("kind");
        var definition = new VocabularyDefinition
        {
            Kind = kind,
            ReportsDomains = json.OptionalFlag("reportsDomains"),
            Labels = ReadLabels(json, "labels"),
            Thresholds = json.OptionalObject("thresholds", thresholds => ReadThresholds(thresholds, out thresholdSource)),
            Source = json.OptionalSource("source"),
            Note = json.OptionalText("note"),
        };
        if (kind == VocabularyKind.Labels && definition.Labels.Count == 0)
        {
            json.Report("labels", "The kind Labels needs the words that the reports print.", "a list with a label and its level each");
        }

        if (definition.Thresholds is not null && kind is not (VocabularyKind.Bars or VocabularyKind.Percent or VocabularyKind.ScaledDomainScores))
        {
            json.Report("thresholds", $"The kind {kind} has no numbers per domain to which thresholds could apply.", "thresholds only for Bars, Percent and ScaledDomainScores");
        }

        if (definition.Thresholds is { } given && kind is (VocabularyKind.Bars or VocabularyKind.Percent) && (given.Adequate > 100 || given.Strong > 100))
        {
            json.Report("thresholds", $"A threshold is above 100, but values of the kind {kind} are percentages.", "thresholds from 0 to 100");
        }

        return definition with { ThresholdSource = thresholdSource };
    }

    /// <summary>The vocabulary of reports; the vendor's labels stay accepted next to the exam's own.</summary>
    public ReportVocabulary Build(ReportVocabulary? vendor) => new(Kind, Labels.Concat(vendor?.Labels ?? []), Source ?? vendor?.Source)
    {
        ReportsDomains = ReportsDomains ?? Kind is not (VocabularyKind.MissedObjectives or VocabularyKind.PassFailOnly),
        Thresholds = Thresholds ?? vendor?.Thresholds,
        ThresholdSource = Thresholds is null ? vendor?.ThresholdSource : ThresholdSource,
        Note = Note ?? vendor?.Note,
    };

    private static LevelThreshold ReadThresholds(JsonObjectReader json, out Source? source)
    {
        var threshold = new LevelThreshold(json.Number("adequate", 0, 1_000_000), json.OptionalNumber("strong", 0, 1_000_000));
        source = json.Source("source");
        if (threshold.Strong <= threshold.Adequate)
        {
            json.Report("strong", FormattableString.Invariant($"strong {threshold.Strong} is not above adequate {threshold.Adequate}."), "a value above adequate");
        }

        return threshold;
    }

    private static IReadOnlyList<LabelDefinition> ReadLabels(JsonObjectReader json, string name)
    {
        var labels = json.Objects(name, ReadLabel);
        var seen = new Dictionary<string, LabelDefinition>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            foreach (var spelling in label.Aliases.Prepend(label.Label))
            {
                if (!seen.TryAdd(TextKey.Of(spelling), label) && !ReferenceEquals(seen[TextKey.Of(spelling)], label))
                {
                    json.Report(name, $"The spelling '{spelling}' already belongs to '{seen[TextKey.Of(spelling)].Label}'.", "each spelling once");
                }
            }
        }

        return labels;
    }

    private static LabelDefinition ReadLabel(JsonObjectReader json) =>
        new(json.Text("label"), json.Choice("level", PerformanceLevel.Unknown))
        {
            Severity = json.OptionalInteger("severity", 0, 9) ?? 0,
            Aliases = [.. json.Texts("aliases")],
            Note = json.OptionalText("note"),
        };
}
