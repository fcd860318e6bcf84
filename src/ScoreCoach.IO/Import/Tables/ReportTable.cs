using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A table that can be read several times.</summary>
internal abstract class ReportTable(ReportSource source) : IDisposable
{
    private bool _isDisposed;

    /// <summary>The encoding, for the summary.</summary>
    public virtual string Encoding => Source.Encoding;

    /// <summary>The name of the worksheet; null for a table that is none.</summary>
    public virtual string? Worksheet => null;

    /// <summary>What is odd about the table as such, such as hidden rows that are read all the same. Complete once the table was read.</summary>
    public virtual IReadOnlyList<ImportIssue> Notices => [];

    /// <summary>The delimiter; null for a table that is not delimited text.</summary>
    public virtual char? Delimiter => null;

    /// <summary>How long the table is, in the unit of <see cref="RecordReader.Offset"/>; 0 when that is not known.</summary>
    public virtual long Length => Source.Length;

    /// <summary>About how many rows there are.</summary>
    public abstract long ExpectedRows { get; }

    /// <summary>Columns that are attributes whatever their names say.</summary>
    public virtual IReadOnlySet<int> AttributeColumns { get; } = new HashSet<int>();

    /// <summary>The column of dates, once it is known; -1 before: some tables write dates as plain numbers.</summary>
    public int DateColumn { get; set; } = -1;

    /// <summary>Whether the first record is the header by the nature of the file, as in JSON.</summary>
    public virtual bool IsHeaderGiven => false;

    /// <summary>The table as text of which chunks can be read on their own; null for a table that can't.</summary>
    public virtual ChunkedText? Text => null;

    /// <summary>Whether the file is no longer the one that was opened.</summary>
    public bool HasChanged => Source.HasChanged;

    protected ReportSource Source { get; } = source;

    /// <summary>Starts reading, from the header.</summary>
    public abstract RecordReader Open();

    /// <summary>Starts reading at a record further down.</summary>
    public virtual RecordReader OpenAt(TablePlace place)
    {
        var records = Open();
        while (records.Row < place.RowsBefore && records.Read())
        {
            // What is passed over was read as another table.
        }

        return records;
    }

    /// <summary>Closes the file until it is read again, if it can be opened again.</summary>
    public void Close() => Source.Close();

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Release();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the source back, once.</summary>
    protected virtual void Release() => Source.Dispose();
}
