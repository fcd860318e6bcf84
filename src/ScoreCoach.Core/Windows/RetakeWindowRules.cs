using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.Exams;
using ScoreCoach.Text;
using ScoreCoach.Transitions;

namespace ScoreCoach.Windows;

/// <summary>Computes when an exam can and should be sat again: the policy's wait and limit, the exam's dates, the preparation.</summary>
internal static class RetakeWindowRules
{
    /// <summary>Computes the window of a report. The catalog tells which successors are open.</summary>
    /// <exception cref="ArgumentException">The weeks are negative, or the minimum is above the maximum.</exception>
    public static RetakeWindow Compute(ScoreReport report, RetakeWindowRequest request, ExamCatalog catalog) =>
        Compute(report, request, SuccessorChain.Of(report.Results, request.AsOf.Date, report.LanguageName, catalog, countCarried: false));

    /// <summary>Computes the window of a report whose successors are known.</summary>
    /// <exception cref="ArgumentException">The weeks are negative, or the minimum is above the maximum.</exception>
    public static RetakeWindow Compute(ScoreReport report, RetakeWindowRequest request, SuccessorChain chain)
    {
        Check(request);
        var asOf = request.AsOf.Date;
        var calculation = WindowCalculation.Of(report, request);
        var earlierPass = report.Result == ExamResult.Pass ? null : report.EarlierPass;
        var window = new RetakeWindow
        {
            Report = report,
            ExamStatus = StatusOn(asOf, report),
            Successor = [.. chain.Exams.Select(exam => exam.Exam), .. chain.Closed],
            TargetDate = request.TargetDate?.Date,
            Verdict = calculation.Verdict,
            Flags = earlierPass is null ? [] : [RetakeCaveat.PassedBefore],
            Reason = earlierPass is { } pass
                ? $"The exam was already passed{(pass.ExamDate is { } day ? $" on {Text(day)}" : string.Empty)}, so no retake is needed. Recertification rules may still apply."
                : "The exam was passed, so no retake is needed.",
            RuleId = RuleOf(calculation.Verdict),
        };

        return report.HasPassed ? window : AfterFailure(window, calculation, request, chain);
    }

    /// <summary>Computes the window of a first attempt at an exam, for somebody who reports on another one.</summary>
    /// <param name="report">What is known of the person at the exam to sit.</param>
    /// <param name="request">The day of reference and the preparation.</param>
    /// <param name="chain">The exams that take its place.</param>
    /// <exception cref="ArgumentException">The weeks are negative, or the minimum is above the maximum.</exception>
    public static RetakeWindow ComputeFirst(ScoreReport report, RetakeWindowRequest request, SuccessorChain chain)
    {
        Check(request);
        var asOf = request.AsOf.Date;
        var calculation = WindowCalculation.OfFirstAttempt(report.Profile, report.LanguageName, request);
        var window = new RetakeWindow
        {
            Report = report,
            EarliestRetake = calculation.EarliestRetake,
            ExamStatus = StatusOn(asOf, report),
            Successor = [.. chain.Exams.Select(exam => exam.Exam), .. chain.Closed],
            ReadyFrom = calculation.ReadyFrom,
            ReadyTo = calculation.ReadyTo,
            TargetDate = request.TargetDate?.Date,
            Verdict = calculation.Verdict,
            Flags =
            [
                .. ExamDays.IsLanguageUnknown(report.Profile, report.LanguageName) ? [RetakeCaveat.LanguageUnknown] : Array.Empty<RetakeCaveat>(),
                .. request.TargetDate?.Date < asOf ? [RetakeCaveat.TargetPassed] : Array.Empty<RetakeCaveat>(),
            ],
            RuleId = RuleOf(calculation.Verdict),
            Source = new Source(SourceKind.Computed, Note: "From the exam's announced dates and the weeks of preparation; a first attempt needs no wait."),
        };
        return window with { Reason = FirstReasonOf(window, request, chain) + "." };
    }

