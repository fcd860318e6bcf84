using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds the column of each known field among a file's headers. Names are ranked: the best header wins, the others
/// become attributes with a notice, and two of equal rank are an error.
/// </summary>
internal sealed class FieldColumnFinder(IReadOnlyList<string> headers, RecognitionRules recognition)
{
    /// <summary>Shorter names have too many neighbours that mean something else: "Store" is one edit from "Score".</summary>
    private const int MinNearMatchLength = 7;

    private readonly string[] _keys = [.. headers.Select(header => TextKey.Of(header))];
    private readonly bool[] _taken = new bool[headers.Count];
    private readonly Dictionary<ReportField, IReadOnlyList<IReadOnlyList<string>>> _names = Names(recognition);
    private readonly List<ImportIssue> _issues = [];
    public IReadOnlyList<ImportIssue> Issues => _issues;

    /// <summary>The column of each field, by the field's number; -1 for none.</summary>
    public int[] Columns { get; } = [.. Enumerable.Repeat(-1, Enum.GetValues<ReportField>().Length)];

    /// <summary>Takes a column for a field before anything is looked for.</summary>
    public void Assign(ReportField field, int column)
    {
        Columns[(int)field] = column;
        _taken[column] = true;
    }

    /// <summary>Takes a column out of what is looked at.</summary>
    public void Reserve(int column) => _taken[column] = true;

    /// <summary>Looks for every field that has no column yet.</summary>
    public void Find(bool lookForLong)
    {
        foreach (var field in Enum.GetValues<ReportField>().Where(field => field is not (ReportField.Domain or ReportField.Level)))
        {
            Find(field);
        }

        if (lookForLong)
        {
            FindLongLayout();
        }

        FindNear();
    }

    /// <summary>The header that is nearest to a field's names; null when none is near.</summary>
    public string? NearestHeader(ReportField field)
    {
        var free = Enumerable.Range(0, headers.Count).Where(column => !_taken[column]).Select(column => headers[column]).ToArray();
        return _names[field].SelectMany(group => group).Select(name => NearestName.Among(name, free)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The field's own name always comes first: what the product writes, it reads.</summary>
    private static Dictionary<ReportField, IReadOnlyList<IReadOnlyList<string>>> Names(RecognitionRules recognition) =>
        Enum.GetValues<ReportField>().ToDictionary(field => field, field => (IReadOnlyList<IReadOnlyList<string>>)
            [[field.ToString()], .. recognition.Fields.LastOrDefault(names => TextKey.Of(names.Key) == TextKey.Of(field.ToString())).Value ?? []]);

    private void Find(ReportField field)
    {
        if (Columns[(int)field] >= 0)
        {
            return;
        }

        foreach (var group in _names[field])
        {
            var keys = group.Select(name => TextKey.Of(name)).ToHashSet(StringComparer.Ordinal);
            var found = Enumerable.Range(0, _keys.Length).Where(column => !_taken[column] && keys.Contains(_keys[column])).ToArray();
            if (found.Length == 0)
            {
                continue;
            }

            if (Columns[(int)field] >= 0)
            {
                _issues.AddRange(found.Select(column => NotUsed(field, column)));
                continue;
            }

            Assign(field, found[0]);
            if (found.Length > 1)
            {
                _issues.Add(Ambiguous(field, found));
            }
        }
    }

    /// <summary>Domain and Level count as fields only together; alone, such a column is like any other.</summary>
    private void FindLongLayout()
    {
        var issues = _issues.Count;
        var wasTaken = (bool[])_taken.Clone();
        Find(ReportField.Domain);
        Find(ReportField.Level);
        if (Columns[(int)ReportField.Domain] < 0 || Columns[(int)ReportField.Level] < 0)
        {
            (Columns[(int)ReportField.Domain], Columns[(int)ReportField.Level]) = (-1, -1);
            wasTaken.CopyTo(_taken, 0);
            _issues.RemoveRange(issues, _issues.Count - issues);
        }
    }

    private void FindNear()
    {
        ReportField[] fields = [ReportField.CandidateId, ReportField.CandidateName, ReportField.Exam, ReportField.Attempt, ReportField.ExamDate];
        foreach (var field in fields.Where(field => Columns[(int)field] < 0))
        {
            var near = Enumerable.Range(0, _keys.Length)
                .Where(column => !_taken[column] && _keys[column].Length >= MinNearMatchLength && IsNear(field, _keys[column]))
                .ToArray();
            if (near.Length == 1)
            {
                Assign(field, near[0]);
                _issues.Add(IssueAt(
                    near[0], field, ImportIssueCode.ColumnNearMatch,
                    $"The column '{headers[near[0]]}' was taken for {field}.",
                    "If it is something else, rename it.", IssueSeverity.Warning));
            }
        }
    }

    private bool IsNear(ReportField field, string key) => _names[field].SelectMany(group => group)
        .Select(name => TextKey.Of(name))
        .Any(name => name.Length >= MinNearMatchLength && NearestName.Distance(key, name, 1) == 1);

    private ImportIssue NotUsed(ReportField field, int column) => IssueAt(
        column, field, ImportIssueCode.ColumnNotUsed,
        $"'{headers[Columns[(int)field]]}' is read as {field}; '{headers[column]}' is kept as an attribute.",
        Advice.With($"To read the other one, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), headers[column])}."),
        IssueSeverity.Notice);

    private ImportIssue Ambiguous(ReportField field, int[] columns)
    {
        string[] names = [.. columns.Select(column => headers[column])];
        var message = $"The columns '{string.Join("', '", names)}' are equally good matches for {field}.";
        var example = OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), names[0]);
        var advice = Advice.With($"Say which one it is with {example}, or rename the others.");
        return IssueAt(columns[1], field, ImportIssueCode.AmbiguousColumn, message, advice, IssueSeverity.Error) with { Accepted = [.. names] };
    }

    private ImportIssue IssueAt(int column, ReportField field, ImportIssueCode code, string message, Advice advice, IssueSeverity severity) =>
        FieldIssue.Of(code, field.ToString(), headers[column], message, null, advice, severity) with { Line = 1, Column = column + 1 };
}
