using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>
/// A map that no one can change, in the order in which it was filled. A type of its own, because the one of the runtime hands out
/// the dictionary behind it, and shows the name of a CLR type as text.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Named like ReadOnlyList.")]
public sealed class ReadOnlyMap<TKey, TValue> : ReadOnlyDictionary<TKey, TValue>, ICollection
    where TKey : notnull
{
    internal ReadOnlyMap(IDictionary<TKey, TValue> entries)
        : base(entries)
    {
    }

    /// <summary>The keys, in order.</summary>
    public new ReadOnlyList<TKey> Keys => [.. base.Keys];

    /// <summary>The values, in the order of their keys.</summary>
    public new ReadOnlyList<TValue> Values => [.. base.Values];

    internal static new ReadOnlyMap<TKey, TValue> Empty { get; } = new(new Dictionary<TKey, TValue>());

    // The base class hands out the dictionary itself here.
    object ICollection.SyncRoot => this;

    /// <summary>The entries as "key=value", separated by semicolons.</summary>
    /// <returns>An empty text for an empty map.</returns>
    public override string ToString() => PlainText.OneLine(string.Join("; ", this.Select(entry => FormattableString.Invariant($"{entry.Key}={entry.Value}"))));
}
