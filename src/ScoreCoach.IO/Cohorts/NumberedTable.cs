namespace ScoreCoach.IO.Cohorts;

/// <summary>Values that records refer to by number, each once.</summary>
/// <param name="keyOf">A text that is the same for equal values, and orders them.</param>
internal sealed class NumberedTable<T>(Func<T, string> keyOf)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<T> _values = [];

    public int Count => _values.Count;

    public T this[int number] => _values[number];

    public int NumberOf(T value)
    {
        var key = keyOf(value);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _values.Count;
            _numbers.Add(key, number);
            _values.Add(value);
        }

        return number;
    }

    /// <summary>The same values in an order that does not depend on which came first, and only those that are used. The array gives the new number of each, -1 for those that are not.</summary>
    public (NumberedTable<T> Table, int[] NewNumbers) InOrder(Func<int, bool> isUsed)
    {
        var ordered = new NumberedTable<T>(keyOf);
        var numbers = new int[_values.Count];
        Array.Fill(numbers, -1);
        foreach (var entry in _numbers.Where(entry => isUsed(entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            numbers[entry.Value] = ordered.NumberOf(_values[entry.Value]);
        }

        return (ordered, numbers);
    }
}
