namespace ScoreCoach.IO;

/// <summary>What one thread does with the parts of a table that fall to it.</summary>
/// <typeparam name="TResult">What comes of a part.</typeparam>
internal interface IChunkWork<in TResult> : IDisposable
{
    /// <summary>Works on a part.</summary>
    /// <param name="part">Its number.</param>
    /// <param name="result">Takes what comes of it; may hold what came of another part before.</param>
    void Do(int part, TResult result);
}
