using System.Runtime.InteropServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Cohorts;

/// <summary>A report in a state: 56 bytes, as they are in the file. Numbers below stand for entries of the tables of the state.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct StateRecord
{
    /// <summary>The bytes of a record.</summary>
    public const int Size = 56;

    private const long NoClock = (1L << 56) - 1;
    private const byte ResultMask = 3;
    private const byte ScoreFlag = 4;
    private const byte ContradictedFlag = 8;
    private const byte AllFlags = ResultMask | ScoreFlag | ContradictedFlag;
    // The years that the import accepts: plans reckon with days after these.
    private static readonly uint s_firstDay = DayOf(DateParser.FirstYear, 1, 1);
    private static readonly uint s_lastDay = DayOf(DateParser.LastYear, 12, 31);

    /// <summary>The person, hashed with the key.</summary>
    public UInt128 Person;

    /// <summary>What the report says, hashed with what the key gives for the person.</summary>
    public ulong Content;

    /// <summary>The number of the levels, which include the edition.</summary>
    public int Levels;

    /// <summary>The number of the group.</summary>
    public int Group;
    private readonly uint _day;
    private readonly ushort _attempt;
    private readonly long _score;
    private readonly byte _flags;

    /// <summary>The number of the language, from 1; 0 for none.</summary>
    public ushort Language;
    private uint _clockLow;
    private ushort _clockMiddle;
    private byte _clockHigh;

    /// <summary>Takes what a report says, without its person, content, levels, group and language.</summary>
    public StateRecord(ScoreReport report, bool isContradicted)
    {
        _day = report.ExamDate is { } date ? (uint)(date.Ticks / TimeSpan.TicksPerDay) + 1 : 0;
        _attempt = (ushort)(report.Attempt ?? 0);
        _score = report.Score is { } score ? ScoreCounts.Scaled(score) : 0;
        _flags = (byte)((int)report.Result | (report.Score is null ? 0 : ScoreFlag) | (isContradicted ? ContradictedFlag : 0));
        Clock = report.ExamTime is { } time ? PackedClock.Of(time) : NoClock;
    }

    /// <summary>Whether the report is refused because its own rows contradict each other. It still is an attempt that others may contradict.</summary>
    public readonly bool IsContradicted => (_flags & ContradictedFlag) != 0;

    /// <summary>Whether the bytes say something that a report can say.</summary>
    public readonly bool IsValid =>
        (_day == 0 || (_day >= s_firstDay && _day <= s_lastDay))
        && (_flags & ~AllFlags) == 0
        && Enum.IsDefined((ExamResult)(_flags & ResultMask))
        && (Clock == NoClock || (_day > 0 && PackedClock.IsValid(Clock)));

    private static uint DayOf(int year, int month, int day) => (uint)(new DateTime(year, month, day).Ticks / TimeSpan.TicksPerDay) + 1;

    private long Clock
    {
        readonly get => _clockLow | ((long)_clockMiddle << 32) | ((long)_clockHigh << 48);
        set => (_clockLow, _clockMiddle, _clockHigh) = ((uint)value, (ushort)(value >> 32), (byte)(value >> 48));
    }

    /// <summary>The report, as far as it is counted.</summary>
    /// <param name="results">Its levels.</param>
    /// <param name="language">Its language; null for none.</param>
    /// <param name="place">Its number among the records of the merge.</param>
    public readonly ScoreReport ToReport(DomainResultSet results, string? language, int place)
    {
        DateTime? day = _day == 0 ? null : new DateTime((_day - 1) * TimeSpan.TicksPerDay);
        DateTimeOffset? time = Clock == NoClock ? null : PackedClock.On(day!.Value, Clock);
        return new ScoreReport(results)
        {
            CandidateId = Person.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
            Attempt = _attempt == 0 ? null : _attempt,
            ExamDate = day,
            Score = (_flags & ScoreFlag) == 0 ? null : ScoreCounts.Unscaled(_score),
            Result = (ExamResult)(_flags & ResultMask),
            Tracking = AttemptTracking.Joined,
            Details = ReportDetails.Of(time, language, null, language),
            Line = place,
        };
    }
}
