namespace ScoreCoach;

/// <summary>Keeps the last attempt of each person at each exam: by date, then by attempt number, then by order of arrival.</summary>
public sealed class LatestAttempts
{
    private readonly Dictionary<(string Candidate, string Exam), int> _positions = [];
    private readonly List<ScoreReport> _reports = [];

    /// <summary>The last attempts, in the order in which their people first arrived.</summary>
    public IReadOnlyList<ScoreReport> Reports => _reports;

    /// <summary>Takes a report in. A report without a candidate stands for itself.</summary>
    /// <param name="report">The report.</param>
    public void Add(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.CandidateId is not { } candidate)
        {
            _reports.Add(report);
            return;
        }

        if (_positions.TryGetValue((candidate, report.Exam), out var position))
        {
            if (IsLater(report, _reports[position]))
            {
                _reports[position] = report;
            }

            return;
        }

        _positions.Add((candidate, report.Exam), _reports.Count);
        _reports.Add(report);
    }

    private static bool IsLater(ScoreReport report, ScoreReport known) =>
        report.ExamDate is { } date && known.ExamDate is { } knownDate && date != knownDate ? date > knownDate
        : report.Attempt is { } attempt && known.Attempt is { } knownAttempt && attempt != knownAttempt ? attempt > knownAttempt
        : true;
}
