using System.Runtime.CompilerServices;

namespace ScoreCoach.Cohorts;

/// <summary>
/// Counts the attempts of a group on one thread by what is alike in them. Levels, results, patterns and plans follow from the number of a case, which is
/// counted instead of them, and whole scores have places of their own. What was counted is added to the group at the end.
/// </summary>
/// <param name="cell">The group.</param>
/// <param name="finder">Finds what follows from an attempt.</param>
/// <param name="tables">Gives groups the memory for their tables.</param>
internal sealed class CaseCounts(CohortCell cell, ReportFinder finder, CaseTables tables)
{
    /// <summary>Scores from this number on are counted one by one: nearly all scales end at 1,000.</summary>
    private const int ScorePlaces = 1024;

    /// <summary>A group of fewer attempts does not take the memory of tables.</summary>
    private const int MinTabledAttempts = 256;

    private int _alone;
    private int _tabled;
    private int[] _cases = [];
    private int[] _scores = [];

    /// <summary>Counts an attempt of someone of whom there is no other report.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in CountedAttempt attempt)
    {
        var known = finder.Find(attempt);
        var verdict = finder.VerdictOf(attempt, known);
        var cases = _cases;
        if ((uint)known.Number >= (uint)cases.Length)
        {
            AddAlone(attempt, known, verdict);
            return;
        }

        cases[known.Number]++;
        cell.Verdicts[(int)verdict]++;
        if (attempt.Score is { } score)
        {
            if (score.Scale == 0 && score is >= 0 and < ScorePlaces)
            {
                _scores[((int)attempt.Result * ScorePlaces) + (int)score]++;
            }
            else
            {
                cell.Add(ScoreCounts.Scaled(score), attempt.Result, 1);
            }
        }

        if (++_tabled == int.MaxValue)
        {
            Close();
        }
    }

    /// <summary>Adds to the group what was counted.</summary>
    public void Close()
    {
        _tabled = 0;
        for (var number = 0; number < _cases.Length; number++)
        {
            if (_cases[number] > 0)
            {
                cell.Add(finder.Numbered[number], _cases[number]);
            }
        }

        for (var place = 0; place < _scores.Length; place++)
        {
            if (_scores[place] > 0)
            {
                cell.Add(ScoreCounts.Scaled(place % ScorePlaces), (ExamResult)(place / ScorePlaces), _scores[place]);
            }
        }

        Array.Clear(_cases);
        Array.Clear(_scores);
    }

    private void AddAlone(in CountedAttempt attempt, KnownFindings known, RetakeVerdict verdict)
    {
        cell.Attempts++;
        cell.Add(attempt, known.With(verdict), null);
        if (++_alone == MinTabledAttempts && tables.TryTake())
        {
            _cases = new int[ReportFinder.MaxNumbered];
            _scores = new int[Enum.GetValues<ExamResult>().Length * ScorePlaces];
        }
    }
}
