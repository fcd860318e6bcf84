using System.Text;
using System.Text.Json;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Which member of a JSON object is which column.</summary>
internal sealed class JsonColumns(int maxColumn, JsonNames names) : IJsonColumns
{
    /// <summary>A report is four levels deep.</summary>
    public static readonly JsonDocumentOptions DocumentOptions =
        new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private const string ExamDate = "examDate";

    /// <summary>How many objects a service may put around a report.</summary>
    private const int MaxAround = 3;

    private readonly Dictionary<string, int> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];
    private readonly HashSet<int> _attributeColumns = [];

    public IReadOnlyList<string> Names => _names;
    public IReadOnlySet<int> Attributes => _attributeColumns;
    public bool IsFirstValue => false;

    public int CountOf(CellBuffer cells) => _names.Count;

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

    /// <summary>Whether a value is a list or a plain value, and not an object that is broken.</summary>
    public static bool IsOther(ReadOnlyMemory<byte> value)
    {
        try
        {
            using var document = JsonDocument.Parse(value, DocumentOptions);
            return document.RootElement.ValueKind != JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public RecordState Fill(ReadOnlyMemory<byte> value, CellBuffer cells)
    {
        var isTwice = false;
        var isObject = TryVisit(value, (isAttribute, name, text) =>
        {
            if ((isAttribute ? _attributes : _members).TryGetValue(name, out var column))
            {
                // Of two names that differ only in case, an empty one takes nothing away.
                if (text.Length == 0 && !cells.Get(column).IsEmpty)
                {
                    return;
                }

                // The day of an exam is next to its time.
                if (text.Length > 0 && cells.Get(column) is { IsEmpty: false } before && name != ExamDate && Encoding.UTF8.GetString(before) != text)
                {
                    // In any case of its letters.
                    isTwice = true;
                }

                cells.Set(column, text);
            }
        });
        if (!isObject)
        {
            // Some may be there.
            cells.Clear();
        }

        return !isObject ? RecordState.NoObject : isTwice ? RecordState.NameTwice : RecordState.Good;
    }

    private bool TryVisit(ReadOnlyMemory<byte> value, Action<bool, string, string> onCell)
    {
        try
        {
            using var document = JsonDocument.Parse(value, DocumentOptions);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            VisitRecord(document.RootElement, onCell);
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Not JSON; or bytes in a text that are not UTF-8, or half a surrogate pair.
            return false;
        }
    }

    /// <summary>Takes a report, or the object that a service puts around one: what it says about the report names no one where the report does.</summary>
    private void VisitRecord(JsonElement value, Action<bool, string, string> onCell)
    {
        var around = new List<(JsonElement Value, string Content)>();
        while (around.Count < MaxAround && ContentOf(value) is { } content)
        {
            around.Add((value, content.Name));
            value = content.Value;
        }

        Visit(value, onCell);
        if (around.Count == 0)
        {
            return;
        }

        var known = value.EnumerateObject().Select(member => names.KeyOf(member.Name)).ToHashSet(StringComparer.Ordinal);
        var aside = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var namesPerson = value.EnumerateObject().Any(member => names.IsPersonField(member.Name));
        for (var level = around.Count - 1; level >= 0; level--)
        {
            var members = around[level].Value.EnumerateObject().Where(member => !member.NameEquals(around[level].Content)).ToArray();
            foreach (var member in members)
            {
                // A person that is linked to is better than the id of the record.
                namesPerson = namesPerson || (member.Value.ValueKind == JsonValueKind.Object && TryVisitPerson(member.Name, member.Value, onCell, 0));
            }

            var namesMore = false;
            foreach (var member in members)
            {
                var other = Unwrap(member.Value);
                if (other.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    continue;
                }

                // An underscore is before what a service adds, such as the score of a search.
                var isPerson = names.IsPersonField(member.Name);
                if (member.Name.StartsWith('_') || (isPerson && namesPerson) || !known.Add(names.KeyOf(member.Name)))
                {
                    if (aside.Add(member.Name))
                    {
                        onCell(true, member.Name, TextOf(other));
                    }

                    continue;
                }

                namesMore |= isPerson;
                onCell(false, member.Name, TextOf(other));
            }

            namesPerson |= namesMore;
        }
    }

    /// <summary>The member that holds what a report says; null for an object that is the report itself.</summary>
    private JsonProperty? ContentOf(JsonElement value)
    {
        JsonProperty? found = null;
        foreach (var member in value.EnumerateObject())
        {
            if (names.IsExamField(member.Name) || JsonNames.IsDomains(member.Name))
            {
                return null;
            }

            if (member.Value.ValueKind == JsonValueKind.Object && names.IsContent(member.Name)
                && member.Value.EnumerateObject().Any(inner => names.IsField(inner.Name) || JsonNames.IsDomains(inner.Name) || names.IsPerson(inner.Name)
                    || (names.IsContent(inner.Name) && inner.Value.ValueKind == JsonValueKind.Object)))
            {
                found ??= member;
            }
        }

        return found;
    }

    /// <summary>Takes the person that an object next to a report links to: { "candidate": { "data": { "id": "…" } } }.</summary>
    private bool TryVisitPerson(string name, JsonElement value, Action<bool, string, string> onCell, int depth)
    {
        if (names.IsPerson(name))
        {
            var person = value;
            for (var level = 0; level <= MaxAround; level++)
            {
                var ids = person.EnumerateObject().Where(member => names.IsPersonField(member.Name) && member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).ToArray();
                foreach (var id in ids)
                {
                    onCell(false, names.HeaderInPerson(name, id.Name), TextOf(id.Value));
                }

                var inner = person.EnumerateObject().FirstOrDefault(member => member.Value.ValueKind == JsonValueKind.Object && names.IsContent(member.Name)).Value;
                if (ids.Length > 0 || inner.ValueKind != JsonValueKind.Object)
                {
                    return ids.Length > 0;
                }

                person = inner;
            }

            return false;
        }

        return depth <= MaxAround && value.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Object && TryVisitPerson(member.Name, member.Value, onCell, depth + 1));
    }

    /// <summary>Takes answers as cells: a list of objects, each of which holds a question and what was answered.</summary>
    private bool TryVisitAnswers(JsonElement value, Action<bool, string, string> onCell)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0 || !value.EnumerateArray().All(entry => AnswerIn(entry, out _, out _)))
        {
            return false;
        }

        foreach (var entry in value.EnumerateArray())
        {
            AnswerIn(entry, out var question, out var answer);
            onCell(false, question, answer);
        }

        return true;
    }

    private bool AnswerIn(JsonElement entry, out string question, out string answer)
    {
        var (asked, answered) = (default(string), default(string));
        foreach (var member in entry.ValueKind == JsonValueKind.Object ? entry.EnumerateObject() : default)
        {
            asked ??= names.IsQuestion(member.Name) && member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
            answered ??= names.IsAnswer(member.Name) ? TextOf(Unwrap(member.Value)) : null;
        }

        (question, answer) = (asked ?? string.Empty, answered ?? string.Empty);
        return asked is { Length: > 0 } && answered is not null;
    }

    private void Visit(JsonElement value, Action<bool, string, string> onCell)
    {
        var isOwn = IsOwnReport(value);
        foreach (var member in value.EnumerateObject())
        {
            var content = Unwrap(member.Value);
            if (TryVisitDomains(member.Name, content, onCell) || TryVisitAnswers(content, onCell))
            {
                continue;
            }

            if (member.Name.Equals("attributes", StringComparison.OrdinalIgnoreCase) && content.ValueKind == JsonValueKind.Object)
            {
                foreach (var attribute in content.EnumerateObject())
                {
                    onCell(true, attribute.Name, TextOf(attribute.Value));
                }
            }
            else if (member.Name.Equals("examTime", StringComparison.OrdinalIgnoreCase))
            {
                // The time says the day too; the day alone says no time.
                if (content.ValueKind == JsonValueKind.String)
                {
                    onCell(false, ExamDate, TextOf(content));
                }
            }
            else if (isOwn && member.Name.Equals("result", StringComparison.OrdinalIgnoreCase) && NameOf<ExamResult>(content) is { } result)
            {
                onCell(false, member.Name, result);
            }
            else if (TryVisitName(member.Name, member.Name, content, onCell))
            {
                continue;
            }
            else if ((!JsonNames.IsDerived(member.Name) || (!isOwn && JsonNames.IsResults(member.Name) && content.ValueKind == JsonValueKind.Object)) && !TryVisitPart(member.Name, content, onCell, 0))
            {
                onCell(false, member.Name, content.ValueKind == JsonValueKind.Object && NumberIn(content) is { } number ? number : TextOf(content));
            }
        }
    }

    /// <summary>Takes the members of an object that is the person, the exam or another part of a report as cells of their own; false for any other value.</summary>
    private bool TryVisitPart(string name, JsonElement part, Action<bool, string, string> onCell, int depth)
    {
        var isPerson = names.IsPerson(name);
        if (part.ValueKind != JsonValueKind.Object || depth > 2 || !(isPerson || names.IsPart(name)))
        {
            return false;
        }

        foreach (var member in part.EnumerateObject())
        {
            var content = Unwrap(member.Value);
            var header = isPerson ? names.HeaderInPerson(name, member.Name) : names.HeaderInPart(name, member.Name);
            if (!TryVisitDomains(member.Name, content, onCell) && !(isPerson && TryVisitName(member.Name, header, content, onCell)) && !TryVisitPart(member.Name, content, onCell, depth + 1))
            {
                onCell(false, header, TextOf(content));
            }
        }

        return true;
    }

    /// <summary>Takes an object of the parts of a person's name as one cell; false for any other value.</summary>
    private bool TryVisitName(string name, string header, JsonElement value, Action<bool, string, string> onCell)
    {
        if (value.ValueKind != JsonValueKind.Object || !names.Parts.IsName(name)
            || names.Parts.Join(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (string?)TextOf(member.Value))), out var others) is not { } joined)
        {
            return false;
        }

        onCell(false, header, joined);
        foreach (var (other, text) in others)
        {
            onCell(false, $"{name}.{other}", text ?? string.Empty);
        }

        return true;
    }

    /// <summary>Takes the domains of a report as cells: a list of entries that name a domain and its level, or an object from domains to levels.</summary>
    private bool TryVisitDomains(string name, JsonElement value, Action<bool, string, string> onCell)
    {
        var isOwn = JsonNames.IsDomains(name);
        if (value.ValueKind == JsonValueKind.Array && (isOwn || IsDomainList(name, value)))
        {
            var hasLevels = value.EnumerateArray().Any(entry => entry.ValueKind == JsonValueKind.Object && HasLevel(entry));
            foreach (var entry in value.EnumerateArray())
            {
                VisitDomain(entry, hasLevels, onCell);
            }

            return true;
        }

        if (value.ValueKind != JsonValueKind.Object || !(isOwn || names.IsDomainMap(name)))
        {
            return false;
        }

        foreach (var domain in value.EnumerateObject())
        {
            onCell(false, domain.Name, domain.Value.ValueKind == JsonValueKind.Object ? LevelTextOf(domain.Value) : TextOf(domain.Value));
        }

        return true;
    }

    private bool IsDomainList(string name, JsonElement list)
    {
        foreach (var entry in list.EnumerateArray())
        {
            return entry.ValueKind == JsonValueKind.Object && (!JsonNames.IsDerived(name) || name.Equals("results", StringComparison.OrdinalIgnoreCase))
                && DomainOf(entry) is not null && names.Levels.Find(MembersOf(entry)) is { } found
                && (found.Kind == LevelMemberKind.Level || (found.Kind == LevelMemberKind.Number && (found.IsMeasured || names.IsDomainMap(name))));
        }

        return false;
    }

    private void VisitDomain(JsonElement entry, bool hasLevels, Action<bool, string, string> onCell)
    {
        if (entry.ValueKind == JsonValueKind.Object)
        {
            if (DomainOf(entry) is { Length: > 0 } name)
            {
                onCell(false, name, hasLevels ? LevelOf(entry) ?? string.Empty : entry.EnumerateObject().Count() < 2 ? string.Empty : LevelTextOf(entry));
            }
        }
        else if (entry.ValueKind == JsonValueKind.String && entry.GetString()!.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
        {
            // What PowerShell makes of a domain where it cuts objects off: "Modeling: Weak".
            var text = entry.GetString()!;
            onCell(false, text[..colon], WithoutUnknown(text[(colon + 2)..]));
        }
    }

    private string? DomainOf(JsonElement entry)
    {
        var (best, name) = (int.MaxValue, default(string));
        foreach (var member in entry.EnumerateObject())
        {
            if (names.RankAsDomain(member.Name) is { } rank && rank < best && member.Value.ValueKind == JsonValueKind.String)
            {
                (best, name) = (rank, member.Value.GetString());
            }
        }

        return name;
    }

    /// <summary>Whether a member gives the level of an entry.</summary>
    private bool HasLevel(JsonElement entry) => names.Levels.Find(MembersOf(entry)) is { Kind: LevelMemberKind.Level };

    /// <summary>What an entry of a domain says of it; null when no member does, empty when those that do are empty.</summary>
    private string? LevelOf(JsonElement entry)
    {
        var members = MembersOf(entry);
        if (names.Levels.Find(members) is not { } found)
        {
            return null;
        }

        var level = found.Index < 0 ? string.Empty : members[found.Index].Value!;
        if (found.Kind != LevelMemberKind.Level)
        {
            return Completed();
        }

        if (found.Index >= 0)
        {
            level = IsOwnEntry(entry) ? NameOf<PerformanceLevel>(entry.EnumerateObject().ElementAt(found.Index).Value) ?? level : Completed();
        }

        var reported = members.Find(member => LevelMembers.IsReported(member.Key)).Value;
        return string.IsNullOrEmpty(reported) ? WithoutUnknown(level) : $"{reported}{LabelParser.LevelMark}{level}";

        string Completed() => names.Numbers.Complete(members[found.Index].Key, level, members.Where((_, index) => index != found.Index));
    }

    private static List<KeyValuePair<string, string?>> MembersOf(JsonElement entry) =>
        [.. entry.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (string?)TextOf(Unwrap(member.Value))))];

    /// <summary>What an entry of a domain says of it. What no member gives is not empty: the whole entry shows what is there.</summary>
    private string LevelTextOf(JsonElement entry) => LevelOf(entry) ?? (entry.EnumerateObject().Any() ? entry.GetRawText() : string.Empty);

    /// <summary>The number that an object is, with its maximum or its unit; null for an object that says something else.</summary>
    private string? NumberIn(JsonElement value)
    {
        var members = MembersOf(value);
        return names.Levels.Find(members) is { IsMeasured: true, Index: >= 0 and var index }
            ? names.Numbers.Complete(members[index].Key, members[index].Value!, members.Where((_, other) => other != index))
            : null;
    }

    /// <summary>Whether PowerShell made an object of one of our own reports: it writes the names of levels and results as numbers.</summary>
    private static bool IsOwnReport(JsonElement value) => Has(value, "superseded") && Has(value, "incomplete");

    private static bool IsOwnEntry(JsonElement entry) => Has(entry, "reportedLevel") && Has(entry, "severity");

    private static bool Has(JsonElement value, string name)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? NameOf<T>(JsonElement value)
        where T : struct, Enum =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && Enum.IsDefined(typeof(T), number) ? WithoutUnknown(Enum.GetName(typeof(T), number)) : null;

    /// <summary>
    /// A value without the object that some programs put around it: { "value": "…", "DateTime": "…" }, { "value": [ … ], "Count": 2 },
    /// { "$date": "…" }.
    /// </summary>
    public static JsonElement Unwrap(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return value;
        }

        var (count, inner, isWrapper) = (0, default(JsonElement), false);
        foreach (var member in value.EnumerateObject())
        {
            count++;
            if (member.NameEquals("value") || (count == 1 && member.Name.StartsWith('$')))
            {
                inner = member.Value;
                isWrapper |= member.Name[0] == '$';
            }
            else
            {
                isWrapper |= member.NameEquals("Count") || member.NameEquals("DateTime") || member.NameEquals("DisplayHint");
            }
        }

        return inner.ValueKind != JsonValueKind.Undefined && (isWrapper || count == 1) ? inner : value;
    }

    /// <summary>A level that no one reported is an empty cell.</summary>
    private static string WithoutUnknown(string? level) => level is null or nameof(PerformanceLevel.Unknown) ? string.Empty : level;

    public static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => string.Empty,
        _ => value.GetRawText(),
    };
}
