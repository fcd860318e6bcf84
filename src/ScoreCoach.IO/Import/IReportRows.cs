namespace ScoreCoach.IO;

/// <summary>Reads the reports of a table whose columns are known.</summary>
internal interface IReportRows
{
    /// <summary>How far reading has come, in the unit of the table's length.</summary>
    long Position { get; }

    /// <summary>Collects the reports of people who may have several, for a pass of its own before the last.</summary>
    void Gather(AttemptIndex attempts, CancellationToken cancellation);

    /// <summary>Reads the reports.</summary>
    IEnumerable<ScoreReport> Read(CancellationToken cancellation);
}
