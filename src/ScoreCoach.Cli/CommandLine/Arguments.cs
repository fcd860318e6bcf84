using ScoreCoach.Requests;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>The arguments of one command: options with their values, and what is left.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private Arguments(IReadOnlyList<string> operands) => Operands = operands;

    /// <summary>What is not an option: the files.</summary>
    public IReadOnlyList<string> Operands { get; }

    public static Arguments Parse(IReadOnlyList<string> words, IReadOnlyList<Option> accepted)
    {
        var operands = new List<string>();
        var arguments = new Arguments(operands);
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            if (word == "--")
            {
                operands.AddRange(words.Skip(index + 1));
                break;
            }

            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                operands.Add(word);
                continue;
            }

            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word : word[..equals];
            var option = accepted.FirstOrDefault(option => option.Name == name || option.Alias == name) ?? throw Unknown(name, accepted);
            arguments.Add(option, option.Value is null ? Switch(word, equals) : equals >= 0 ? word[(equals + 1)..] : Next(words, ref index, option));
        }

        return arguments;
    }

    public bool Has(Option option) => _values.ContainsKey(option.Name);

    public IReadOnlyList<string> All(Option option) => _values.TryGetValue(option.Name, out var values) ? values : [];

    public string? One(Option option) => All(option) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new UsageException($"{option.Name} was given more than once."),
    };

    public DateTime? Date(Option option) => Value<DateTime>(option, TypedValue.TryDate);

    public DateTime[] Dates(Option option) => [.. All(option).Select(text => Parse<DateTime>(option, text, TypedValue.TryDate))];

    public TimeSpan? Time(Option option) => Value<TimeSpan>(option, TypedValue.TryTime);

    public decimal? Number(Option option) => Value<decimal>(option, TypedValue.TryNumber);

    public int? WholeNumber(Option option) => Value<int>(option, TypedValue.TryWholeNumber);

    /// <summary>A list such as "Mon,Wed"; null when the option was not given.</summary>
    public T[]? List<T>(Option option, TypedValueParser<T> parser) =>
        All(option) is { Count: > 0 } values ? [.. values.SelectMany(text => text.Split(',')).Select(text => Parse(option, text, parser))] : null;

    /// <summary>A value for each day of the week.</summary>
    public DayTable<T> Days<T>(Option option, DayTable<T> defaults, TypedValueParser<T> parser)
        where T : struct => All(option) is not { Count: > 0 } values ? defaults
        : TypedDays.TryParse(values.SelectMany(text => text.Split(',')), defaults, parser, out var table, out var error) ? table
        : throw new UsageException($"{option.Name}: {error}");

    /// <summary>A value by a parser of both hosts.</summary>
    public static T Parse<T>(Option option, string text, TypedValueParser<T> parser) =>
        parser(text, out var value, out var error) ? value : throw new UsageException($"{option.Name}: {error}");

    public T Choice<T>(Option option, T otherwise)
        where T : struct, Enum => Choice<T>(option) ?? otherwise;

    /// <summary>A name of an enumeration; null when the option was not given.</summary>
    public T? Choice<T>(Option option)
        where T : struct, Enum => One(option) is { } text ? Choose<T>(option, text) : null;

    /// <summary>Pairs such as "Level=Ergebnis", cut at the first equals sign.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(Option option) => Pairs(option, text => text.IndexOf('=', StringComparison.Ordinal));

    /// <summary>The files that were named in place of pairs.</summary>
    public IEnumerable<string> Files(Option option) => All(option).Where(text => IsFile(option, text));

    /// <summary>Pairs of any text and a value without an equals sign, such as "NI=Weak", cut at the last one.</summary>
    public IEnumerable<KeyValuePair<string, string>> PairsByText(Option option) => Pairs(option, text => text.LastIndexOf('='));

    private KeyValuePair<string, string>[] Pairs(Option option, Func<string, int> cut) => [.. All(option).Where(text => !IsFile(option, text)).Select(text =>
        cut(text) is > 0 and var equals
            ? KeyValuePair.Create(text[..equals], text[(equals + 1)..])
            : throw new UsageException($"{option.Name}: '{text}' is not a pair. Accepted: {option.Value}."))];

    private static bool IsFile(Option option, string text) => option.AcceptsFile && File.Exists(text);

    private T? Value<T>(Option option, TypedValueParser<T> parser)
        where T : struct => One(option) is { } text ? Parse(option, text, parser) : null;

    private static T Choose<T>(Option option, string text)
        where T : struct, Enum => EnumName.TryParse<T>(text, out var value)
            ? value
            : throw new UsageException($"{option.Name}: '{text}' is not accepted. Accepted: {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}.");

    private static string Next(IReadOnlyList<string> words, ref int index, Option option) => ++index < words.Count
        ? words[index]
        : throw new UsageException($"{option.Name} needs a value: {option.Value}.");

    private static string Switch(string word, int equals) =>
        equals < 0 ? string.Empty : throw new UsageException($"{word[..equals]} takes no value.");

    private static UsageException Unknown(string name, IReadOnlyList<Option> accepted)
    {
        var nearest = NearestName.Among(name, accepted.Select(option => option.Name));
        return new UsageException($"There is no option {name} here." + (nearest is null ? string.Empty : $" Did you mean {nearest}?"));
    }

    private void Add(Option option, string value)
    {
        // As an unset variable of a script gives it.
        if (option.IsPath && value.Length == 0)
        {
            throw new UsageException($"{option.Name} is empty. Accepted: a path.");
        }

        if (!_values.TryGetValue(option.Name, out var values))
        {
            _values.Add(option.Name, values = []);
        }

        values.Add(value);
    }
}
