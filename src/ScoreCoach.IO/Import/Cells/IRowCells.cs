namespace ScoreCoach.IO.Import.Cells;

/// <summary>
/// The cells of one row as UTF-8. Files and objects offer their rows in this form, so that both are read by the same
/// rules and a file's bytes never become text before someone needs the text.
/// </summary>
internal interface IRowCells
{
    /// <summary>The line on which the row starts, from 1; 0 for a row that is not part of a file.</summary>
    long Line { get; }

    /// <summary>The number of the row among the data rows, from 1.</summary>
    long Row { get; }

    /// <summary>A cell; empty past the end of the row.</summary>
    ReadOnlySpan<byte> Get(int column);
}
