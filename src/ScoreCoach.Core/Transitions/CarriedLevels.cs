using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Transitions;

/// <summary>
/// What a report of one exam says about the domains of another: a level that is carried over, or nothing. Reports that read alike
/// share it.
/// </summary>
internal sealed class CarriedLevels
{
    private static readonly LabelDefinition PlannedAsWeak = new(nameof(PerformanceLevel.Weak), PerformanceLevel.Weak);
    private readonly DomainResultSet _old;
    private readonly ReadOnlyList<CarriedDomain>[] _from;

    private CarriedLevels(DomainResultSet old, ReadOnlyList<CarriedDomain>[] from, DomainResultSet results, DomainResultSet planned)
    {
        _old = old;
        _from = from;
        Results = results;
        Planned = planned;
    }

    public ExamProfile Target => Results.Profile;

    /// <summary>The code of the exam that the report is of.</summary>
    public string OldExam => _old.Profile.Id;

    /// <summary>The levels of the target's domains as far as they are carried over; the others are unknown.</summary>
    public DomainResultSet Results { get; }

    /// <summary>The levels that are planned for: a new domain counts as weak.</summary>
    public DomainResultSet Planned { get; }

    /// <summary>Whether someone compared the outlines of the two exams; otherwise nothing is known of what corresponds.</summary>
    private bool IsCompared => PairsOf(Target, OldExam).Length > 0;

    /// <summary>How many of the target's domains have a level that is carried over.</summary>
    public int Carried => Results.Known;

    /// <summary>What the levels of the plan rest on, in a sentence or two. A domain that has practice results is assumed no longer.</summary>
    /// <param name="isPracticed">Whether practice decides the level of a domain.</param>
    public string SummaryOf(Func<int, bool> isPracticed)
    {
        var assumed = Enumerable.Range(0, Results.Count).Where(index => !isPracticed(index)).ToArray();
        var carried = assumed.Count(index => BasisOf(index) == LevelBasis.Carried);
        var (left, practiced) = (assumed.Length - carried, Results.Count - assumed.Length);
        if (practiced == 0)
        {
            return (carried, left) switch
            {
                (0, _) => FormattableString.Invariant($"No level of {OldExam} carries over to {Target.Id}: all {left} domains are planned as weak until a full practice exam shows their levels."),
                (_, 0) => FormattableString.Invariant($"The levels of all {carried} domains of {Target.Id} are carried over from {OldExam}, which is an assumption until a full practice exam shows the actual levels."),
                _ => FormattableString.Invariant(
                    $"{Counted.Of(carried, "level is", "levels are")} carried over from {OldExam}, and {Counted.Of(left, "domain of", "domains of")} {Target.Id} without one {(left == 1 ? "is" : "are")} planned as weak: assumptions until a full practice exam shows the actual levels."),
            };
        }

        var known = FormattableString.Invariant($"{practiced} of {Results.Count} domains {(practiced == 1 ? "has" : "have")} practice results.");
        string[] others =
        [
            .. carried == 0 ? Array.Empty<string>() : [FormattableString.Invariant($"{Counted.Of(carried, "level is", "levels are")} carried over from {OldExam}")],
            .. left == 0 ? Array.Empty<string>() : [FormattableString.Invariant($"{Counted.Of(left, "domain without a result is", "domains without a result are")} planned as weak")],
        ];
        return $"{known} {Listed.And(others)}: {(assumed.Length == 1 ? "an assumption" : "assumptions")} until practice shows the real {(assumed.Length == 1 ? "level" : "levels")}.";
    }

    /// <summary>Carries the levels of a report over to an edition of another exam.</summary>
    public static CarriedLevels Of(DomainResultSet old, ExamProfile target)
    {
        var pairs = PairsOf(target, old.Profile.Id);
        var from = new ReadOnlyList<CarriedDomain>[target.Domains.Count];
        var results = new DomainResult[target.Domains.Count];
        var planned = new DomainResult[target.Domains.Count];
        for (var index = 0; index < results.Length; index++)
        {
            var domain = target.Domains[index];
            from[index] = [.. pairs.Where(pair => pair.To == domain.Id).Select(pair => Carry(old, pair)).OfType<CarriedDomain>()];
            var lowest = LowestOf(old, from[index]);
            var carried = lowest is null
                ? DomainResultSet.ResultOf(domain, default)
                : DomainResultSet.ResultOf(domain, default) with { Level = lowest.Level, Severity = lowest.Severity };
            results[index] = carried;
            planned[index] = lowest is null ? DomainResultSet.ResultOf(domain, new ReportedLabel(PlannedAsWeak, null)) : carried;
        }

        return new CarriedLevels(old, from, new DomainResultSet(target, results), new DomainResultSet(target, planned));
    }

