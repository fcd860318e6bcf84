using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Hashtables that a user typed, as text.</summary>
internal static class TypedTable
{
    /// <summary>The entries; none for null.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Entries(Hashtable? table) =>
        table is null ? [] : table.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(Text(entry.Key), Text(entry.Value)));

    /// <summary>The value of a key, without regard to case; null when there is none.</summary>
    public static string? ValueOf(Hashtable table, string key) =>
        Entries(table).FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase)).Value;

    private static string Text(object? value) => Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture) ?? string.Empty;
}
