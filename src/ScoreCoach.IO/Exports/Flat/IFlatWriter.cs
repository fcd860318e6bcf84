namespace ScoreCoach.IO.Exports.Flat;

/// <summary>Writes the rows of the tables of a file as they come.</summary>
internal interface IFlatWriter : IDisposable
{
    /// <summary>Writes a row.</summary>
    /// <param name="table">The position of its table.</param>
    /// <param name="row">A value per column.</param>
    void Write(int table, object?[] row);

    /// <summary>Writes what ends the file.</summary>
    void Complete();
}
