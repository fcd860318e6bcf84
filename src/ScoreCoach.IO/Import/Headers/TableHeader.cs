namespace ScoreCoach.IO.Import.Headers;

/// <summary>The header of a table.</summary>
/// <param name="Names">The names of the columns; empty when no record can be one.</param>
/// <param name="LastRecord">The number of the last record that belongs to it; the rows follow.</param>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Decision">What to report to the user where it is not simply the first record.</param>
/// <param name="IsOfReports">Whether it names enough to be the header of score reports.</param>
internal sealed record TableHeader(IReadOnlyList<string> Names, long LastRecord, long Line, ImportIssue? Decision, bool IsOfReports)
{
    /// <summary>The rows above the header, which hold titles and what a report says about itself.</summary>
    public IReadOnlyList<HeaderRow> Titles { get; init; } = [];

    /// <summary>A text above the header that shows how many points are all of them; null for none.</summary>
    public (string Text, decimal Maximum, long Line)? Stated { get; init; }
}
