using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Turns records into outcomes: checks their shape, parses those that the sink wants, and hands each to it.</summary>
/// <remarks>Not safe for several threads: each has its own. Reading one by one is the case of one thread.</remarks>
internal sealed class RowWork<TSink, TOutcome>(ShapeCheck shape, RowParser parser, TSink sink)
    where TSink : struct, IRowSink<TOutcome>
{
    /// <summary>Goes over records: at most so many rows, and none that starts at the end or after it. Returns whether there may be more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read<TCells>(RecordReader records, TCells cells, long end, int maxRows, List<TOutcome> outcomes)
        where TCells : IRowCells
    {
        for (var rows = 0; rows < maxRows;)
        {
            if (!records.Read() || records.Offset >= end)
            {
                return false;
            }

            if (!ShapeCheck.IsBlank(records))
            {
                rows++;
                ReadRow(records, cells, outcomes);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRow<TCells>(RecordReader records, TCells cells, List<TOutcome> outcomes)
        where TCells : IRowCells
    {
        if (!sink.Wants(cells))
        {
            return;
        }

        var issue = shape.Check(records);
        if (issue is not null)
        {
            issue = issue.Code == ImportIssueCode.FieldCountMismatch ? parser.SetAside(cells, issue) : issue;
        }
        else if (parser.TryParse(cells, out var row, out issue))
        {
            sink.Accept(cells, records.FieldCount, row, parser.Warnings, outcomes);
            return;
        }

        sink.Refuse(cells, records.FieldCount, issue!, outcomes);
    }
}
