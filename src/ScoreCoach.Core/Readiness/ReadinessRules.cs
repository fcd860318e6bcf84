using ScoreCoach.Text;

namespace ScoreCoach.Readiness;

/// <summary>
/// Decides from practice results whether someone is ready: enough full practice exams in a row at the target, and no domain
/// with results of its own below its goal.
/// </summary>
internal static class ReadinessRules
{
    /// <summary>Judges practice results that were read, with what must be reported about the reading.</summary>
    public static ReadinessResult Evaluate(ExamProfile profile, ReadinessRule rule, PracticeReading reading)
    {
        var result = Evaluate(profile, rule, reading.Records);
        return reading.Notes.Count == 0 ? result : result with { Notes = [.. reading.Notes, .. result.Notes] };
    }

    /// <summary>Judges practice results, which come oldest first where they have no dates.</summary>
    public static ReadinessResult Evaluate(ExamProfile profile, ReadinessRule rule, IEnumerable<PracticeRecord> records)
    {
        var notes = new List<string>();
        var (full, byDomain) = Sorted(profile, records, notes);

        // No one is ready without a single practice exam, whatever a guide asks for.
        var asked = Math.Max(1, rule.InARow);
        var streak = Enumerable.Reverse(full).TakeWhile(percent => percent >= rule.TargetPercent).Count();
        var domains = profile.Domains.Select((domain, index) => OfDomain(domain, byDomain[index], rule.TargetPercent)).ToArray();
        var below = Array.FindAll(domains, domain => domain.Reached == false);
        var verdict = below.Length > 0 || (full.Count > 0 && full[^1] < rule.TargetPercent) ? ReadinessVerdict.NotReady
            : streak >= asked ? ReadinessVerdict.Ready
            : full.Count < asked ? ReadinessVerdict.NotEnoughRecords
            : ReadinessVerdict.NotReady;
        var slope = SlopeOf(full);
        string[] missing = [.. MissingExams(rule, asked, streak), .. below.Select(MissingPoints)];
        return new ReadinessResult
        {
            Exam = profile.Id,
            Verdict = verdict,
            TargetPercent = rule.TargetPercent,
            InARow = asked,
            ReachedInARow = streak,
            FullExams = full.Count,
            LatestPercent = full.Count > 0 ? full[^1] : null,
            Missing = [.. missing],
            Trend = TrendOf(slope),
            Slope = slope,
            Domains = [.. domains],
            Notes = [.. notes],
            Assumptions = [.. Assumptions(rule, asked, byDomain)],
            Reason = ReasonOf(verdict, rule, asked, missing),
            RuleId = verdict switch
            {
                ReadinessVerdict.Ready => "readiness.ready",
                ReadinessVerdict.NotReady => "readiness.not-ready",
                _ => "readiness.not-enough-records",
            },
            Source = rule.Source,
        };
    }

    private static (List<decimal> Full, List<decimal>[] ByDomain) Sorted(ExamProfile profile, IEnumerable<PracticeRecord> records, List<string> notes)
    {
        var given = records.ToArray();
        var taken = Array.FindAll(given, record => record.Exam is null || profile.Names.Any(name => TextKey.AreSame(name, record.Exam)));
        if (taken.Length < given.Length)
        {
            notes.Add($"{Count(given.Length - taken.Length, "result")} for other exams skipped.");
        }

        var dated = taken.Count(record => record.Date is not null);
        if (dated == taken.Length)
        {
            taken = [.. taken.OrderBy(record => record.Date)];
        }
        else if (dated > 0)
        {
            notes.Add("Some results have no date, so all are used in the given order.");
        }

        var full = new List<decimal>();
        var byDomain = profile.Domains.Select(_ => new List<decimal>()).ToArray();
        foreach (var record in taken)
        {
            if (string.IsNullOrWhiteSpace(record.Domain))
            {
                full.Add(record.Percent);
            }
            else if (profile.TryFindDomain(record.Domain, out var index))
            {
                byDomain[index].Add(record.Percent);
            }
            else
            {
                var nearest = NearestName.Among(record.Domain, profile.Domains.Select(domain => domain.Name));
                notes.Add($"A result of '{record.Domain}' is skipped: the exam has no such domain{(nearest is null ? string.Empty : $"; '{nearest}' is the nearest")}.");
            }
        }

        return (full, byDomain);
    }

    private static DomainReadiness OfDomain(ExamDomain domain, List<decimal> percents, int goal)
    {
        var slope = SlopeOf(percents);
        return new DomainReadiness
        {
            Domain = domain.Id,
            Name = domain.Name,
            Records = percents.Count,
            LatestPercent = percents.Count > 0 ? percents[^1] : null,
            GoalPercent = goal,
            Trend = TrendOf(slope),
            Slope = slope,
        };
    }

    // The line of least squares through the results, numbered in their order.
    private static decimal? SlopeOf(List<decimal> percents)
    {
        if (percents.Count < 2)
        {
            return null;
        }

        decimal count = percents.Count;
        decimal sumX = 0, sumY = 0, sumXY = 0, sumXX = 0;
        for (var index = 0; index < percents.Count; index++)
        {
            sumX += index;
            sumY += percents[index];
            sumXY += index * percents[index];
            sumXX += (decimal)index * index;
        }

        return ((count * sumXY) - (sumX * sumY)) / ((count * sumXX) - (sumX * sumX));
    }

    private static ReadinessTrend TrendOf(decimal? slope) => slope switch
    {
        null => ReadinessTrend.Unknown,
        >= 1 => ReadinessTrend.Rising,
        <= -1 => ReadinessTrend.Falling,
        _ => ReadinessTrend.Flat,
    };

    private static IEnumerable<string> MissingExams(ReadinessRule rule, int asked, int streak)
    {
        if (streak < asked)
        {
            yield return FormattableString.Invariant(
                $"{Count(asked - streak, streak == 0 ? "full practice exam" : "more full practice exam")}{(asked - streak > 1 ? " in a row" : string.Empty)} at {rule.TargetPercent} % or more.");
        }
    }

    private static string MissingPoints(DomainReadiness domain) => FormattableString.Invariant(
        $"{domain.GoalPercent} % or more of the practice questions on {domain.Name}; the latest result is {domain.LatestPercent:0.##} %.");

    private static string ReasonOf(ReadinessVerdict verdict, ReadinessRule rule, int asked, string[] missing) => verdict == ReadinessVerdict.Ready
        ? FormattableString.Invariant($"The last {Count(asked, "full practice exam")} reached {rule.TargetPercent} % or more, and no domain with its own results is below its goal.")
        : $"Still missing: {string.Join("; ", missing.Select(one => one.TrimEnd('.')))}.";

    private static IEnumerable<string> Assumptions(ReadinessRule rule, int asked, List<decimal>[] byDomain)
    {
        if (rule.InARowSource.Kind == SourceKind.Assumption)
        {
            yield return FormattableString.Invariant($"'Consistently' means {asked} in a row.");
        }

        if (rule.Source.Kind == SourceKind.Assumption)
        {
            yield return FormattableString.Invariant($"{rule.TargetPercent} % is sufficient.");
        }

        if (byDomain.Any(percents => percents.Count > 0))
        {
            yield return "A domain's latest result counts, and its goal is the target of a full practice exam.";
        }

        yield return "A trend is a change of at least one point from one result to the next.";
    }

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? string.Empty : "s")}");
}
