namespace ScoreCoach.IO.Import.Passes;

/// <summary>What one thread does with the chunks of a table that fall to it.</summary>
/// <typeparam name="TResult">What comes of a chunk.</typeparam>
internal interface IChunkWork<in TResult> : IDisposable
{
    /// <summary>Works on a chunk. The result may hold what came of another chunk before.</summary>
    void Do(int chunk, TResult result);
}