    private static void Check(RetakeWindowRequest request)
    {
        if (request.MinWeeks < 0 || request.MaxWeeks < request.MinWeeks)
        {
            throw new ArgumentException("The weeks must be 0 or more, and the minimum must not be above the maximum.", nameof(request));
        }
    }

    private static string FirstReasonOf(RetakeWindow window, RetakeWindowRequest request, SuccessorChain chain)
    {
        var opens = window.EarliestRetake > request.AsOf.Date
            ? $"{window.Exam} can be sat from {Text(window.EarliestRetake)}"
            : $"A first attempt at {window.Exam} needs no wait";
        return window.Verdict switch
        {
            RetakeVerdict.RetiresBeforeReady => LastOffered(window, request, "the first day on which it can be sat") + Successors(chain),
            RetakeVerdict.TooEarly => $"The target date {Text(window.TargetDate)} is before {Text(window.EarliestRetake)}, the first day on which a first attempt is possible",
            RetakeVerdict.Tight => $"{opens}, but {TooShort(window, request)}",
            _ => $"{opens}; with the preparation, {Text(window.ReadyFrom)} is the earliest sensible day",
        };
    }

    private static RetakeWindow AfterFailure(
        RetakeWindow window, in WindowCalculation calculation, RetakeWindowRequest request, SuccessorChain chain)
    {
        var choice = calculation.Choice;
        var allowance = calculation.Allowance;
        window = window with
        {
            EarliestRetake = calculation.EarliestRetake,
            EarliestRetakeTime = allowance.Reached ? null : calculation.Earliest.Moment,
            Policy = choice.Policy?.Name,
            PolicySource = choice.Policy?.Source,
            AttemptsLeft = allowance.Left,
            NextWindowOpens = allowance.Opens,
            ReadyFrom = calculation.ReadyFrom,
            ReadyTo = calculation.ReadyTo,
            Flags = FlagsOf(window.Report, request, calculation),
        };
        return window with { Reason = ReasonOf(window, request, calculation, chain) + Remarks(window, choice) };
    }

    private static string ReasonOf(RetakeWindow window, RetakeWindowRequest request, in WindowCalculation calculation, SuccessorChain chain) => window.Verdict switch
    {
        RetakeVerdict.ExamRetired => Closed(window, request.AsOf.Date) + Successors(chain),
        RetakeVerdict.AttemptCapReached => CapReason(window, calculation.Choice.Policy!.Limit!, calculation.Allowance),
        RetakeVerdict.RetiresBeforeReady => LastOffered(window, request, $"the first day that the policy allows ({WaitOf(calculation)})") + Successors(chain),
        RetakeVerdict.Unknown => $"Not known: {string.Join(" and ", Missing(window.Report, calculation.Choice, calculation.Earliest))}",
        RetakeVerdict.TooEarly => $"The target date {Text(window.TargetDate)} is before {Text(window.EarliestRetake)}, "
            + $"the first day that the policy allows ({WaitOf(calculation)})",
        RetakeVerdict.Tight => $"The policy allows the retake from {Text(window.EarliestRetake)} ({WaitOf(calculation)}), but {TooShort(window, request)}",
        _ => $"The policy allows the retake from {Text(window.EarliestRetake)} ({WaitOf(calculation)}), "
            + (window.ReadyFrom == window.EarliestRetake ? "and the preparation can be done by then" : $"and with the preparation {Text(window.ReadyFrom)} is the earliest sensible day"),
    };

    private static string TooShort(RetakeWindow window, RetakeWindowRequest request) => window.TargetDate is { } target
        ? $"the preparation takes until {Text(window.ReadyFrom)}, after the target date {Text(target)}"
        : FormattableString.Invariant($"the plan ends on {request.PlannedEnd!.Value.AddDays(-1):yyyy-MM-dd}, and the preparation takes {Counted.Of(request.MinWeeks, "week", "weeks")} at least, until {window.ReadyFrom:yyyy-MM-dd}");

    private static string WaitOf(in WindowCalculation calculation) =>
        calculation.Earliest.Wait + (calculation.Choice.Policy is { CountsFromNextDay: true } ? ", counted from the day after the exam" : string.Empty);

