using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>
/// What an exam's score reports print for a domain, and how a level comes out of it. The level names themselves are accepted for
/// every exam.
/// </summary>
public sealed class ReportVocabulary
{
    private readonly Dictionary<string, LabelDefinition> _byKey = new(StringComparer.Ordinal);

    internal ReportVocabulary(VocabularyKind kind, IEnumerable<LabelDefinition> labels, Source? source = null)
    {
        Kind = kind;
        Source = source;
        PerformanceLevel[] levels = [PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong];
        Labels = [.. labels.Concat(levels.Select(level => new LabelDefinition(level.ToString(), level))).Where(TryAdd)];
    }

    /// <summary>What the reports print.</summary>
    public VocabularyKind Kind { get; }

    /// <summary>Every accepted label, the vendor's own first.</summary>
    public ReadOnlyList<LabelDefinition> Labels { get; }

    /// <summary>Whether the reports print something for each domain from which a level can come. Where they do not, a report without levels is complete.</summary>
    public bool ReportsDomains { get; internal init; } = true;

    /// <summary>From which figures a level counts, where the vendor or the profile defines them; null where only the user can.</summary>
    public LevelThreshold? Thresholds { get; internal init; }

    /// <summary>The source for the thresholds; null where there are none.</summary>
    public Source? ThresholdSource { get; internal init; }

    /// <summary>The source for the wording of reports; null when there is none.</summary>
    public Source? Source { get; }

    /// <summary>What a reader should know about the reports; null for nothing.</summary>
    public string? Note { get; internal init; }

    /// <summary>Finds the label that a text stands for. Case, spaces and punctuation do not matter.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="label">The label found.</param>
    /// <returns>Whether the text is one of this vocabulary.</returns>
    public bool TryFind(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out LabelDefinition? label) =>
        _byKey.TryGetValue(TextKey.Of(text), out label);

    /// <inheritdoc/>
    public override string ToString() => Labels.ToString();

    // The first label to claim a spelling keeps it.
    private bool TryAdd(LabelDefinition label)
    {
        if (!_byKey.TryAdd(TextKey.Of(label.Label), label))
        {
            return false;
        }

        foreach (var alias in label.Aliases)
        {
            _byKey.TryAdd(TextKey.Of(alias), label);
        }

        return true;
    }
}
