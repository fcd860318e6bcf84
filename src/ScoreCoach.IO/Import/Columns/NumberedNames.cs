namespace ScoreCoach.IO.Import.Columns;

/// <summary>Gives names that come again a number. Each goes on where the one before it ended: thousands of columns may bear one name.</summary>
internal sealed class NumberedNames(StringComparer comparer)
{
    private readonly HashSet<string> _used = new(comparer);
    private readonly Dictionary<string, int> _next = new(comparer);

    /// <summary>The name, or the name with the first number that makes it another one.</summary>
    public string Add(string wanted)
    {
        var name = wanted;
        var number = _next.GetValueOrDefault(wanted, 2);
        while (!_used.Add(name))
        {
            name = FormattableString.Invariant($"{wanted} ({number++})");
        }

        _next[wanted] = number;
        return name;
    }
}
