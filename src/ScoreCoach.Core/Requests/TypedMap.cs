using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach.Requests;

/// <summary>The maps that users type for options. Each key once, without regard to case.</summary>
internal static class TypedMap
{
    /// <summary>A map to texts.</summary>
    /// <exception cref="ScoreCoachException">A key is there twice.</exception>
    public static ReadOnlyMap<string, string> OfTexts(
        IOptionSyntax syntax, string option, IEnumerable<KeyValuePair<string, string>> entries) => Of(syntax, option, entries, text => text);

    /// <summary>A map to the names of an enumeration.</summary>
    /// <exception cref="ScoreCoachException">A key is there twice, or a text is not such a name.</exception>
    public static ReadOnlyMap<string, T> OfNames<T>(IOptionSyntax syntax, string option, IEnumerable<KeyValuePair<string, string>> entries)
        where T : struct, Enum => Of(syntax, option, entries, text => EnumName.TryParse<T>(text, out var value)
            ? value
            : throw Unusable(syntax, option, $"'{text}' is not accepted. Accepted: {string.Join(", ", Enum.GetNames<T>())}.", text));

    private static ReadOnlyMap<string, T> Of<T>(
        IOptionSyntax syntax, string option, IEnumerable<KeyValuePair<string, string>> entries, Func<string, T> parse)
    {
        var map = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, text) in entries)
        {
            if (!map.TryAdd(key, parse(text)))
            {
                throw Unusable(syntax, option, $"'{key}' is specified twice.", key);
            }
        }

        return new(map);
    }

    private static ScoreCoachException Unusable(IOptionSyntax syntax, string option, string message, string text) =>
        new(ErrorId.UnusableMap, $"{syntax.Write(OptionExample.Of(option))}: {message}", text);
}
