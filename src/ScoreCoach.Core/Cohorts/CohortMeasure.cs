using System.Runtime.CompilerServices;
using ScoreCoach.Attempts;
using ScoreCoach.Catalog;
using ScoreCoach.People;
using ScoreCoach.Plans;
using ScoreCoach.Reports;

namespace ScoreCoach.Cohorts;

/// <summary>
/// Counts reports by exam, edition and group as they come, and summarizes them at the end. The outcome does not depend on the order of the reports.
/// </summary>
internal sealed class CohortMeasure
{
    /// <summary>More groups than these are no groups; a column of ids would make one for each person.</summary>
    private const int MaxGroups = 100_000;

    private readonly ExamCatalog _catalog;
    private readonly CohortOptions _options;
    private readonly Coach _coach;
    private readonly AttemptJoiner _joiner = new();
    private readonly Dictionary<ExamProfile, EditionCells> _editions = new(ReferenceEqualityComparer.Instance);
    private EditionCells? _last;
    private int _groups;

    /// <summary>Starts with nothing.</summary>
    /// <exception cref="ScoreCoachException">A column is named twice, or a number is not one from 1.</exception>
    public CohortMeasure(ExamCatalog catalog, CohortOptions options)
    {
        (_catalog, _options) = (catalog, options);
        AtLeastOne(nameof(options.Top), options.Top);
        AtLeastOne(nameof(options.MinimumGroupSize), options.MinimumGroupSize);
        _coach = new Coach(catalog, new PlanOptions { AsOf = options.AsOf });
        Columns = new GroupColumns(options.By);
    }

    /// <summary>The columns that make the groups.</summary>
    public GroupColumns Columns { get; }

    /// <summary>What has been counted, by exam and edition.</summary>
    public IEnumerable<EditionCells> Editions => _editions.Values
        .OrderBy(edition => edition.Profile.Id, StringComparer.Ordinal)
        .ThenBy(edition => edition.Profile.Edition, StringComparer.Ordinal);

    /// <summary>How many people were added who have reports in several groups and no id.</summary>
    public long SharedPeople { get; set; }

    /// <summary>Takes a report. One that was created by itself waits for the other attempts of its person.</summary>
    public void Add(ScoreReport report)
    {
        if (_joiner.Add(report) is { } ready)
        {
            Count(ready, Columns.ValuesOf(ready));
        }
    }

    /// <summary>Counts a report of which the group is known, and which knows the other attempts of its person.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(ScoreReport report, ReadOnlySpan<string?> group)
    {
        var edition = EditionOf(report.Profile);
        var cell = CellOf(edition, group);
        cell.Attempts++;
        if (!report.Superseded || _options.AllAttempts)
        {
            var mayRepeat = report.HasOtherAttempts || report.Tracking == AttemptTracking.Untracked;
            cell.Add(CountedAttempt.Of(report), edition.Finder.Find(report), mayRepeat ? PersonId.Of(report) : null);
        }
    }

    /// <summary>A measure of the same cohort with nothing in it, for another thread.</summary>
    public CohortMeasure New() => new(_catalog, _options);

    /// <summary>Adds what another measure of the same cohort counted.</summary>
    public void Add(CohortMeasure other)
    {
        foreach (var edition in other._editions.Values)
        {
            foreach (var cell in edition.Cells.Values)
            {
                CellOf(edition.Profile, cell.Values).Add(cell);
            }
        }
    }

    /// <summary>What is counted of an edition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EditionCells EditionOf(ExamProfile profile)
    {
        if (_last is null || !ReferenceEquals(_last.Profile, profile))
        {
            if (!_editions.TryGetValue(profile, out _last))
            {
                _last = new EditionCells(profile, new ReportFinder(_coach, _catalog.GuideOf(profile), _options.AsOf));
                _editions.Add(profile, _last);
            }
        }

        return _last;
    }

    /// <summary>The cell of a group at an edition, in which what was counted elsewhere can be added.</summary>
    public CohortCell CellOf(ExamProfile profile, ReadOnlySpan<string?> group) => CellOf(EditionOf(profile), group);

    /// <summary>The cell of a group at an edition.</summary>
    /// <exception cref="ScoreCoachException">There are too many groups.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CohortCell CellOf(EditionCells edition, ReadOnlySpan<string?> group)
    {
        var key = GroupKey.Of(group);
        if (!edition.Cells.TryGetValue(key, out var cell))
        {
            if (++_groups > MaxGroups)
            {
                throw ScoreCoachException.UnusableOptions(
                    $"{OptionExample.Of(nameof(_options.By), string.Join(',', _options.By))} makes more than {MaxGroups} groups. Accepted: columns with values that many people share.",
                    string.Join(", ", _options.By),
                    "Group by a team, a site or a class, not by a column of ids, names or dates.");
            }

            cell = new CohortCell(edition.Profile, group.ToArray(), edition.Finder.Rules.Count);
            edition.Cells.Add(key, cell);
        }

        for (var index = 0; index < group.Length; index++)
        {
            cell.Spell(index, group[index]);
        }

        return cell;
    }

    /// <summary>Ends counting: the reports that waited for others of their person are counted.</summary>
    /// <exception cref="ScoreCoachException">No report has one of the columns that make the groups.</exception>
    public void Close()
    {
        foreach (var report in _joiner.Complete())
        {
            Count(report, Columns.ValuesOf(report));
        }

        if (_editions.Count > 0)
        {
            Columns.Check();
        }
    }

    /// <summary>The summaries, by exam and edition; in each the groups by name, then all of the edition where there are groups.</summary>
    /// <exception cref="ScoreCoachException">No report has one of the columns that make the groups.</exception>
    public IReadOnlyList<CohortSummary> Complete()
    {
        Close();
        var basis = new CohortBasis(_options with { By = [.. Columns.Names] }, _catalog.Version);
        return [.. Editions.SelectMany(edition => new EditionSummaries(edition, [.. basis.Options.By], basis).Build())];
    }

    private static void AtLeastOne(string option, int? value)
    {
        if (value < 1)
        {
            throw ScoreCoachException.UnusableOptions($"{OptionExample.Of(option)} is {value}. Accepted: a number from 1.", value, "Correct the value, or omit the option.");
        }
    }
}
