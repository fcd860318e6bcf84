using ScoreCoach.Cohorts;

namespace ScoreCoach;

/// <summary>What the reports of a group at an edition of an exam say together. Names no person.</summary>
public sealed record CohortSummary
{
    /// <summary>The exam's code.</summary>
    public string Exam => Profile.Id;

    /// <summary>The exam's title.</summary>
    public string ExamTitle => Profile.Title;

    /// <summary>The edition of its outline.</summary>
    public string Edition => Profile.Edition;

    /// <summary>The group: a value per column that makes the groups. Empty for all of an edition.</summary>
    public AttributeDictionary Group { get; internal init; } = AttributeDictionary.Empty;

    /// <summary>The values of the group in one text; "(all)" for all of an edition.</summary>
    public string GroupName => Group.Count == 0 ? "(all)" : string.Join(", ", Group.Values.Select(value => value ?? "(none)"));

    /// <summary>Whether it is all of an edition, next to its groups.</summary>
    public bool IsTotal { get; internal init; }

    /// <summary>How many reports are counted; null when suppressed.</summary>
    public long? Count { get; internal init; }

    /// <summary>Of how many people. A report without an id and a name is one person.</summary>
    public long? People { get; internal init; }

    /// <summary>How many reports there are, with attempts that a later one supersedes.</summary>
    public long? Attempts { get; internal init; }

    /// <summary>Whether its figures are not shown: see <see cref="Reason"/>.</summary>
    public bool Suppressed { get; internal init; }

    /// <summary>How many passed; null when suppressed, or shown as a band.</summary>
    public long? Passed { get; internal init; }

    /// <summary>How many failed; null as above.</summary>
    public long? Failed { get; internal init; }

    /// <summary>How many reports do not say.</summary>
    public long? Unknown { get; internal init; }

    /// <summary>The share that passed, of those who are known; null when suppressed or no report says.</summary>
    public RateInterval? PassRate { get; internal init; }

    /// <summary>The scores; null when suppressed, or of fewer than the minimum of people, or if they would reveal such.</summary>
    public ScoreSummary? Score { get; internal init; }

    /// <summary>The points that those who failed lack; null as the scores, and where results are a range.</summary>
    public ScoreSummary? PointsToPass { get; internal init; }

    /// <summary>The domains: in the order of the outline, or the weakest first where a number of them is requested.</summary>
    public ReadOnlyList<CohortDomain> Domains { get; internal init; } = [];

    /// <summary>The patterns that were found, most frequent first.</summary>
    public ReadOnlyList<CohortPattern> Patterns { get; internal init; } = [];

    /// <summary>Whether and when a retake is possible, with the number of reports; null when suppressed.</summary>
    public ReadOnlyMap<string, long?>? Verdicts { get; internal init; }

    /// <summary>Which kind of plan the reports ask for; null when suppressed.</summary>
    public ReadOnlyMap<string, long?>? PlanKinds { get; internal init; }

    /// <summary>Why figures are not shown, or shown as bands; null when all are.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The exam.</summary>
    internal ExamProfile Profile { get; init; } = null!;

    /// <summary>What it was measured by.</summary>
    internal CohortBasis Basis { get; init; } = null!;

    /// <summary>The domains of which reports say something, the weakest first.</summary>
    internal IEnumerable<CohortDomain> Weakest => WeakestOf(Domains);

    /// <summary>Sorts by the share of the weak, then by weight, then by the outline.</summary>
    internal static IEnumerable<CohortDomain> WeakestOf(IEnumerable<CohortDomain> domains) => domains
        .Where(domain => domain.Of > 0)
        .OrderByDescending(domain => domain.WeakShare ?? ((domain.Low + domain.High) / 2))
        .ThenByDescending(domain => domain.Weight);

    /// <inheritdoc/>
    public override string ToString() => $"{Exam} {Edition}, {(Group.Count > 0 ? string.Join(", ", Group.Select(column => $"{column.Key} {column.Value ?? "(none)"}")) : "all")}: {(Suppressed ? "not shown" : FormattableString.Invariant($"{People} people"))}";
}
