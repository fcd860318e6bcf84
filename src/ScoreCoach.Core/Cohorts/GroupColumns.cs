using System.Runtime.CompilerServices;
using ScoreCoach.Errors;
using ScoreCoach.Reports;

namespace ScoreCoach.Cohorts;

/// <summary>The columns that make the groups of a cohort, and the values that reports have in them.</summary>
internal sealed class GroupColumns
{
    /// <summary>How many names an error lists.</summary>
    private const int MaxNames = 30;

    private readonly GroupColumn[] _columns;
    private readonly SortedSet<string> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly string?[] _values;
    private ReportFile? _file;

    /// <summary>Takes the names as they were typed.</summary>
    /// <exception cref="ScoreCoachException">A column is named twice.</exception>
    public GroupColumns(IReadOnlyList<string> names)
    {
        _columns = [.. names.Select(name => new GroupColumn(name.Trim()))];
        _values = new string?[_columns.Length];
        if (_columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw ScoreCoachException.UnusableOptions($"{OptionExample.Of(nameof(CohortOptions.By))} names '{twice.Key}' twice.", twice.Key, "Name each column once.");
        }
    }

    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    /// <summary>The values of a report, one for each column and null for none. They change with the next report.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<string?> ValuesOf(ScoreReport report)
    {
        Note(report);
        for (var index = 0; index < _columns.Length; index++)
        {
            _values[index] = _columns[index].ValueOf(report);
        }

        return _values;
    }

    /// <summary>Notes that the columns were found elsewhere.</summary>
    public void MarkFound()
    {
        foreach (var column in _columns)
        {
            column.MarkFound();
        }
    }

    /// <summary>Notes that the column at a position was found elsewhere.</summary>
    public void MarkFound(int column) => _columns[column].MarkFound();

    /// <summary>Checks that each column was in a report.</summary>
    /// <exception cref="ScoreCoachException">No report had one of them.</exception>
    public void Check()
    {
        if (Array.Find(_columns, column => !column.IsFound) is { } missing)
        {
            throw NotFound(missing.Name);
        }
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

    private ScoreCoachException NotFound(string name)
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
