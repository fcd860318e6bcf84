using System.Runtime.InteropServices;
using ScoreCoach.Attempts;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.People;

/// <summary>
/// The reports of people who have several, over all files of a command, in 48 bytes each: what duplicates what, what contradicts what,
/// which attempts of an exam came before which, and which ids stand beside several names or differ only in case. Filled in one pass,
/// asked in the next in the same order.
/// </summary>
internal sealed class AttemptIndex
{
    private const int BlockLength = 4096;

    private const byte ResultMask = 3;
    private const int VerdictShift = 2;
    private const int VerdictMask = 3 << VerdictShift;
    private const byte IsOneOfSeveral = 16;
    private const byte IsSuperseded = 32;
    private const byte IsUnordered = 64;
    private const byte IsOdd = 128;

    /// <summary>More spellings of one id share the last number.</summary>
    private const byte MaxSpelling = 255;
    private const int OffsetBits = 12;
    private const byte OddScore = 255;
    private const long NoClock = -1;

    private readonly int _people;
    private readonly List<Entry[]> _blocks = [];
    private readonly List<DomainResultSet> _sets = [];
    private readonly Dictionary<DomainResultSet, int> _setNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<decimal> _oddScores = [];
    private readonly ReportContent _content = new();
    private readonly List<int> _kept = [];
    private readonly ulong[] _ids;
    private readonly Dictionary<(int Person, ulong Id), byte> _spellings = [];
    private readonly Dictionary<int, byte> _spellingCounts = [];
    private readonly Dictionary<int, int> _otherNames = [];
    private readonly Dictionary<int, int> _otherSpellings = [];
    private readonly Dictionary<int, (string? Id, string? Name)> _witnesses = [];
    private readonly int[] _countedIn;
    private readonly HashSet<(int File, int Person, byte Spelling)> _countedSpellings = [];
    private readonly Comparison<int> _byKey;
    private int[] _group = [];
    private int[] _starts = [];
    private int _count;
    private int _next;

    /// <summary>Makes an index for people numbered from 0.</summary>
    public AttemptIndex(int people)
    {
        _people = people;
        _ids = new ulong[people];
        _countedIn = new int[people];
        _byKey = CompareByKey;
    }

    /// <summary>Adds a report.</summary>
    /// <param name="person">The number of the person; people whose ids differ only in case share one.</param>
    /// <param name="id">The hash of the id as it identifies the person.</param>
    /// <param name="report">The report.</param>
    /// <param name="file">The number of its file.</param>
    public void Add(int person, UInt128 id, ScoreReport report, int file)
    {
        if (_count % BlockLength == 0)
        {
            _blocks.Add(new Entry[BlockLength]);
        }

        var entry = new Entry
        {
            Content = _content.HashOf(report),
            Person = person,
            File = (ushort)file,
            Line = (uint)report.Line,
            Day = report.ExamDate is { } date ? (int)(date.Ticks / TimeSpan.TicksPerDay) + 1 : 0,
            Clock = report.ExamTime is { } time ? (time.TimeOfDay.Ticks << OffsetBits) | (uint)((int)time.Offset.TotalMinutes + (1 << (OffsetBits - 1))) : NoClock,
            Attempt = (ushort)(report.Attempt ?? 0),
            Flags = (byte)report.Result,
            Levels = NumberOf(report.Results),
            Spelling = SpellingOf(person, (ulong)id | 1),
            Name = PersonName.HashOf(report.CandidateName),
        };
        SetScore(ref entry, report.Score);
        _blocks[_count / BlockLength][_count % BlockLength] = entry;
        _count++;
    }

    /// <summary>Ends filling: finds duplicates and conflicts, and orders what is left.</summary>
    public void Complete()
    {
        SortByPlace();
        GroupByPerson();
        for (var person = 0; person < _people; person++)
        {
            var group = _group.AsSpan(_starts[person], _starts[person + 1] - _starts[person]);
            if (group.Length > 1)
            {
                FindOddIds(group);
                group.Sort(_byKey);
                var start = 0;
                for (var index = 1; index <= group.Length; index++)
                {
                    if (index == group.Length || !IsSameSitting(ref At(group[index - 1]), ref At(group[index])))
                    {
                        if (index - start > 1)
                        {
                            Judge(group[start..index]);
                            Order(group[start..index], _starts[person] + start);
                        }

                        start = index;
                    }
                }
            }
        }
    }

