namespace ScoreCoach.Cli.Output;

/// <summary>How results are printed.</summary>
internal enum OutputFormat
{
    Table,

    /// <summary>A page for each plan; plans only.</summary>
    Page,
    Json,
    Jsonl,
    Csv,

    /// <summary>Markdown; plans and cohorts only.</summary>
    Md,

    /// <summary>Web pages; plans and cohorts only.</summary>
    Html,

    /// <summary>A workbook; exports only.</summary>
    Xlsx,

    /// <summary>Typed columns; exports only.</summary>
    Parquet,

    /// <summary>Calendar events; plans only.</summary>
    Ics,
}
