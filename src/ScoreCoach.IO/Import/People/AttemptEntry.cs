namespace ScoreCoach.IO.Import.People;

/// <summary>A report of a person who has several, in 48 bytes. Members that are needed one after the other share their room.</summary>
internal struct AttemptEntry
{
    /// <summary>No clock time was given.</summary>
    private const long NoClock = -1;

    private const byte ResultMask = 3;
    private const int VerdictShift = 2;
    private const int VerdictMask = 3 << VerdictShift;
    private const byte OneOfSeveralFlag = 16;
    private const byte SupersededFlag = 32;
    private const byte UnorderedFlag = 64;
    private const byte OddIdFlag = 128;

    // In the order of their sizes, so that no room is left between them.

    /// <summary>What the report says; until the attempts are ordered.</summary>
    public ulong Content;

    /// <summary>The clock time, as <see cref="PackedClock"/> packs it.</summary>
    private readonly long _clock;

    /// <summary>The number of its person among people whose ids are exactly the same.</summary>
    public int Person;

    /// <summary>The number of its table among all of a command.</summary>
    public int Table;
    public uint Line;

    /// <summary>Days from 1; 0 for none.</summary>
    public int Day;

    /// <summary>The score, in the form that <see cref="AttemptScores"/> gives it.</summary>
    public int Score;

    /// <summary>The number of what is reported per domain; of an entry that is not kept, the entry that it is compared with.</summary>
    public int Levels;

    /// <summary>A hash of the name; 0 for none.</summary>
    public uint Name;

    /// <summary>Which attempt it was; 0 for not given.</summary>
    public ushort Attempt;
    private byte _flags;

    /// <summary>How many earlier attempts are kept; a history holds a hundred at most.</summary>
    public byte EarlierCount;

    /// <summary>Takes what the report says about when and how, except for its score and its levels.</summary>
    public AttemptEntry(ScoreReport report)
    {
        Line = (uint)report.Line;
        Day = report.ExamDate is { } date ? (int)(date.Ticks / TimeSpan.TicksPerDay) + 1 : 0;
        _clock = report.ExamTime is { } time ? PackedClock.Of(time) : NoClock;
        Attempt = (ushort)(report.Attempt ?? 0);
        _flags = (byte)report.Result;
        Name = PersonName.HashOf(report.CandidateName);
    }

    public readonly AttemptPlace Place => new(Table, Line);

    public readonly int? Number => Attempt == 0 ? null : Attempt;

    public readonly DateTime? Date => Day == 0 ? null : new DateTime((Day - 1) * TimeSpan.TicksPerDay);

    public readonly DateTimeOffset? Time => Date is { } day && _clock != NoClock ? PackedClock.On(day, _clock) : null;

    public readonly ExamResult Result => (ExamResult)(_flags & ResultMask);

    public AttemptVerdict Verdict
    {
        readonly get => (AttemptVerdict)((_flags & VerdictMask) >> VerdictShift);
        set => _flags = (byte)((_flags & ~VerdictMask) | ((int)value << VerdictShift));
    }

    /// <summary>Whether something is odd about its id, or it is what an entry with an odd one is compared with.</summary>
    public bool HasOddId
    {
        readonly get => (_flags & OddIdFlag) != 0;
        set => Set(OddIdFlag, value);
    }

    /// <summary>Whether other attempts of its person at the exam are kept.</summary>
    public bool IsOneOfSeveral
    {
        readonly get => (_flags & OneOfSeveralFlag) != 0;
        set => Set(OneOfSeveralFlag, value);
    }

    /// <summary>Whether a later attempt is among them.</summary>
    public bool IsSuperseded
    {
        readonly get => (_flags & SupersededFlag) != 0;
        set => Set(SupersededFlag, value);
    }

    /// <summary>Whether nothing orders them.</summary>
    public bool IsUnordered
    {
        readonly get => (_flags & UnorderedFlag) != 0;
        set => Set(UnorderedFlag, value);
    }

    /// <summary>Where the earlier attempts begin among the grouped ones; replaces the content.</summary>
    public int FirstEarlier
    {
        readonly get => (int)(Content >> 32);
        set => Content = ((ulong)(uint)value << 32) | (uint)Content;
    }

    /// <summary>The entry that contradicts the dates, below 0 for none; replaces the content.</summary>
    public int Contradicted
    {
        readonly get => (int)Content;
        set => Content = (Content & 0xFFFF_FFFF_0000_0000) | (uint)value;
    }

    private void Set(byte flag, bool value) => _flags = (byte)(value ? _flags | flag : _flags & ~flag);
}
