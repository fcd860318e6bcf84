namespace ScoreCoach.IO.Import.Sources;

/// <summary>Tells kinds of files by their first bytes.</summary>
internal static class FileKinds
{
    public static FileKind Of(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.OldWorkbook,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [0x1F, 0x8B, ..] => FileKind.Compressed,
        _ => FileKind.Text,
    };
}