    /// <summary>
    /// Finds the entry of a place. Places are asked for in rising order, but for reports that were put together from scattered
    /// rows: mostly one comparison tells.
    /// </summary>
    public bool TryFind(AttemptPlace place, out int entry)
    {
        if (_next < _count && PlaceOf(_next) == place)
        {
            entry = _next++;
            return true;
        }

        var (low, high) = (0, _count - 1);
        if (_next < _count && place.CompareTo(PlaceOf(_next)) < 0)
        {
            if (_next == 0 || PlaceOf(_next - 1).CompareTo(place) < 0)
            {
                entry = -1;
                return false;
            }

            high = _next - 1;
        }

        while (low <= high)
        {
            entry = (low + high) / 2;
            var order = place.CompareTo(PlaceOf(entry));
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

    /// <summary>Where an entry stands.</summary>
    public AttemptPlace PlaceOf(int entry) => new(At(entry).File, At(entry).Line);
    public AttemptVerdict VerdictOf(int entry) => (AttemptVerdict)((At(entry).Flags & VerdictMask) >> VerdictShift);

    /// <summary>The place of the entry that a duplicate repeats, or that a conflict contradicts.</summary>
    public AttemptPlace OtherPlaceOf(int entry) => PlaceOf(At(entry).Levels);

    /// <summary>The place of a report whose number contradicts the dates of a kept entry; null for none.</summary>
    public AttemptPlace? ContradictionOf(int entry)
    {
        ref var attempt = ref At(entry);
        return (attempt.Flags & IsOneOfSeveral) == 0 || attempt.Contradicted < 0 ? null : PlaceOf(attempt.Contradicted);
    }

    /// <summary>Whether something is odd about the id of an entry, or it is what another one is compared with.</summary>
    public bool HasOddId(int entry) => (At(entry).Flags & IsOdd) != 0;

    /// <summary>
    /// What is odd about the id of an entry that has an odd one: it stands beside another name, or differs in nothing but case from another. Says so once
    /// for each id, at the later of the two entries, with the id, the name and the place of the other.
    /// </summary>
    public IEnumerable<(bool IsName, string? Id, string? Name, AttemptPlace Place)> OddIdsOf(int entry, ScoreReport report)
    {
        _witnesses[entry] = (report.CandidateId, report.CandidateName);
        if (_otherNames.TryGetValue(entry, out var other))
        {
            var (id, name) = _witnesses.GetValueOrDefault(other);
            yield return (true, id, name, PlaceOf(other));
        }

        if (_otherSpellings.TryGetValue(entry, out other))
        {
            var (id, name) = _witnesses.GetValueOrDefault(other);
            yield return (false, id, name, PlaceOf(other));
        }
    }

    /// <summary>Whether an accepted entry is the first of its person in a file.</summary>
    public bool IsFirstOfPerson(int entry, int file)
    {
        ref var attempt = ref At(entry);
        if (attempt.Spelling > 0)
        {
            return _countedSpellings.Add((file, attempt.Person, attempt.Spelling));
        }

        var isFirst = _countedIn[attempt.Person] != file + 1;
        _countedIn[attempt.Person] = file + 1;
        return isFirst;
    }

    /// <summary>A kept entry's report with the other attempts of its person.</summary>
    public ScoreReport Join(int entry, ScoreReport report)
    {
        ref var attempt = ref At(entry);
        if ((attempt.Flags & IsOneOfSeveral) == 0)
        {
            return report;
        }

        var history = new AttemptRecord[attempt.EarlierCount];
        for (var index = 0; index < history.Length; index++)
        {
            history[index] = RecordOf(ref At(_group[attempt.FirstEarlier + index]));
        }

        return report.WithAttempts(
            new ReadOnlyList<AttemptRecord>(history),
            (attempt.Flags & IsSuperseded) != 0,
            (attempt.Flags & IsUnordered) != 0 ? AttemptNotes.Unordered : null);
    }

    private ref Entry At(int index) => ref _blocks[index / BlockLength][index % BlockLength];

    private AttemptKey KeyOf(int entry)
    {
        ref var attempt = ref At(entry);
        return new(DayOf(ref attempt), TimeOf(ref attempt), attempt.Attempt == 0 ? null : attempt.Attempt);
    }

    private static DateTime? DayOf(ref Entry entry) => entry.Day == 0 ? null : new DateTime((entry.Day - 1) * TimeSpan.TicksPerDay);

    private static DateTimeOffset? TimeOf(ref Entry entry)
    {
        if (DayOf(ref entry) is not { } day || entry.Clock == NoClock)
        {
            return null;
        }

        var offset = (int)(entry.Clock & ((1 << OffsetBits) - 1)) - (1 << (OffsetBits - 1));
        return new DateTimeOffset(day.AddTicks(entry.Clock >> OffsetBits), TimeSpan.FromMinutes(offset));
    }

    /// <summary>The number of a spelling among those of one person: 0 for the first.</summary>
    private byte SpellingOf(int person, ulong id)
    {
        ref var first = ref _ids[person];
        if (first == default)
        {
            first = id;
        }

        if (first == id)
        {
            return 0;
        }

        if (!_spellings.TryGetValue((person, id), out var number))
        {
            number = (byte)Math.Min(MaxSpelling, _spellingCounts.GetValueOrDefault(person) + 1);
            _spellings.Add((person, id), number);
            _spellingCounts[person] = number;
        }

        return number;
    }

    /// <summary>Finds ids beside several names, and ids that differ only in case, in the order of the files.</summary>
    private void FindOddIds(ReadOnlySpan<int> group)
    {
        var named = -1;
        var hasOtherName = false;
        var spelling = 0;
        foreach (var entry in group)
        {
            ref var attempt = ref At(entry);
            if (attempt.Spelling > spelling)
            {
                spelling = attempt.Spelling;
                Link(_otherSpellings, entry, group[0]);
            }

            if (attempt.Spelling > 0 || attempt.Name == 0 || hasOtherName)
            {
                continue;
            }

            named = named < 0 ? entry : named;
            if (attempt.Name != At(named).Name)
            {
                hasOtherName = true;
                Link(_otherNames, entry, named);
            }
        }
    }

    private void Link(Dictionary<int, int> others, int entry, int other)
    {
        others[entry] = other;
        At(entry).Flags |= IsOdd;
        At(other).Flags |= IsOdd;
    }

    private bool IsSameSitting(ref Entry left, ref Entry right) =>
        left.Spelling == right.Spelling && string.Equals(ExamOf(ref left), ExamOf(ref right), StringComparison.Ordinal);

    private string ExamOf(ref Entry entry) => _sets[entry.Levels].Profile.Id;

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
            entry.Attempt == 0 ? null : entry.Attempt, DayOf(ref entry), TimeOf(ref entry), score, (ExamResult)(entry.Flags & ResultMask), _sets[entry.Levels]);
    }

