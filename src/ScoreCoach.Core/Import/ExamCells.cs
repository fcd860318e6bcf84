using System.Runtime.CompilerServices;
using System.Text;

namespace ScoreCoach;

/// <summary>Finds the exams that the rows of a file name. What a cell stands for is looked up by its bytes.</summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class ExamCells
{
    private const int MaxTexts = 1024;

    /// <summary>After so many unknown exams nobody reads suggestions, and looking for them would take all the time.</summary>
    private const int MaxSuggestions = 500;

    private readonly ExamCatalog _catalog;
    private readonly EditionChooser _chooser;
    private readonly Utf8Table<ExamPlan> _known = new(MaxTexts);
    private readonly Utf8Table<ImportIssue> _unknown = new(MaxSuggestions);
    private readonly Dictionary<string, ExamPlan> _plans = new(StringComparer.Ordinal);
    private byte[] _lastCell = [];
    private ExamPlan? _last;

    public ExamCells(ExamCatalog catalog, EditionChooser chooser)
    {
        _catalog = catalog;
        _chooser = chooser;
    }

    /// <summary>The exam that a trimmed cell names; null when it names none that is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ExamPlan? Find(ReadOnlySpan<byte> cell)
    {
        if (cell.SequenceEqual(_lastCell))
        {
            return _last;
        }

        if (_known.TryGet(cell, out var plan))
        {
            (_last, _lastCell) = (plan, cell.ToArray());
            return plan;
        }

        return cell.IsEmpty || _unknown.TryGet(cell, out _) ? null : Learn(cell);
    }

    /// <summary>The exam of a name; null when it is not known.</summary>
    public ExamPlan? Find(string name)
    {
        var editions = _catalog.FindExam(name.Trim());
        if (editions.Count == 0)
        {
            return null;
        }

        if (!_plans.TryGetValue(editions[0].Id, out var plan))
        {
            _plans.Add(editions[0].Id, plan = new ExamPlan(editions));
        }

        return plan;
    }

    /// <summary>What is wrong with a cell that names no known exam.</summary>
    public ImportIssue Unknown(ReadOnlySpan<byte> cell)
    {
        if (_unknown.TryGet(cell, out var issue))
        {
            return issue;
        }

        issue = _chooser.UnknownExam(CellText.Quote(cell), suggest: !_unknown.IsFull);
        _unknown.Add(cell, issue);
        return issue;
    }

    private ExamPlan? Learn(ReadOnlySpan<byte> cell)
    {
        var found = cell.Length > 1024 ? null : Find(Encoding.UTF8.GetString(cell));
        if (found is not null)
        {
            _known.Add(cell, found);
        }

        return found;
    }
}
