using System.Globalization;
using ScoreCoach.Tests.Given;
using static ScoreCoach.RetakeCaveat;

namespace ScoreCoach.Tests.Windows;

public class RetakePolicyTests
{
    private static readonly Dictionary<string, RetakePolicy[]> s_policies = new()
    {
        ["aws"] = [Policy("Official", Days(14))],
        ["aws+article"] = [Policy("Official", Days(14)), Policy("Article", Days(14, 30))],
        ["microsoft"] = [Policy("Official", [new(0, 24), new(14)], new(5, 12, AttemptAnchor.FirstAttempt))],
        ["isc2"] = [GivenExam.Policy("Official", Days(30, 60, 90), new(4, 12, AttemptAnchor.Rolling), "2020-10-01")],
        ["google"] = [Policy("Official", Days(14, 60, 365), new(4, 24, AttemptAnchor.FirstAttempt))],
        ["isaca"] = [Policy("Official", Days(30, 90), new(4, 12, AttemptAnchor.Rolling))],
        ["pmi"] = [Policy("Official", [], new(3, 12, AttemptAnchor.EligibilityStart))],
        ["pmi, reopened"] = [Policy("Reported", [], new(3, 12, AttemptAnchor.EligibilityStart) { ReopensAfterMonths = 12 })],
        ["rolling, reopened"] = [Policy("Reported", Days(1), new(2, 6, AttemptAnchor.Rolling) { ReopensAfterMonths = 12 })],
        ["lf"] = [Policy("Official", Days(0), new(2, 12, AttemptAnchor.Purchase))],
        ["cisco"] = [Policy("Official", Days(5))],
        ["comptia"] = [Policy("Official", Days(0, 14))],
        ["none"] = [],
        ["hours"] = [Policy("Official", [new(0, 36)])],
        ["monthly"] = [Policy("Official", Days(1), new(2, 1, AttemptAnchor.FirstAttempt))],
        ["monthly rolling"] = [Policy("Official", Days(1), new(2, 1, AttemptAnchor.Rolling))],
        ["versions"] =
        [
            GivenExam.Policy("Official", Days(14), null, "2026-02-01"),
            GivenExam.Policy("Official", Days(7), null, "2025-01-01"),
            GivenExam.Policy("Official", Days(30), null, "2026-05-01"),
        ],
    };

