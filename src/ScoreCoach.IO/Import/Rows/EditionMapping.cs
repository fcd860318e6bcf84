using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// How the rows of one edition of an exam are read: where its domains stand, what the texts of its cells stand for, and
/// the sets of levels that were seen. Rows with the same labels share one set.
/// </summary>
internal sealed class EditionMapping(ExamProfile profile, ColumnLayout layout, ImportOptions options, FieldParsers fields)
{
    private const int MaxTexts = 8192;
    private const int MaxSets = 16384;

    /// <summary>After so many unknown labels no one reads suggestions, and looking for them would take all the time.</summary>
    private const int MaxSuggestions = 500;

    private readonly Utf8Table<int> _codes = new(MaxTexts);
    private readonly Utf8Table<ImportIssue> _issues = new(MaxSuggestions);
    private readonly Utf8Table<int> _domains = new(1024);
    private readonly Utf8Table<DomainResultSet> _sets = new(MaxSets);
    private readonly Utf8Table<IReadOnlyList<Objective>> _objectives = new(MaxTexts);
    private readonly Dictionary<(DomainResultSet Levels, string Objectives), DomainResultSet> _missedSets = [];
    private readonly LabelParser _labelParser = new(profile, options, fields);

    // The first code is that of an empty cell; after it each domain sets one aside.
    private readonly List<ReportedLabel> _labels = [.. new ReportedLabel[profile.Domains.Count + 1]];
    private bool _sawZero;
    private bool _sharesSets = true;
    private long _shared;
    private long _built;
    private readonly List<DomainResult?[]> _results =
        [.. Enumerable.Range(0, profile.Domains.Count + 1).Select(_ => new DomainResult?[profile.Domains.Count])];

    public ExamProfile Profile { get; } = profile;

    /// <summary>The column of each domain; -1 for none.</summary>
    public int[] Columns { get; } = [.. layout.ColumnsOf(profile)];

    /// <summary>Whether a domain has a column.</summary>
    public bool HasColumns { get; } = layout.ColumnsOf(profile).Any(column => column >= 0);

    /// <summary>The columns that are domains of something else.</summary>
    public int[] Others { get; } =
        [.. Enumerable.Range(0, layout.Headers.Count).Where(layout.IsDomain).Except(layout.ColumnsOf(profile))];

    /// <summary>Those of them that are domains of the exam's other editions; null until someone looks.</summary>
    public int[]? OfOtherEditions { get; set; }

    /// <summary>Whether a score of the exam can look like a percentage.</summary>
    public bool MayHavePercentages { get; } = options.ScoreUnit is null && UnlikelyScore.IsPossible(profile.Scale);
    public bool WarnsOfMissingLevels { get; } = profile.Vocabulary.ReportsDomains;

    /// <summary>The objectives with missed questions that a cell lists; null with an issue where it lists something else.</summary>
    public IReadOnlyList<Objective>? ObjectivesOf(ReadOnlySpan<byte> cell, out ImportIssue? issue)
    {
        issue = null;
        if (!_objectives.TryGet(cell, out var known))
        {
            known = ParseObjectives(CellText.Unwrap(System.Text.Encoding.UTF8.GetString(cell).AsSpan()).ToString(), out issue);
            if (known is not null)
            {
                _objectives.Add(cell, known);
            }
        }

        return known;
    }

    /// <summary>The objective that a cell names instead of a domain; null for another text, and for one that the outline does not have.</summary>
    public Objective? ObjectiveOf(ReadOnlySpan<byte> cell) =>
        cell.Length <= 16 && Objective.TryParse(System.Text.Encoding.UTF8.GetString(cell), out var objective) && objective.Domain <= Profile.Domains.Count ? objective : null;

    private IReadOnlyList<Objective>? ParseObjectives(string text, out ImportIssue? issue)
    {
        issue = fields.Errors.Find(text, nameof(ReportField.MissedObjectives));
        if (issue is not null)
        {
            return null;
        }

        if (fields.NotReported.Contains(text))
        {
            return [];
        }

        var found = fields.Objectives.Parse(text, out var wrong);
        if (found is null)
        {
            issue = RowIssues.NotAnObjective(wrong);
        }
        else if (found.FirstOrDefault(objective => objective.Domain > Profile.Domains.Count) is { Domain: > 0 } other)
        {
            issue = RowIssues.UnknownObjective(Profile, other);
            return null;
        }

        return found;
    }

