using System.Collections;
using System.Management.Automation;
using ScoreCoach.Files;

namespace ScoreCoach.Commands;

/// <summary>The value of -ColumnMap: a table, an object as ConvertFrom-Json gives it, or the path of a JSON file with maps.</summary>
/// <param name="Entries">What was typed.</param>
/// <param name="Files">The file that was named.</param>
internal sealed record TypedColumnMap(IEnumerable<KeyValuePair<string, string>> Entries, IReadOnlyList<MapFile> Files)
{
    /// <summary>Parses a value.</summary>
    /// <param name="value">The value; null for none.</param>
    /// <param name="read">Reads the file of a path.</param>
    /// <exception cref="ScoreCoachException">The value is something else, or the file can't be read.</exception>
    public static TypedColumnMap Parse(object? value, Func<string, MapFile> read) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => new([], []),
        IDictionary table => new(TypedTable.Entries(new Hashtable(table)), []),
        string path => new([], [read(path)]),
        PSCustomObject => new(TypedTable.Entries(new Hashtable(((PSObject)value!).Properties.ToDictionary(property => property.Name, property => property.Value))), []),
        var other => throw new ScoreCoachException(
            "UnusableMap",
            $"'{other}' is not a column map. Accepted: a table such as @{{ Score = 'Points' }}, or the path of a JSON file.",
            other),
    };
}