    private static readonly PolicyCase[] s_cases =
    [
        new("a failure on the last of January, 14 days") { Time = "2026-01-31", Attempt = 1, Earliest = "2026-02-14", Has = [BestCase], HasNot = [AttemptUnknown, TimeUnknown] },
        new("the only wait repeats") { Time = "2026-01-31", Attempt = 7, Earliest = "2026-02-14" },
        new("no limit means no count of attempts left") { Time = "2026-01-31", Attempt = 1, Earliest = "2026-02-14", Left = null, HasNot = [WindowUnknown] },
        new("over the end of February in a leap year") { Time = "2028-02-20", Attempt = 1, AsOf = "2028-02-21", Earliest = "2028-03-05" },
        new("over the end of February in a common year") { Time = "2026-02-20", Attempt = 1, AsOf = "2026-02-21", Earliest = "2026-03-06" },
        new("over the end of a year") { Time = "2026-12-25", Attempt = 1, AsOf = "2026-12-25", Earliest = "2027-01-08" },
        new("the article's policy after the second failure differs from the official one") { Policy = "aws+article", PolicyName = "article", Time = "2026-01-31", Attempt = 2, Earliest = "2026-03-02", Has = [PolicyDiffers], Says = "differs" },
        new("the official policy is the default") { Policy = "aws+article", Time = "2026-01-31", Attempt = 2, Earliest = "2026-02-14", HasNot = [PolicyDiffers, PolicyNotOffered] },
        new("asking for the default by name is no difference") { Policy = "aws+article", PolicyName = "OFFICIAL", Time = "2026-01-31", Attempt = 2, Earliest = "2026-02-14", HasNot = [PolicyDiffers] },
        new("a policy that is not offered") { PolicyName = "Article", Time = "2026-01-31", Attempt = 2, Earliest = "2026-02-14", Has = [PolicyNotOffered], Says = "not available" },
        new("the third failure reopens a year after the last attempt") { Policy = "pmi, reopened", Time = "2026-03-01", Attempt = 3, AsOf = "2026-03-01", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2027-03-01", Opens = "2027-03-01", Left = 0, HasNot = [WindowUnknown], Says = "2027-03-01" },
        new("the second failure leaves one, whatever the limit does later") { Policy = "pmi, reopened", Time = "2026-03-01", Attempt = 2, History = ["1:2026-02-01"], AsOf = "2026-03-01", Verdict = RetakeVerdict.Unknown, Left = 1 },
        new("a reached limit waits from the last attempt, not for the end of the window") { Policy = "rolling, reopened", Time = "2026-03-01", Attempt = 2, History = ["1:2026-02-01"], AsOf = "2026-03-01", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2027-03-01", Opens = "2027-03-01", Left = 0 },
        new("an unknown attempt under one wait") { Time = "2026-01-31", Earliest = "2026-02-14", Has = [AttemptUnknown] },

        new("24 hours without a clock time") { Policy = "microsoft", Time = "2026-03-01", Attempt = 1, AsOf = "2026-03-01", Earliest = "2026-03-02", Left = 4, Has = [TimeUnknown], HasNot = [BestCase, WindowUnknown] },
        new("24 hours with a clock time") { Policy = "microsoft", Time = "2026-03-01T10:00:00+01:00", Attempt = 1, AsOf = "2026-03-01", Earliest = "2026-03-02", Moment = "2026-03-02T10:00:00+01:00", Left = 4, HasNot = [TimeUnknown] },
        new("24 hours over the change to summer time keep the offset of the exam") { Policy = "microsoft", Time = "2026-03-28T18:00:00+01:00", Attempt = 1, AsOf = "2026-03-28", Earliest = "2026-03-29", Moment = "2026-03-29T18:00:00+01:00", Left = 4 },
        new("24 hours from just before midnight") { Policy = "microsoft", Time = "2026-12-31T23:59:00-05:00", Attempt = 1, AsOf = "2026-12-31", Earliest = "2027-01-01", Moment = "2027-01-01T23:59:00-05:00", Left = 4 },
        new("the second failure waits 14 days") { Policy = "microsoft", Time = "2026-03-01", Attempt = 2, AsOf = "2026-03-01", Earliest = "2026-03-15", Left = 3, Has = [BestCase, WindowUnknown] },
        new("the second failure with the first known") { Policy = "microsoft", Time = "2026-03-01", Attempt = 2, History = ["1:2026-02-20"], AsOf = "2026-03-01", Earliest = "2026-03-15", Left = 3, HasNot = [WindowUnknown] },
        new("a clock time does not matter to a wait in days") { Policy = "microsoft", Time = "2026-03-01T22:00:00+01:00", Attempt = 2, AsOf = "2026-03-01", Earliest = "2026-03-15", Left = 3 },
        new("the fourth failure leaves one") { Policy = "microsoft", Time = "2026-03-01", Attempt = 4, History = ["1:2025-12-01", "2:2025-12-20", "3:2026-01-20"], AsOf = "2026-03-01", Earliest = "2026-03-15", Left = 1 },
        new("the fifth in a window") { Policy = "microsoft", Time = "2026-03-01", Attempt = 5, History = ["1:2025-11-10", "2:2025-11-12", "3:2025-12-20", "4:2026-01-20"], AsOf = "2026-03-01", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2026-11-10", Opens = "2026-11-10", Left = 0, ReadyFrom = "2026-11-10", ReadyTo = "2026-11-10", Says = "2026-11-10" },
        new("the fifth, only the first is known") { Policy = "microsoft", Time = "2026-03-01", Attempt = 5, History = ["1:2025-11-10"], AsOf = "2026-03-01", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2026-11-10", Opens = "2026-11-10", Left = 0, HasNot = [WindowUnknown] },
        new("the fifth, the first is not known") { Policy = "microsoft", Time = "2026-03-01", Attempt = 5, AsOf = "2026-03-01", Verdict = RetakeVerdict.AttemptCapReached, Left = 0, Has = [WindowUnknown], Says = "not known" },
        new("the fifth, but the window is over by the day of reference") { Policy = "microsoft", Time = "2026-03-01", Attempt = 5, History = ["1:2025-11-10", "2:2025-11-12", "3:2025-12-20", "4:2026-01-20"], AsOf = "2026-11-10", Earliest = "2026-03-15", Left = 5 },
        new("the fifth, and the wait outlasts the window") { Policy = "microsoft", Time = "2026-11-01", Attempt = 5, History = ["1:2025-11-10", "2:2025-11-12", "3:2025-12-20", "4:2026-01-20"], AsOf = "2026-11-02", Earliest = "2026-11-15", Left = 5 },
        new("the fifth begins a window of its own") { Policy = "microsoft", Time = "2026-03-01", Attempt = 5, History = ["1:2024-01-10", "2:2024-02-12", "3:2024-12-20", "4:2025-01-05"], AsOf = "2026-03-01", Earliest = "2026-03-15", Left = 4 },
        new("the fifth with a first that is too old to count") { Policy = "microsoft", Time = "2026-03-01", Attempt = 5, History = ["1:2024-01-10"], AsOf = "2026-03-01", Earliest = "2026-03-15", Left = 1, Has = [WindowUnknown] },
        new("an unknown attempt takes the longest wait") { Policy = "microsoft", Time = "2026-03-01", AsOf = "2026-03-01", Earliest = "2026-03-15", Left = null, Has = [AttemptUnknown, WindowUnknown], Says = "longest" },
        new("an unknown attempt after one that is known") { Policy = "google", Time = "2026-03-01", History = ["2025-11-01"], AsOf = "2026-03-01", Earliest = "2027-03-01", Has = [AttemptUnknown, WindowUnknown] },
        new("a number below the attempts that are known") { Policy = "microsoft", Time = "2026-03-01", Attempt = 1, History = ["1:2026-02-01"], AsOf = "2026-03-01", Earliest = "2026-03-15", Left = 3, Has = [AttemptConflict] },

        new("30, 60, 90 days: first") { Policy = "isc2", Time = "2026-01-31", Attempt = 1, Earliest = "2026-03-02", Left = 3 },
        new("30, 60, 90 days: second") { Policy = "isc2", Time = "2026-01-31", Attempt = 2, History = ["1:2025-12-01"], Earliest = "2026-04-01", Left = 2 },
        new("30, 60, 90 days: third") { Policy = "isc2", Time = "2026-01-31", Attempt = 3, History = ["1:2025-09-01", "2:2025-11-01"], Earliest = "2026-05-01", Left = 1 },
        new("the fourth in rolling twelve months") { Policy = "isc2", Time = "2026-03-31", Attempt = 4, History = ["1:2025-08-15", "2:2025-10-01", "3:2025-12-15"], AsOf = "2026-04-01", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2026-08-15", Opens = "2026-08-15", Left = 0 },
        new("the fourth, but the first has left the rolling window when the wait ends") { Policy = "isc2", Time = "2026-03-31", Attempt = 4, History = ["1:2025-06-15", "2:2025-10-01", "3:2025-12-15"], AsOf = "2026-04-01", Earliest = "2026-06-29", Left = 1 },
        new("before the policy's date its earliest version is taken") { Policy = "isc2", Time = "2019-01-31", Attempt = 1, AsOf = "2019-02-01", Earliest = "2019-03-02", Left = 3, Has = [PolicyNotInForce], Says = "2020-10-01" },

        new("14, 60, 365 days: first") { Policy = "google", Time = "2026-01-31", Attempt = 1, Earliest = "2026-02-14", Left = 3 },
        new("14, 60, 365 days: second") { Policy = "google", Time = "2026-01-31", Attempt = 2, History = ["1:2026-01-10"], Earliest = "2026-04-01", Left = 2 },
        new("14, 60, 365 days: third, over a leap day") { Policy = "google", Time = "2027-06-30", Attempt = 3, History = ["1:2027-03-10", "2:2027-04-10"], AsOf = "2027-07-01", Earliest = "2028-06-29", Left = 1 },
        new("four attempts in 24 months") { Policy = "google", Time = "2027-12-01", Attempt = 4, History = ["1:2026-01-10", "2:2026-02-10", "3:2026-05-10"], AsOf = "2027-12-02", Earliest = "2028-11-30", Left = 4, HasNot = [WindowUnknown] },

        new("30, then 90 days: first") { Policy = "isaca", Time = "2026-01-31", Attempt = 1, Earliest = "2026-03-02", Left = 3 },
        new("30, then 90 days: third") { Policy = "isaca", Time = "2026-01-31", Attempt = 3, History = ["1:2025-06-01", "2:2025-10-01"], Earliest = "2026-05-01", Left = 1 },
        new("rolling with attempts that have no date") { Policy = "isaca", Time = "2026-01-31", Attempt = 3, History = ["1:"], Earliest = "2026-05-01", Left = 1, Has = [WindowUnknown] },
        new("rolling, the fourth, dates unknown") { Policy = "isaca", Time = "2026-01-31", Attempt = 4, Verdict = RetakeVerdict.AttemptCapReached, Left = 0, Has = [WindowUnknown] },

        new("no wait known") { Policy = "pmi", Time = "2026-01-31", Attempt = 1, Verdict = RetakeVerdict.Unknown, Left = 2, Has = [WaitUnknown, WindowUnknown], HasNot = [PolicyUnknown], Says = "the vendor's waiting period is not known" },
        new("the third in an eligibility that no report shows") { Policy = "pmi", Time = "2026-01-31", Attempt = 3, Verdict = RetakeVerdict.AttemptCapReached, Left = 0, Has = [WindowUnknown], Says = "eligibility" },
        new("an eligibility that is over in any case") { Policy = "pmi", Time = "2026-01-31", Attempt = 3, AsOf = "2027-01-31", Verdict = RetakeVerdict.Unknown, Left = 3, HasNot = [WindowUnknown] },
        new("a purchase with one retake") { Policy = "lf", Time = "2026-01-31", Attempt = 1, Earliest = "2026-01-31", Left = 1, Has = [WindowUnknown, BestCase] },
        new("a purchase that is used up") { Policy = "lf", Time = "2026-01-31", Attempt = 2, Verdict = RetakeVerdict.AttemptCapReached, Left = 0, Has = [WindowUnknown], Says = "purchase" },
        new("five calendar days") { Policy = "cisco", Time = "2026-02-26", Attempt = 3, AsOf = "2026-02-26", Earliest = "2026-03-03" },
        new("no wait after the first") { Policy = "comptia", Time = "2026-01-31", Attempt = 1, AsOf = "2026-01-31", MinWeeks = 0, Earliest = "2026-01-31", ReadyFrom = "2026-01-31" },
        new("no wait, then 14 days") { Policy = "comptia", Time = "2026-01-31", Attempt = 2, Earliest = "2026-02-14" },
        new("no wait, then 14 days, attempt unknown") { Policy = "comptia", Time = "2026-01-31", Earliest = "2026-02-14", Has = [AttemptUnknown] },
        new("no policy at all") { Policy = "none", Time = "2026-01-31", Attempt = 1, Verdict = RetakeVerdict.Unknown, Has = [PolicyUnknown], HasNot = [WaitUnknown], Says = "the vendor's retake rule" },
        new("36 hours without a clock time end on the second day at the latest") { Policy = "hours", Time = "2026-01-30", Attempt = 1, Earliest = "2026-02-01", Has = [TimeUnknown] },
        new("36 hours with a clock time") { Policy = "hours", Time = "2026-01-30T20:00:00+00:00", Attempt = 1, Earliest = "2026-02-01", Moment = "2026-02-01T08:00:00+00:00" },
        new("one month from the 31st ends with the shorter month") { Policy = "monthly", Time = "2026-02-10", Attempt = 2, History = ["1:2026-01-31"], AsOf = "2026-02-11", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2026-02-28", Opens = "2026-02-28", Left = 0 },
        new("one month from the 31st in a leap year") { Policy = "monthly", Time = "2028-02-10", Attempt = 2, History = ["1:2028-01-31"], AsOf = "2028-02-11", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2028-02-29", Opens = "2028-02-29", Left = 0 },
        new("months are counted from the anchor, not from the shortened month") { Policy = "monthly rolling", Time = "2026-03-30", Attempt = 3, History = ["1:2026-01-31", "2:2026-03-29"], AsOf = "2026-03-30", Verdict = RetakeVerdict.AttemptCapReached, Earliest = "2026-04-29", Opens = "2026-04-29", Left = 0 },

        new("of several versions the one in force") { Policy = "versions", Time = "2026-02-01", Attempt = 1, AsOf = "2026-02-01", Earliest = "2026-02-15", HasNot = [PolicyNotInForce] },
        new("of several versions the one before the change") { Policy = "versions", Time = "2026-01-31", Attempt = 1, AsOf = "2026-06-01", Earliest = "2026-02-07" },
        new("of several versions the newest") { Policy = "versions", Time = "2026-05-02", Attempt = 1, AsOf = "2026-05-02", Earliest = "2026-06-01" },
        new("without a day of the exam the day of reference chooses the version") { Policy = "versions", Attempt = 1, AsOf = "2026-05-02", Verdict = RetakeVerdict.Unknown, Has = [ExamDateUnknown], Says = "the day of the exam" },

        new("a pass needs no retake") { Time = "2026-01-31", Attempt = 1, Result = ExamResult.Pass, Verdict = RetakeVerdict.NotNeeded, Says = "passed" },
        new("a pass of a retired exam needs no retake either") { Exam = "old", Time = "2026-01-31", Attempt = 1, AsOf = "2026-11-22", Result = ExamResult.Pass, Verdict = RetakeVerdict.NotNeeded },
        new("an unknown result") { Time = "2026-01-31", Attempt = 1, Result = ExamResult.Unknown, Verdict = RetakeVerdict.Unknown, Earliest = "2026-02-14", Has = [ResultUnknown], Says = "failed" },
        new("no day of the exam") { Attempt = 1, Verdict = RetakeVerdict.Unknown, Has = [ExamDateUnknown], ReadyFrom = "2026-02-15", Says = "the day of the exam" },
        new("no day of the exam, and all attempts used up") { Policy = "microsoft", Attempt = 5, Verdict = RetakeVerdict.AttemptCapReached, Left = 0, Has = [ExamDateUnknown, WindowUnknown] },
        new("an exam that lies ahead") { Time = "2026-02-10", Attempt = 1, Earliest = "2026-02-24", Has = [ExamDateInFuture] },

        new("retired on the day of reference") { Exam = "old", Time = "2026-03-18", Attempt = 1, AsOf = "2026-11-22", Verdict = RetakeVerdict.ExamRetired, Earliest = "2026-04-01", Says = "2026-03-31. Successors: open, unknown (not in the catalog), closed (also retired)" },
        new("retires before the wait ends") { Exam = "old", Time = "2026-03-18", Attempt = 1, AsOf = "2026-03-20", Verdict = RetakeVerdict.RetiresBeforeReady, Earliest = "2026-04-01" },
        new("retires before the preparation ends") { Exam = "old", Time = "2026-02-01", Attempt = 1, AsOf = "2026-02-20", MinWeeks = 8, MaxWeeks = 12, Verdict = RetakeVerdict.RetiresBeforeReady, Earliest = "2026-02-15", ReadyFrom = "2026-04-17", ReadyTo = "2026-05-15" },
        new("retires before the target") { Exam = "old", Time = "2026-01-10", Attempt = 1, AsOf = "2026-01-15", Target = "2026-04-01", Verdict = RetakeVerdict.RetiresBeforeReady, Earliest = "2026-01-24", Says = "target date" },
        new("the target on the last day") { Exam = "old", Time = "2026-01-10", Attempt = 1, AsOf = "2026-01-15", Target = "2026-03-31", Earliest = "2026-01-24" },
        new("ready on the last day") { Exam = "old", Time = "2026-03-01", Attempt = 1, AsOf = "2026-03-17", Earliest = "2026-03-15", ReadyFrom = "2026-03-31", ReadyTo = "2026-04-14" },
        new("the last day itself is not too late to be offered") { Exam = "old", Time = "2026-03-01", Attempt = 1, AsOf = "2026-03-31", MinWeeks = 0, Earliest = "2026-03-15", ReadyFrom = "2026-03-31" },
        new("the past is replayed") { Exam = "old", Time = "2026-01-10", Attempt = 1, AsOf = "2026-01-15", Earliest = "2026-01-24", ReadyFrom = "2026-01-29", ReadyTo = "2026-02-12" },
        new("an exam day after the last day") { Exam = "old", Time = "2026-04-10", Attempt = 1, AsOf = "2026-04-11", Verdict = RetakeVerdict.ExamRetired, Earliest = "2026-04-24", Has = [ExamAfterLastDate] },
        new("retired without a date") { Exam = "gone", Time = "2026-01-10", Attempt = 1, AsOf = "2026-01-15", Verdict = RetakeVerdict.ExamRetired, Earliest = "2026-01-24", Says = "no longer offered. The vendor names no successor." },
        new("retirement goes before the attempt limit") { Exam = "old", Policy = "microsoft", Time = "2026-03-18", Attempt = 5, AsOf = "2026-11-22", Verdict = RetakeVerdict.ExamRetired, Left = 0 },
        new("the attempt limit goes before retirement ahead") { Exam = "old", Policy = "microsoft", Time = "2026-03-18", Attempt = 5, AsOf = "2026-03-20", Verdict = RetakeVerdict.AttemptCapReached, Left = 0 },
        new("retirement ahead goes before what is missing") { Exam = "old", AsOf = "2026-03-25", Attempt = 1, Verdict = RetakeVerdict.RetiresBeforeReady },

        new("a target before the wait ends") { Time = "2026-01-31", Attempt = 1, Target = "2026-02-13", Earliest = "2026-02-14", Verdict = RetakeVerdict.TooEarly, Says = "14-day wait" },
        new("a target on the first day, but before the preparation") { Time = "2026-01-31", Attempt = 1, Target = "2026-02-14", Earliest = "2026-02-14", Verdict = RetakeVerdict.Tight, Says = "2026-02-15" },
        new("a target on the day of readiness") { Time = "2026-01-31", Attempt = 1, Target = "2026-02-15", Earliest = "2026-02-14", ReadyFrom = "2026-02-15", ReadyTo = "2026-03-01" },
        new("a target in the past") { Time = "2026-01-31", Attempt = 1, Target = "2026-01-15", Earliest = "2026-02-14", Verdict = RetakeVerdict.TooEarly, Has = [TargetPassed] },
        new("a later start moves readiness") { Time = "2026-01-31", Attempt = 1, Start = "2026-03-01", Earliest = "2026-02-14", ReadyFrom = "2026-03-15", ReadyTo = "2026-03-29" },
        new("readiness is not before the wait ends") { Policy = "isc2", Time = "2026-01-31", Attempt = 2, History = ["1:2025-12-01"], Earliest = "2026-04-01", Left = 2, ReadyFrom = "2026-04-01", ReadyTo = "2026-04-01" },
    ];

    public static TheoryData<string> Names => [.. s_cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_window_of_a_case(string name)
    {
        var given = s_cases.Single(one => one.Name == name);
        var window = Compute(given);

        Assert.Equal(given.Verdict, window.Verdict);
        Assert.Equal(given.Earliest, Text(window.EarliestRetake));
        Assert.Equal(given.Moment, window.EarliestRetakeTime?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(given.Opens, Text(window.NextWindowOpens));
        Assert.Equal(given.Left, window.AttemptsLeft);
        Assert.Superset(given.Has.ToHashSet(), window.Flags.ToHashSet());
        Assert.Empty(given.HasNot.Intersect(window.Flags));
        if (given.ReadyFrom is not null)
        {
            Assert.Equal(given.ReadyFrom, Text(window.ReadyFrom));
        }

        if (given.ReadyTo is not null)
        {
            Assert.Equal(given.ReadyTo, Text(window.ReadyTo));
        }

        Assert.Contains(given.Says ?? ".", window.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", window.Reason, StringComparison.Ordinal);
        Assert.StartsWith("window.", window.RuleId, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_case_gives_the_same_window()
    {
        foreach (var given in s_cases)
        {
            var (first, second) = (Compute(given), Compute(given));
            Assert.Equal(first with { Flags = [], Successor = [], Report = second.Report }, second with { Flags = [], Successor = [] });
            Assert.Equal(first.Flags, second.Flags);
            Assert.Equal(first.Successor, second.Successor);
        }
    }

    [Fact]
    public void Case_names_are_unique_and_many() =>
        Assert.True(s_cases.Select(one => one.Name).Distinct().Count() == s_cases.Length && s_cases.Length >= 40);

    private static RetakeWindow Compute(PolicyCase given)
    {
        var policies = s_policies[given.Policy];
        var exam = given.Exam switch
        {
            "old" => GivenExam.Of("OLD", policies, "2026-03-31", ["closed", "unknown", "open"], ExamStatus.Retired),
            "gone" => GivenExam.Of("GONE", policies, status: ExamStatus.Retired),
            _ => GivenExam.Of("EXAM", policies),
        };
        var history = given.History.Select(text =>
        {
            var parts = text.Split(':');
            var date = parts[^1].Length == 0 ? null : parts[^1];
            return GivenReport.Earlier(exam, date, parts.Length > 1 ? int.Parse(parts[0], CultureInfo.InvariantCulture) : null);
        });
        var clock = given.Time?.Contains('T', StringComparison.Ordinal) == true;
        var report = GivenReport.Of(
            exam, date: clock ? null : given.Time, time: clock ? given.Time : null, attempt: given.Attempt, result: given.Result, history: [.. history]);
        var asOf = GivenExam.Day(given.AsOf ?? "2026-02-01");
        var catalog = GivenExam.Catalog(
            exam, GivenExam.Of("open", []), GivenExam.Of("closed", [], "2026-01-31", status: ExamStatus.Retired));
        return RetakeWindowRules.Compute(
            report,
            new RetakeWindowRequest
            {
                AsOf = asOf,
                StartDate = given.Start is null ? asOf : GivenExam.Day(given.Start),
                TargetDate = given.Target is null ? null : GivenExam.Day(given.Target),
                PolicyName = given.PolicyName,
                MinWeeks = given.MinWeeks,
                MaxWeeks = given.MaxWeeks,
            },
            catalog);
    }

    private static RetakePolicy Policy(string name, RetakeWait[] waits, AttemptLimit? limit = null) => GivenExam.Policy(name, waits, limit);

    private static RetakeWait[] Days(params int[] days) => [.. days.Select(count => new RetakeWait(count))];

    private static string? Text(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
