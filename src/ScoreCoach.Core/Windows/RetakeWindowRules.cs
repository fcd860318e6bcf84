using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.Exams;
using ScoreCoach.Text;
using ScoreCoach.Transitions;

namespace ScoreCoach.Windows;

/// <summary>Computes when an exam can and should be taken again: the policy's wait and limit, the exam's dates, the preparation.</summary>
internal static class RetakeWindowRules
{
    /// <summary>Computes the window of a report. The catalog shows which successors are open.</summary>
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

    /// <summary>Computes the window of a first attempt at an exam, for someone who reports on another one.</summary>
    /// <param name="report">What is known of the person at the exam to sit.</param>
    /// <param name="request">The day of reference and the preparation.</param>
    /// <param name="chain">The exams that replace it.</param>
    /// <exception cref="ArgumentException">The weeks are negative, or the minimum is above the maximum.</exception>
    public static RetakeWindow ComputeFirst(ScoreReport report, RetakeWindowRequest request, SuccessorChain chain)
    {
        Check(request);
        var asOf = request.AsOf.Date;
        var calculation = WindowCalculation.OfFirstAttempt(report.Profile, report.LanguageName, request);
        var window = new RetakeWindow
        {
            Report = report,
            ClosesFirst = calculation.ClosesFirst,
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
            Following = FollowingWait.After(0, isNumberKnown: true, PolicyChoice.Among(report.Profile.Policies, request.PolicyName, asOf).Policy),
            Source = new Source(SourceKind.Computed, Note: "From the exam's announced dates and the weeks of preparation; a first attempt needs no wait."),
        };
        return Explained(window, FirstReasonOf(window, request), calculation.NeedsSuccessor ? Successors(chain) : string.Empty, remarks: string.Empty);
    }

    private static RetakeWindow Explained(RetakeWindow window, string cause, string successors, string remarks) =>
        window with { Cause = cause, Reason = cause + successors + remarks };

    private static void Check(RetakeWindowRequest request)
    {
        if (request.MinWeeks < 0 || request.MaxWeeks < request.MinWeeks)
        {
            throw new ArgumentException("The weeks must be 0 or more, and the minimum must not be above the maximum.", nameof(request));
        }
    }

    private static string FirstReasonOf(RetakeWindow window, RetakeWindowRequest request)
    {
        var opens = window.EarliestRetake > request.AsOf.Date
            ? $"{window.Exam} can be taken from {Text(window.EarliestRetake)}"
            : $"A first attempt at {window.Exam} needs no wait";
        return window.Verdict switch
        {
            RetakeVerdict.RetiresBeforeReady => LastOffered(window, request, "when it first opens"),
            RetakeVerdict.TooEarly => $"The target date {Text(window.TargetDate)} is too early: {window.Exam} can be taken from {Text(window.EarliestRetake)}.",
            RetakeVerdict.Tight => $"{opens}, but {TooShort(window, request)}",
            _ => $"{opens}. {Realistic(window)}",
        };
    }

    private static RetakeWindow AfterFailure(
        RetakeWindow window, in WindowCalculation calculation, RetakeWindowRequest request, SuccessorChain chain)
    {
        var choice = calculation.Choice;
        var allowance = calculation.Allowance;
        window = window with
        {
            ClosesFirst = calculation.ClosesFirst,
            EarliestRetake = calculation.EarliestRetake,
            EarliestRetakeTime = allowance.Reached ? null : calculation.Earliest.Moment,
            Policy = choice.Policy?.Name,
            PolicySource = choice.Policy?.Source,
            AttemptsLeft = allowance.Left,
            NextWindowOpens = allowance.Opens,
            Limit = choice.Policy?.Limit,
            AttemptsRenew = allowance.Renews,
            Following = FollowingWait.After(calculation.Attempts.AtLeast, calculation.Attempts.Number is not null, choice.Policy),
            ReadyFrom = calculation.ReadyFrom,
            ReadyTo = calculation.ReadyTo,
            Flags = FlagsOf(window.Report, request, calculation),
        };
        return Explained(window, ReasonOf(window, request, calculation), calculation.NeedsSuccessor ? Successors(chain) : string.Empty, Remarks(window, choice));
    }

