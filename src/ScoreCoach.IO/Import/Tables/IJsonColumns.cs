using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>What is which column in the values of a JSON text.</summary>
internal interface IJsonColumns
{
    /// <summary>The headers.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Columns that are attributes whatever their names say.</summary>
    IReadOnlySet<int> Attributes { get; }

    /// <summary>Whether the first value holds the names.</summary>
    bool IsFirstValue { get; }

    /// <summary>How many columns a record has whose cells were filled.</summary>
    int CountOf(CellBuffer cells);

    /// <summary>Puts a value into its columns; returns what is wrong with it.</summary>
    RecordState Fill(ReadOnlyMemory<byte> value, CellBuffer cells);
}
