namespace ScoreCoach;

/// <summary>
/// The words that an exam's score reports print for a domain. The level names themselves are accepted for every exam.
/// </summary>
public sealed class LabelVocabulary
{
    private readonly Dictionary<string, LabelDefinition> _byKey = new(StringComparer.Ordinal);
    private readonly List<LabelDefinition> _labels = [];

    /// <summary>Builds a vocabulary.</summary>
    /// <param name="labels">The labels; the first to claim a spelling keeps it.</param>
    /// <param name="source">Who says that reports print these words.</param>
    public LabelVocabulary(IEnumerable<LabelDefinition> labels, Source? source = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Source = source;
        foreach (var label in labels)
        {
            Add(label);
        }

        foreach (var level in new[] { PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong })
        {
            Add(new LabelDefinition(level.ToString(), level));
        }
    }

    /// <summary>Every accepted label, the vendor's own first.</summary>
    public IReadOnlyList<LabelDefinition> Labels => _labels;

    /// <summary>Who says that reports print these words; null when nobody does.</summary>
    public Source? Source { get; }

    /// <summary>Finds the label that a text stands for. Case, spaces and punctuation do not matter.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="label">The label found.</param>
    /// <returns>Whether the text is one of this vocabulary.</returns>
    public bool TryFind(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out LabelDefinition? label) =>
        _byKey.TryGetValue(TextKey.Of(text), out label);

    private void Add(LabelDefinition label)
    {
        if (!_byKey.TryAdd(TextKey.Of(label.Label), label))
        {
            return;
        }

        _labels.Add(label);
        foreach (var alias in label.Aliases)
        {
            _byKey.TryAdd(TextKey.Of(alias), label);
        }
    }
}
