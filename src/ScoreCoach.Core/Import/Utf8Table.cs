namespace ScoreCoach;

/// <summary>
/// Remembers what short cells stood for, by their bytes, so that a cell that was seen before costs one look-up and no
/// text. It stops taking up new cells when it is full: a file of distinct values costs bounded memory.
/// </summary>
internal sealed class Utf8Table<T>
{
    private const int LongestKey = 256;
    private readonly int _capacity;
    private Entry[] _entries;
    private int _mask;

    public Utf8Table(int capacity)
    {
        _capacity = capacity;
        _entries = new Entry[16];
        _mask = _entries.Length - 1;
    }

    /// <summary>How many cells are remembered.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no more cells are taken up.</summary>
    public bool IsFull => Count >= _capacity;

    public bool TryGet(ReadOnlySpan<byte> key, out T value)
    {
        var hash = (uint)Utf8Hash.Of(key);
        for (var slot = hash & (uint)_mask; ; slot = (slot + 1) & (uint)_mask)
        {
            ref var entry = ref _entries[slot];
            if (entry.Key is null)
            {
                value = default!;
                return false;
            }

            if (entry.Hash == hash && key.SequenceEqual(entry.Key))
            {
                value = entry.Value;
                return true;
            }
        }
    }

    /// <summary>Remembers a cell that is not there yet, unless it is long or the table is full.</summary>
    public bool Add(ReadOnlySpan<byte> key, T value)
    {
        if (IsFull || key.Length > LongestKey)
        {
            return false;
        }

        if ((Count + 1) * 2 > _entries.Length)
        {
            Grow();
        }

        Insert(new Entry { Hash = (uint)Utf8Hash.Of(key), Key = key.ToArray(), Value = value });
        Count++;
        return true;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        _mask = _entries.Length - 1;
        foreach (var entry in old)
        {
            if (entry.Key is not null)
            {
                Insert(entry);
            }
        }
    }

    private void Insert(Entry entry)
    {
        var slot = entry.Hash & (uint)_mask;
        while (_entries[slot].Key is not null)
        {
            slot = (slot + 1) & (uint)_mask;
        }

        _entries[slot] = entry;
    }

    private struct Entry
    {
        public uint Hash;
        public byte[] Key;
        public T Value;
    }
}