    /// <summary>The code of the text in a domain's cell; 0 for an empty cell, below 0 with an issue for an unknown label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(int domain, ReadOnlySpan<byte> cell, out ImportIssue? issue)
    {
        issue = null;
        return cell.IsEmpty ? 0 : _codes.TryGet(cell, out var code) ? code : Learn(domain, cell, out issue);
    }

    /// <summary>The domain that a cell names; below 0 when it names none.</summary>
    public int DomainOf(ReadOnlySpan<byte> cell, bool byPosition)
    {
        if (_domains.TryGet(cell, out var domain))
        {
            return domain;
        }

        var text = cell.Length > 1024 ? string.Empty : System.Text.Encoding.UTF8.GetString(cell);
        text = CellText.Unwrap(text).ToString();
        if (!DomainMatcher.TryFind(Profile.Outline, text, out domain) && !(byPosition && DomainMatcher.TryFindPosition(Profile.Outline, text, out domain)))
        {
            domain = -1;
        }

        _domains.Add(cell, domain);
        return domain;
    }

    /// <summary>Whether the text of a code is a level and not a word for "not reported".</summary>
    public bool IsLevel(int code) => _labels[code].Label is not null;

    /// <summary>Whether the text of a cell is the number 0.</summary>
    public bool IsZero(string? text) => _sawZero && text is not null && _labelParser.IsZero(text);

    /// <summary>The shared set for a row's codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public DomainResultSet SetOf(ReadOnlySpan<int> codes)
    {
        if (_sharesSets && _sets.TryGet(MemoryMarshal.AsBytes(codes), out var set))
        {
            _shared++;
            return set;
        }

        // Labels repeat from row to row, percentages hardly do: looking up what is nearly always new only costs.
        _sharesSets &= ++_built < MaxSets || _shared > _built;
        return Build(codes);
    }

    /// <summary>The set for a row's codes and the objectives that it lists as missed.</summary>
    public DomainResultSet SetOf(ReadOnlySpan<int> codes, IReadOnlyCollection<Objective> missed)
    {
        var set = SetOf(codes);
        if (missed.Count == 0)
        {
            return set;
        }

        // Sets of levels that are shared are few, and so are the lists of a cohort.
        var key = (set, string.Join(',', missed));
        if (_missedSets.TryGetValue(key, out var known))
        {
            return known;
        }

        var results = set.Domains.ToArray();
        foreach (var objectives in missed.GroupBy(objective => objective.Domain - 1))
        {
            results[objectives.Key] = results[objectives.Key] with { MissedObjectives = [.. objectives.Order().Select(objective => objective.ToString())] };
        }

        var made = new DomainResultSet(Profile, results);
        if (_missedSets.Count < MaxSets)
        {
            _missedSets.Add(key, made);
        }

        return made;
    }

    private int Learn(int domain, ReadOnlySpan<byte> cell, out ImportIssue? issue)
    {
        if (_issues.TryGet(cell, out issue))
        {
            return -1;
        }

        _labelParser.Suggests = !_issues.IsFull;
        if (!_labelParser.TryParse(System.Text.Encoding.UTF8.GetString(cell), out var label, out issue))
        {
            _issues.Add(cell, issue!);
            return -1;
        }

        _sawZero |= label.Text is { } text && _labelParser.IsZero(text);
        var code = _labels.Count;
        if (_codes.Add(cell, code))
        {
            return AddLabel(label);
        }

        // A text that is not kept has the code that its domain sets aside; what it stands for holds for this row only.
        _labels[domain + 1] = label;
        _results[domain + 1][domain] = null;
        return domain + 1;
    }

    private int AddLabel(ReportedLabel label)
    {
        _labels.Add(label);
        _results.Add(new DomainResult?[Profile.Domains.Count]);
        return _labels.Count - 1;
    }

    private DomainResultSet Build(ReadOnlySpan<int> codes)
    {
        var results = new DomainResult[codes.Length];
        var shared = true;
        for (var domain = 0; domain < results.Length; domain++)
        {
            var code = codes[domain];
            results[domain] = _results[code][domain] ??= DomainResultSet.ResultOf(Profile.Domains[domain], _labels[code]);
            shared &= code == 0 || code > Profile.Domains.Count;
        }

        var set = new DomainResultSet(Profile, results);
        if (shared)
        {
            _sets.Add(MemoryMarshal.AsBytes(codes), set);
        }

        return set;
    }
}
