namespace ScoreCoach.IO.Import.Sources;

/// <summary>What a file is, by its first bytes; its name decides nothing.</summary>
internal enum FileKind
{
    /// <summary>Text: delimited or JSON.</summary>
    Text,

    /// <summary>A workbook in the Open XML format, or another ZIP archive.</summary>
    Zip,

    /// <summary>A file of streams: a workbook in the binary format (XLS), one with a password, or another document of old programs.</summary>
    CompoundFile,

    /// <summary>A workbook of the first versions of Excel, which is one stream.</summary>
    OldWorkbook,

    /// <summary>A web page, whatever its name says.</summary>
    WebPage,

    /// <summary>A web page with its pictures in one file.</summary>
    WebArchive,

    /// <summary>A workbook as one XML document, as Excel 2003 wrote it.</summary>
    XmlSpreadsheet,

    /// <summary>An OpenDocument file as one XML document.</summary>
    FlatOpenDocument,
    Xml,

    /// <summary>A sheet of Microsoft Works or Lotus 1-2-3.</summary>
    WorksSheet,
    RichText,
    Pdf,
    Image,

    /// <summary>Tables in columns, for programs that analyze data: Parquet or Arrow.</summary>
    Columnar,

    /// <summary>A database in one file: SQLite or Access.</summary>
    Database,

    /// <summary>A compressed file, or an archive of another kind than ZIP.</summary>
    Compressed,
}
