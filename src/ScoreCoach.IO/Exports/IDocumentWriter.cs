namespace ScoreCoach.IO.Exports;

/// <summary>Writes one document as its objects come.</summary>
internal interface IDocumentWriter<in T> : IDisposable
{
    /// <summary>Writes the next object.</summary>
    void Write(T value);

    /// <summary>Writes what ends the document.</summary>
    void Complete();
}
