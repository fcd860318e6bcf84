namespace ScoreCoach.IO;

/// <summary>Tells kinds of files by their first bytes.</summary>
internal static class FileKinds
{
    public static FileKind Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return FileKind.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileKind.OldWorkbook;
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        return head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? FileKind.Compressed : FileKind.Text;
    }
}
