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
}
