using System.Globalization;

namespace ScoreCoach;

/// <summary>Compares the attempts of a person at an exam: what changed, what stayed, and how little that can mean.</summary>
public static class AttemptComparisonRules
{
    // The candidate of the caution: about where failing and passing meet, the same in every domain.
    private const int TypicalPercent = 70;

    /// <summary>Compares attempts. Reports of several people or exams give one comparison each.</summary>
    /// <param name="reports">The reports, in any order.</param>
    /// <returns>A comparison per person and exam, in the order in which they first came.</returns>
    public static IReadOnlyList<AttemptComparison> Compare(IEnumerable<ScoreReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return [.. reports.GroupBy(report => (PersonOf(report), TextKey.Of(report.Exam))).Select(group => CompareGroup([.. group]))];
    }

    // An id tells people apart; without one the name has to; without both, reports of one exam are taken as one person's.
    private static (bool HasId, string? Key) PersonOf(ScoreReport report) =>
        report.CandidateId is { } id ? (true, KeyOf(id)) : (false, report.CandidateName is { } name ? KeyOf(name) : null);

    // Trimmed and in Unicode's composed form, as files tell people apart; upper and lower case stay different people.
    private static string KeyOf(string name)
    {
        try
        {
            return name.Trim().Normalize();
        }
        catch (ArgumentException)
        {
            // Half a character has no composed form.
            return name.Trim();
        }
    }

    private static AttemptComparison CompareGroup(ScoreReport[] reports)
    {
        var notes = new List<string>();
        var attempts = Attempts(reports, notes);
        var last = attempts[^1];
        var person = reports[^1];
        var chance = Chance(last.Results.Profile);
        var comparison = new AttemptComparison
        {
            CandidateId = person.CandidateId,
            CandidateName = person.CandidateName,
            Exam = last.Results.Profile.Id,
            Attempts = attempts,
            ChanceOfSameLabels = chance,
            Caution = CautionOf(last.Results.Profile, chance),
            Reason = "There is only one attempt, so there is nothing to compare.",
            RuleId = "attempts.single",
            Notes = notes,
        };
        if (attempts.Count == 1)
        {
            return comparison;
        }

        if (person.CandidateId is null)
        {
            notes.Add(person.CandidateName is null
                ? "The reports name nobody: they are taken as one person's."
                : "The reports have no id: reports of the same name are taken as one person's.");
        }

        var steps = attempts.Zip(attempts.Skip(1), Step).ToArray();
        if (steps.Any(step => step.From.Edition != step.To.Edition))
        {
            notes.Add("The attempts were at different editions of the exam: domains are compared where both outlines have them.");
        }

        var overall = Step(attempts[0], last);
        var differing = Differing(attempts);
        return comparison with
        {
            Steps = steps,
            Overall = overall,
            DifferingWeakSets = differing.Count > 0,
            DifferingDomains = differing,
            Reason = ReasonOf(overall, steps, differing.Count > 0),
            RuleId = steps.All(step => step.NoMovement) ? "attempts.no-movement" : differing.Count > 0 ? "attempts.differing-weak-sets" : "attempts.compared",
        };
    }

    private static List<ComparedAttempt> Attempts(ScoreReport[] reports, List<string> notes)
    {
        var given = reports.Select(report => (
            Attempt: Compared(report.Attempt, report.ExamDate, report.Score, report.Result, report.Results),
            Time: report.ExamTime)).ToList();

        // A report carries earlier attempts of its input. Those that were not passed in themselves belong here too.
        var carried = new List<(ComparedAttempt Attempt, DateTimeOffset? Time)>();
        foreach (var record in reports.SelectMany(report => report.History))
        {
            var attempt = Compared(record.Attempt, record.ExamDate, record.Score, record.Result, record.Results);
            if (!given.Concat(carried).Any(known => IsSame(known.Attempt, attempt)))
            {
                carried.Add((attempt, null));
            }
        }

        return Ordered([.. carried, .. given], notes);
    }

    private static ComparedAttempt Compared(int? attempt, DateTime? date, decimal? score, ExamResult result, DomainResultSet results) => new()
    {
        Attempt = attempt,
        ExamDate = date,
        Score = score,
        Result = result,
        Edition = results.Profile.Edition,
        Results = results,
    };

    private static bool IsSame(ComparedAttempt left, ComparedAttempt right) =>
        left.Attempt == right.Attempt && left.ExamDate == right.ExamDate && left.Score == right.Score
        && left.Result == right.Result && left.Edition == right.Edition
        && left.Results.Count == right.Results.Count
        && Enumerable.Range(0, left.Results.Count).All(index => left.Results[index].Level == right.Results[index].Level);

    // Only a key that every attempt has can order them: dates and numbers mixed would give an order that contradicts itself.
    private static List<ComparedAttempt> Ordered(List<(ComparedAttempt Attempt, DateTimeOffset? Time)> attempts, List<string> notes)
    {
        var dated = attempts.TrueForAll(one => one.Attempt.ExamDate is not null);
        var numbered = attempts.TrueForAll(one => one.Attempt.Attempt is not null);
        IEnumerable<(ComparedAttempt Attempt, DateTimeOffset? Time)> ordered = attempts;
        if (dated)
        {
            ordered = attempts.OrderBy(one => one.Attempt.ExamDate!.Value.Date).ThenBy(one => one.Attempt.Attempt ?? int.MaxValue).ThenBy(one => one.Time);
        }
        else if (numbered)
        {
            ordered = attempts.OrderBy(one => one.Attempt.Attempt);
        }
        else if (attempts.Count > 1)
        {
            notes.Add("Neither the days nor the numbers of all attempts are known: they are in the order in which they came.");
        }

        List<ComparedAttempt> result = [.. ordered.Select(one => one.Attempt)];
        if (dated && numbered && result.Zip(result.Skip(1)).Any(pair => pair.First.Attempt >= pair.Second.Attempt))
        {
            notes.Add("The numbers of the attempts contradict their days: the days order them.");
        }

        return result;
    }

