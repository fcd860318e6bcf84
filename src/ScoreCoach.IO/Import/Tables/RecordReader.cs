using System.Runtime.CompilerServices;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Reads a table record by record, the header first. A record that breaks a rule is a record like any other, with its state.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>Whether the record keeps the rules.</summary>
    public RecordState State { get; protected set; }

    /// <summary>The line on which the record starts, from 1.</summary>
    public virtual long Line { get; protected set; }

    /// <summary>The number of the record, the header included, from 1.</summary>
    public long Row { get; protected set; }

    /// <summary>How many records the header and what is above it take: the rows are counted from there.</summary>
    public long HeaderRecords { get; set; } = 1;

    /// <summary>How many columns the header has; a table whose rows end with their last filled cell is as wide.</summary>
    public int HeaderWidth { get; set; }

    /// <summary>Where the record starts, for progress.</summary>
    public long Offset { get; protected set; }

    public abstract int FieldCount { get; }

    /// <summary>The length of the record in bytes: no field is longer.</summary>
    public abstract int Length { get; }

    /// <summary>Whether all of the record is text.</summary>
    public abstract bool IsText { get; }

    /// <summary>The record as it is in the file, or a part of it that shows what is wrong.</summary>
    public abstract string Excerpt { get; }

    /// <summary>Whether all records are known to be text and to keep the rules.</summary>
    public virtual bool IsVerified => false;

    /// <summary>The number of the record after which reading ends, whatever follows.</summary>
    public long LastRow { get; set; } = long.MaxValue;

    /// <summary>Goes to the next record, good or bad.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read() => Row < LastRow && ReadNext();

    /// <summary>A field of the record as UTF-8; empty past its end.</summary>
    public abstract ReadOnlySpan<byte> Get(int column);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    protected abstract bool ReadNext();

    protected static int CountLineEnds(ReadOnlySpan<byte> text)
    {
        var returns = text.Count((byte)'\r');
        return text.Count((byte)'\n') + returns - (returns == 0 ? 0 : text.Count("\r\n"u8));
    }
}
