using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>The words next to an objective that say whether questions about it were missed.</summary>
internal sealed class MissedWords
{
    private static readonly ConditionalWeakTable<RecognitionRules, MissedWords> Known = [];
    private readonly HashSet<string> _missed;
    private readonly HashSet<string> _met;

    private MissedWords(RecognitionRules recognition)
    {
        _missed = SetOf(recognition.Objectives.Missed);
        _met = SetOf(recognition.Objectives.Met);
        Accepted = recognition.Objectives.Missed is [var first, ..] ? first : nameof(PerformanceLevel.Weak);
    }

    /// <summary>The word that advice names.</summary>
    public string Accepted { get; }

    /// <summary>The words of the data, made once.</summary>
    public static MissedWords Of(RecognitionRules recognition) => Known.GetValue(recognition, static rules => new MissedWords(rules));

    /// <summary>Whether the text indicates that questions were missed, or that none were; null for another text.</summary>
    public bool? Find(string text) => CellText.KeyOf(text) is var key && _missed.Contains(key) ? true : _met.Contains(key) ? false : null;

    private static HashSet<string> SetOf(IReadOnlyList<string> words) => words.Select(word => CellText.KeyOf(word)).ToHashSet(StringComparer.Ordinal);
}
