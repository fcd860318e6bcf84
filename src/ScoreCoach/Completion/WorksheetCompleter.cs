namespace ScoreCoach.Completion;

/// <summary>Completes the worksheets of the workbook that is typed already.</summary>
internal sealed class WorksheetCompleter : ValueCompleter
{
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => line.Preview(worksheets: []).Worksheets.Select(name => new Suggestion(name, $"The worksheet '{name}'"));
}