    /// <summary>Reports that were put together from scattered rows come out of order.</summary>
    private void SortByPlace()
    {
        var sorted = true;
        for (var index = 1; index < _count && sorted; index++)
        {
            sorted = PlaceOf(index - 1).CompareTo(PlaceOf(index)) <= 0;
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

        Array.Sort(all, static (left, right) => left.File == right.File ? left.Line.CompareTo(right.Line) : left.File.CompareTo(right.File));
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
        _group = new int[_count];
        for (var index = 0; index < _count; index++)
        {
            _group[_starts[At(index).Person]++] = index;
        }

        Array.Copy(_starts, 0, _starts, 1, _people);
        _starts[0] = 0;
    }

    /// <summary>Finds the reports of one attempt: those with the same number, or the same day if they have no number. One number with two days is two attempts.</summary>
    private void Judge(Span<int> group)
    {
        var start = 0;
        for (var index = 1; index <= group.Length; index++)
        {
            if (index == group.Length || !IsSameAttempt(ref At(group[index - 1]), ref At(group[index])))
            {
                JudgeSameAttempt(group[start..index]);
                start = index;
            }
        }
    }

    private void JudgeSameAttempt(Span<int> group)
    {
        if (group.Length == 1)
        {
            return;
        }

        var first = group[0];
        if (At(first).Attempt == 0 && At(first).Day == 0)
        {
            JudgeUnordered(group);
            return;
        }

        var different = -1;
        foreach (var entry in group)
        {
            different = different < 0 && At(entry).Content != At(first).Content ? entry : different;
        }

        foreach (var entry in group)
        {
            if (different >= 0)
            {
                SetVerdict(entry, AttemptVerdict.Conflict, At(entry).Content == At(first).Content ? different : first);
            }
            else if (entry != first)
            {
                SetVerdict(entry, AttemptVerdict.Duplicate, first);
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
            if (At(entry).Content != At(first).Content)
            {
                first = entry;
            }
            else if (entry != first)
            {
                SetVerdict(entry, AttemptVerdict.Duplicate, first);
            }
        }
    }

    /// <summary>Orders the attempts that are kept. The group begins with them from then on, the oldest first.</summary>
    private void Order(Span<int> group, int start)
    {
        // Sorted by what the reports say: the order of the files must not show.
        _kept.Clear();
        foreach (var entry in group)
        {
            if (VerdictOf(entry) == AttemptVerdict.Keep)
            {
                _kept.Add(entry);
            }
        }

        if (_kept.Count < 2)
        {
            return;
        }

        var kept = CollectionsMarshal.AsSpan(_kept);
        var keys = new AttemptKey[kept.Length];
        for (var attempt = 0; attempt < keys.Length; attempt++)
        {
            keys[attempt] = KeyOf(kept[attempt]);
        }

        var order = new AttemptOrder(keys);
        var sorted = order.Sorted;
        var places = new int[kept.Length];
        for (var place = 0; place < places.Length; place++)
        {
            group[place] = kept[sorted[place]];
            places[sorted[place]] = place;
        }

        for (var attempt = 0; attempt < kept.Length; attempt++)
        {
            ref var entry = ref At(kept[attempt]);
            var earlier = order.EarlierThan(attempt);
            entry.FirstEarlier = earlier.Length == 0 ? 0 : start + places[earlier[0]];
            entry.EarlierCount = checked((byte)earlier.Length);
            entry.Contradicted = order.FindContradiction(attempt) is >= 0 and var other ? kept[other] : -1;
            entry.Flags |= (byte)(IsOneOfSeveral
                | (order.IsSuperseded(attempt) ? IsSuperseded : 0)
                | (order.Basis == AttemptBasis.None ? IsUnordered : 0));
        }
    }

    private void SetVerdict(int entry, AttemptVerdict verdict, int other)
    {
        ref var judged = ref At(entry);
        judged.Flags = (byte)((judged.Flags & ~VerdictMask) | ((int)verdict << VerdictShift));

        // What is not kept is nobody's earlier attempt: its levels make room for the entry it is compared with.
        judged.Levels = other;
    }

    private static bool IsSameAttempt(ref Entry left, ref Entry right) =>
        left.Attempt == right.Attempt && (left.Day == right.Day || (left.Attempt > 0 && left.Day == 0));

    // A report without a day stands before those with one, as the first of them that it may be.
    private int CompareByKey(int left, int right)
    {
        ref var first = ref At(left);
        ref var second = ref At(right);
        var sitting = first.Spelling.CompareTo(second.Spelling) is not 0 and var spelling ? spelling : string.CompareOrdinal(ExamOf(ref first), ExamOf(ref second));
        return sitting != 0 ? sitting : (first.Attempt, first.Day, left).CompareTo((second.Attempt, second.Day, right));
    }

    private struct Entry
    {
        /// <summary>What the report says; until the attempts are ordered.</summary>
        public ulong Content;

        // In the order of their sizes, so that no room is left between them. The clock is ticks since midnight, then the offset in minutes.
        public long Clock;
        public int Person;
        public uint Line;
        public int Day;
        public int Score;
        public int Levels;
        public ushort File;
        public ushort Attempt;

        /// <summary>A hash of the name; 0 for none.</summary>
        public uint Name;
        public byte ScoreScale;

        /// <summary>Which of several spellings of the id that differ in case.</summary>
        public byte Spelling;
        public byte Flags;

        /// <summary>How many earlier attempts are kept; a history holds a hundred at most.</summary>
        public byte EarlierCount;

        /// <summary>Where the earlier attempts begin in the group; takes the place of the content.</summary>
        public int FirstEarlier
        {
            readonly get => (int)(Content >> 32);
            set => Content = ((ulong)(uint)value << 32) | (uint)Content;
        }

        /// <summary>The entry that contradicts the dates, below 0 for none; takes the place of the content.</summary>
        public int Contradicted
        {
            readonly get => (int)Content;
            set => Content = (Content & 0xFFFF_FFFF_0000_0000) | (uint)value;
        }
    }
}
