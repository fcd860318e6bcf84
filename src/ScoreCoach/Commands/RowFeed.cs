using System.Collections;
using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>
/// Feeds the objects of a pipeline to the parser of rows. Reports pass through in their place; what is not a row is an error in its place.
/// </summary>
/// <param name="parser">Parses the rows.</param>
/// <param name="rows">Reads the columns of objects.</param>
internal sealed class RowFeed(IRowParser parser, RowObject rows)
{
    /// <summary>How deep a list of rows may lie in objects.</summary>
    private const int MaxDepth = 4;

    /// <summary>Takes the row of a typed report.</summary>
    public void Add(IReadOnlyList<KeyValuePair<string, string?>> row) => parser.Add(row, null);

    /// <summary>Takes what the pipeline holds: one row, or a table or list of rows.</summary>
    public void Add(PSObject? input)
    {
        foreach (var row in PipedRows.In(input))
        {
            AddObject(row, MaxDepth);
        }
    }

    /// <summary>Ends the input.</summary>
    public void Complete() => parser.Complete();

    private void AddObject(PSObject? input, int depth)
    {
        switch (input?.BaseObject)
        {
            case ScoreReport report:
                parser.AddOther(report);
                return;
            case IConvertible or FileSystemInfo:
                parser.AddOther(CommandErrors.NotARow(input.BaseObject));
                return;
        }

        IReadOnlyList<KeyValuePair<string, string?>> cells;
        IList? inner;
        try
        {
            cells = rows.Read(input, out inner);
        }
        catch (ExtendedTypeSystemException exception)
        {
            parser.AddOther(CommandErrors.UnreadableRow(input, exception));
            return;
        }

        if (inner is null || depth == 0)
        {
            parser.Add(cells, input ?? new PSObject());
            return;
        }

        foreach (var row in inner)
        {
            AddObject(row is null ? null : PSObject.AsPSObject(row), depth - 1);
        }
    }
}
