using Newtonsoft.Json.Linq;
using ScoreCoach.Conditions;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>
/// Reads the properties of one object and reports what is missing, mistyped or unknown. Reading goes on after a finding
/// with a stand-in value, so that one pass finds everything; a file with findings is never used.
/// </summary>
internal sealed class JsonObjectReader(JObject json, CatalogFile file)
{
    /// <summary>More entries than any profile or guide has. What compares entries with each other stays quick.</summary>
    private const int MaxEntries = 1000;

    private readonly List<string> _accepted = [];

    public CatalogFile File => file;
    public JToken Token => json;
    public IEnumerable<string> Names => json.Properties().Select(property => property.Name);

    /// <summary>The token of a property, for a finding about it; the object itself when there is no such property.</summary>
    public JToken At(string name) => json[name] ?? json;

    /// <summary>The elements of a list that is read elsewhere, where anything wrong with it is reported.</summary>
    public IEnumerable<JToken> Listed(string name) => json[name] as JArray ?? [];

    public void Report(string name, string message, string expected)
    {
        if (json[name] is { } token)
        {
            File.Report(token, message, expected);
        }
        else
        {
            File.Report(PathOf(name), json, message, expected);
        }
    }

    public string Text(string name) => OptionalText(name, required: true) ?? "";
    public string? OptionalText(string name) => OptionalText(name, required: false);
    public int Integer(string name, int minimum, int maximum) => OptionalInteger(name, minimum, maximum, required: true) ?? minimum;
    public int? OptionalInteger(string name, int minimum, int maximum) => OptionalInteger(name, minimum, maximum, required: false);
    public decimal Number(string name, decimal minimum, decimal maximum) => OptionalNumber(name, minimum, maximum, required: true) ?? minimum;
    public decimal? OptionalNumber(string name, decimal minimum, decimal maximum) => OptionalNumber(name, minimum, maximum, required: false);
    public bool Flag(string name) => OptionalFlag(name, required: true) ?? false;
    public bool? OptionalFlag(string name) => OptionalFlag(name, required: false);
    public DateTime? OptionalDate(string name) => OptionalDate(name, required: false);
    public DateTime Date(string name) => OptionalDate(name, required: true) ?? default;

    /// <summary>The address of a page.</summary>
    public string? OptionalAddress(string name)
    {
        var address = OptionalText(name);
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            Report(name, $"'{address}' is not a web address.", "an address that starts with https://");
        }

