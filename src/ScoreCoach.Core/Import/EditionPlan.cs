using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// How the rows of one edition of an exam are read: where its domains stand, what the texts of its cells stand for, and
/// the sets of levels that were seen. Rows with the same labels share one set.
/// </summary>
internal sealed class EditionPlan
{
    private const int MaxTexts = 8192;
    private const int MaxSets = 16384;

    /// <summary>After so many unknown labels nobody reads suggestions, and looking for them would take all the time.</summary>
    private const int MaxSuggestions = 500;

    private readonly Utf8Table<int> _codes = new(MaxTexts);
    private readonly Utf8Table<ImportIssue> _issues = new(MaxSuggestions);
    private readonly Utf8Table<int> _domains = new(1024);
    private readonly List<ReportedLabel> _labels = [default];
    private readonly List<DomainResult?[]> _results;
    private readonly LabelReader _reader;
    private SetEntry[] _sets = new SetEntry[64];
    private int _setCount;

    public EditionPlan(ExamProfile profile, ColumnLayout layout, ImportOptions options, FieldReader fields)
    {
        Profile = profile;
        Columns = [.. layout.ColumnsOf(profile)];
        _reader = new LabelReader(profile, options, fields);
        _results = [new DomainResult?[profile.Domains.Count]];
        foreach (var _ in profile.Domains)
        {
            AddLabel(default);
        }

        Others = Enumerable.Range(0, layout.Headers.Count).Where(column => layout.IsDomain(column) && !Columns.Contains(column)).ToArray();
        WarnsOfMissingLevels = profile.Vendor.ReportsDomainLevels;
    }

    public ExamProfile Profile { get; }

    /// <summary>The column of each domain; -1 for none.</summary>
    public int[] Columns { get; }

    /// <summary>The columns that are domains of something else.</summary>
    public int[] Others { get; }

    public bool WarnsOfMissingLevels { get; }

    /// <summary>The code of the text in a domain's cell; 0 for an empty cell, below 0 with an issue for an unknown label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(int domain, ReadOnlySpan<byte> cell, out ImportIssue? issue)
    {
        issue = null;
        if (cell.IsEmpty)
        {
            return 0;
        }

        return _codes.TryGet(cell, out var code) ? code : Learn(domain, cell, out issue);
    }

    /// <summary>The domain that a cell names; below 0 when it names none.</summary>
    public int DomainOf(ReadOnlySpan<byte> cell, bool byPosition)
    {
        if (_domains.TryGet(cell, out var domain))
        {
            return domain;
        }

        var text = cell.Length > 1024 ? string.Empty : System.Text.Encoding.UTF8.GetString(cell);
        if (!DomainMatcher.TryFind(Profile, text, out domain) && !(byPosition && DomainMatcher.TryFindPosition(Profile, text, out domain)))
        {
            domain = -1;
        }

        _domains.Add(cell, domain);
        return domain;
    }

    /// <summary>Whether the text of a code is a level and not a word for "not reported".</summary>
    public bool IsLevel(int code) => _labels[code].Label is not null;

    /// <summary>The shared set for a row's codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public DomainResultSet SetOf(ReadOnlySpan<int> codes)
    {
        var hash = Hash(codes);
        var mask = (uint)_sets.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            ref var entry = ref _sets[slot];
            if (entry.Set is null)
            {
                return Build(codes, hash);
            }

            if (entry.Hash == hash && codes.SequenceEqual(entry.Codes))
            {
                return entry.Set;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<int> codes)
    {
        var hash = 2166136261u;
        foreach (var code in codes)
        {
            hash = (hash ^ (uint)code) * 16777619u;
            hash ^= hash >> 15;
        }

        return hash;
    }

    private int Learn(int domain, ReadOnlySpan<byte> cell, out ImportIssue? issue)
    {
        if (_issues.TryGet(cell, out issue))
        {
            return -1;
        }

        _reader.Suggests = !_issues.IsFull;
        if (!_reader.TryRead(System.Text.Encoding.UTF8.GetString(cell), out var label, out issue))
        {
            _issues.Add(cell, issue!);
            return -1;
        }

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

    private DomainResultSet Build(ReadOnlySpan<int> codes, uint hash)
    {
        var results = new DomainResult[codes.Length];
        var shared = true;
        for (var domain = 0; domain < results.Length; domain++)
        {
            var code = codes[domain];
            results[domain] = _results[code][domain] ??= DomainResultSet.ResultOf(Profile.Domains[domain], _labels[code]);
            shared &= code == 0 || code > Profile.Domains.Count;
        }

        var set = DomainResultSet.Share(Profile, results);
        if (shared && _setCount < MaxSets)
        {
            Keep(new SetEntry { Hash = hash, Codes = codes.ToArray(), Set = set });
        }

        return set;
    }

    private void Keep(SetEntry added)
    {
        if ((_setCount + 1) * 2 > _sets.Length)
        {
            var old = _sets;
            _sets = new SetEntry[old.Length * 2];
            foreach (var entry in old)
            {
                if (entry.Set is not null)
                {
                    Insert(entry);
                }
            }
        }

        Insert(added);
        _setCount++;
    }

    private void Insert(SetEntry added)
    {
        var mask = (uint)_sets.Length - 1;
        var slot = added.Hash & mask;
        while (_sets[slot].Set is not null)
        {
            slot = (slot + 1) & mask;
        }

        _sets[slot] = added;
    }

    private struct SetEntry
    {
        public uint Hash;
        public int[] Codes;
        public DomainResultSet Set;
    }
}
