using System.Runtime.CompilerServices;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>
/// Remembers what short cells stood for, by their bytes, so that a cell that was seen before costs one look-up and no
/// text. It stops taking up new cells when it is full: a file of distinct values costs bounded memory.
/// </summary>
internal sealed class Utf8Table<T>(int capacity)
{
    private const int MaxCell = 256;

    /// <summary>A cell that finds no place near its own is not remembered: cells made to collide cost little.</summary>
    private const uint MaxProbes = 16;

    private Entry[] _entries = new Entry[16];

    /// <summary>How many cells are remembered.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no more cells are taken up.</summary>
    public bool IsFull => Count >= capacity;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryGet(ReadOnlySpan<byte> cell, out T value)
    {
        var key = Utf8Key.Of(cell);
        var hash = key.Hash();
        var entries = _entries;
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            ref var entry = ref entries[(hash + probe) & (uint)(entries.Length - 1)];
            if (entry.Cell is null)
            {
                break;
            }

            if (entry.Key == key && (cell.Length <= Utf8Key.MaxWhole || cell.SequenceEqual(entry.Cell)))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }

    /// <summary>Remembers a cell that is not there yet, unless it is long, the table is full, or there is no place for it.</summary>
    public bool Add(ReadOnlySpan<byte> cell, T value)
    {
        if (IsFull || cell.Length > MaxCell)
        {
            return false;
        }

        if ((Count + 1) * 2 > _entries.Length)
        {
            Grow();
        }

        return Insert(new Entry { Key = Utf8Key.Of(cell), Cell = cell.ToArray(), Value = value });
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        Count = 0;
        foreach (var entry in old)
        {
            if (entry.Cell is not null)
            {
                Insert(entry);
            }
        }
    }

    private bool Insert(Entry added)
    {
        var hash = added.Key.Hash();
        for (var probe = 0u; probe < MaxProbes; probe++)
        {
            ref var entry = ref _entries[(hash + probe) & (uint)(_entries.Length - 1)];
            if (entry.Cell is null)
            {
                entry = added;
                Count++;
                return true;
            }
        }

        return false;
    }

    private struct Entry
    {
        public Utf8Key Key;
        public byte[] Cell;
        public T Value;
    }
}
