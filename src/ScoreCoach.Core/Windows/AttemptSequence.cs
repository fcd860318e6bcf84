namespace ScoreCoach;

/// <summary>The attempts of a person at an exam up to a report, as far as the reports show them.</summary>
internal readonly struct AttemptSequence
{
    private readonly (int? Number, DateTime Day)[] _dated;

    private AttemptSequence((int? Number, DateTime Day)[] dated) => _dated = dated;

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
    public bool Complete => Number == _dated.Length;

    /// <summary>The day of the first attempt; null when it is not known.</summary>
    public DateTime? First => Complete || (_dated.Length > 0 && _dated[0].Number == 1) ? _dated[0].Day : null;

    public static AttemptSequence Of(ScoreReport report)
    {
        var history = report.History;
        var latest = report.ExamDate?.Date ?? report.ExamTime?.Date;
        var known = history.Count + 1;
        var dated = latest is null ? 0 : 1;
        for (var index = 0; index < history.Count; index++)
        {
            known = Math.Max(known, (history[index].Attempt ?? 0) + 1);
            dated += history[index].ExamDate is null ? 0 : 1;
        }

        var conflict = report.Attempt < known;
        var number = conflict ? known : report.Attempt;
        return new AttemptSequence(Dates(history, latest, number, dated))
        {
            Number = number,
            AtLeast = number ?? known,
            Conflict = conflict,
            Latest = latest,
        };
    }

    private static (int? Number, DateTime Day)[] Dates(IReadOnlyList<AttemptRecord> history, DateTime? latest, int? number, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var dates = new (int? Number, DateTime Day)[count];
        var next = 0;
        for (var index = 0; index < history.Count; index++)
        {
            if (history[index].ExamDate is { } day)
            {
                dates[next++] = (history[index].Attempt, day.Date);
            }
        }

        if (latest is { } last)
        {
            dates[next] = (number, last);
        }

        if (count > 1)
        {
            Array.Sort(dates, (left, right) => left.Day.CompareTo(right.Day));
        }

        return dates;
    }
}
