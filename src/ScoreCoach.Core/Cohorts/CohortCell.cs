using System.Runtime.CompilerServices;
using ScoreCoach.People;

namespace ScoreCoach.Cohorts;

/// <summary>What is counted of a group at an edition of an exam. Whole numbers only, so that cells add up in any order.</summary>
/// <param name="profile">The edition.</param>
/// <param name="values">The values that make the group, in the order of the columns; null for none.</param>
/// <param name="patterns">How many patterns can be found.</param>
internal sealed class CohortCell(ExamProfile profile, string?[] values, int patterns)
{
    /// <summary>The number of levels, with Unknown.</summary>
    public const int Levels = 4;

    private readonly long[] _levels = new long[profile.Domains.Count * Levels];
    private readonly HashSet<PersonId> _repeated = [];
    private long _others;

    public ExamProfile Profile => profile;

    /// <summary>The values that make the group. Spellings that differ only in case are one group, which has the first of them in ordinal order.</summary>
    public string?[] Values => values;

    /// <summary>All reports, also those that are not counted.</summary>
    public long Attempts { get; set; }

    /// <summary>The reports that are counted.</summary>
    public long Count { get; private set; }

    /// <summary>The people whose reports are counted.</summary>
    public long People => _others + _repeated.Count;

    public long[] Results { get; } = new long[Enum.GetValues<ExamResult>().Length];

    public long[] Verdicts { get; } = new long[Enum.GetValues<RetakeVerdict>().Length];

    public long[] PlanKinds { get; } = new long[Enum.GetValues<PlanKind>().Length];

    public long[] Patterns { get; } = new long[patterns];

    public ScoreCounts Scores { get; } = new();

    /// <summary>The scores of those who failed.</summary>
    public ScoreCounts FailedScores { get; } = new();

    /// <summary>How many reports have a level in the domain at a position of the outline.</summary>
    public long this[int domain, PerformanceLevel level] => _levels[(domain * Levels) + (int)level];

    /// <summary>How many reports say something about the domain.</summary>
    public long Known(int domain) => Count - this[domain, PerformanceLevel.Unknown];

    /// <summary>Counts an attempt.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="findings">What follows from it.</param>
    /// <param name="person">The person, where other reports may be of the same; null for someone of whom there is one attempt.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in CountedAttempt attempt, in ReportFindings findings, PersonId? person)
    {
        Count++;
        if (person is { } known)
        {
            _repeated.Add(known);
        }
        else
        {
            _others++;
        }

        Results[(int)attempt.Result]++;
        Verdicts[(int)findings.Verdict]++;
        PlanKinds[(int)findings.PlanKind]++;
        foreach (var pattern in findings.Patterns)
        {
            Patterns[pattern]++;
        }

        var results = attempt.Results;
        for (var index = 0; index < results.Count; index++)
        {
            _levels[(index * Levels) + (int)results[index].Level]++;
        }

        if (attempt.Score is { } score)
        {
            Add(ScoreCounts.Scaled(score), attempt.Result, 1);
        }
    }

    /// <summary>Counts attempts that are alike, except for their verdicts and scores, of as many people of whom there is no other report.</summary>
    public void Add(KnownFindings known, long count)
    {
        Attempts += count;
        Count += count;
        _others += count;
        Results[(int)known.Result] += count;
        PlanKinds[(int)known.Kind] += count;
        foreach (var pattern in known.Patterns)
        {
            Patterns[pattern] += count;
        }

        for (var index = 0; index < known.Results.Count; index++)
        {
            _levels[(index * Levels) + (int)known.Results[index].Level] += count;
        }
    }

    /// <summary>Counts scores.</summary>
    /// <param name="scaled">The score in ten-thousandths.</param>
    /// <param name="result">The results of the attempts.</param>
    /// <param name="count">How many attempts have it.</param>
    public void Add(long scaled, ExamResult result, long count)
    {
        Scores.Add(scaled, count);
        if (result == ExamResult.Fail)
        {
            FailedScores.Add(scaled, count);
        }
    }

    /// <summary>The people of whom other reports may be in other cells.</summary>
    public IReadOnlyCollection<PersonId> Repeated => _repeated;

    /// <summary>The counts by level, result, verdict, kind of plan and pattern, as they are stored.</summary>
    public IReadOnlyList<long[]> Tables => [_levels, Results, Verdicts, PlanKinds, Patterns];

    /// <summary>Adds what was counted elsewhere.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="repeated">The people of whom there are reports in other cells, too.</param>
    public void Add(CellCounts counts, IEnumerable<PersonId> repeated)
    {
        Attempts += counts.Attempts;
        Count += counts.Count;
        _others += counts.Others;
        _repeated.UnionWith(repeated);
        foreach (var (sum, added) in Tables.Zip(counts.Tables))
        {
            AddTo(sum, added);
        }

        Scores.Add(counts.Scores);
        FailedScores.Add(counts.FailedScores);
    }

    /// <summary>Adds what another cell of the same edition counted.</summary>
    public void Add(CohortCell other)
    {
        Attempts += other.Attempts;
        Count += other.Count;
        _others += other._others;
        _repeated.UnionWith(other._repeated);
        AddTo(_levels, other._levels);
        AddTo(Results, other.Results);
        AddTo(Verdicts, other.Verdicts);
        AddTo(PlanKinds, other.PlanKinds);
        AddTo(Patterns, other.Patterns);
        Scores.Add(other.Scores);
        FailedScores.Add(other.FailedScores);
    }

    /// <summary>Takes the value of a column in the spelling that comes first.</summary>
    public void Spell(int column, string? value)
    {
        if (string.CompareOrdinal(value, values[column]) < 0)
        {
            values[column] = value;
        }
    }

    private static void AddTo(long[] sum, long[] counts)
    {
        for (var index = 0; index < sum.Length; index++)
        {
            sum[index] += counts[index];
        }
    }
}
