using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>Looks whether the scores of an exam are all so low that they must be percentages. Nearly every score shows at its length that it is not.</summary>
/// <param name="layout">The columns.</param>
/// <param name="options">How to read.</param>
/// <param name="scores">Parses scores: what is not one is refused where it stands.</param>
internal sealed class ScoreSurvey(ColumnLayout layout, ImportOptions options, ScoreParser scores)
{
    private readonly int _column = options.ScoreUnit is null ? layout[ReportField.Score] : -1;
    private readonly Dictionary<IReadOnlyList<ExamProfile>, LowScore> _low = [];
    private readonly HashSet<IReadOnlyList<ExamProfile>> _plausible = [];
    private IReadOnlyList<ExamProfile>? _last;

    /// <summary>The exams whose scores are all unlikely, each with the first of them.</summary>
    public IEnumerable<(IReadOnlyList<ExamProfile> Exam, string Text, long Line)> Unlikely => _low.Count == 0 ? []
        : from pair in _low where !_plausible.Contains(pair.Key) orderby pair.Value.Line select (pair.Key, pair.Value.Text, pair.Value.Line);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe<TCells>(TCells cells, IReadOnlyList<ExamProfile> exam)
        where TCells : IRowCells
    {
        if (_column >= 0 && !ReferenceEquals(exam, _last))
        {
            Look(CellText.Trim(cells.Get(_column)), exam, cells.Line);
        }
    }

    /// <summary>Adds what was seen in the part of the table that comes next.</summary>
    public void Add(ScoreSurvey later, long linesBefore)
    {
        _plausible.UnionWith(later._plausible);
        foreach (var (exam, low) in later._low)
        {
            _low.TryAdd(exam, low with { Line = low.Line + linesBefore });
        }
    }

    /// <summary>Whether a score proves the scale. What is on no scale, like the 0 of someone who was not there, proves nothing.</summary>
    private static bool IsPlausible(decimal score, ScoreScale? scale) => (scale is null || scale.Contains(score)) && !UnlikelyScore.Is(score, scale);

    private void Look(ReadOnlySpan<byte> cell, IReadOnlyList<ExamProfile> exam, long line)
    {
        if (_plausible.Contains(exam))
        {
            _last = exam;
        }
        else if (cell.Length > CellText.ShortLength || !scores.TryParse(cell, null, out var parsed, out _) || parsed is not { } score)
        {
            return;
        }
        else if (exam.Any(profile => IsPlausible(score, profile.Scale)))
        {
            _plausible.Add(exam);
            _last = exam;
        }
        else if (exam.All(profile => UnlikelyScore.Is(score, profile.Scale)) && !_low.ContainsKey(exam))
        {
            _low[exam] = new LowScore(CellText.ToString(cell), line);
        }
    }

    private sealed record LowScore(string Text, long Line);
}
