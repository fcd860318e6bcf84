namespace ScoreCoach;

/// <summary>
/// Gives reports that were made by hand the earlier attempts of their person, as a file gives them. Reports of a file have
/// theirs and stay as they are, so that a large file costs nothing here. Keeps a compact record per report that names a
/// candidate.
/// </summary>
public sealed class AttemptHistory
{
    private readonly Dictionary<(string Candidate, string Exam), List<AttemptRecord>> _attempts = [];

    /// <summary>Adds what came before to a report, and remembers the report for those to come.</summary>
    /// <param name="report">The report; attempts are expected oldest first.</param>
    /// <returns>The report with its history.</returns>
    public ScoreReport Follow(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.CandidateId is not { } candidate || report.History.Count > 0 || report.Path is not null)
        {
            return report;
        }

        if (!_attempts.TryGetValue((candidate, report.Exam), out var earlier))
        {
            _attempts.Add((candidate, report.Exam), earlier = []);
        }

        var before = earlier
            .Where(attempt => attempt.ExamDate is not { } then || report.ExamDate is not { } now || then <= now)
            .OrderBy(attempt => attempt.ExamDate)
            .ThenBy(attempt => attempt.Attempt)
            .ToArray();
        var followed = before.Length == 0 ? report : report.WithHistory(before);
        earlier.Add(new AttemptRecord(report.Attempt, report.ExamDate, report.Score, report.Result, report.Results));
        return followed;
    }
}
