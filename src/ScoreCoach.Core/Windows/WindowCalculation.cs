using ScoreCoach.Exams;

namespace ScoreCoach.Windows;

/// <summary>
/// The dates and the verdict of a retake window, without its sentences. A plan that only gives its verdict needs no
/// more, and a cohort has a million of them.
/// </summary>
internal readonly struct WindowCalculation(AttemptSequence attempts, PolicyChoice choice, EarliestAttempt earliest, AttemptAllowance allowance)
{
    public AttemptSequence Attempts { get; } = attempts;
    public PolicyChoice Choice { get; } = choice;
    public EarliestAttempt Earliest { get; } = earliest;
    public AttemptAllowance Allowance { get; } = allowance;

    /// <summary>The first day on which the policy allows the next attempt.</summary>
    public DateTime? EarliestRetake { get; private init; }

    /// <summary>The day from which the preparation can be finished and the policy allows the attempt; null when it isn't needed.</summary>
    public DateTime? ReadyFrom { get; private init; }

    /// <summary>The day by which the longest preparation is finished; null when it isn't needed.</summary>
    public DateTime? ReadyTo { get; private init; }

    public RetakeVerdict Verdict { get; private init; }

    /// <summary>
    /// Whether the exam closes before the next attempt is allowed. It is not said where the number of attempts or the language, if they were
    /// known, could allow it.
    /// </summary>
    public bool ClosesFirst { get; private init; }

    /// <summary>Whether what can be taken instead matters: the exam is closed, or closes before the preparation is done or an attempt is allowed.</summary>
    public bool NeedsSuccessor => Verdict is RetakeVerdict.ExamRetired or RetakeVerdict.RetiresBeforeReady || ClosesFirst;

    public static WindowCalculation Of(ScoreReport report, RetakeWindowRequest request)
    {
        // Of a passed exam everything is at its default, and the default verdict is that no retake is needed.
        if (report.HasPassed)
        {
            return default;
        }

        var asOf = request.AsOf.Date;
        var attempts = AttemptSequence.Of(report);
        var choice = PolicyChoice.Among(report.Profile.Policies, request.PolicyName, attempts.Latest ?? asOf);
        var earliest = choice.Policy is null ? default : EarliestAttempt.After(attempts, choice.Policy);
        var allowance = AttemptAllowance.On(choice.Policy?.Limit, attempts, Later(asOf, earliest.Day ?? attempts.Latest));

        // Where the limit is reached, the wait alone would name a day on which no one may take the exam.
        var day = allowance.Reached ? allowance.Opens : earliest.Day;
        var start = request.StartDate.Date;
        var readyFrom = Later(start.AddDays(7 * request.MinWeeks), day);
        return new WindowCalculation(attempts, choice, earliest, allowance)
        {
            EarliestRetake = day,
            ReadyFrom = readyFrom,
            ReadyTo = Later(start.AddDays(7 * request.MaxWeeks), day),
            Verdict = VerdictOf(report, request, allowance, day, readyFrom),
            ClosesFirst = ClosesBefore(day, report.Profile, report.LanguageName) && (attempts.Number is not null || choice.Policy is { Waits.Count: <= 1, Limit: null }),
        };
    }

    /// <summary>A first attempt needs no wait: it can be made from the day of reference, or from the first day of the exam.</summary>
    public static WindowCalculation OfFirstAttempt(ExamProfile exam, string? language, RetakeWindowRequest request)
    {
        var day = Later(request.AsOf.Date, exam.FirstExamDate);
        var start = request.StartDate.Date;
        var readyFrom = Later(start.AddDays(7 * request.MinWeeks), day);
        var (target, last) = (request.TargetDate?.Date, ExamDays.LastDay(exam, language));
        return new WindowCalculation
        {
            ClosesFirst = ClosesBefore(day, exam, language),
            EarliestRetake = day,
            ReadyFrom = readyFrom,
            ReadyTo = Later(start.AddDays(7 * request.MaxWeeks), day),
            Verdict = last < readyFrom || last < (request.PlannedEnd ?? request.TargetDate)?.Date ? RetakeVerdict.RetiresBeforeReady
                : target < day ? RetakeVerdict.TooEarly
                : request.IsShort || request.Overflows ? RetakeVerdict.Tight
                : RetakeVerdict.Feasible,
        };
    }

    private static RetakeVerdict VerdictOf(ScoreReport report, RetakeWindowRequest request, AttemptAllowance allowance, DateTime? day, DateTime readyFrom)
    {
        if (!ExamDays.IsOpen(report.Profile, request.AsOf.Date, report.LanguageName))
        {
            return RetakeVerdict.ExamRetired;
        }

        if (allowance.Reached)
        {
            return RetakeVerdict.AttemptCapReached;
        }

        if (ExamDays.LastDay(report.Profile, report.LanguageName) is { } last && (last < readyFrom || last < (request.PlannedEnd ?? request.TargetDate)?.Date))
        {
            return RetakeVerdict.RetiresBeforeReady;
        }

        if (day is not { } earliest || report.Result == ExamResult.Unknown)
        {
            return RetakeVerdict.Unknown;
        }

        var target = request.TargetDate?.Date;
        return target < earliest ? RetakeVerdict.TooEarly
            : request.IsShort || request.Overflows ? RetakeVerdict.Tight
            : RetakeVerdict.Feasible;
    }

    private static bool ClosesBefore(DateTime? day, ExamProfile exam, string? language) => ExamDays.LastDay(exam, language) < day
        && !(ExamDays.IsLanguageUnknown(exam, language) && ExamDays.OpenLanguages(exam, day.Value, language).Count > 0);

    private static DateTime Later(DateTime day, DateTime? other) => other > day ? other.Value : day;
}
