using System.Runtime.InteropServices;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>Finds names inside longer texts, in one walk over a text however many names there are.</summary>
internal sealed class NamesInside
{
    /// <summary>Shorter names stand inside too many other words.</summary>
    public const int MinLength = 8;

    private readonly string[] _names;

    /// <summary>The names that begin with the same characters, by these; the first <see cref="MinLength"/>.</summary>
    private readonly Dictionary<UInt128, int[]> _byStart;

    /// <summary>Takes names; those that are too short are not looked for.</summary>
    public NamesInside(IEnumerable<string> names)
    {
        _names = [.. names.Where(name => name.Length >= MinLength)];
        _byStart = Enumerable.Range(0, _names.Length).GroupBy(name => StartOf(_names[name])).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The first of the names, in their order, that stands inside a text; null for none.</summary>
    public string? FindIn(string text)
    {
        var found = _names.Length;
        for (var start = 0; start <= text.Length - MinLength; start++)
        {
            var rest = text.AsSpan(start);
            if (!_byStart.TryGetValue(StartOf(rest), out var names))
            {
                continue;
            }

            foreach (var name in names)
            {
                found = name < found && rest.StartsWith(_names[name], StringComparison.Ordinal) ? name : found;
            }
        }

        return found < _names.Length ? _names[found] : null;
    }

    private static UInt128 StartOf(ReadOnlySpan<char> text) => MemoryMarshal.Read<UInt128>(MemoryMarshal.AsBytes(text[..MinLength]));
}
