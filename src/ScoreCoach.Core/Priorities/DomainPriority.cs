using ScoreCoach.Collections;
using ScoreCoach.Priorities;

namespace ScoreCoach;

/// <summary>Where a domain is in the order of what to study, how much of the time it gets, why, and what to do.</summary>
public sealed class DomainPriority : INamed
{
    private readonly RankedDomain _ranked;
    private readonly ScoreReport _report;

    internal DomainPriority(RankedDomain ranked, ScoreReport report, int? minutes)
    {
        _ranked = ranked;
        _report = report;
        Minutes = minutes;
    }

    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId => _report.CandidateId;

    /// <summary>The code of the exam whose domain it is: in a plan for another exam than the report's, that other exam.</summary>
    public string Exam => _report.Exam;

    /// <summary>Which attempt the report is of; null when not given.</summary>
    [System.ComponentModel.Browsable(false)]
    public int? Attempt => _report.Attempt;

    /// <summary>The day of the exam that the report is of; null when not given.</summary>
    [System.ComponentModel.Browsable(false)]
    public DateTime? ExamDate => _report.ExamDate;

    /// <summary>The place, from 1.</summary>
    public int Rank => _ranked.Rank;

    /// <summary>The domain's id.</summary>
    public string Domain => _ranked.Domain.Id;

    /// <summary>The domain's name.</summary>
    public string Name => _ranked.Domain.Name;

    /// <summary>A name short enough for a table.</summary>
    public string ShortName => _ranked.Domain.ShortName;

    /// <summary>The weight in percent, normalized.</summary>
    public double Weight => _ranked.Domain.Weight;

    /// <summary>The level.</summary>
    public PerformanceLevel Level => _ranked.Result.Level;

    /// <summary>The text as it came; null when there was none.</summary>
    public string? ReportedLevel => _ranked.Result.ReportedLevel;

    /// <summary>Where the level comes from: from a report of this exam, from one of an older exam, or from nowhere.</summary>
    public LevelBasis Basis => _ranked.Basis;

    /// <summary>The domains of an older exam that belong to this one, with what its report says; empty for a level that was reported.</summary>
    public ReadOnlyList<CarriedDomain> FromDomains => _ranked.From;

    /// <summary>The numbers of its objectives in which the report lists missed questions; empty for none.</summary>
    public ReadOnlyList<string> MissedObjectives => _ranked.Result.MissedObjectives;

    /// <summary>The tier of the guide; null when the level is unknown.</summary>
    public string? Tier => _ranked.Tier;

    /// <summary>The part of the study time, 0 to 1. The shares of a report sum to 1.</summary>
    public double Share => _ranked.Share;

    /// <summary>The minutes in a plan; null outside one.</summary>
    public int? Minutes { get; }

    /// <summary>How the time was divided.</summary>
    public AllocationMethod Method => _ranked.Method;

    /// <summary>What a weak result here usually means; null when the result is not weak or the guide does not say.</summary>
    public string? Focus => _ranked.Advice.Focus;

    /// <summary>The source for what a weak result here usually means; null without <see cref="Focus"/>.</summary>
    public Source? FocusSource => _ranked.Advice.FocusSource;

    /// <summary>
    /// What the level means on a report with this result: on a failed one, what it had to do with the failure; on a passed
    /// one, what it says about the work. Null when the level or the result is not known, or the guide does not say.
    /// </summary>
    public string? Meaning => _report.Result switch
    {
        ExamResult.Fail => _ranked.Advice.Level?.MeaningWhenFailed,
        ExamResult.Pass => _ranked.Advice.Level?.MeaningWhenPassed,
        _ => null,
    } is { } text ? text.Replace(CoachingItem.DomainPlaceholder, Name, StringComparison.Ordinal) : null;

    /// <summary>The source for what the level means; null without <see cref="Meaning"/>.</summary>
    public Source? MeaningSource => Meaning is null ? null : _ranked.Advice.Level?.MeaningSource;

    /// <summary>How to study at this level.</summary>
    public ReadOnlyList<CoachingItem> StudyMethods => _ranked.Advice.StudyMethods;

    /// <summary>What to do.</summary>
    public ReadOnlyList<CoachingItem> Actions => _ranked.Advice.Actions;

    /// <summary>What is tested.</summary>
    public ReadOnlyList<CoachingItem> Topics => _ranked.Advice.Topics;

    /// <summary>What to study with.</summary>
    public ReadOnlyList<CoachingItem> Resources => _ranked.Advice.Resources;

    /// <summary>What to be able to do at the end.</summary>
    public ReadOnlyList<CoachingItem> Objectives => _ranked.Advice.Objectives;

    /// <summary>What to reach.</summary>
    public string Goal => _ranked.Advice.Goal;

    /// <summary>The source for the percentage of the goal.</summary>
    public Source GoalSource => _ranked.Advice.GoalSource;

    /// <summary>The next level to reach; null to hold this one.</summary>
    public PerformanceLevel? NextLevel => _ranked.Advice.NextLevel;

    /// <summary>Why the domain stands here and gets this much, in one or two sentences.</summary>
    public string Reason => _ranked.MethodNote is { } note ? $"{_ranked.Reason} {note}" : _ranked.Reason;

    /// <summary>The same without the method that was not used, which a reader of a plan does not see.</summary>
    internal string ShownReason => _ranked.Reason;

    /// <summary>The rule that put it here.</summary>
    public string RuleId => _ranked.RuleId;

    /// <summary>Who stands behind that rule.</summary>
    public Source Source => _ranked.Source;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Rank}. {Name}, {Share * 100:0.##} %: {_report}");
}
