using System.Globalization;
using ScoreCoach.People;
using ScoreCoach.Reports;
using ScoreCoach.Statistics;
using ScoreCoach.Text;

namespace ScoreCoach.Attempts;

/// <summary>Compares the attempts of a person at an exam: what changed, what stayed, and how little that can mean.</summary>
internal sealed class AttemptComparer(ILabelStatistics statistics)
{
    /// <summary>Compares attempts. Reports of several people or exams give one comparison each.</summary>
    /// <returns>A comparison per person and exam, in the order in which they first came. Without id and name, reports of one exam are taken as one person's.</returns>
    public IReadOnlyList<AttemptComparison> Compare(IEnumerable<ScoreReport> reports) =>
        [.. reports.GroupBy(report => (PersonId.Of(report), report.Exam)).Select(group => CompareGroup([.. group]))];

    private AttemptComparison CompareGroup(ScoreReport[] reports)
    {
        // A report carries earlier attempts of its input. Those that were not passed in themselves belong here too.
        var known = AttemptContent.Distinct(reports.SelectMany(report => report.History.Prepend(report.ToRecord())));
        var order = new AttemptOrder(Array.ConvertAll(known, AttemptKey.Of));
        var isOrdered = Enumerable.Range(1, known.Length - 1).All(place => order.Compare(order.Sorted[place - 1], order.Sorted[place]) < 0);
        ComparedAttempt[] attempts = Array.ConvertAll(order.Sorted.ToArray(), attempt => Compared(known[attempt]));
        var person = LatestOf(reports, known, order);
        var last = attempts[^1];
        var chance = Chance(last.Results.Profile);
        var comparison = new AttemptComparison
        {
            CandidateId = person.CandidateId,
            CandidateName = person.CandidateName,
            Exam = last.Results.Profile.Id,
            Attempts = [.. attempts],
            ChanceOfSameLabels = chance,
            Caution = LabelCaution.Of(last.Results.Profile, chance),
            Reason = "There is only one attempt, so there is nothing to compare.",
            RuleId = "attempts.single",
        };
        if (attempts.Length == 1)
        {
            return comparison;
        }

        comparison = comparison with { Notes = [.. NotesOf(person, attempts, order)] };
        if (!isOrdered)
        {
            return comparison with
            {
                Reason = "The dates and numbers do not show the order of the attempts, so they are not compared. Provide a date for every attempt, or a number for every attempt.",
                RuleId = "attempts.unordered",
            };
        }

        var steps = attempts.Zip(attempts.Skip(1), Step).ToArray();
        var overall = Step(attempts[0], last);
        var differing = Differing(attempts);
        return comparison with
        {
            Steps = [.. steps],
            Overall = overall,
            DifferingWeakSets = differing.Length > 0,
            DifferingDomains = [.. differing],
            Reason = ReasonOf(overall, steps, differing.Length > 0),
            RuleId = steps.All(step => step.NoMovement) ? "attempts.no-movement" : differing.Length > 0 ? "attempts.differing-weak-sets" : "attempts.compared",
        };
    }

    private static IEnumerable<string> NotesOf(ScoreReport person, ComparedAttempt[] attempts, AttemptOrder order)
    {
        if (Enumerable.Range(0, attempts.Length).Any(attempt => order.FindContradiction(attempt) >= 0))
        {
            yield return order.Basis == AttemptBasis.Date
                ? "The attempt numbers contradict the exam dates, so the attempts are ordered by date."
                : "The attempt numbers contradict the known exam dates. Because some dates are missing, the attempts are ordered by number.";
        }

        if (person.CandidateId is null)
        {
            yield return person.CandidateName is null
                ? "The reports have no id and no name: they are treated as one person's."
                : "The reports have no id: reports with the same name are treated as one person's.";
        }

        if (attempts.Any(attempt => attempt.Edition != attempts[0].Edition))
        {
            yield return "The attempts were at different editions of the exam: only domains that both outlines have are compared.";
        }
    }