    private static string CapReason(RetakeWindow window, AttemptLimit limit, AttemptAllowance allowance)
    {
        var rule = FormattableString.Invariant($"The policy allows {limit.Count} attempts in {limit.WindowMonths} months");
        if (allowance.Opens is not { } opens)
        {
            return $"{rule} and they are used up as far as the reports show; when the next window opens is not known, because "
                + limit.Anchor switch
                {
                    AttemptAnchor.EligibilityStart => "a report doesn't show the start of the eligibility",
                    AttemptAnchor.Purchase => "a report doesn't show the purchase",
                    _ => "the days of earlier attempts are not all known",
                };
        }

        return $"{rule} and they are used up until {Text(opens)}"
            + (window.LastExamDate < opens ? $", after the exam's last day, {Text(window.LastExamDate)}" : string.Empty);
    }

    // What comes first after the last day is the reason, and the weeks that would end in time are the way out.
    private static string LastOffered(RetakeWindow window, RetakeWindowRequest request, string earliest)
    {
        var last = window.LastExamDate!.Value;
        var offered = $"The exam is last offered on {Text(last)}, before ";
        if (last < window.EarliestRetake)
        {
            return $"{offered}{Text(window.EarliestRetake)}, {earliest}, so it can't be sat {(window.Report.Result == ExamResult.Fail ? "again" : "any more")}";
        }

        var weeks = (last - request.StartDate.Date).Days / 7;
        var inTime = weeks < 1 ? string.Empty
            : FormattableString.Invariant($"; a plan of {Counted.Of(weeks, "week", "weeks")} ends in time")
                + (weeks < request.MinWeeks ? FormattableString.Invariant($", where a report like this asks for {request.MinWeeks} or more") : string.Empty);
        return offered + (last < window.ReadyFrom ? $"the earliest sensible day, {Text(window.ReadyFrom)}"
            : window.TargetDate is { } target ? $"the target date, {Text(target)}"
            : $"the end of the plan, {Text(request.PlannedEnd)}") + inTime;
    }

    // Where languages end on different days, the day alone would be wrong for some of its readers.
    private static string Closed(RetakeWindow window, DateTime asOf)
    {
        var (profile, language) = (window.Report.Profile, window.Report.LanguageName);
        var open = ExamDays.OpenLanguages(profile, asOf, language);
        var within = open.Count == 0 ? string.Empty : $" in {ExamDays.NameOf(profile, language)}";
        return (window.LastExamDate is { } last ? $"The exam was last offered{within} on {Text(last)}" : $"The exam is no longer offered{within}")
            + (open.Count == 0 ? string.Empty : $"; it goes on in {Listed.And(open)}");
    }

    private static string Successors(SuccessorChain chain) => chain.Exams.Count + chain.Closed.Count == 0
        ? "; no successor is named"
        : "; in its place: " + string.Join(", ", [.. chain.Exams.Select(Named), .. chain.Closed.Select(exam => $"{exam} (also retired)")]);

    private static string Named(SuccessorExam exam) => exam.Availability == SuccessorAvailability.Open ? exam.Exam : exam.ToString();

    private static IEnumerable<string> Missing(ScoreReport report, PolicyChoice choice, EarliestAttempt earliest)
    {
        if (report.Result == ExamResult.Unknown)
        {
            yield return "whether the exam was failed";
        }

        if (choice.Policy is null)
        {
            yield return "the vendor's retake rule";
        }
        else if (earliest.Wait is null)
        {
            yield return "how long you must wait";
        }

        if (report.ExamDate is null && report.ExamTime is null)
        {
            yield return "the day of the exam";
        }
    }

