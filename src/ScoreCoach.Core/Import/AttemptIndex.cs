namespace ScoreCoach;

/// <summary>
/// The reports of people who have several for one exam, in 32 bytes each: what duplicates what, what contradicts what, and
/// which attempts came before which. Filled in one pass, asked in the next in the same order.
/// </summary>
internal sealed class AttemptIndex
{
    private const int BlockLength = 4096;

    /// <summary>Nobody sits an exam so often; a file that says so must not make each report carry all others.</summary>
    private const int MostEarlier = 100;

    private const byte ResultMask = 3;
    private const int VerdictShift = 2;
    private const int VerdictMask = 3 << VerdictShift;
    private const byte OddScore = 255;

    private readonly int _people;
    private readonly List<Entry[]> _blocks = [];
    private readonly List<DomainResultSet> _sets = [];
    private readonly Dictionary<DomainResultSet, int> _setNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<decimal> _oddScores = [];
    private readonly Comparison<int> _byKey;
    private readonly Comparison<int> _byTime;
    private readonly Comparison<int> _byAttempt;
    private int[] _order = [];
    private int[] _starts = [];
    private int _count;
    private int _next;

    /// <summary>Builds an index.</summary>
    /// <param name="people">One more than the highest number of a person.</param>
    public AttemptIndex(int people)
    {
        _people = people;
        _byKey = CompareByKey;
        _byTime = CompareByTime;
        _byAttempt = CompareAttempts;
    }

    public int Count => _count;

    /// <summary>Takes a report up.</summary>
    public void Add(int person, ScoreReport report)
    {
        if (_count % BlockLength == 0)
        {
            _blocks.Add(new Entry[BlockLength]);
        }

        var entry = new Entry
        {
            Content = ReportContent.HashOf(report),
            Person = person,
            Line = (uint)report.Line,
            Day = report.ExamDate is { } date ? (int)(date.Ticks / TimeSpan.TicksPerDay) + 1 : 0,
            Attempt = (ushort)(report.Attempt ?? 0),
            Flags = (byte)report.Result,
            Levels = NumberOf(report.Results),
        };
        SetScore(ref entry, report.Score);
        _blocks[_count / BlockLength][_count % BlockLength] = entry;
        _count++;
    }

    /// <summary>Ends filling: sorts, and finds duplicates and contradictions.</summary>
    public void Complete()
    {
        SortByLine();
        GroupByPerson();
        for (var person = 0; person < _people; person++)
        {
            var group = _order.AsSpan(_starts[person], _starts[person + 1] - _starts[person]);
            if (group.Length > 1)
            {
                Judge(group);
                group.Sort(_byTime);
            }
        }
    }

    /// <summary>
    /// Finds the entry of a line. Lines are asked for in rising order, but for reports that were put together from scattered
    /// rows: mostly one comparison tells.
    /// </summary>
    public bool TryFind(long line, out int entry)
    {
        if (_next < _count && At(_next).Line == line)
        {
            entry = _next++;
            return true;
        }

        var (low, high) = (0, _count - 1);
        if (_next < _count && line < At(_next).Line)
        {
            if (_next == 0 || At(_next - 1).Line < line)
            {
                entry = -1;
                return false;
            }

            high = _next - 1;
        }

        while (low <= high)
        {
            entry = (low + high) / 2;
            var order = line.CompareTo(At(entry).Line);
            if (order == 0)
            {
                _next = entry + 1;
                return true;
            }

            (low, high) = order < 0 ? (low, entry - 1) : (entry + 1, high);
        }

        entry = -1;
        return false;
    }

    public AttemptVerdict VerdictOf(int entry) => (AttemptVerdict)((At(entry).Flags & VerdictMask) >> VerdictShift);

    /// <summary>The line that a duplicate repeats, or that a conflict contradicts.</summary>
    public long OtherLineOf(int entry) => At(entry).Levels;

