using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>
/// The words that an exam's score reports print for a domain. The level names themselves are accepted for every exam.
/// </summary>
public sealed class LabelVocabulary
{
    private readonly Dictionary<string, LabelDefinition> _byKey = new(StringComparer.Ordinal);

    internal LabelVocabulary(IEnumerable<LabelDefinition> labels, Source? source = null)
    {
        Source = source;
        PerformanceLevel[] levels = [PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong];
        Labels = [.. labels.Concat(levels.Select(level => new LabelDefinition(level.ToString(), level))).Where(TryAdd)];
    }

    /// <summary>Every accepted label, the vendor's own first.</summary>
    public ReadOnlyList<LabelDefinition> Labels { get; }

    /// <summary>Who says that reports print these words; null when nobody does.</summary>
    public Source? Source { get; }

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
