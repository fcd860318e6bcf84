namespace ScoreCoach.Text;

/// <summary>A name with the wildcards of PowerShell: <c>*</c>, <c>?</c>, <c>[abc]</c>, <c>[a-z]</c>. Case does not matter.</summary>
internal sealed class NamePattern(string pattern)
{
    private readonly string _pattern = pattern.Trim();

    /// <summary>Whether it has wildcards, and may be the name of several things.</summary>
    public bool HasWildcards
    {
        get
        {
            for (var place = 0; place < _pattern.Length; place++)
            {
                if (_pattern[place] is '*' or '?' or '[')
                {
                    return true;
                }

                // The character after a backtick stands for itself.
                place += _pattern[place] == '`' ? 1 : 0;
            }

            return false;
        }
    }

    /// <summary>Whether every bracket that is opened is closed.</summary>
    public bool IsComplete
    {
        get
        {
            for (var place = 0; place < _pattern.Length; place++)
            {
                if (_pattern[place] == '[' && (place = _pattern.IndexOf(']', place + 1)) < 0)
                {
                    return false;
                }

                place += _pattern[place] == '`' ? 1 : 0;
            }

            return true;
        }
    }

    /// <summary>Whether it is the name itself; brackets and stars may be part of a name.</summary>
    public bool IsNameOf(string name) => string.Equals(name.Trim(), _pattern, StringComparison.OrdinalIgnoreCase);

    public bool IsMatch(string name)
    {
        // The last star, and the character of the name that it was last extended to.
        var (star, extended) = (-1, 0);
        var (place, index) = (0, 0);
        while (index < name.Length)
        {
            if (place < _pattern.Length && _pattern[place] == '*')
            {
                (star, extended) = (place++, index);
            }
            else if (place < _pattern.Length && IsMatch(name[index], place, out var length))
            {
                place += length;
                index++;
            }
            else if (star >= 0)
            {
                place = star + 1;
                index = ++extended;
            }
            else
            {
                return false;
            }
        }

        return _pattern.AsSpan(place).TrimStart('*').IsEmpty;
    }

    public override string ToString() => _pattern;

    private bool IsMatch(char letter, int place, out int length)
    {
        length = 1;
        if (_pattern[place] == '`' && place + 1 < _pattern.Length)
        {
            length = 2;
            return Same(_pattern[place + 1], letter);
        }

        var end = _pattern[place] == '[' ? _pattern.IndexOf(']', place + 1) : -1;
        if (end > place + 1)
        {
            length = end - place + 1;
            return IsInSet(letter, _pattern.AsSpan(place + 1, end - place - 1));
        }

        return _pattern[place] == '?' || Same(_pattern[place], letter);
    }

    private static bool IsInSet(char letter, ReadOnlySpan<char> set)
    {
        for (var index = 0; index < set.Length; index++)
        {
            if (index + 2 < set.Length && set[index + 1] == '-')
            {
                var folded = char.ToUpperInvariant(letter);
                if (folded >= char.ToUpperInvariant(set[index]) && folded <= char.ToUpperInvariant(set[index + 2]))
                {
                    return true;
                }

                index += 2;
            }
            else if (Same(set[index], letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
