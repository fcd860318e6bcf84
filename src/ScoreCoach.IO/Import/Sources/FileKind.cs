namespace ScoreCoach.IO.Import.Sources;

/// <summary>What a file is, by its first bytes; its name decides nothing.</summary>
internal enum FileKind
{
    /// <summary>Text: delimited or JSON.</summary>
    Text,

    /// <summary>A workbook in the Open XML format, or another ZIP archive.</summary>
    Zip,

    /// <summary>An old binary workbook.</summary>
    OldWorkbook,
    Pdf,
    Compressed,
}
