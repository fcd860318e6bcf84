namespace ScoreCoach.IO;

/// <summary>A table that can be read several times.</summary>
internal interface IReportTable : IDisposable
{
    /// <summary>The encoding, for the summary.</summary>
    string Encoding { get; }

    /// <summary>The delimiter; null for a table that is no delimited text.</summary>
    char? Delimiter { get; }

    /// <summary>How long the table is, in the unit of <see cref="RecordReader.Offset"/>.</summary>
    long Length { get; }

    /// <summary>About how many rows there are.</summary>
    long ExpectedRows { get; }

    /// <summary>Columns that are attributes whatever their names say.</summary>
    IReadOnlySet<int> AttributeColumns { get; }

    /// <summary>Tells the table which column holds dates: some tables write dates as plain numbers.</summary>
    void UseDateColumn(int column);

    /// <summary>The table as text of which parts can be read on their own; null for a table that can't.</summary>
    ChunkedText? Text { get; }

    /// <summary>Whether the file is no longer the one that was opened.</summary>
    bool HasChanged { get; }

    /// <summary>Starts reading, from the header.</summary>
    RecordReader Open();
}
