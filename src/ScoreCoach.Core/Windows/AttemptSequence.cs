using ScoreCoach.Reports;

namespace ScoreCoach.Windows;

/// <summary>The attempts of a person at an exam up to a report, as far as the reports show them.</summary>
internal readonly struct AttemptSequence
{
    /// <summary>The report's number; null when it is not known.</summary>
    public int? Number { get; private init; }

    /// <summary>The minimum number of attempts that there can have been.</summary>
    public int AtLeast { get; private init; }

    /// <summary>Whether the report's number is lower than the attempts that are known.</summary>
    public bool Conflict { get; private init; }

    /// <summary>The day of the latest attempt; null when that of the report's attempt is not known.</summary>
    public DateTime? Latest { get; private init; }

    /// <summary>The clock time of the latest attempt; null when it is not known.</summary>
    public DateTimeOffset? LatestTime { get; private init; }

    /// <summary>Of how many attempts the day is known.</summary>
    public int DatedCount { get; private init; }

    /// <summary>Whether the day of every attempt is known.</summary>
    public bool Complete => Number == DatedCount;

    private ScoreReport Report { get; init; }

    public static AttemptSequence Of(ScoreReport report)
    {
        var history = report.History;
        var latest = report.ExamDate?.Date ?? report.ExamTime?.Date;
        var latestTime = report.ExamTime;
        var known = history.Count + 1;
        var dated = latest is null ? 0 : 1;
        for (var index = 0; index < history.Count; index++)
        {
            // Where the dates contradict the numbers, an earlier attempt may bear the higher one.
            var number = history[index].Attempt ?? 0;
            known = Math.Max(known, number >= report.Attempt ? number : number + 1);
            dated += history[index].ExamDate is null ? 0 : 1;
            if (history[index].ExamDate?.Date > latest)
            {
                // Ordered by number, against the dates that are there: waits run from the latest day on which the exam was taken.
                (latest, latestTime) = (history[index].ExamDate?.Date, history[index].ExamTime);
            }
        }

        // Where nothing orders the attempts, the number on one report is not known to be that of the latest.
        var conflict = report.Attempt < known;
        var ownNumber = report.Tracking == AttemptTracking.Unordered ? null : conflict ? known : report.Attempt;
        return new AttemptSequence
        {
            DatedCount = dated,
            Report = report,
            Number = ownNumber,
            AtLeast = ownNumber ?? known,
            Conflict = conflict,
            Latest = latest,
            LatestTime = latestTime,
        };
    }

    /// <summary>The attempts whose day is known, oldest first. Only limits ask for them, so that they are put together when requested.</summary>
    public (int? Number, DateTime Day)[] Dated()
    {
        var (report, ownNumber) = (Report, Number);
        var history = report.History;
        var dates = new (int? Number, DateTime Day)[DatedCount];
        var next = 0;
        for (var index = 0; index < history.Count; index++)
        {
            if (history[index].ExamDate is { } day)
            {
                // A number that leaves no room for the attempts after it contradicts them.
                var number = history[index].Attempt;
                var highest = ownNumber - (history.Count - index);
                dates[next++] = (number > highest ? highest : number, day.Date);
            }
        }

        if ((report.ExamDate ?? report.ExamTime?.Date) is { } last)
        {
            dates[next] = (ownNumber, last.Date);
        }

        if (dates.Length > 1)
        {
            Array.Sort(dates, (left, right) => left.Day.CompareTo(right.Day));
        }

        return dates;
    }
}
