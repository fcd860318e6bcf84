using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>The words for passed and failed: those of the user, then the usual ones.</summary>
internal sealed class ResultWords
{
    private static readonly ConditionalWeakTable<RecognitionRules, Dictionary<string, ExamResult>> Known = [];
    private readonly Dictionary<string, ExamResult> _own;
    private readonly Dictionary<string, ExamResult> _usual;
    private readonly UsedWords? _used;

    public ResultWords(ImportOptions options, RecognitionRules recognition, UsedWords? used = null)
    {
        _used = used;
        _own = ByKey(options.ResultMap);

        // Made once: every table and thread asks for them.
        _usual = Known.GetValue(
            recognition, static rules => ByKey(rules.Results.Concat(Enum.GetValues<ExamResult>().Select(result => KeyValuePair.Create(result.ToString(), result)))));
    }

    /// <summary>What a word means, by its key.</summary>
    public bool TryFind(string key, out ExamResult result)
    {
        if (!_own.TryGetValue(key, out result))
        {
            return _usual.TryGetValue(key, out result);
        }

        _used?.Add(nameof(ImportOptions.ResultMap), key);
        return true;
    }

    private static Dictionary<string, ExamResult> ByKey(IEnumerable<KeyValuePair<string, ExamResult>> words)
    {
        var byKey = new Dictionary<string, ExamResult>(StringComparer.Ordinal);
        foreach (var (word, result) in words)
        {
            byKey.TryAdd(CellText.KeyOf(word), result);
        }

        return byKey;
    }
}
