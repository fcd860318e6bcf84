using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.People;

/// <summary>Counts the ids of a file that are read without their wrapper, such as ="00417", so that one line can say so.</summary>
internal sealed class RemovedWrappers
{
    private (string Text, long Line)? _first;

    public long Count { get; private set; }

    /// <summary>Looks at a cell that is longer than the id in it: it may only have had blanks around.</summary>
    public void Observe(ReadOnlySpan<byte> cell, long line)
    {
        if (IdentityCell.IsWrapped(cell))
        {
            Count++;
            _first ??= (CellText.Quote(cell.Trim(" \t"u8)), line);
        }
    }

    /// <summary>Adds what was found in a part of the file that comes after all that was looked at here.</summary>
    public void Add(RemovedWrappers later, long linesBefore)
    {
        Count += later.Count;
        _first ??= later._first is { } found ? (found.Text, linesBefore + found.Line) : null;
    }

    /// <summary>What was decided; null when no id had a wrapper.</summary>
    public ImportIssue? ToIssue(int column, string unit = "line") => _first is not { } first ? null : FieldIssue.Of(
        ImportIssueCode.WrapperRemoved,
        nameof(ReportField.CandidateId),
        first.Text,
        FormattableString.Invariant($"{Count} {(Count == 1 ? "id was" : "ids were")} read without {(Count == 1 ? "its" : "their")} spreadsheet wrapper, for example {first.Text} in {unit} {first.Line}."),
        severity: IssueSeverity.Decision) with
    { Line = first.Line, Column = column };
}
