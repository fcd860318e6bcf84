using System.Runtime.CompilerServices;
using ScoreCoach.Attempts;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
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

    /// <summary>How many names an error lists.</summary>
    private const int MaxNames = 30;

    private const string NoValue = "\0";
    private const char Separator = '\u001F';

    private readonly ExamCatalog _catalog;
    private readonly CohortOptions _options;
    private readonly Coach _coach;
    private readonly GroupColumn[] _columns;
    private readonly AttemptJoiner _joiner = new();
    private readonly Dictionary<ExamProfile, EditionCells> _editions = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<string> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly string?[] _values;
    private EditionCells? _last;
    private ReportFile? _file;
    private int _groups;

    /// <summary>Starts with nothing.</summary>
    /// <exception cref="ScoreCoachException">A column is named twice.</exception>
    public CohortMeasure(ExamCatalog catalog, CohortOptions options)
    {
        (_catalog, _options) = (catalog, options);
        AtLeastOne(nameof(options.Top), options.Top);
        AtLeastOne(nameof(options.MinimumGroupSize), options.MinimumGroupSize);
        _coach = new Coach(catalog, new PlanOptions { AsOf = options.AsOf });
        _columns = [.. options.By.Select(name => new GroupColumn(name.Trim()))];
        _values = new string?[_columns.Length];
        if (_columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw ScoreCoachException.UnusableOptions($"{OptionExample.Of(nameof(options.By))} names '{twice.Key}' twice.", twice.Key, "Name each column once.");
        }
    }

    /// <summary>Takes a report. One that was created by itself waits for the other attempts of its person.</summary>
    public void Add(ScoreReport report)
    {
        if (_joiner.Add(report) is { } ready)
        {
            Count(ready);
        }
    }

    /// <summary>The summaries, by exam and edition; in each the groups by name, then all of the edition where there are groups.</summary>
    /// <exception cref="ScoreCoachException">No report has one of the columns that make the groups.</exception>
    public IReadOnlyList<CohortSummary> Complete()
    {
        foreach (var report in _joiner.Complete())
        {
            Count(report);
        }

        if (_editions.Count > 0 && Array.Find(_columns, column => !column.IsFound) is { } missing)
        {
            throw ColumnNotFound(missing.Name);
        }

        var basis = new CohortBasis(_options with { By = [.. _columns.Select(column => column.Name)] }, _catalog.Version);
        return
        [
            .. _editions.Values
                .OrderBy(edition => edition.Profile.Id, StringComparer.Ordinal)
                .ThenBy(edition => edition.Profile.Edition, StringComparer.Ordinal)
                .SelectMany(edition => new EditionSummaries(edition, [.. basis.Options.By], basis).Build()),
        ];
    }

    private static void AtLeastOne(string option, int? value)
    {
        if (value < 1)
        {
            throw ScoreCoachException.UnusableOptions($"{OptionExample.Of(option)} is {value}. Accepted: a number from 1.", value, "Correct the value, or omit the option.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(ScoreReport report)
    {
        Note(report);
        if (_last is null || !ReferenceEquals(_last.Profile, report.Profile))
        {
            if (!_editions.TryGetValue(report.Profile, out _last))
            {
                _last = new EditionCells(report.Profile, new ReportFinder(_coach, _catalog.GuideOf(report.Profile)));
                _editions.Add(report.Profile, _last);
            }
        }

        var cell = CellOf(report, _last);
        cell.Attempts++;
        if (report.Superseded && !_options.AllAttempts)
        {
            return;
        }

        cell.Add(report, _last.Finder.Find(report), report.HasOtherAttempts || report.Tracking == AttemptTracking.Untracked ? PersonId.Of(report) : null);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private CohortCell CellOf(ScoreReport report, EditionCells edition)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            _values[index] = _columns[index].ValueOf(report);
        }

        var key = _values.Length switch
        {
            0 => string.Empty,
            1 => _values[0] ?? NoValue,
            _ => string.Join(Separator, _values.Select(value => value ?? NoValue)),
        };
        if (!edition.Cells.TryGetValue(key, out var cell))
        {
            if (++_groups > MaxGroups)
            {
                throw ScoreCoachException.UnusableOptions(
                    $"{OptionExample.Of(nameof(_options.By), string.Join(',', _options.By))} makes more than {MaxGroups} groups. Accepted: columns with values that many people share.",
                    string.Join(", ", _options.By),
                    "Group by a team, a site or a class, not by a column of ids, names or dates.");
            }

            cell = new CohortCell(report.Profile, [.. _values], edition.Finder.Rules.Count);
            edition.Cells.Add(key, cell);
        }

        for (var index = 0; index < _values.Length; index++)
        {
            cell.Spell(index, _values[index]);
        }

        return cell;
    }

    /// <summary>Notes the columns that could have been named.</summary>
    private void Note(ScoreReport report)
    {
        if (_columns.Length == 0 || (report.File is { } file && ReferenceEquals(file, _file)))
        {
            return;
        }

        _file = report.File;
        _attributes.UnionWith(report.Attributes.Keys);
    }

    private ScoreCoachException ColumnNotFound(string name)
    {
        string[] accepted = [.. _attributes, .. GroupColumn.Fields];
        var more = accepted.Length > MaxNames ? FormattableString.Invariant($" and {accepted.Length - MaxNames} more") : string.Empty;
        return new ScoreCoachException(
            ErrorId.UnknownColumn,
            $"No report has a column '{name}' to group by. Accepted: {string.Join(", ", accepted.Take(MaxNames))}{more}.",
            name,
            "Use the name of a column of the file. A column that was read as the id, the name, the exam, the score or a domain makes no groups.");
    }
}
