using System.Collections;

namespace ScoreCoach;

/// <content>What scripts ask for: PowerShell reads $report.Attributes.Team from an untyped dictionary only.</content>
public sealed partial class AttributeDictionary : IDictionary
{
    bool IDictionary.IsFixedSize => true;
    bool ICollection.IsSynchronized => false;
    object ICollection.SyncRoot => this;
    ICollection IDictionary.Keys => Keys;
    ICollection IDictionary.Values => Values;

    object? IDictionary.this[object key]
    {
        get => key is string name && TryGetValue(name, out var value) ? value : null;
        set => throw ReadOnly();
    }

    bool IDictionary.Contains(object key) => key is string name && ContainsKey(name);
    IDictionaryEnumerator IDictionary.GetEnumerator() => new Entries(this);

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        for (var entries = new Entries(this); entries.MoveNext(); index++)
        {
            array.SetValue(entries.Entry, index);
        }
    }

    void IDictionary.Add(object key, object? value) => throw ReadOnly();
    void IDictionary.Clear() => throw ReadOnly();
    void IDictionary.Remove(object key) => throw ReadOnly();

    private sealed class Entries(AttributeDictionary attributes) : IDictionaryEnumerator
    {
        private int _index = -1;

        public DictionaryEntry Entry => new(attributes._names[_index], attributes._values[_index]);

        public object Key => Entry.Key;

        public object? Value => Entry.Value;

        public object Current => Entry;

        public bool MoveNext() => ++_index < attributes.Count;

        public void Reset() => _index = -1;
    }
}
