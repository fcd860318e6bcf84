namespace ScoreCoach;

/// <summary>The format of an exported file, named after its extension.</summary>
public enum ExportFormat
{
    /// <summary>Web pages that work offline and print well.</summary>
    Html,

    /// <summary>Markdown, as job summaries and repositories show it.</summary>
    Md,

    /// <summary>Calendar events (iCalendar).</summary>
    Ics,

    /// <summary>One row per person and domain.</summary>
    Csv,

    /// <summary>One array of objects.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>A workbook with typed cells.</summary>
    Xlsx,

    /// <summary>Columns with types, for analysis.</summary>
    Parquet,
}