    private static string ReasonOf(RetakeWindow window, RetakeWindowRequest request, in WindowCalculation calculation) => window.Verdict switch
    {
        RetakeVerdict.ExamRetired => Closed(window, request.AsOf.Date),
        RetakeVerdict.AttemptCapReached => CapReason(window, calculation.Choice.Policy!.Limit!, calculation.Allowance),
        RetakeVerdict.RetiresBeforeReady => LastOffered(window, request, $"when a retake is allowed ({WaitOf(calculation)})"),
        RetakeVerdict.Unknown => Unknown([.. Missing(window.Report, calculation.Choice, calculation.Earliest)]),
        RetakeVerdict.TooEarly => $"The target date {Text(window.TargetDate)} is too early: {Allowed(window, calculation, "a")}.",
        RetakeVerdict.Tight => $"{Allowed(window, calculation, "A")}, but {TooShort(window, request)}",
        _ => $"{Allowed(window, calculation, "A")}. " + (window.ReadyFrom == window.EarliestRetake ? "There is time to prepare before then." : Realistic(window)),
    };

    private static string Allowed(RetakeWindow window, in WindowCalculation calculation, string article) =>
        $"{article} retake is allowed from {Text(window.EarliestRetake)} ({WaitOf(calculation)})";

    private static string Realistic(RetakeWindow window) => $"With time to prepare, {Text(window.ReadyFrom)} is the earliest realistic date.";

    private static string TooShort(RetakeWindow window, RetakeWindowRequest request) => !request.IsShort
        ? "the planned sessions do not fit into the days available, so no date can be recommended yet."
        : window.TargetDate is { } target
        ? $"the target date {Text(target)} leaves too little time: the preparation takes until {Text(window.ReadyFrom)}."
        : FormattableString.Invariant($"the plan is short: it ends on {request.PlannedEnd!.Value.AddDays(-1):yyyy-MM-dd}, and the preparation takes at least {Counted.Of(request.MinWeeks, "week", "weeks")}, until {window.ReadyFrom:yyyy-MM-dd}.");

    private static string WaitOf(in WindowCalculation calculation) => calculation.Earliest.Wait is not { } wait ? "the wait is not known"
        : wait.InWords + (calculation.Choice.Policy is { CountsFromNextDay: true } ? ", counted from the day after the exam" : string.Empty);

    private static string Unknown(IReadOnlyList<string> missing) =>
        $"The earliest retake date can't be computed: {Listed.And(missing)} {(missing.Count == 1 ? "is" : "are")} not known.";

    private static string CapReason(RetakeWindow window, AttemptLimit limit, AttemptAllowance allowance)
    {
        var used = limit.Count == 1
            ? FormattableString.Invariant($"The one attempt that the policy allows in {limit.WindowMonths} months is used")
            : FormattableString.Invariant($"All {limit.Count} attempts that the policy allows in {limit.WindowMonths} months are used");
        if (allowance.Opens is not { } opens)
        {
            return $"{used}, as far as the reports show. When the next one is allowed is not known, because "
                + limit.Anchor switch
                {
                    AttemptAnchor.EligibilityStart => "reports don't show when the eligibility began.",
                    AttemptAnchor.Purchase => "reports don't show when the exam was purchased.",
                    _ => "the dates of the earlier attempts are not all known.",
                };
        }

        return window.ClosesFirst
            ? $"{used}, and the next one is allowed from {Text(opens)}, after the exam's last day, {Text(window.LastExamDate)}, so it can't be taken again."
            : $"{used}. The next one is allowed from {Text(opens)}.";
    }