    public LevelBasis BasisOf(int index) => Results[index].Level == PerformanceLevel.Unknown ? LevelBasis.New : LevelBasis.Carried;

    /// <summary>The domains of the old exam that belong to a domain of the target, those without a level included.</summary>
    public ReadOnlyList<CarriedDomain> From(int index) => _from[index];

    /// <summary>Who stands behind the level of a domain: no one.</summary>
    public Source SourceOf(int index) => Source.Assumption(BasisOf(index) == LevelBasis.Carried
        ? $"The level is carried over from {OldExam}; a full practice exam of {Target.Id} shows the actual level."
        : $"No result of {OldExam} covers this domain; a full practice exam of {Target.Id} shows its level.");

    /// <summary>What is known of the level of a domain, as the beginning of a sentence.</summary>
    public string ReadingOf(int index)
    {
        if (BasisOf(index) == LevelBasis.New)
        {
            var without = _from[index].Where(domain => domain.Level == PerformanceLevel.Unknown).Select(domain => domain.ShortName).ToArray();
            var why = without.Length == 0
                ? IsCompared ? $"Nothing in {OldExam} corresponds to this domain" : $"The outlines of {OldExam} and {Target.Id} were not compared"
                : $"The {OldExam} report gives no level for {Listed.And(without)}";
            return $"{why}, so it is planned as a weak one until a practice exam shows its level";
        }

        var said = _from[index].Select(domain => $"{domain.ShortName} {Reported(domain)}");
        return $"Assumed {Results[index].Level}: carried over from the {OldExam} report ({string.Join(", ", said)})";
    }

    /// <summary>A report of the target that holds what is carried over, and whose it is. It has no result: the target was not sat.</summary>
    public ScoreReport ReportFor(ScoreReport report) => new(Results)
    {
        CandidateId = report.CandidateId,
        CandidateName = report.CandidateName,
        Result = ExamResult.Unknown,
        Details = ReportDetails.Of(null, report.Language, null, report.Details?.LanguageName),
        File = report.File,
        Line = report.Line,
    };

    private static DomainTransfer[] PairsOf(ExamProfile target, string oldExam) =>
        [.. target.Transfers.Where(transfer => TextKey.AreSame(transfer.From, oldExam)).SelectMany(transfer => transfer.Domains)];

    // An edition of the old exam that lacks the domain can't say anything about it.
    private static CarriedDomain? Carry(DomainResultSet old, DomainTransfer pair)
    {
        for (var index = 0; index < old.Count; index++)
        {
            if (old[index].Domain == pair.From)
            {
                return new CarriedDomain
                {
                    Exam = old.Profile.Id,
                    Domain = pair.From,
                    Name = old[index].Name,
                    ShortName = old.Profile.Domains[index].ShortName,
                    Level = old[index].Level,
                    ReportedLevel = old[index].ReportedLevel,
                    Basis = pair.Basis,
                    Note = pair.Note,
                    Source = pair.Source,
                };
            }
        }

        return null;
    }

    // A domain without a level may be as low as any: unless another is weak already, the lowest is not known.
    private static DomainResult? LowestOf(DomainResultSet old, ReadOnlyList<CarriedDomain> from)
    {
        var results = old.Domains.Where(result => from.Any(domain => domain.Domain == result.Domain)).ToArray();
        var known = results.Where(result => result.Level != PerformanceLevel.Unknown).OrderBy(result => result.Level).ThenByDescending(result => result.Severity).FirstOrDefault();
        return known is null || (known.Level != PerformanceLevel.Weak && results.Any(result => result.Level == PerformanceLevel.Unknown))
            ? null
            : known;
    }

    private static string Reported(CarriedDomain domain) => domain.ReportedLevel switch
    {
        _ when domain.Level == PerformanceLevel.Unknown => "without a level",
        { } label when !TextKey.AreSame(label, domain.Level.ToString()) => $"\"{label}\" ({domain.Level})",
        _ => domain.Level.ToString(),
    };
}