    // A policy that isn't the usual one is never applied without saying so in the sentence that people read.
    private static string Remarks(RetakeWindow window, PolicyChoice choice)
    {
        var remarks = string.Empty;
        if (choice is { NotOffered: true, Policy: { } applied })
        {
            remarks += $"; the policy asked for is not offered for this exam, '{applied.Name}' was applied";
        }

        if (choice.Differs)
        {
            remarks += $"; the policy '{choice.Policy!.Name}' differs from '{choice.Default!.Name}' ({Waits(choice.Default)})";
        }

        if (choice.NotInForce)
        {
            remarks += $"; no version of the policy was in force on the day of the exam, that of {Text(choice.Policy!.EffectiveFrom)} was applied";
        }

        // Where nobody can sit the exam, no wait matters.
        if (window.Verdict != RetakeVerdict.ExamRetired && window.Flags.Contains(RetakeCaveat.AttemptUnknown) && choice.Policy?.Waits.Count > 1)
        {
            remarks += "; which attempt it was is not known (Attempt), so the longest wait was taken";
        }

        return remarks + ".";
    }

    private static string Waits(RetakePolicy policy) =>
        policy.Waits.Count == 0 ? "no wait known" : string.Join(", then ", policy.Waits);

    private static ReadOnlyList<RetakeCaveat> FlagsOf(ScoreReport report, RetakeWindowRequest request, in WindowCalculation calculation)
    {
        var (attempts, choice, earliest) = (calculation.Attempts, calculation.Choice, calculation.Earliest);
        var flags = new List<RetakeCaveat>();
        Add(RetakeCaveat.AttemptUnknown, attempts.Number is null);
        Add(RetakeCaveat.AttemptConflict, attempts.Conflict);
        Add(RetakeCaveat.TimeUnknown, earliest.TimeUnknown);
        Add(RetakeCaveat.BestCase, earliest.BestCase && !calculation.Allowance.Reached);
        Add(RetakeCaveat.ExamDateUnknown, attempts.Latest is null);
        Add(RetakeCaveat.ExamDateInFuture, attempts.Latest > request.AsOf.Date);
        Add(RetakeCaveat.ExamAfterLastDate, attempts.Latest > ExamDays.LastDay(report.Profile, report.LanguageName));
        Add(RetakeCaveat.ResultUnknown, report.Result == ExamResult.Unknown);
        Add(RetakeCaveat.PolicyUnknown, choice.Policy is null);
        Add(RetakeCaveat.PolicyNotOffered, choice.NotOffered);
        Add(RetakeCaveat.PolicyDiffers, choice.Differs);
        Add(RetakeCaveat.PolicyNotInForce, choice.NotInForce);
        Add(RetakeCaveat.WaitUnknown, choice.Policy is not null && earliest.Wait is null);
        Add(RetakeCaveat.WindowUnknown, calculation.Allowance.WindowUnknown);
        Add(RetakeCaveat.TargetPassed, request.TargetDate?.Date < request.AsOf.Date);
        Add(RetakeCaveat.LanguageUnknown, ExamDays.IsLanguageUnknown(report.Profile, report.LanguageName));
        return [.. flags];

        void Add(RetakeCaveat flag, bool holds)
        {
            if (holds)
            {
                flags.Add(flag);
            }
        }
    }

    // The announced status is that of the day on which the facts were collected; the dates decide for any other day.
    private static ExamStatus StatusOn(DateTime day, ScoreReport report) =>
        !ExamDays.IsOpen(report.Profile, day, report.LanguageName) ? ExamStatus.Retired
        : ExamDays.LastDay(report.Profile, report.LanguageName) is not null || report.Profile.Status == ExamStatus.Retired ? ExamStatus.RetiringSoon
        : report.Profile.Status;

    private static string RuleOf(RetakeVerdict verdict) => verdict switch
    {
        RetakeVerdict.NotNeeded => "window.not-needed",
        RetakeVerdict.ExamRetired => "window.exam-retired",
        RetakeVerdict.AttemptCapReached => "window.attempt-cap",
        RetakeVerdict.RetiresBeforeReady => "window.retires-before-ready",
        RetakeVerdict.Unknown => "window.unknown",
        RetakeVerdict.TooEarly => "window.too-early",
        RetakeVerdict.Tight => "window.tight",
        _ => "window.feasible",
    };

    private static string Text(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
