using System.Buffers.Binary;
using System.Text;

namespace ScoreCoach.IO.Import.Sources;

/// <summary>
/// A compound file: streams with names, in sectors that are chained by a table. Old office programs keep a document in one. All chains are
/// followed once when the file is opened, and none may be longer than the file.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint LastSector = 0xFFFFFFF9;
    private const int InHeader = 109;

    private readonly ReportSource _source;
    private readonly int _sectorLength;
    private readonly uint[] _next;
    private readonly byte[] _directory;
    private readonly uint _smallLimit;
    private readonly uint _firstSmallTable;

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public CompoundFile(ReportSource source)
    {
        _source = source;
        var header = Read(0, HeaderLength);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32)) != 6)
        {
            throw new InvalidDataException("The sectors have a length that no program writes.");
        }

        _sectorLength = 1 << shift;
        _smallLimit = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(56));
        _firstSmallTable = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(60));
        _next = ReadTable(header);
        _directory = ReadChain(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)), long.MaxValue);
    }

    /// <summary>The names of the streams and folders.</summary>
    public IEnumerable<string> Names => Enumerable.Range(0, _directory.Length / EntryLength).Select(NameOf).Where(name => name.Length > 0);

    /// <summary>A stream as a whole; null when there is none of that name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public byte[]? ReadStream(string name)
    {
        const byte IsStream = 2;
        for (var entry = 0; entry < _directory.Length / EntryLength; entry++)
        {
            if (_directory[(entry * EntryLength) + 66] == IsStream && string.Equals(NameOf(entry), name, StringComparison.OrdinalIgnoreCase))
            {
                var length = LengthOf(entry);
                return length < _smallLimit ? ReadSmall(FirstOf(entry), length) : ReadChain(FirstOf(entry), length);
            }
        }

        return null;
    }

    private long LengthOf(int entry) => BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan((entry * EntryLength) + 120));

    private uint FirstOf(int entry) => BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan((entry * EntryLength) + 116));

    private string NameOf(int entry)
    {
        var bytes = _directory.AsSpan(entry * EntryLength, EntryLength);
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes[64..]) - 2, 0, 62);
        return Encoding.Unicode.GetString(bytes[..(length & ~1)]);
    }

    /// <summary>The table that names for each sector the one after it.</summary>
    private uint[] ReadTable(ReadOnlySpan<byte> header)
    {
        var sectors = (int)((_source.Length - HeaderLength + _sectorLength - 1) / _sectorLength);
        var next = new uint[sectors];
        Array.Fill(next, EndOfChain);
        var perSector = _sectorLength / 4;
        var places = new List<uint>();
        for (var index = 0; index < InHeader; index++)
        {
            places.Add(BinaryPrimitives.ReadUInt32LittleEndian(header[(76 + (index * 4))..]));
        }

        // Longer files go on in sectors of places, each of which names the next one.
        var more = BinaryPrimitives.ReadUInt32LittleEndian(header[68..]);
        while (more < LastSector && places.Count * (long)perSector < sectors)
        {
            var sector = ReadSector(more);
            for (var index = 0; index < perSector - 1; index++)
            {
                places.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan(index * 4)));
            }

            more = BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan((perSector - 1) * 4));
        }

        for (var index = 0; index < places.Count && (long)index * perSector < sectors && places[index] < LastSector; index++)
        {
            var sector = ReadSector(places[index]);
            for (var entry = 0; entry < perSector && (index * perSector) + entry < sectors; entry++)
            {
                next[(index * perSector) + entry] = BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan(entry * 4));
            }
        }

        return next;
    }

    /// <summary>Reads a chain of sectors, to its end or to a length.</summary>
    private byte[] ReadChain(uint first, long length)
    {
        var bytes = new MemoryStream();
        var count = 0;
        for (var sector = first; sector < LastSector && bytes.Length < length; sector = _next[sector])
        {
            // A chain of more sectors than the file has goes round in a circle.
            if (sector >= _next.Length || ++count > _next.Length)
            {
                throw new InvalidDataException("A chain of sectors leads out of the file, or back into itself.");
            }

            bytes.Write(ReadSector(sector));
        }

        return Cut(bytes, length);
    }

    /// <summary>Short streams share sectors of 64 bytes, which are kept in a stream and a table of their own.</summary>
    private byte[] ReadSmall(uint first, long length)
    {
        const int SmallLength = 64;
        var table = ReadChain(_firstSmallTable, long.MaxValue);
        var all = ReadChain(FirstOf(0), LengthOf(0));
        var bytes = new MemoryStream();
        var count = 0;
        for (var sector = first; sector < LastSector && bytes.Length < length; sector = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan((int)sector * 4)))
        {
            if (sector >= all.Length / SmallLength || sector >= table.Length / 4 || ++count > table.Length / 4)
            {
                throw new InvalidDataException("A chain of short sectors leads out of the file, or back into itself.");
            }

            bytes.Write(all, (int)sector * SmallLength, SmallLength);
        }

        return Cut(bytes, length);
    }

    private static byte[] Cut(MemoryStream bytes, long length)
    {
        if (length < bytes.Length)
        {
            bytes.SetLength(length);
        }

        return length == long.MaxValue || bytes.Length == length ? bytes.ToArray() : throw new InvalidDataException("A stream is shorter than the file says.");
    }

    private byte[] ReadSector(uint sector) => Read(HeaderLength + ((_sectorLength == HeaderLength ? 0 : _sectorLength - HeaderLength) + ((long)sector * _sectorLength)), _sectorLength);

    private byte[] Read(long offset, int length)
    {
        var bytes = new byte[length];
        var read = offset >= _source.Length ? 0 : _source.At(offset).ReadAtLeast(bytes, length, throwOnEndOfStream: false);

        // The last sector of a file may be cut off where its data ends.
        return read > 0 ? bytes : throw new InvalidDataException("The file ends too early.");
    }
}
