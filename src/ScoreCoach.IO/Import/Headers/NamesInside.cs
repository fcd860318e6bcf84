using System.Numerics;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>Finds names inside longer texts, in one walk over a text however many names there are.</summary>
internal sealed class NamesInside
{
    /// <summary>Shorter names stand inside too many other words.</summary>
    public const int MinLength = 8;

    private readonly string[] _names;

    /// <summary>Names by a hash of their first characters: the first of each hash, and for each name the next one; both count from 1.</summary>
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>Takes names; those that are too short are not looked for.</summary>
    public NamesInside(IEnumerable<string> names)
    {
        _names = [.. names.Where(name => name.Length >= MinLength)];
        _first = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _names.Length * 4))];
        _next = new int[_names.Length + 1];
        for (var name = _names.Length; name > 0; name--)
        {
            ref var first = ref _first[HashOf(_names[name - 1])];
            (_next[name], first) = (first, name);
        }
    }

    /// <summary>The first of the names, in their order, that is inside a text; null for none.</summary>
    public string? FindIn(string text)
    {
        var found = int.MaxValue;
        for (var start = 0; start <= text.Length - MinLength; start++)
        {
            var rest = text.AsSpan(start);
            for (var name = _first[HashOf(rest)]; name > 0 && name < found; name = _next[name])
            {
                found = rest.StartsWith(_names[name - 1], StringComparison.Ordinal) ? name : found;
            }
        }

        return found <= _names.Length ? _names[found - 1] : null;
    }

    private int HashOf(ReadOnlySpan<char> text)
    {
        var hash = 0u;
        foreach (var character in text[..MinLength])
        {
            hash = (hash * 31) + character;
        }

        return (int)((hash * 0x9E3779B1) >> 7) & (_first.Length - 1);
    }
}
