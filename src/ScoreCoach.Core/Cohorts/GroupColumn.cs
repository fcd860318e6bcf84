using System.Runtime.CompilerServices;
using ScoreCoach.Import;
using ScoreCoach.Reports;

namespace ScoreCoach.Cohorts;

/// <summary>A column that makes groups: an attribute of the reports, or a field that says something about more than one person.</summary>
/// <param name="name">The name, without regard to case.</param>
internal sealed class GroupColumn(string name)
{
    private static readonly Dictionary<string, (ReportField Field, Func<ScoreReport, string?> Value)> s_fields = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(ScoreReport.Language)] = (ReportField.Language, report => report.Language),
        [nameof(ScoreReport.ExamForm)] = (ReportField.ExamForm, report => report.ExamForm),
    };

    private readonly Func<ScoreReport, string?>? _field = s_fields.TryGetValue(name, out var field) ? field.Value : null;
    private ReportFile? _file;
    private int _index = -1;

    /// <summary>The names of the fields that can make groups.</summary>
    public static IEnumerable<string> Fields => s_fields.Keys;

    /// <summary>The field of a name; null for one that makes no groups.</summary>
    public static ReportField? FieldOf(string name) => s_fields.TryGetValue(name, out var field) ? field.Field : null;

    public string Name => name;

    /// <summary>Whether a report had the column.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Notes that a report elsewhere had the column.</summary>
    public void MarkFound() => IsFound = true;

    /// <summary>The value of a report, trimmed; null where it is empty, or the report has no such column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? ValueOf(ScoreReport report)
    {
        if (report.File is { } file)
        {
            if (!ReferenceEquals(file, _file))
            {
                _file = file;
                _index = Array.FindIndex(file.AttributeNames, column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
                IsFound |= _index >= 0;
            }

            if (_index >= 0)
            {
                return Trimmed(report.AttributeAt(_index));
            }
        }
        else if (report.Attributes.TryGetValue(name, out var value))
        {
            IsFound = true;
            return Trimmed(value);
        }

        if (_field is null)
        {
            return null;
        }

        IsFound = true;
        return Trimmed(_field(report));
    }

    /// <summary>A value without white space at its ends; null for nothing else.</summary>
    public static string? Trimmed(string? value)
    {
        var text = value?.Trim();
        return text?.Length > 0 ? text : null;
    }
}
