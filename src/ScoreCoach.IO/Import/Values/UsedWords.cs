using System.Collections.Concurrent;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>The words of the user's own maps that occurred in the files of an import. Several threads add to it.</summary>
internal sealed class UsedWords(ImportOptions options)
{
    private readonly ConcurrentDictionary<TypedWord, bool> _used = new();

    /// <summary>Notes that a word of a map occurred.</summary>
    /// <param name="map">The option.</param>
    /// <param name="key">The key by which the word is looked up.</param>
    public void Add(string map, string key) => _used.TryAdd(new(map, key), true);

    /// <summary>An issue for each map of which words that were typed occurred nowhere.</summary>
    public IEnumerable<ImportIssue> FindMissing()
    {
        foreach (var map in options.TypedWords.GroupBy(word => word.Map, StringComparer.Ordinal))
        {
            string[] missing = [.. map.Select(word => word.Text).Where(text => !_used.ContainsKey(new(map.Key, CellText.KeyOf(text)))).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (missing.Length == 0)
            {
                continue;
            }

            var (word, target) = map.Key switch
            {
                nameof(ImportOptions.LevelMap) => ("label", "a level"),
                nameof(ImportOptions.ResultMap) => ("word", "a result"),
                _ => ("name", "an exam"),
            };
            yield return new ImportIssue
            {
                Code = ImportIssueCode.OptionNotUsed,
                Severity = IssueSeverity.Warning,
                Value = CellText.Quote(missing[0]),
                Message = missing.Length == 1 ? $"The {word} '{CellText.Quote(missing[0])}' was mapped to {target}, but occurs in no row that was read."
                    : $"{Listed.First([.. missing.Select(text => $"'{CellText.Quote(text)}'")])} were mapped, but occur in no row that was read.",
                Advice = Advice.With($"Write the {word} in {OptionExample.Of(map.Key)} as the file has it, or omit it."),
            };
        }
    }
}
