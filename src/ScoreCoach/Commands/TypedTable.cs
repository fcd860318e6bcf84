using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>Tables that a user typed or took from somewhere: hashtables, other dictionaries, and objects whose properties are the entries.</summary>
internal static class TypedTable
{
    /// <summary>The table in a value, with keys that differ in case as they are; null when it holds none.</summary>
    public static Hashtable? Of(object? value)
    {
        switch (ValueText.Unwrap(value))
        {
            case Hashtable table:
                return table;
            case IDictionary entries:
                return Of(entries.Keys.Cast<object>().Select(key => KeyValuePair.Create(key, entries[key])));
            case IEnumerable<KeyValuePair<string, string?>> pairs:
                return Of(pairs.Select(pair => KeyValuePair.Create<object, object?>(pair.Key, pair.Value)));
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                return Of(pairs.Select(pair => KeyValuePair.Create<object, object?>(pair.Key, pair.Value)));
            case PSObject entry:
                return Of(entry.Properties.Select(property => KeyValuePair.Create<object, object?>(property.Name, property.Value)));
            default:
                return null;
        }
    }

    /// <summary>The entries; none for null.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Entries(Hashtable? table) =>
        table is null ? [] : table.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(Text(entry.Key), Text(entry.Value)));

    /// <summary>The value of a key, without regard to case; null when there is none.</summary>
    public static string? ValueOf(Hashtable table, string key) =>
        Entries(table).FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A value in words, never the name of a type of the runtime.</summary>
    public static string Describe(object? value) => Of(value) is { } table
        ? $"@{{ {string.Join("; ", Entries(table).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} = {entry.Value}"))} }}"
        : ValueText.Of(value) ?? "an object";

    private static Hashtable Of(IEnumerable<KeyValuePair<object, object?>> entries)
    {
        var table = new Hashtable();
        foreach (var (key, value) in entries)
        {
            table[key] = value;
        }

        return table;
    }

    private static string Text(object? value) => Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture) ?? string.Empty;
}
