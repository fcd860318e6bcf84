using ScoreCoach.Reports;

namespace ScoreCoach.Cohorts;

/// <summary>What follows from levels that have been met, at one result and number of the attempt.</summary>
/// <param name="number">Its number among those that a finder has learned, from 0.</param>
/// <param name="results">The levels.</param>
/// <param name="result">The result.</param>
/// <param name="kind">The kind of plan.</param>
/// <param name="patterns">The positions of the patterns among those of the guide.</param>
/// <param name="request">The number of what the levels ask of a retake: the length of the preparation.</param>
/// <param name="days">The verdicts on a retake by the day of the exam.</param>
internal sealed class KnownFindings(int number, DomainResultSet results, ExamResult result, PlanKind kind, int[] patterns, int request, DayVerdicts days)
{
    public int Number => number;

    public DomainResultSet Results => results;

    public ExamResult Result => result;

    public PlanKind Kind => kind;

    public int[] Patterns => patterns;

    public int Request => request;

    public DayVerdicts Days => days;

    /// <summary>These findings, with the verdict of a day.</summary>
    public ReportFindings With(RetakeVerdict verdict) => new(verdict, kind, patterns);
}
