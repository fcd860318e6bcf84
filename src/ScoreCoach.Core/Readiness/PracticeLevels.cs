using System.Globalization;
using ScoreCoach.Errors;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Readiness;

/// <summary>
/// What practice results by domain say about the levels that a plan is made with: a domain that reached its goal twice in a row goes into
/// review, and a level that no report of the exam gives is replaced by what practice shows.
/// </summary>
internal sealed class PracticeLevels
{
    private const int TimesInARow = 2;
    private readonly PerformanceLevel?[] _levels;
    private readonly string[] _percents;
    private readonly int _goal;

    private PracticeLevels(PerformanceLevel?[] levels, string[] percents, int goal, Source source) =>
        (_levels, _percents, _goal, Source) = (levels, percents, goal, source);

    /// <summary>Reads the levels out of practice results, the oldest first.</summary>
    /// <param name="profile">The exam that is planned for.</param>
    /// <param name="records">The results. Those of other exams and full practice exams have no bearing on a domain.</param>
    /// <param name="goal">The percentage to reach.</param>
    /// <param name="reported">The levels that a report of this exam gives; unknown where none does.</param>
    /// <returns>The levels; null without a result of a domain.</returns>
    /// <exception cref="ScoreCoachException">A result names a domain that the exam does not have.</exception>
    public static PracticeLevels? Of(ExamProfile profile, IEnumerable<PracticeRecord> records, int goal, Func<int, PerformanceLevel> reported)
    {
        var byDomain = new List<decimal>[profile.Domains.Count];
        foreach (var record in records)
        {
            if (string.IsNullOrWhiteSpace(record.Domain) || (record.Exam is not null && !profile.Names.Any(name => TextKey.AreSame(name, record.Exam))))
            {
                continue;
            }

            if (!profile.Outline.TryFind(record.Domain, out var index))
            {
                throw new ScoreCoachException(
                    ErrorId.UnknownDomain, $"'{record.Domain}' is not a domain of {profile.Id}.{NearestName.Hint(record.Domain, profile.Domains.Select(domain => domain.Name))}", record.Domain,
                    $"Use one of: {string.Join(", ", profile.Domains.Select(domain => domain.Name))}.");
            }

            (byDomain[index] ??= []).Add(record.Percent);
        }

        var levels = new PerformanceLevel?[byDomain.Length];
        for (var index = 0; index < levels.Length; index++)
        {
            levels[index] = LevelOf(byDomain[index], goal, reported(index));
        }

        return Array.Exists(byDomain, percents => percents is not null)
            ? new PracticeLevels(levels, [.. byDomain.Select(percents => percents is null ? string.Empty : Percents(percents))], goal, ScoreCoach.Source.Assumption(
                FormattableString.Invariant($"Practice results replace a report: {goal} % twice in a row counts as strong, and otherwise {LevelThreshold.Article.Adequate:0} % as adequate.")))
            : null;
    }

    /// <summary>Whether practice decides the level of a domain.</summary>
    public bool Decides(int index) => _levels[index] is not null;

    /// <summary>Who stands behind a level that practice decides.</summary>
    public Source Source { get; }

    /// <summary>The levels of a report with those that practice decides.</summary>
    public DomainResultSet Apply(DomainResultSet results) => Apply(results, _ => true);

    /// <summary>The levels of a report with those that it does not give itself. How long the preparation is follows from these: to be ahead in one domain makes it no shorter.</summary>
    public DomainResultSet Complete(DomainResultSet results) => Apply(results, index => results[index].Level == PerformanceLevel.Unknown);

    private DomainResultSet Apply(DomainResultSet results, Func<int, bool> isChanged)
    {
        var changed = new DomainResult[results.Count];
        for (var index = 0; index < changed.Length; index++)
        {
            changed[index] = _levels[index] is { } level && isChanged(index) ? results[index] with { Level = level, Severity = 0, LabelNote = null } : results[index];
        }

        return new DomainResultSet(results.Profile, changed);
    }

    /// <summary>What practice says about a domain, as the beginning of a sentence.</summary>
    public string ReadingOf(int index, string? reported) => _levels[index] == PerformanceLevel.Strong
        ? FormattableString.Invariant($"{_percents[index]} in practice reached the goal of {_goal} % twice in a row{(reported is null ? "" : $" (the report says \"{reported}\")")}, so the domain goes into review")
        : $"{_percents[index]} in practice counts as {_levels[index]}";

    /// <summary>What practice changes about a plan, a sentence per domain.</summary>
    public IEnumerable<string> Notes(ExamProfile profile, DomainResultSet? reported)
    {
        for (var index = 0; index < _levels.Length; index++)
        {
            if (_levels[index] is { } level)
            {
                yield return $"{profile.Domains[index].ShortName}: {ReadingOf(index, reported?[index].ReportedLevel)}{(level == PerformanceLevel.Strong ? "; the other domains get its time" : string.Empty)}.";
            }
            else if (_percents[index].Length > 0 && reported?[index].Level != PerformanceLevel.Strong)
            {
                yield return FormattableString.Invariant($"{profile.Domains[index].ShortName}: {_percents[index]} in practice; the level of the report applies until the goal of {_goal} % is reached twice in a row.");
            }
        }
    }

    private static PerformanceLevel? LevelOf(List<decimal>? percents, int goal, PerformanceLevel reported)
    {
        if (percents is null)
        {
            return null;
        }

        if (percents.Count >= TimesInARow && percents.TakeLast(TimesInARow).All(percent => percent >= goal))
        {
            return reported == PerformanceLevel.Strong ? null : PerformanceLevel.Strong;
        }

        return reported != PerformanceLevel.Unknown ? null
            : percents[^1] >= LevelThreshold.Article.Adequate ? PerformanceLevel.Adequate
            : PerformanceLevel.Weak;
    }

    private static string Percents(List<decimal> percents) => Listed.And([.. percents.TakeLast(TimesInARow).Select(percent => percent.ToString("0.#", CultureInfo.InvariantCulture) + " %")]);
}
