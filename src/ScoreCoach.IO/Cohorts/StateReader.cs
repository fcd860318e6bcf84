using System.Runtime.InteropServices;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Files;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Reads states. What it returns is consistent: numbers stand for entries that are there, counts are not negative.</summary>
internal sealed class StateReader
{
    /// <summary>The header is a few names.</summary>
    private const int MaxHeader = 1 << 16;
    private const int RecordsAtOnce = 1 << 16;

    private readonly string _path;
    private readonly ExamCatalog _catalog;
    private readonly StateHeader _header;
    private readonly BinaryReader _reader;
    private readonly long _end;
    private readonly int _columns;

    private StateReader(string path, ExamCatalog catalog, StateHeader header, BinaryReader reader)
    {
        (_path, _catalog, _header, _reader) = (path, catalog, header, reader);
        _end = reader.BaseStream.Length - StateStream.SealLength;
        _columns = header.By.Count;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The key that it was made with; null for none.</param>
    /// <param name="catalog">The exams.</param>
    /// <param name="seal">What only the same state ends with.</param>
    /// <exception cref="ScoreCoachException">It is no state, or one that was made with another key or catalog.</exception>
    public static CohortState Read(string path, PersonKey? key, ExamCatalog catalog, out string seal)
    {
        using var stream = InputFile.OpenFile(path, () => StateErrors.NotFound(path), () => StateErrors.NotAFile(path));
        var header = ReadHeader(stream, path);
        Check(header, key, catalog, path);
        var start = stream.Position;
        seal = StateStream.SealOf(stream, key) ?? throw StateErrors.Broken(path);

        stream.Position = start;
        using var reader = new BinaryReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return new StateReader(path, catalog, header, reader).Read();
        }
        catch (Exception exception) when (exception is IOException or FormatException or DecoderFallbackException or ArgumentException or OverflowException or InvalidDataException)
        {
            // Sealed by one who has the key, and not by this program.
            throw StateErrors.Broken(path);
        }
    }

    private static StateHeader ReadHeader(FileStream stream, string path)
    {
        if (!stream.CanSeek || ReadLine(stream, path) != StateHeader.Format)
        {
            throw StateErrors.Broken(path);
        }

        return StateHeader.Parse(ReadLine(stream, path), path);
    }

    private static string ReadLine(FileStream stream, string path)
    {
        var bytes = new List<byte>();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0 || bytes.Count == MaxHeader)
            {
                throw StateErrors.Broken(path);
            }

