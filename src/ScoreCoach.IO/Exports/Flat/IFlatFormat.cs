using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Flat;

/// <summary>A format of tables: a class for each, which any objects with columns can be written in.</summary>
internal interface IFlatFormat
{
    /// <summary>Whether a file has several tables; otherwise it has the main one.</summary>
    bool HasSeveralTables { get; }

    /// <summary>Starts a file.</summary>
    /// <param name="stream">Where it goes; stays open.</param>
    /// <param name="tables">The tables that it has.</param>
    IFlatWriter Start(Stream stream, IReadOnlyList<FlatTable> tables);
}
