using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>
/// The unmapped columns of a file, in the file's order. All rows of a file share the names; a row holds its
/// values only. Names compare without regard to case.
/// </summary>
public sealed partial class AttributeDictionary : IReadOnlyDictionary<string, string?>, IDictionary<string, string?>
{
    private readonly string[] _names;
    private readonly string?[] _values;

    /// <summary>Builds a set over names that are shared.</summary>
    /// <exception cref="ArgumentException">There are not as many values as names.</exception>
    internal AttributeDictionary(string[] names, string?[] values)
    {
        if (names.Length != values.Length)
        {
            throw new ArgumentException("One value per name is needed.", nameof(values));
        }

        _names = names;
        _values = values;
    }

    /// <summary>The values, for loops that must not allocate.</summary>
    internal ReadOnlySpan<string?> ValueSpan => _values;

    /// <summary>A set without names.</summary>
    public static AttributeDictionary Empty { get; } = new([], []);

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>The names, in order.</summary>
    public ReadOnlyList<string> Keys => new(_names);

    /// <summary>A value per name.</summary>
    public ReadOnlyList<string?> Values => new(_values);

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    IEnumerable<string> IReadOnlyDictionary<string, string?>.Keys => Keys;
    IEnumerable<string?> IReadOnlyDictionary<string, string?>.Values => Values;
    ICollection<string> IDictionary<string, string?>.Keys => Keys;
    ICollection<string?> IDictionary<string, string?>.Values => Values;

    /// <summary>The value of a name.</summary>
    /// <param name="key">The name, without regard to case.</param>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public string? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no attribute '{key}'.");

    string? IDictionary<string, string?>.this[string key]
    {
        get => this[key];
        set => throw ReadOnly();
    }

    /// <inheritdoc cref="IReadOnlyDictionary{TKey, TValue}.ContainsKey(TKey)"/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc cref="IReadOnlyDictionary{TKey, TValue}.TryGetValue(TKey, out TValue)"/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string? value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : null;
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator()
    {
        for (var index = 0; index < _names.Length; index++)
        {
            yield return new(_names[index], _values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, string?> item) => TryGetValue(item.Key, out var value) && value == item.Value;

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, string?>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var pair in this)
        {
            array[arrayIndex++] = pair;
        }
    }

    void IDictionary<string, string?>.Add(string key, string? value) => throw ReadOnly();
    bool IDictionary<string, string?>.Remove(string key) => throw ReadOnly();
    void ICollection<KeyValuePair<string, string?>>.Add(KeyValuePair<string, string?> item) => throw ReadOnly();
    void ICollection<KeyValuePair<string, string?>>.Clear() => throw ReadOnly();
    bool ICollection<KeyValuePair<string, string?>>.Remove(KeyValuePair<string, string?> item) => throw ReadOnly();

    /// <inheritdoc/>
    public override string ToString() => PlainText.OneLine(string.Join(", ", this.Select(pair => $"{pair.Key}={pair.Value}")));

    private static NotSupportedException ReadOnly() => new("The attributes of a report can't be changed.");
    private int IndexOf(string key) => Array.FindIndex(_names, name => string.Equals(name, key, StringComparison.OrdinalIgnoreCase));
}
