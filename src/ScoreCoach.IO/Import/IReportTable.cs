namespace ScoreCoach.IO;

/// <summary>A table that can be read several times.</summary>
internal interface IReportTable : IDisposable
{
    /// <summary>The encoding, for the summary.</summary>
    string Encoding { get; }

    /// <summary>The delimiter; null for a table that is no delimited text.</summary>
    char? Delimiter { get; }

    /// <summary>The lines before the header.</summary>
    long LinesBefore { get; }

    /// <summary>How long the table is, in the unit of <see cref="RecordReader.Offset"/>.</summary>
    long Length { get; }

    /// <summary>About how many rows there are.</summary>
    long ExpectedRows { get; }

    /// <summary>Starts reading, from the header.</summary>
    RecordReader Open();
}