    /// <summary>The latest report: the person is named as it names them.</summary>
    private static ScoreReport LatestOf(ScoreReport[] reports, AttemptRecord[] known, AttemptOrder order)
    {
        var places = order.Sorted.ToArray();
        return reports
            .OrderBy(report => Array.IndexOf(places, Array.BinarySearch(known, report.ToRecord(), AttemptContent.Comparer)))
            .ThenBy(report => report.CandidateId, StringComparer.Ordinal)
            .ThenBy(report => report.CandidateName, StringComparer.Ordinal)
            .Last();
    }

    private static ComparedAttempt Compared(AttemptRecord attempt) => new()
    {
        Attempt = attempt.Attempt,
        ExamDate = attempt.ExamDate,
        Score = attempt.Score,
        Result = attempt.Result,
        Edition = attempt.Edition,
        Results = attempt.Results,
    };

    private static AttemptStep Step(ComparedAttempt from, ComparedAttempt to)
    {
        var domains = to.Results.Domains.Concat(from.Results.Domains).DistinctBy(domain => domain.Domain);
        DomainChange[] changes = [.. domains.Select(domain => new DomainChange
        {
            Domain = domain.Domain,
            Name = domain.Name,
            Before = from.Results.LevelOf(domain.Domain),
            After = to.Results.LevelOf(domain.Domain),
        })];

        return new AttemptStep
        {
            From = from,
            To = to,
            ScoreChange = to.Score - from.Score,
            Domains = [.. changes],
            WeakStayed = Ids(change => change.Before == PerformanceLevel.Weak && change.After == PerformanceLevel.Weak),
            WeakAppeared = Ids(change => change.Before > PerformanceLevel.Weak && change.After == PerformanceLevel.Weak),
            WeakGone = Ids(change => change.Before == PerformanceLevel.Weak && change.After > PerformanceLevel.Weak),
            NoMovement = changes.Length > 0 && changes.All(change => change.Change == LevelChange.Same),
        };

        ReadOnlyList<string> Ids(Func<DomainChange, bool> holds) => [.. changes.Where(holds).Select(change => change.Domain)];
    }

    // The rule that guides ask for, applied to the attempts in this order.
    private static string[] Differing(ComparedAttempt[] attempts)
    {
        var last = attempts[^1].Results;
        DomainResultSet[] alike = [.. attempts.Select(attempt => attempt.Results).Where(results => ReferenceEquals(results.Profile, last.Profile))];
        return [.. WeakSets.Differing(alike).Select(index => last[index].Domain)];
    }

    private double? Chance(ExamProfile profile) =>
        profile.Domains.Count > 0 && profile.Domains.All(domain => domain.ScoredItems > 0)
            ? statistics.ChanceOfSameLabels(profile.Domains.Select(domain => domain.ScoredItems!.Value), LabelCaution.TypicalPercent / 100.0, LevelThreshold.Article)
            : null;

    private static string ReasonOf(AttemptStep overall, AttemptStep[] steps, bool differing)
    {
        var up = overall.Domains.Count(change => change.Change == LevelChange.Up);
        var down = overall.Domains.Count(change => change.Change == LevelChange.Down);
        var score = overall.ScoreChange is { } change
            ? FormattableString.Invariant($", the score changed by {(change > 0 ? "+" : string.Empty)}{change:0.##}")
            : string.Empty;
        return steps.All(step => step.NoMovement)
            ? $"No level changed over {Text(steps.Length + 1)} attempts{score}."
            : $"From the first to the last of {Text(steps.Length + 1)} attempts {Counted.Of(up, "level", "levels")} rose and {Text(down)} fell{score}; "
                + $"weak: {Text(overall.WeakStayed.Count)} stayed, {Text(overall.WeakAppeared.Count)} appeared, {Text(overall.WeakGone.Count)} went"
                + (differing ? "; different domains were weak in consecutive attempts." : ".");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
