using ScoreCoach.Requests;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>An option with a value for all days of the week, or a value for each day that is named, such as Sat=300.</summary>
/// <param name="name">Its name with the dashes.</param>
/// <param name="valueName">What its value is called.</param>
/// <param name="description">One sentence, with the unit and the default.</param>
/// <param name="defaults">The values of days that no one names.</param>
/// <param name="parser">Parses the value of a day.</param>
internal sealed class DayOption<T>(string name, string valueName, string description, DayTable<T> defaults, TypedValueParser<T> parser) : ToolOption(name, valueName, description)
    where T : struct
{
    protected override bool IsRepeatable => true;

    /// <summary>The table in texts that were checked.</summary>
    public DayTable<T> Parse(IReadOnlyList<string> texts) =>
        TypedDays.TryParse(Words(texts), defaults, parser, out var table, out var error) ? table : throw new UsageException($"{Name}: {error}");

    protected override string? ErrorOf(string text) => null;

    protected override string? ErrorOf(IReadOnlyList<string> texts) => TypedDays.TryParse(Words(texts), defaults, parser, out _, out var error) ? null : TypedText.After(error);

    private static IEnumerable<string> Words(IEnumerable<string> texts) => texts.SelectMany(text => text.Split(','));
}
