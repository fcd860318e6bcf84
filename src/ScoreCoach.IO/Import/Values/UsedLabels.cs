using System.Collections.Concurrent;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>The labels of the user's own map that occurred in the files of an import. Several threads add to it.</summary>
internal sealed class UsedLabels(ImportOptions options)
{
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    /// <summary>The labels that were typed and occurred nowhere.</summary>
    public string[] Missing => [.. options.TypedLevels.Where(text => !_used.ContainsKey(CellText.KeyOf(text))).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Notes that a label occurred.</summary>
    public void Add(string key) => _used.TryAdd(key, true);
}
