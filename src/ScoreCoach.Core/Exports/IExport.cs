namespace ScoreCoach.Exports;

/// <summary>Writes objects to a file or to the files of a folder, as they come. What is not complete when it is disposed leaves the file as it was.</summary>
internal interface IExport<in T> : IDisposable
{
    /// <summary>Takes the next object.</summary>
    /// <exception cref="ScoreCoachException">Nothing further can be written.</exception>
    void Add(T value);

    /// <summary>Ends the export: a single file, and the index of a folder, appear now.</summary>
    /// <exception cref="ScoreCoachException">It can't be written.</exception>
    void Complete();
}
