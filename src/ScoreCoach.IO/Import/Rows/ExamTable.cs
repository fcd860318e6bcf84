using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>The exams that the cells of a file name. What a cell stands for is looked up by its bytes.</summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class ExamTable
{
    private const int MaxTexts = 1024;

    /// <summary>After so many unknown exams nobody reads suggestions, and looking for them would take all the time.</summary>
    private const int MaxSuggestions = 500;

    private readonly ExamCatalog _catalog;
    private readonly Utf8Table<ExamEntry> _known = new(MaxTexts);
    private readonly Utf8Table<ImportIssue> _unknown = new(MaxSuggestions);
    private readonly Dictionary<string, ExamEntry> _entries = new(StringComparer.Ordinal);
    private string[]? _accepted;
    private byte[] _lastCell = [];
    private ExamEntry? _last;

    public ExamTable(ExamCatalog catalog, string? only = null)
    {
        _catalog = catalog;
        Only = string.IsNullOrWhiteSpace(only) ? null : Find(only);
    }

    /// <summary>The exam of rows that name none; null when none was named for them, or none that is known.</summary>
    public ExamEntry? Only { get; }

    /// <summary>The exam that a trimmed cell names; null when it names none that is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ExamEntry? Find(ReadOnlySpan<byte> cell)
    {
        if (cell.SequenceEqual(_lastCell))
        {
            return _last;
        }

        if (_known.TryGet(cell, out var entry))
        {
            (_last, _lastCell) = (entry, cell.ToArray());
            return entry;
        }

        if (cell.IsEmpty || cell.Length > 1024 || _unknown.TryGet(cell, out _) || Find(Encoding.UTF8.GetString(cell)) is not { } found)
        {
            return null;
        }

        _known.Add(cell, found);
        return found;
    }

    /// <summary>The exam of a name; null when it is not known.</summary>
    public ExamEntry? Find(string name)
    {
        var editions = _catalog.FindExam(name.Trim());
        if (editions.Count == 0)
        {
            return null;
        }

        if (!_entries.TryGetValue(editions[0].Id, out var entry))
        {
            var hash = (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(TextKey.Of(editions[0].Id))) | 1;
            _entries.Add(editions[0].Id, entry = new ExamEntry(editions, hash));
        }

        return entry;
    }

    /// <summary>What is wrong with a cell that names no known exam.</summary>
    public ImportIssue Unknown(ReadOnlySpan<byte> cell)
    {
        if (!_unknown.TryGet(cell, out var issue))
        {
            issue = Unknown(CellText.Quote(cell), suggest: !_unknown.IsFull);
            _unknown.Add(cell, issue);
        }

        return issue;
    }

    /// <summary>What is wrong with a name that names no known exam; looking for the nearest one is what takes time.</summary>
    public ImportIssue Unknown(string exam, bool suggest = true)
    {
        _accepted ??= _catalog.Profiles.Select(profile => profile.Id).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var empty = string.IsNullOrWhiteSpace(exam);
        var nearest = empty || !suggest || exam.Length > 128
            ? null
            : NearestName.Among(exam, _accepted.Concat(_catalog.Profiles.SelectMany(profile => profile.Aliases.Prepend(profile.Title))));
        var value = CellText.Quote(exam);
        var message = empty ? "The row names no exam." : $"'{value}' is no exam of the catalog.";
        return FieldIssue.Of(ImportIssueCode.UnknownExam, nameof(ReportField.Exam), value, message, _accepted, FieldIssue.DidYouMean(nearest));
    }
}
