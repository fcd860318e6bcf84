using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>An object as a row of text. A property that holds a table (Domain = @{ … }) gives a column per entry.</summary>
internal static class RowObject
{
    public static void AddTo(List<KeyValuePair<string, string?>> row, PSObject? source)
    {
        if (source?.BaseObject is IDictionary table)
        {
            AddEntries(row, table);
            return;
        }

        foreach (var property in source?.Properties ?? Enumerable.Empty<PSPropertyInfo>())
        {
            if (Unwrap(property.Value) is IDictionary entries)
            {
                AddEntries(row, entries);
            }
            else
            {
                row.Add(new(property.Name, TextOf(property.Value)));
            }
        }
    }

    public static void AddEntries(List<KeyValuePair<string, string?>> row, IDictionary entries)
    {
        foreach (DictionaryEntry entry in entries)
        {
            if (Unwrap(entry.Value) is IDictionary nested)
            {
                AddEntries(row, nested);
            }
            else
            {
                row.Add(new(TextOf(entry.Key) ?? string.Empty, TextOf(entry.Value)));
            }
        }
    }

    /// <summary>Text that the reader reads back as the same value, in every culture.</summary>
    public static string? TextOf(object? value) => Unwrap(value) switch
    {
        null => null,
        string text => text,
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };

    private static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