        return address;
    }

    /// <summary>One of the names of an enumeration, spelled exactly.</summary>
    public T Choice<T>(string name, params T[] except)
        where T : struct, Enum => OptionalChoice(name, required: true, except) ?? default;

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum => OptionalChoice<T>(name, required: false, []);

    /// <summary>An object with properties of its own.</summary>
    public T? Object<T>(string name, Func<JsonObjectReader, T> read)
        where T : class => Object(name, required: true, read);

    public T? OptionalObject<T>(string name, Func<JsonObjectReader, T> read)
        where T : class => Object(name, required: false, read);

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<JsonObjectReader, T> read, int atLeast = 0)
    {
        var values = new List<T>();
        foreach (var element in Elements(name, atLeast))
        {
            if (element is JObject item)
            {
                values.Add(ReadWhole(item, read));
            }
            else
            {
                File.Report(element, $"This is {CatalogFile.Described(element)}.", "an object");
            }
        }

        return values;
    }

    /// <summary>A list of texts, none of them empty, no two of them the same name.</summary>
    public IReadOnlyList<string> Texts(string name, int atLeast = 0)
    {
        var values = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in Elements(name, atLeast))
        {
            if (TextOf(element) is { } text)
            {
                if (!seen.Add(text))
                {
                    File.Report(element, $"'{text}' is listed twice.", "each text once");
                }

                values.Add(text);
            }
        }

        return values;
    }

    /// <summary>The elements of a list; an absent list has none.</summary>
    public IEnumerable<JToken> Elements(string name, int atLeast = 0)
    {
        var value = Find(name, atLeast > 0 ? "a list" : null);
        if (value is not JArray array)
        {
            return value is null ? [] : Mistyped<JToken[]>(value, "a list") ?? [];
        }

        if (array.Count > MaxEntries)
        {
            File.Report(array, FormattableString.Invariant($"The list has {array.Count} entries."), FormattableString.Invariant($"at most {MaxEntries} entries"));
            return [];
        }

        if (array.Count < atLeast)
        {
            File.Report(array, array.Count == 0 ? "The list is empty." : "The list is too short.", $"at least {Counted.Of(atLeast, "entry", "entries")}");
        }

        return array;
    }

    /// <summary>The properties of an object whose names are data.</summary>
    public IEnumerable<JProperty> Entries(string name, bool required)
    {
        return Find(name, required ? "an object" : null) switch
        {
            null => [],
            JObject { Count: > MaxEntries } entries => Refused<IEnumerable<JProperty>>(entries, FormattableString.Invariant($"The object has {entries.Count} properties."), FormattableString.Invariant($"at most {MaxEntries} properties")) ?? [],
            JObject entries => entries.Properties(),
            var value => Mistyped<IEnumerable<JProperty>>(value, "an object") ?? [],
        };
    }

    public Source Source(string name) => OptionalSource(name, required: true) ?? ScoreCoach.Source.Computed;
    public Source? OptionalSource(string name) => OptionalSource(name, required: false);

    /// <summary>A list of sources, each written out or named.</summary>
    public IReadOnlyList<Source> SourceList(string name, int atLeast = 0) =>
        [.. Elements(name, atLeast).Select(element => SourceReader.Read(element, File)).OfType<Source>()];

    /// <summary>A condition; null when it is absent or wrong, the latter being a finding.</summary>
    public Condition? OptionalCondition(string name, GuideReferences references) =>
        Find(name, null) is { } value ? ConditionReader.Read(value, File, references) : null;

    public Condition Condition(string name, GuideReferences references) =>
        (Find(name, "a condition") is { } value ? ConditionReader.Read(value, File, references) : null) ?? ConditionReader.Unread;

    /// <summary>Whether a property is there with a value.</summary>
    public bool Has(string name)
    {
        Accept(name);
        return json[name] is { Type: not JTokenType.Null };
    }

    /// <summary>Reports every property that no one requested.</summary>
    public void ReportUnknown()
    {
        foreach (var property in json.Properties().Where(property => !_accepted.Contains(property.Name)).TakeWhile(_ => !File.IsFull))
        {
            File.Report(property.Value, $"'{property.Name}' is not a known property here.{NearestName.Hint(property.Name, _accepted)}", string.Join(", ", _accepted));
        }
    }

    /// <summary>Reads an object and reports what it holds beyond what was requested.</summary>
    public T ReadWhole<T>(JObject inner, Func<JsonObjectReader, T> read)
    {
        var reader = new JsonObjectReader(inner, File);
        var value = read(reader);
        reader.ReportUnknown();
        return value;
    }

    /// <summary>The text of a token; null when it is none, which is a finding.</summary>
    public string? TextOf(JToken token)
    {
        if (token.Type != JTokenType.String)
        {
            return Mistyped<string>(token, "a text");
        }

        var text = (string)token!;
        if (string.IsNullOrWhiteSpace(text))
        {
            File.Report(token, "The text is empty.", "a text");
            return null;
        }

        if (PlainText.FirstUnsafe(text) is { } control)
        {
            var kind = char.IsControl(control) ? "a line break or another control character" : "a mark that changes the direction of text";
            File.Report(token, FormattableString.Invariant($"The text contains {kind} (U+{(int)control:X4})."), "one line of text");
        }
        else if (text.Length != text.Trim().Length)
        {
            File.Report(token, "The text begins or ends with a space.", "the text without it");
        }

        return text;
    }

    private string? OptionalText(string name, bool required) =>
        Find(name, required ? "a text" : null) is { } value ? TextOf(value) : null;

    private int? OptionalInteger(string name, int minimum, int maximum, bool required) => Value<int>(
        name, FormattableString.Invariant($"a whole number from {minimum} to {maximum}"), required,
        value => value is long number && number >= minimum && number <= maximum ? (int)number : null);

    private decimal? OptionalNumber(string name, decimal minimum, decimal maximum, bool required) => Value<decimal>(
        name, FormattableString.Invariant($"a number from {minimum} to {maximum}"), required,
        value => (value is long whole ? whole : value as decimal?) is { } number && number >= minimum && number <= maximum ? number : null);

    private bool? OptionalFlag(string name, bool required) => Value<bool>(name, "true or false", required, value => value as bool?);

    private DateTime? OptionalDate(string name, bool required)
    {
        const string Expected = "a date as yyyy-MM-dd";
        return Find(name, required ? Expected : null) switch
        {
            null => null,
            JValue { Value: string text } when IsoDate.TryParse<char>(text, out var date) => date,
            JValue { Value: string text } value => Refused<DateTime?>(value, IsDateLike(text) ? $"'{text}' is not a calendar date." : $"'{CatalogFile.Shortened(text)}' is not a date in the format yyyy-MM-dd.", Expected),
            var value => Mistyped<DateTime?>(value, Expected),
        };
    }

    private static bool IsDateLike(string text) => text.Length == 10 && text[4] == '-' && text[7] == '-' && text.Where((_, index) => index is not (4 or 7)).All(char.IsAsciiDigit);

    private T? OptionalChoice<T>(string name, bool required, T[] except)
        where T : struct, Enum
    {
        var choices = NamesOf(typeof(T));
        foreach (var choice in except)
        {
            choices.Remove(choice.ToString());
        }

        var expected = string.Join(", ", choices);
        return Find(name, required ? expected : null) switch
        {
            null => null,
            JValue { Value: string text } when choices.Contains(text) => (T)ValueOf(typeof(T), text),
            JValue { Value: string text } value => Refused<T?>(value, $"'{text}' is not an accepted value.{NearestName.Hint(text, choices)}", expected),
            var value => Mistyped<T?>(value, expected),
        };
    }

    // Not generic: collections of values would be compiled again for each enumeration, and a short run waits for the compiler most of its time.
    private static List<string> NamesOf(Type enumeration) => [.. Enum.GetNames(enumeration)];

    private static object ValueOf(Type enumeration, string name) => Enum.Parse(enumeration, name);

    /// <summary>A value of one type; whatever the conversion refuses is a finding.</summary>
    private T? Value<T>(string name, string expected, bool required, Func<object?, T?> convert)
        where T : struct =>
        Find(name, required ? expected : null) is { } value ? convert((value as JValue)?.Value) ?? Mistyped<T?>(value, expected) : null;

    private T? Object<T>(string name, bool required, Func<JsonObjectReader, T> read)
        where T : class => Find(name, required ? "an object" : null) switch
        {
            null => null,
            JObject inner => ReadWhole(inner, read),
            var value => Mistyped<T>(value, "an object"),
        };

    private Source? OptionalSource(string name, bool required) =>
        Find(name, required ? "a source, or the name of one" : null) is { } value ? SourceReader.Read(value, File) : null;

    private JToken? Find(string name, string? expectedIfRequired)
    {
        Accept(name);
        if (json[name] is { Type: not JTokenType.Null } value)
        {
            return value;
        }

        if (expectedIfRequired is not null)
        {
            Report(name, $"'{name}' is missing.", expectedIfRequired);
        }

        return null;
    }

    private void Accept(string name)
    {
        if (!_accepted.Contains(name))
        {
            _accepted.Add(name);
        }
    }

    private T? Mistyped<T>(JToken value, string expected) => Refused<T>(value, $"The value is {CatalogFile.Described(value)}.", expected);

    private T? Refused<T>(JToken value, string message, string expected)
    {
        File.Report(value, message, expected);
        return default;
    }

    private string PathOf(string name) => json.Path.Length == 0 ? name : $"{json.Path}.{name}";
}
