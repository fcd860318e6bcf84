using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Exports;

/// <summary>What is written for the level of a domain, so that reading it again gives the same level without any option.</summary>
internal sealed class WrittenLabels(ReportLabels labels, ExamCatalog catalog)
{
    private static readonly ImportOptions s_options = new();

    private readonly Lazy<FieldParsers> _fields = new(() => new FieldParsers(s_options, catalog.Recognition));
    private readonly Dictionary<ExamProfile, LabelParser> _parsers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(ExamProfile Profile, string Text), PerformanceLevel?> _known = [];

    /// <summary>The text; null where the report says nothing.</summary>
    public string? Of(ExamProfile profile, DomainResult result)
    {
        if (result is { Level: PerformanceLevel.Unknown, ReportedLevel: null })
        {
            return null;
        }

        return labels == ReportLabels.AsReported && result.ReportedLevel is { } text && LevelOf(profile, text) == result.Level
            ? text
            : result.Level.ToString();
    }

    /// <summary>The level that a text is read as without any option; null for a text that is refused.</summary>
    private PerformanceLevel? LevelOf(ExamProfile profile, string text)
    {
        if (!_known.TryGetValue((profile, text), out var level))
        {
            if (!_parsers.TryGetValue(profile, out var parser))
            {
                _parsers.Add(profile, parser = new LabelParser(profile, s_options, _fields.Value) { Suggests = false });
            }

            level = parser.TryParse(text, out var label, out _) ? label.Label?.Level ?? PerformanceLevel.Unknown : null;
            _known.Add((profile, text), level);
        }

        return level;
    }
}
