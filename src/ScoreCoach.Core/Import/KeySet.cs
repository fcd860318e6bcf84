namespace ScoreCoach;

/// <summary>A set of hashed keys in eight bytes each, with a place per key that does not change once all are added.</summary>
internal sealed class KeySet
{
    private ulong[] _keys = new ulong[64];

    public int Count { get; private set; }

    /// <summary>One more than the highest place.</summary>
    public int Places => _keys.Length;

    public void Add(ulong key)
    {
        key = key == 0 ? 1 : key;
        if ((Count + 1) * 3L > _keys.Length * 2L)
        {
            Grow();
        }

        Count += Insert(key) ? 1 : 0;
    }

    /// <summary>The place of a key; -1 when it is not there.</summary>
    public int PlaceOf(ulong key)
    {
        key = key == 0 ? 1 : key;
        var mask = _keys.Length - 1;
        for (var place = (int)(key >> 7) & mask; ; place = (place + 1) & mask)
        {
            if (_keys[place] == key)
            {
                return place;
            }

            if (_keys[place] == 0)
            {
                return -1;
            }
        }
    }

    private bool Insert(ulong key)
    {
        var mask = _keys.Length - 1;
        var place = (int)(key >> 7) & mask;
        while (_keys[place] != 0)
        {
            if (_keys[place] == key)
            {
                return false;
            }

            place = (place + 1) & mask;
        }

        _keys[place] = key;
        return true;
    }

    private void Grow()
    {
        var old = _keys;
        _keys = new ulong[old.Length * 2];
        foreach (var key in old)
        {
            if (key != 0)
            {
                Insert(key);
            }
        }
    }
}
