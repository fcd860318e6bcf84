using System.Text.Json;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Which member of a JSON object is which column.</summary>
internal sealed class JsonColumns(int maxColumn)
{
    /// <summary>A report is four levels deep.</summary>
    private static readonly JsonDocumentOptions DocumentOptions =
        new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What the product writes beside what it was told: derived, or about where it was read.</summary>
    private static readonly HashSet<string> Derived = new(StringComparer.OrdinalIgnoreCase)
    {
        "schemaVersion", "$schema", "passingScore", "incomplete", "origin", "history", "notes", "results", "profile",
    };

    private readonly Dictionary<string, int> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];
    private readonly HashSet<int> _attributeColumns = [];

    public IReadOnlyList<string> Names => _names;
    public IReadOnlySet<int> Attributes => _attributeColumns;

    /// <summary>Takes up the columns of an object; false when the value is none.</summary>
    public bool TryCollect(ReadOnlyMemory<byte> value) => TryVisit(value, (isAttribute, name, _) =>
    {
        var known = isAttribute ? _attributes : _members;

        // One more than allowed is enough to be refused.
        if (_names.Count <= maxColumn && known.TryAdd(name, _names.Count))
        {
            if (isAttribute)
            {
                _attributeColumns.Add(_names.Count);
            }

            _names.Add(name);
        }
    });

    /// <summary>Puts the values of an object into its columns; false when the value is none, and then some may be there.</summary>
    public bool TryFill(ReadOnlyMemory<byte> value, CellBuffer cells) => TryVisit(value, (isAttribute, name, text) =>
    {
        if ((isAttribute ? _attributes : _members).TryGetValue(name, out var column))
        {
            cells.Set(column, text);
        }
    });

    private static bool TryVisit(ReadOnlyMemory<byte> value, Action<bool, string, string> onCell)
    {
        try
        {
            using var document = JsonDocument.Parse(value, DocumentOptions);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            Visit(document.RootElement, onCell);
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Not JSON; or bytes in a text that are not UTF-8, or half a surrogate pair.
            return false;
        }
    }

    private static void Visit(JsonElement value, Action<bool, string, string> onCell)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (member.NameEquals("domains"))
            {
                VisitDomains(member.Value, onCell);
            }
            else if (member.NameEquals("attributes") && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var attribute in member.Value.EnumerateObject())
                {
                    onCell(true, attribute.Name, TextOf(attribute.Value));
                }
            }
            else if (member.NameEquals("examTime"))
            {
                // The time says the day too; the day alone says no time.
                if (member.Value.ValueKind == JsonValueKind.String)
                {
                    onCell(false, "examDate", TextOf(member.Value));
                }
            }
            else if (!Derived.Contains(member.Name))
            {
                onCell(false, member.Name, TextOf(member.Value));
            }
        }
    }

    private static void VisitDomains(JsonElement domains, Action<bool, string, string> onCell)
    {
        if (domains.ValueKind == JsonValueKind.Object)
        {
            foreach (var domain in domains.EnumerateObject())
            {
                onCell(false, domain.Name, TextOf(domain.Value));
            }
        }
        else if (domains.ValueKind == JsonValueKind.Array)
        {
            foreach (var domain in domains.EnumerateArray())
            {
                VisitDomain(domain, onCell);
            }
        }
    }

    private static void VisitDomain(JsonElement domain, Action<bool, string, string> onCell)
    {
        if (domain.ValueKind == JsonValueKind.Object && (TextOf(domain, "domain") ?? TextOf(domain, "name")) is { Length: > 0 } name)
        {
            var reported = TextOf(domain, "reportedLevel");
            var level = TextOf(domain, "level");
            onCell(false, name, string.IsNullOrEmpty(reported) ? WithoutUnknown(level) : $"{reported}{LabelParser.LevelMark}{level}");
        }
    }

    /// <summary>A level that nobody reported is an empty cell.</summary>
    private static string WithoutUnknown(string? level) => level is null or nameof(PerformanceLevel.Unknown) ? string.Empty : level;

    private static string? TextOf(JsonElement value, string member) => value.TryGetProperty(member, out var found) ? TextOf(found) : null;

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => string.Empty,
        _ => value.GetRawText(),
    };
}
