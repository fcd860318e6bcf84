using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>
/// A list that no one can change. A type of its own, because PowerShell indexes concrete lists only, and because it shows
/// its items where another list would show the name of a CLR type.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A list, and named as the runtime names its own.")]
[CollectionBuilder(typeof(ReadOnlyListBuilder), nameof(ReadOnlyListBuilder.Of))]
public sealed class ReadOnlyList<T> : ReadOnlyCollection<T>, ICollection
{
    private readonly T[] _items;

    internal ReadOnlyList(T[] items)
        : base(items) => _items = items;

    /// <summary>The items, for loops that must not allocate.</summary>
    internal ReadOnlySpan<T> Span => _items;

    // The base class hands out the array itself here.
    object ICollection.SyncRoot => this;

    /// <summary>The names of the items, separated by semicolons.</summary>
    /// <returns>An empty text for an empty list.</returns>
    public override string ToString() => string.Join("; ", _items.Select(item => item switch
    {
        INamed named => named.Name,
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => item?.ToString(),
    }));
}