            bytes.Add((byte)next);
        }

        return Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(bytes));
    }

    private static void Check(StateHeader header, PersonKey? key, ExamCatalog catalog, string path)
    {
        if (header.Key is null != key is null)
        {
            throw key is null ? StateErrors.NeedsKey(path) : StateErrors.NeedsNoKey(path);
        }

        if (key is not null && header.Key != StateHeader.Recognize(key))
        {
            throw StateErrors.OtherKey(path);
        }

        if (header.Catalog != catalog.Version)
        {
            throw StateErrors.OtherCatalog(path, header.Catalog, catalog.Version);
        }
    }

    private CohortState Read()
    {
        var state = new CohortState(_header, new CohortMeasure(_catalog, _header.OptionsFor(null, 1)), _catalog);
        state.Counted.Columns.MarkFound();
        ReadTable(state.Tables.Levels, () => StoredLevels.Read(_reader, ReadEdition()));
        ReadTable(state.Tables.Groups, ReadGroup);
        ReadTable(state.Tables.Languages, _reader.ReadString);
        ReadRecords(state);
        for (var left = ReadCount(1); left > 0; left--)
        {
            var profile = ReadEdition();
            ReadCells(profile).AddTo(state.Counted, profile);
        }

        return _reader.BaseStream.Position == _end ? state : throw new InvalidDataException();
    }

    private ExamProfile ReadEdition()
    {
        var (exam, edition) = (_reader.ReadString(), _reader.ReadString());
        return _catalog.Find(exam, edition) ?? throw StateErrors.UnknownEdition(_path, exam, edition);
    }

    private string?[] ReadGroup()
    {
        var values = new string?[_columns];
        for (var index = 0; index < values.Length; index++)
        {
            var hasValue = _reader.ReadBoolean();
            values[index] = _reader.ReadString() is var value && hasValue ? value : null;
        }

        return values;
    }

    private void ReadRecords(CohortState state)
    {
        var count = _reader.ReadInt64();
        if (count < 0 || (count > 0 && _header.Key is null) || count > (_end - _reader.BaseStream.Position) / StateRecord.Size || count > Array.MaxLength)
        {
            throw new InvalidDataException();
        }

        CollectionsMarshal.SetCount(state.Records, (int)count);
        var records = CollectionsMarshal.AsSpan(state.Records);
        for (var start = 0; start < records.Length; start += RecordsAtOnce)
        {
            // The bytes of all can be more than a span has.
            _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(records[start..Math.Min(records.Length, start + RecordsAtOnce)]));
        }

        var tables = state.Tables;
        foreach (ref var record in records)
        {
            if (!record.IsValid || (uint)record.Levels >= (uint)tables.Levels.Count || (uint)record.Group >= (uint)tables.Groups.Count || record.Language > tables.Languages.Count)
            {
                throw new InvalidDataException();
            }
        }
    }

    private StoredCells ReadCells(ExamProfile profile)
    {
        var sizes = new CohortCell(profile, [], _catalog.GuideOf(profile).Patterns.Count).Tables.Select(table => table.Length).ToArray();
        var cells = new List<(string?[], CellCounts)>();
        for (var left = ReadCount(1); left > 0; left--)
        {
            var values = ReadGroup();
            var (attempts, count, others) = (ReadNumber(), ReadNumber(), ReadNumber());
            var counts = new CellCounts(attempts, count, others, [.. sizes.Select(ReadCounts)], ReadScores(), ReadScores());
            cells.Add((values, counts.IsConsistent ? counts : throw new InvalidDataException()));
        }

        var shared = new List<int[]>();
        for (var left = ReadCount(sizeof(int)); left > 0; left--)
        {
            var groups = new int[ReadCount(sizeof(int))];
            for (var index = 0; index < groups.Length; index++)
            {
                groups[index] = _reader.ReadInt32() is var group && (uint)group < (uint)cells.Count ? group : throw new InvalidDataException();
            }

            shared.Add(groups);
        }

        return new StoredCells(cells, shared);
    }

    private long[] ReadCounts(int size)
    {
        if (_reader.ReadInt32() != size)
        {
            throw new InvalidDataException();
        }

        var counts = new long[size];
        for (var index = 0; index < size; index++)
        {
            counts[index] = ReadNumber();
        }

        return counts;
    }

    private ScoreCounts ReadScores()
    {
        var scores = new ScoreCounts();
        for (var left = ReadCount(2 * sizeof(long)); left > 0; left--)
        {
            scores.Add(_reader.ReadInt64(), ReadNumber() is var count and > 0 ? count : throw new InvalidDataException());
        }

        return scores;
    }

    // Sums of all states of a cohort stay far from the end of the range.
    private long ReadNumber() => _reader.ReadInt64() is var number and >= 0 and <= long.MaxValue >> 16 ? number : throw new InvalidDataException();

    private void ReadTable<T>(NumberedTable<T> table, Func<T> read)
    {
        for (var (left, expected) = (ReadCount(1), 1); left > 0; left--, expected++)
        {
            table.NumberOf(read());
            if (table.Count != expected)
            {
                throw new InvalidDataException();
            }
        }
    }

    /// <summary>The length of a list, of which the rest of the file has room for.</summary>
    private int ReadCount(int size) => _reader.ReadInt32() is var count and >= 0 && (long)count * size <= _end - _reader.BaseStream.Position ? count : throw new InvalidDataException();
}