    // What comes first after the last day is the reason, and the weeks that would end in time are the way out.
    private static string LastOffered(RetakeWindow window, RetakeWindowRequest request, string earliest)
    {
        var last = window.LastExamDate!.Value;
        var offered = $"The exam is last offered on {Text(last)}, before ";
        if (window.ClosesFirst)
        {
            return $"{offered}{Text(window.EarliestRetake)}, {earliest}, so it can't be taken {(window.Report.Result == ExamResult.Fail ? "again" : "any more")}.";
        }

        if (last < window.EarliestRetake)
        {
            return $"{offered}{Text(window.EarliestRetake)}, {earliest}."
                + (window.Flags.Contains(RetakeCaveat.AttemptUnknown) ? " After an earlier attempt the wait can be shorter." : string.Empty)
                + OtherLanguages(window, last);
        }

        var weeks = (last - request.StartDate.Date).Days / 7;
        var inTime = weeks < 1 || request.IsUnderway || request.PlannedEnd <= last ? string.Empty
            : FormattableString.Invariant($" A plan of {Counted.Of(weeks, "week", "weeks")} ends in time")
                + (weeks < request.MinWeeks ? FormattableString.Invariant($", but a report like this needs {request.MinWeeks} or more.") : ".");
        return offered + (last < window.ReadyFrom ? $"the earliest realistic date, {Text(window.ReadyFrom)}."
            : window.TargetDate is { } target ? $"the target date, {Text(target)}."
            : $"{Text(request.PlannedEnd)}, the day after the plan ends.") + inTime + OtherLanguages(window, last);
    }

    // Who took it in one of these has more time.
    private static string OtherLanguages(RetakeWindow window, DateTime last) =>
        window.Flags.Contains(RetakeCaveat.LanguageUnknown) && ExamDays.OpenLanguages(window.Report.Profile, last.AddDays(1), window.Report.LanguageName) is { Count: > 0 } open
            ? $" That is its last day in English; in {Listed.And(open)} it is offered for longer, and the report does not give its language (Language)."
            : string.Empty;

    // Where languages end on different days, the day alone would be wrong for some of its readers.
    private static string Closed(RetakeWindow window, DateTime asOf)
    {
        var (profile, language) = (window.Report.Profile, window.Report.LanguageName);
        var open = ExamDays.OpenLanguages(profile, asOf, language);
        var within = open.Count == 0 ? string.Empty : $" in {ExamDays.NameOf(profile, language)}";
        return $"{window.Exam} is no longer offered{within}"
            + (window.LastExamDate is { } last ? $": its last day was {Text(last)}" : string.Empty)
            + (open.Count == 0 ? "." : $". It is still offered in {Listed.And(open)}.");
    }

    private static string Successors(SuccessorChain chain) => chain.Exams.Count + chain.Closed.Count == 0
        ? " The vendor names no successor."
        : $" {(chain.Exams.Count + chain.Closed.Count == 1 ? "Successor" : "Successors")}: "
            + string.Join(", ", [.. chain.Exams.Select(Named), .. chain.Closed.Select(exam => $"{exam} (also retired)")]) + ".";

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
            yield return "the vendor's waiting period";
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
            remarks += $" The requested policy is not available for this exam, so '{applied.Name}' was applied.";
        }

        if (choice.Differs)
        {
            remarks += $" The policy '{choice.Policy!.Name}', as requested, differs from '{choice.Default!.Name}' ({Waits(choice.Default)}).";
        }

        if (choice.NotInForce)
        {
            remarks += $" No version of the policy was in force on the day of the exam, so that of {Text(choice.Policy!.EffectiveFrom)} was applied.";
        }

        // Where no one can take the exam, no wait matters.
        if (window.Verdict != RetakeVerdict.ExamRetired && window.Flags.Contains(RetakeCaveat.AttemptUnknown) && choice.Policy?.Waits.Count > 1)
        {
            remarks += " The report does not say which attempt it was (Attempt), so the longest wait applies.";
        }

        return remarks;
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
