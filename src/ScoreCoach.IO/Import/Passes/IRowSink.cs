using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// What becomes of rows, once they are parsed or refused. The function that parses them is the same for every sink, on one
/// thread or on several. Sinks are structs, so that the row's function is compiled for each of them.
/// </summary>
/// <typeparam name="TOutcome">What a sink makes of a row.</typeparam>
internal interface IRowSink<TOutcome>
{
    /// <summary>Whether a row matters to the sink; others are not parsed.</summary>
    bool Wants<TCells>(TCells cells)
        where TCells : IRowCells;

    /// <summary>Takes a row that was parsed, with what is odd about it; what the sink makes of it goes into the outcomes.</summary>
    void Accept<TCells>(TCells cells, int fieldCount, in ParsedRow row, IReadOnlyList<ImportIssue> warnings, List<TOutcome> outcomes)
        where TCells : IRowCells;

    /// <summary>Takes a row that was refused, and why; what the sink makes of it goes into the outcomes.</summary>
    void Refuse<TCells>(TCells cells, int fieldCount, ImportIssue issue, List<TOutcome> outcomes)
        where TCells : IRowCells;
}
