using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO;

/// <summary>
/// Reads the properties of one object and reports what is missing, mistyped or unknown. Reading goes on after a finding
/// with a stand-in value, so that one pass finds everything; a file with findings is never used.
/// </summary>
internal sealed class JsonObjectReader
{
    private readonly JObject _json;
    private readonly List<string> _accepted = [];

    public JsonObjectReader(JObject json, CatalogFile file)
    {
        _json = json;
        File = file;
    }

    public CatalogFile File { get; }

    public JToken Token => _json;

    public IEnumerable<string> Names => _json.Properties().Select(property => property.Name);

    /// <summary>The token of a property, for a finding about it; the object itself when there is no such property.</summary>
    public JToken At(string name) => _json[name] ?? _json;

    /// <summary>The elements of a list that is read elsewhere, where anything wrong with it is reported.</summary>
    public IEnumerable<JToken> Listed(string name) => _json[name] as JArray ?? [];

    public void Report(string name, string message, string expected)
    {
        if (_json[name] is { } token)
        {
            File.Report(token, message, expected);
        }
        else
        {
            File.Report(PathOf(name), _json, message, expected);
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

    /// <summary>One of the names of an enumeration, spelt exactly.</summary>
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
            if (element is JObject json)
            {
                values.Add(ReadWhole(json, read));
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
        foreach (var element in Elements(name, atLeast))
        {
            if (TextOf(element) is not { } text)
            {
                continue;
            }

            if (values.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                File.Report(element, $"'{text}' is in the list already.", "each text once");
            }

            values.Add(text);
        }

        return values;
    }

    /// <summary>The elements of a list; an absent list has none.</summary>
    public IEnumerable<JToken> Elements(string name, int atLeast = 0)
    {
        var value = Find(name, atLeast > 0 ? "a list" : null);
        if (value is null)
        {
            return [];
        }

        if (value is not JArray array)
        {
            return Mistyped<IEnumerable<JToken>>(value, "a list") ?? [];
        }

        if (array.Count < atLeast)
        {
            File.Report(array, "The list is too short.", FormattableString.Invariant($"at least {atLeast}"));
        }

        return array;
    }

    /// <summary>The properties of an object whose names are data.</summary>
    public IEnumerable<JProperty> Entries(string name, bool required)
    {
        var value = Find(name, required ? "an object" : null);
        return value switch
        {
            null => [],
            JObject json => json.Properties(),
            _ => Mistyped<IEnumerable<JProperty>>(value, "an object") ?? [],
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
        (Find(name, "a condition") is { } value ? ConditionReader.Read(value, File, references) : null) ?? new AllOf([]);

    /// <summary>Whether a property is there with a value.</summary>
    public bool Has(string name)
    {
        Accept(name);
        return _json[name] is { Type: not JTokenType.Null };
    }

    /// <summary>Reports every property that nobody asked for.</summary>
    public void ReportUnknown()
    {
        foreach (var property in _json.Properties())
        {
            if (_accepted.Contains(property.Name))
            {
                continue;
            }

            var nearest = NearestName.Among(property.Name, _accepted);
            var hint = nearest is null ? "" : $" The nearest accepted name is '{nearest}'.";
            File.Report(property.Value, $"The property '{property.Name}' is not known here.{hint}", string.Join(", ", _accepted));
        }
    }

    /// <summary>Reads an object and reports what it holds beyond what was asked for.</summary>
    public T ReadWhole<T>(JObject json, Func<JsonObjectReader, T> read)
    {
        var reader = new JsonObjectReader(json, File);
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

        if (text.Length != text.Trim().Length || text.Any(char.IsControl))
        {
            File.Report(token, "The text has spaces at an end, or a control character.", "one trimmed line of text");
        }

        return text;
    }

    private string? OptionalText(string name, bool required) =>
        Find(name, required ? "a text" : null) is { } value ? TextOf(value) : null;

    private int? OptionalInteger(string name, int minimum, int maximum, bool required)
    {
        var expected = FormattableString.Invariant($"a whole number from {minimum} to {maximum}");
        if (Find(name, required ? expected : null) is not { } value)
        {
            return null;
        }

        if (value is JValue { Value: long number } && number >= minimum && number <= maximum)
        {
            return (int)number;
        }

        Mistyped<string>(value, expected);
        return null;
    }

    private decimal? OptionalNumber(string name, decimal minimum, decimal maximum, bool required)
    {
        var expected = FormattableString.Invariant($"a number from {minimum} to {maximum}");
        if (Find(name, required ? expected : null) is not { } value)
        {
            return null;
        }

        decimal? number = value is JValue { Value: long whole } ? whole : value is JValue { Value: decimal fraction } ? fraction : null;
        if (number is { } found && found >= minimum && found <= maximum)
        {
            return found;
        }

        Mistyped<string>(value, expected);
        return null;
    }

    private bool? OptionalFlag(string name, bool required)
    {
        if (Find(name, required ? "true or false" : null) is not { } value)
        {
            return null;
        }

        if (value is JValue { Value: bool flag })
        {
            return flag;
        }

        Mistyped<string>(value, "true or false");
        return null;
    }

    private DateTime? OptionalDate(string name, bool required)
    {
        const string Expected = "a date as yyyy-MM-dd";
        if (Find(name, required ? Expected : null) is not { } value)
        {
            return null;
        }

        if (value.Type == JTokenType.String
            && DateTime.TryParseExact((string)value!, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Mistyped<string>(value, Expected);
        return null;
    }

    private T? OptionalChoice<T>(string name, bool required, T[] except)
        where T : struct, Enum
    {
        var choices = Enum.GetValues<T>().Except(except).ToArray();
        var expected = string.Join(", ", choices);
        if (Find(name, required ? expected : null) is not { } value)
        {
            return null;
        }

        if (value.Type == JTokenType.String)
        {
            var text = (string)value!;
            foreach (var choice in choices)
            {
                if (choice.ToString() == text)
                {
                    return choice;
                }
            }

            var nearest = NearestName.Among(text, choices.Select(choice => choice.ToString()));
            var hint = nearest is null ? "" : $" The nearest is '{nearest}'.";
            File.Report(value, $"'{text}' is not one of the accepted words.{hint}", expected);
            return null;
        }

        Mistyped<string>(value, expected);
        return null;
    }

    private T? Object<T>(string name, bool required, Func<JsonObjectReader, T> read)
        where T : class
    {
        var value = Find(name, required ? "an object" : null);
        return value switch
        {
            null => null,
            JObject json => ReadWhole(json, read),
            _ => Mistyped<T>(value, "an object"),
        };
    }

    private Source? OptionalSource(string name, bool required) =>
        Find(name, required ? "a source, or the name of one" : null) is { } value ? SourceReader.Read(value, File) : null;

    private JToken? Find(string name, string? expectedIfRequired)
    {
        Accept(name);
        if (_json[name] is { Type: not JTokenType.Null } value)
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

    private T? Mistyped<T>(JToken value, string expected)
        where T : class
    {
        File.Report(value, $"This is {CatalogFile.Described(value)}.", expected);
        return null;
    }

    private string PathOf(string name) => _json.Path.Length == 0 ? name : $"{_json.Path}.{name}";
}
