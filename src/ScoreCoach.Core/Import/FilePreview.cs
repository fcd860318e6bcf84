namespace ScoreCoach.Import;

/// <summary>The start of a file: its worksheets, its columns, and the first values of each.</summary>
/// <param name="Worksheets">The worksheets that can be read; empty for other files.</param>
/// <param name="Columns">The columns with a header, in the file's order.</param>
internal sealed record FilePreview(IReadOnlyList<string> Worksheets, IReadOnlyList<PreviewColumn> Columns)
{
    /// <summary>Nothing: there is no such file, or it is not one that can be looked at.</summary>
    public static readonly FilePreview None = new([], []);
}
