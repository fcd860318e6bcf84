namespace ScoreCoach.IO.Exports;

/// <summary>Writes objects as documents of one format. There is one for an export, so that what its documents share is read once.</summary>
internal interface IDocumentRenderer<in T>
{
    /// <summary>Starts a document.</summary>
    /// <param name="stream">Where it goes; stays open.</param>
    IDocumentWriter<T> Start(Stream stream);
}