    private static AttemptStep Step(ComparedAttempt from, ComparedAttempt to)
    {
        var changes = new List<DomainChange>();
        foreach (var after in to.Results.ToArray())
        {
            changes.Add(new DomainChange { Domain = after.Domain, Name = after.Name, Before = LevelIn(from.Results, after.Domain), After = after.Level });
        }

        foreach (var before in from.Results.ToArray())
        {
            if (!changes.Exists(change => change.Domain == before.Domain))
            {
                changes.Add(new DomainChange { Domain = before.Domain, Name = before.Name, Before = before.Level, After = PerformanceLevel.Unknown });
            }
        }

        return new AttemptStep
        {
            From = from,
            To = to,
            ScoreChange = to.Score - from.Score,
            Domains = changes,
            WeakStayed = Ids(change => change.Before == PerformanceLevel.Weak && change.After == PerformanceLevel.Weak),
            WeakAppeared = Ids(change => change.Before > PerformanceLevel.Weak && change.After == PerformanceLevel.Weak),
            WeakGone = Ids(change => change.Before == PerformanceLevel.Weak && change.After > PerformanceLevel.Weak),
            NoMovement = changes.Count > 0 && changes.TrueForAll(change => change.Change == LevelChange.Same),
        };

        string[] Ids(Func<DomainChange, bool> holds) => [.. changes.Where(holds).Select(change => change.Domain)];
    }

    private static PerformanceLevel LevelIn(DomainResultSet results, string domain)
    {
        for (var index = 0; index < results.Count; index++)
        {
            if (results[index].Domain == domain)
            {
                return results[index].Level;
            }
        }

        return PerformanceLevel.Unknown;
    }

    // The very condition that guides use for it, asked of the attempts as they are ordered here.
    private static List<string> Differing(List<ComparedAttempt> attempts)
    {
        var last = attempts[^1];
        var facts = new ReportFacts(new ScoreReport(last.Results)
        {
            Attempt = last.Attempt,
            ExamDate = last.ExamDate,
            Score = last.Score,
            Result = last.Result,
            History = [.. attempts.SkipLast(1).Select(one => new AttemptRecord(one.Attempt, one.ExamDate, one.Score, one.Result, one.Results))],
        });
        return [.. new DifferingWeakSets().DomainsConcerned(facts).Select(index => last.Results[index].Domain)];
    }

    private static double? Chance(ExamProfile profile) =>
        profile.Domains.Count > 0 && profile.Domains.All(domain => domain.ScoredItems > 0)
            ? LabelRepeatability.ChanceOfSameLabels(profile.Domains.Select(domain => domain.ScoredItems!.Value), TypicalPercent / 100.0, LevelThreshold.Article)
            : null;

    private static string CautionOf(ExamProfile profile, double? known)
    {
        if (known is not { } chance)
        {
            return "Labels rest on few questions each and change by chance, so neither a change nor the lack of one shows that ability changed or did not.";
        }

        var items = profile.Domains.Select(domain => domain.ScoredItems!.Value).ToArray();
        var range = items.Min() == items.Max() ? Text(items.Min()) : $"{Text(items.Min())} to {Text(items.Max())}";
        return FormattableString.Invariant(
            $"Labels rest on about {range} questions each and change by chance: a candidate at a true {TypicalPercent} % everywhere gets the same {profile.Domains.Count} three-level labels twice with a probability of {Percent(chance)} %, so neither a change nor the lack of one shows that ability changed or did not.");
    }

    private static string ReasonOf(AttemptStep overall, AttemptStep[] steps, bool differing)
    {
        var up = overall.Domains.Count(change => change.Change == LevelChange.Up);
        var down = overall.Domains.Count(change => change.Change == LevelChange.Down);
        var score = overall.ScoreChange is { } change
            ? FormattableString.Invariant($", the score changed by {(change > 0 ? "+" : string.Empty)}{change:0.##}")
            : string.Empty;
        return steps.All(step => step.NoMovement)
            ? $"No level changed over {Text(steps.Length + 1)} attempts{score}."
            : $"From the first to the last of {Text(steps.Length + 1)} attempts {Text(up)} levels rose and {Text(down)} fell{score}; "
                + $"weak: {Text(overall.WeakStayed.Count)} stayed, {Text(overall.WeakAppeared.Count)} appeared, {Text(overall.WeakGone.Count)} went"
                + (differing ? "; different domains were weak in attempts that follow each other." : ".");
    }

    // Two digits that mean something, also for an exam of many domains where the chance is tiny.
    private static string Percent(double chance)
    {
        var percent = 100 * chance;
        var digits = percent >= 10 || percent <= 0 ? 0 : Math.Min(15, 1 - (int)Math.Floor(Math.Log10(percent)));
        return percent.ToString("F" + Text(digits), CultureInfo.InvariantCulture);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
