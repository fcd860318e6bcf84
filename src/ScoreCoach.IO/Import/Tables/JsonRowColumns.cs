using System.Text.Json;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>The columns of rows that are JSON lists: another list names them, or the first row does.</summary>
internal sealed class JsonRowColumns(IReadOnlyList<string> columns, bool isFirstValue) : IJsonColumns
{
    public IReadOnlyList<string> Names => columns;
    public IReadOnlySet<int> Attributes { get; } = new HashSet<int>();
    public bool IsFirstValue => isFirstValue;

    /// <summary>The names that a row holds; null when it is not a list of texts.</summary>
    public static IReadOnlyList<string>? InRow(ReadOnlyMemory<byte> row)
    {
        try
        {
            using var document = JsonDocument.Parse(row, JsonColumns.DocumentOptions);
            var list = document.RootElement;
            return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(cell => cell.ValueKind is JsonValueKind.String or JsonValueKind.Null)
                && list.EnumerateArray().Any(cell => cell.ValueKind == JsonValueKind.String)
                ? [.. list.EnumerateArray().Select(cell => cell.GetString() ?? string.Empty)]
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The names in a list of texts, or of objects with a name each; null when one has none.</summary>
    public static IReadOnlyList<string>? In(JsonValues values, JsonNames names, int maxColumn)
    {
        // One more than allowed is enough to be refused.
        var found = new List<string>();
        while (found.Count <= maxColumn && values.Read())
        {
            if (values.IsTooLong || NameOf(values.Value, names) is not { } name)
            {
                return null;
            }

            found.Add(name);
        }

        return found;
    }

    public int CountOf(CellBuffer cells) => cells.Count;

    public RecordState Fill(ReadOnlyMemory<byte> value, CellBuffer cells)
    {
        try
        {
            using var document = JsonDocument.Parse(value, JsonColumns.DocumentOptions);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                return RecordState.NoList;
            }

            var column = 0;
            foreach (var cell in document.RootElement.EnumerateArray())
            {
                cells.Set(column++, JsonColumns.TextOf(JsonColumns.Unwrap(cell)));
            }

            return RecordState.Good;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            cells.Clear();
            return RecordState.NoList;
        }
    }

    private static string? NameOf(ReadOnlyMemory<byte> value, JsonNames names)
    {
        try
        {
            using var document = JsonDocument.Parse(value, JsonColumns.DocumentOptions);
            var column = document.RootElement;
            return column.ValueKind == JsonValueKind.String ? column.GetString()
                : column.ValueKind != JsonValueKind.Object ? null
                : column.EnumerateObject()
                    .Where(member => member.Value.ValueKind == JsonValueKind.String && names.RankAsColumn(member.Name) >= 0)
                    .OrderBy(member => names.RankAsColumn(member.Name))
                    .Select(member => member.Value.GetString())
                    .FirstOrDefault();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
