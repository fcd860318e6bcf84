using ScoreCoach.IO.Import.People;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Reads the reports of a table whose columns are known.</summary>
internal interface IReportRows
{
    /// <summary>How far reading has come, in the unit of the table's length.</summary>
    long Position { get; }

    /// <summary>Collects the reports of people who may have several, for a pass of its own before the last.</summary>
    void Collect(AttemptIndex attempts, int tableNumber, CancellationToken cancellation);

    IEnumerable<ScoreReport> Read(ImportLedger ledger, CancellationToken cancellation);
}