    /// <summary>The attempts that came before an entry, oldest first.</summary>
    public IReadOnlyList<AttemptRecord> EarlierThan(int entry)
    {
        ref var own = ref At(entry);
        var from = _starts[own.Person];
        var length = _starts[own.Person + 1] - from;
        if (length < 2)
        {
            return [];
        }

        var group = _order.AsSpan(from, length);
        var place = group.Length <= MostEarlier ? group.Length - 1 : group.BinarySearch(new ByTime(this, entry));
        Span<int> found = stackalloc int[(2 * MostEarlier) + 1];
        var count = 0;
        for (var index = Math.Max(0, place - MostEarlier); index < group.Length && index <= place + MostEarlier && count < found.Length; index++)
        {
            if (IsKept(group[index]) && IsEarlier(ref At(group[index]), ref own))
            {
                found[count++] = group[index];
            }
        }

        if (count == 0)
        {
            return [];
        }

        var earlier = found[..count];
        earlier.Sort(_byAttempt);
        var records = new AttemptRecord[count];
        for (var index = 0; index < records.Length; index++)
        {
            records[index] = RecordOf(ref At(earlier[index]));
        }

        return records;
    }

    private static bool IsEarlier(ref Entry left, ref Entry right) =>
        left.Attempt > 0 && right.Attempt > 0 ? left.Attempt < right.Attempt : left.Day > 0 && right.Day > 0 && left.Day < right.Day;

    private ref Entry At(int index) => ref _blocks[index / BlockLength][index % BlockLength];

    private bool IsKept(int entry) => VerdictOf(entry) is AttemptVerdict.Keep or AttemptVerdict.KeepUnordered;

    private int NumberOf(DomainResultSet set)
    {
        if (!_setNumbers.TryGetValue(set, out var number))
        {
            number = _sets.Count;
            _sets.Add(set);
            _setNumbers.Add(set, number);
        }

        return number;
    }

    private void SetScore(ref Entry entry, decimal? score)
    {
        if (score is not { } value)
        {
            entry.Score = int.MinValue;
            return;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[1] == 0 && bits[2] == 0 && bits[0] >= 0 && value >= 0)
        {
            (entry.Score, entry.ScoreScale) = (bits[0], (byte)(bits[3] >> 16));
            return;
        }

        (entry.Score, entry.ScoreScale) = (_oddScores.Count, OddScore);
        _oddScores.Add(value);
    }

    private AttemptRecord RecordOf(ref Entry entry)
    {
        decimal? score = entry.Score == int.MinValue ? null
            : entry.ScoreScale == OddScore ? _oddScores[entry.Score]
            : new decimal(entry.Score, 0, 0, false, entry.ScoreScale);
        return new AttemptRecord(
            entry.Attempt == 0 ? null : entry.Attempt,
            entry.Day == 0 ? null : new DateTime((entry.Day - 1) * TimeSpan.TicksPerDay),
            score,
            (ExamResult)(entry.Flags & ResultMask),
            _sets[entry.Levels]);
    }

    /// <summary>Reports that were put together from scattered rows come out of order.</summary>
    private void SortByLine()
    {
        var sorted = true;
        for (var index = 1; index < _count && sorted; index++)
        {
            sorted = At(index - 1).Line <= At(index).Line;
        }

        if (sorted)
        {
            return;
        }

        var all = new Entry[_count];
        for (var index = 0; index < _count; index++)
        {
            all[index] = At(index);
        }

        Array.Sort(all, static (left, right) => left.Line.CompareTo(right.Line));
        for (var index = 0; index < _count; index++)
        {
            At(index) = all[index];
        }
    }

    private void GroupByPerson()
    {
        _starts = new int[_people + 1];
        for (var index = 0; index < _count; index++)
        {
            _starts[At(index).Person + 1]++;
        }

        for (var person = 0; person < _people; person++)
        {
            _starts[person + 1] += _starts[person];
        }

        // Filling moves each start to its end; moving them back by one person restores them.
        _order = new int[_count];
        for (var index = 0; index < _count; index++)
        {
            _order[_starts[At(index).Person]++] = index;
        }

        Array.Copy(_starts, 0, _starts, 1, _people);
        _starts[0] = 0;
    }

