using System.Collections;
using ScoreCoach.Files;

namespace ScoreCoach.Commands;

/// <summary>The value of -ColumnMap: a table, or the path of a JSON file with maps.</summary>
/// <param name="Entries">What was typed.</param>
/// <param name="Files">The file that was named.</param>
internal sealed record TypedColumnMap(IEnumerable<KeyValuePair<string, string>> Entries, IReadOnlyList<MapFile> Files)
{
    /// <summary>Parses a value that was transformed to a table or a path; null for none.</summary>
    /// <exception cref="ScoreCoachException">The file can't be read.</exception>
    public static TypedColumnMap Parse(object? value, Func<string, MapFile> read) =>
        value is string path ? new([], [read(path)]) : new(TypedTable.Entries(value as Hashtable), []);
}
