using System.Collections;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>Tables in which the order of the entries says something.</summary>
internal static class OrderedTable
{
    /// <summary>The entries in their order, or by name where the table has none; none for null.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Entries(IDictionary? table)
    {
        var entries = (table ?? new Hashtable()).Cast<DictionaryEntry>()
            .Select(entry => KeyValuePair.Create(ValueText.Of(entry.Key) ?? string.Empty, ValueText.Of(entry.Value) ?? string.Empty));

        // The order of a plain hashtable is chance.
        return table is Hashtable ? entries.OrderBy(entry => entry.Key, StringComparer.Ordinal) : entries;
    }
}