    private void Judge(Span<int> group)
    {
        group.Sort(_byKey);
        var start = 0;
        for (var index = 1; index <= group.Length; index++)
        {
            if (index == group.Length || !HasSameKey(ref At(group[start]), ref At(group[index])))
            {
                JudgeSameKey(group[start..index]);
                start = index;
            }
        }
    }

    private void JudgeSameKey(Span<int> group)
    {
        if (group.Length == 1)
        {
            return;
        }

        ref var first = ref At(group[0]);
        if (first.Attempt == 0 && first.Day == 0)
        {
            JudgeUnordered(group);
            return;
        }

        var agree = true;
        foreach (var entry in group)
        {
            agree &= At(entry).Content == first.Content;
        }

        var firstLine = first.Line;
        var secondLine = At(group[1]).Line;
        for (var index = 0; index < group.Length; index++)
        {
            if (!agree)
            {
                SetVerdict(group[index], AttemptVerdict.Conflict, index == 0 ? secondLine : firstLine);
            }
            else if (index > 0)
            {
                SetVerdict(group[index], AttemptVerdict.Duplicate, firstLine);
            }
        }
    }

    /// <summary>Without attempt and date, equal reports are one and different ones may all be true.</summary>
    private void JudgeUnordered(Span<int> group)
    {
        group.Sort((left, right) => At(left).Content.CompareTo(At(right).Content) is not 0 and var order ? order : left.CompareTo(right));
        var first = group[0];
        foreach (var entry in group)
        {
            if (entry == first || At(entry).Content != At(first).Content)
            {
                first = entry;
                SetVerdict(entry, AttemptVerdict.KeepUnordered, -1);
            }
            else
            {
                SetVerdict(entry, AttemptVerdict.Duplicate, At(first).Line);
            }
        }

        var kept = 0;
        foreach (var entry in group)
        {
            kept += IsKept(entry) ? 1 : 0;
        }

        if (kept == 1)
        {
            SetVerdict(first, AttemptVerdict.Keep, -1);
        }
    }

    private void SetVerdict(int entry, AttemptVerdict verdict, long otherLine)
    {
        ref var judged = ref At(entry);
        judged.Flags = (byte)((judged.Flags & ~VerdictMask) | ((int)verdict << VerdictShift));

        // What is not kept is nobody's earlier attempt: its levels make room for the line it is compared with.
        judged.Levels = otherLine >= 0 ? (int)otherLine : judged.Levels;
    }

    private static bool HasSameKey(ref Entry left, ref Entry right) =>
        left.Attempt == right.Attempt && (left.Attempt > 0 || left.Day == right.Day);

    private int CompareByKey(int left, int right)
    {
        ref var first = ref At(left);
        ref var second = ref At(right);
        var order = first.Attempt.CompareTo(second.Attempt);
        order = order == 0 && first.Attempt == 0 ? first.Day.CompareTo(second.Day) : order;
        return order == 0 ? left.CompareTo(right) : order;
    }

    private int CompareByTime(int left, int right)
    {
        ref var first = ref At(left);
        ref var second = ref At(right);
        var order = first.Day.CompareTo(second.Day);
        order = order == 0 ? first.Attempt.CompareTo(second.Attempt) : order;
        return order == 0 ? left.CompareTo(right) : order;
    }

    private int CompareAttempts(int left, int right)
    {
        ref var first = ref At(left);
        ref var second = ref At(right);
        var order = first.Attempt > 0 && second.Attempt > 0 ? first.Attempt.CompareTo(second.Attempt) : first.Day.CompareTo(second.Day);
        return order == 0 ? left.CompareTo(right) : order;
    }

    private readonly struct ByTime(AttemptIndex index, int entry) : IComparable<int>
    {
        public int CompareTo(int other) => index.CompareByTime(entry, other);
    }

    private struct Entry
    {
        public ulong Content;
        public int Person;
        public uint Line;
        public int Day;
        public int Score;
        public int Levels;
        public ushort Attempt;
        public byte ScoreScale;
        public byte Flags;
    }
}
