namespace ScoreCoach;

/// <summary>The attempts of a person at an exam up to a report, as far as the reports show them.</summary>
internal sealed class AttemptSequence
{
    private readonly List<(int? Number, DateTime Day)> _dated = [];

    private AttemptSequence()
    {
    }

    /// <summary>The report's number; null when it is not known.</summary>
    public int? Number { get; private init; }

    /// <summary>The fewest attempts that there can have been.</summary>
    public int AtLeast { get; private init; }

    /// <summary>Whether the report's number is lower than the attempts that are known.</summary>
    public bool Conflict { get; private init; }

    /// <summary>The day of the report's attempt; null when it is not known.</summary>
    public DateTime? Latest { get; private init; }

    /// <summary>The attempts whose day is known, oldest first.</summary>
    public IReadOnlyList<(int? Number, DateTime Day)> Dated => _dated;

    /// <summary>Whether the day of every attempt is known.</summary>
    public bool Complete => Number == _dated.Count;

    /// <summary>The day of the first attempt; null when it is not known.</summary>
    public DateTime? First => Complete || (_dated.Count > 0 && _dated[0].Number == 1) ? _dated[0].Day : null;

    public static AttemptSequence Of(ScoreReport report)
    {
        var known = report.History.Count + 1;
        foreach (var attempt in report.History)
        {
            known = Math.Max(known, (attempt.Attempt ?? 0) + 1);
        }

        var conflict = report.Attempt < known;
        var number = conflict ? known : report.Attempt;
        var sequence = new AttemptSequence
        {
            Number = number,
            AtLeast = number ?? known,
            Conflict = conflict,
            Latest = report.ExamDate?.Date ?? report.ExamTime?.Date,
        };

        foreach (var attempt in report.History)
        {
            if (attempt.ExamDate is { } day)
            {
                sequence._dated.Add((attempt.Attempt, day.Date));
            }
        }

        if (sequence.Latest is { } latest)
        {
            sequence._dated.Add((number, latest));
        }

        if (sequence._dated.Count > 1)
        {
            sequence._dated.Sort((left, right) => left.Day.CompareTo(right.Day));
        }

        return sequence;
    }
}
