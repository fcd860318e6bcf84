namespace ScoreCoach.IO;

/// <summary>A part of a table on a walk over it: either what came of it, or a reader of its records.</summary>
/// <param name="Result">What came of a part that keeps all rules; null for other rows.</param>
/// <param name="Records">Reads the records of other rows; null otherwise.</param>
/// <param name="End">The records of the reader from here on belong to what follows.</param>
/// <param name="Start">Where the stretch starts, for progress.</param>
internal readonly record struct TableStretch<TResult>(TResult? Result, RecordReader? Records, long End, long Start)
    where TResult : class
{
    /// <summary>Goes to the next record of the stretch.</summary>
    public bool Read() => Records!.Read() && Records.Offset < End;
}
