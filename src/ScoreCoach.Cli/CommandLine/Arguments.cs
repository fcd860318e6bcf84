using System.Globalization;

namespace ScoreCoach.Cli;

/// <summary>The arguments of one command: options with their values, and what is left.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private Arguments(IReadOnlyList<string> operands) => Operands = operands;

    /// <summary>What is no option: the files.</summary>
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
            var option = accepted.FirstOrDefault(option => option.Name == name) ?? throw Unknown(name, accepted);
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

    public DateTime? Date(Option option) => One(option) is { } text ? DateOf(option, text) : null;

    public DateTime[] Dates(Option option) => [.. All(option).Select(text => DateOf(option, text))];

    public TimeSpan? Time(Option option) => One(option) is not { } text ? null
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan()
        : throw new UsageException($"{option.Name}: '{text}' is no time of day. Accepted: a time such as 18:00.");

    public decimal? Number(Option option) => One(option) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"{option.Name}: '{text}' is no number. Accepted: a number such as 8 or 7.5.");

    public int? WholeNumber(Option option) => One(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"{option.Name}: '{text}' is no whole number.");

    public T Choice<T>(Option option, T otherwise)
        where T : struct, Enum => One(option) is { } text ? Choose<T>(option, text) : otherwise;

    /// <summary>Pairs such as "NI=Weak".</summary>
    public IReadOnlyDictionary<string, string> Pairs(Option option)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in All(option))
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new UsageException($"{option.Name}: '{text}' is no pair. Accepted: {option.Value}.");
            }

            pairs[text[..equals]] = text[(equals + 1)..];
        }

        return pairs;
    }

    public IReadOnlyDictionary<string, T> Pairs<T>(Option option)
        where T : struct, Enum =>
        Pairs(option).ToDictionary(pair => pair.Key, pair => Choose<T>(option, pair.Value), StringComparer.OrdinalIgnoreCase);

    private static T Choose<T>(Option option, string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0])
            ? value
            : throw new UsageException($"{option.Name}: '{text}' is not accepted. Accepted: {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}.");

    private static DateTime DateOf(Option option, string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && PlanOptions.IsUsable(date)
            ? date
            : throw new UsageException($"{option.Name}: '{text}' is no date. Accepted: a date such as 2026-03-01.");

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
        if (!_values.TryGetValue(option.Name, out var values))
        {
            _values.Add(option.Name, values = []);
        }

        values.Add(value);
    }
}
