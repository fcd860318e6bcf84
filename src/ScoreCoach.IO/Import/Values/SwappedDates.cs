using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Evidence that a spreadsheet exchanged day and month of some dates of a column: it takes 04/09/2026 for the 9th of April where
/// the 4th of September was meant, and leaves 25/09/2026, which it can't read, as a text.
/// </summary>
/// <param name="Real">A date whose day is at most 12, as no date written year first has another.</param>
/// <param name="RealLine">Its line.</param>
/// <param name="Text">A date as text, whose day is above 12, as that of every such date.</param>
/// <param name="TextLine">Its line.</param>
internal sealed record SwappedDates(string Real, long RealLine, string Text, long TextLine)
{
    /// <summary>The warning about the column.</summary>
    public ImportIssue ToIssue(int column, string unit = "line") => FieldIssue.Of(
        ImportIssueCode.DatesSwapped,
        nameof(ReportField.ExamDate),
        Real,
        FormattableString.Invariant(
            $"A spreadsheet probably swapped day and month in some dates: dates such as {Real} in {unit} {RealLine} never have a day above 12, and dates such as '{Text}' in {unit} {TextLine} always have one. Spreadsheets do this to dates in another language's format."),
        advice: "Compare some of these dates with the source, and export them as text of the form yyyy-MM-dd.",
        severity: IssueSeverity.Warning) with
    { Line = RealLine, Column = column };
}
