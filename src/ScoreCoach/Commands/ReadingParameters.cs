using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Turns hashtables and names that a user typed into options of the reader.</summary>
internal static class ReadingParameters
{
    public static IReadOnlyDictionary<string, string> TextMap(Hashtable? map) =>
        Entries(map).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, T> EnumMap<T>(Hashtable? map, string parameter)
        where T : struct, Enum =>
        Entries(map).ToDictionary(
            entry => entry.Key,
            entry => Enum.TryParse<T>(entry.Value, ignoreCase: true, out var value) && Enum.IsDefined(value)
                ? value
                : throw new ScoreCoachException("UnusableMap", $"-{parameter}: '{entry.Value}' is none of {string.Join(", ", Enum.GetNames<T>())}.", entry.Value),
            StringComparer.OrdinalIgnoreCase);

    public static LevelThreshold? Threshold(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        LevelThreshold threshold => threshold,
        string name when string.Equals(name, nameof(LevelThreshold.Article), StringComparison.OrdinalIgnoreCase) => LevelThreshold.Article,
        Hashtable table when Number(table, "Adequate") is { } adequate && Number(table, "Strong") is { } strong && adequate <= strong => new LevelThreshold(adequate, strong),
        var other => throw new ScoreCoachException("UnusableThreshold", $"-LevelThreshold: '{other}' can't be read. Accepted: Article, or @{{ Adequate = 60; Strong = 80 }}.", other),
    };

    private static decimal? Number(Hashtable table, string key) =>
        Entries(table).FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase)).Value is { } text
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<(string Key, string Value)> Entries(Hashtable? map) =>
        map is null ? [] : map.Cast<DictionaryEntry>().Select(entry => (Text(entry.Key), Text(entry.Value)));

    private static string Text(object? value) => Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture) ?? string.Empty;
}
