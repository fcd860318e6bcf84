using System.Buffers.Binary;
using System.Text;

namespace ScoreCoach.Tests.Given;

/// <summary>A compound file with one stream of at least 4096 bytes, which is filled with zeros up to that.</summary>
internal static class GivenCompoundFile
{
    private const int SectorLength = 512;
    private const uint EndOfChain = 0xFFFFFFFE;

    public static byte[] Of(string name, byte[] content)
    {
        var length = Math.Max(content.Length, 4096);
        var sectors = (length + SectorLength - 1) / SectorLength;
        var tables = 1;
        while (tables * 128 < sectors + 1 + tables)
        {
            tables++;
        }

        // The table comes first, then the directory, then the stream.
        var bytes = new byte[SectorLength * (1 + tables + 1 + sectors)];
        var header = bytes.AsSpan(0, SectorLength);
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], 6);
        BinaryPrimitives.WriteInt32LittleEndian(header[44..], tables);
        BinaryPrimitives.WriteInt32LittleEndian(header[48..], tables);
        BinaryPrimitives.WriteInt32LittleEndian(header[56..], 4096);
        BinaryPrimitives.WriteUInt32LittleEndian(header[60..], EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header[68..], EndOfChain);
        for (var index = 0; index < 109; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header[(76 + (index * 4))..], index < tables ? (uint)index : 0xFFFFFFFF);
        }

        for (var sector = 0; sector < tables + 1 + sectors; sector++)
        {
            var isLast = sector == tables || sector == tables + sectors;
            var next = sector < tables ? 0xFFFFFFFD : isLast ? EndOfChain : (uint)sector + 1;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(SectorLength + (sector * 4)), next);
        }

        var directory = bytes.AsSpan(SectorLength * (1 + tables), SectorLength);
        WriteEntry(directory, "Root Entry", 5, EndOfChain, 0);
        WriteEntry(directory[128..], name, 2, (uint)tables + 1, length);
        content.CopyTo(bytes.AsSpan(SectorLength * (tables + 2)));
        return bytes;
    }

    private static void WriteEntry(Span<byte> entry, string name, byte kind, uint first, int length)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = kind;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], first);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], length);
    }
}
