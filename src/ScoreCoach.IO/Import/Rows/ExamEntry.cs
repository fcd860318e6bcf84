namespace ScoreCoach.IO.Import.Rows;

/// <summary>An exam of a file: its editions, and which of them its rows are read with.</summary>
internal sealed class ExamEntry(IReadOnlyList<ExamProfile> editions, long hash)
{
    public IReadOnlyList<ExamProfile> Editions => editions;

    /// <summary>A hash of its code, the same in every process; never 0.</summary>
    public long Hash => hash;

    /// <summary>Whether its reports print a score on the exam's scale per domain, which is not a percentage and has no unit to find.</summary>
    public bool HasScaledDomains { get; } = editions[0].Vocabulary.Kind == VocabularyKind.ScaledDomainScores;

    /// <summary>Whether its reports print bars, so that 3/5 is a length with its own whole.</summary>
    public bool HasBars { get; } = editions[0].Vocabulary.Kind == VocabularyKind.Bars;

    /// <summary>Whether its percentages are levels without the user's word, so that their unit matters.</summary>
    public bool HasThresholds { get; } = editions[0].Vocabulary is { Kind: VocabularyKind.Bars or VocabularyKind.Percent, Thresholds: not null };

    /// <summary>The edition of every row; null while it depends on a row's date.</summary>
    public ChosenEdition? Choice { get; set; }

    /// <summary>The edition of a day's rows.</summary>
    public Dictionary<DateTime, ChosenEdition> ByDay { get; } = [];
}
