using System.Globalization;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Import;

/// <summary>
/// A number with what an object says of it beside it: { "score": 12, "max": 20 } is 12/20, and { "score": 12, "unit": "%" } is 12%. A number
/// alone would be a percentage.
/// </summary>
/// <param name="words">The words by which maxima and units are recognized.</param>
internal sealed partial class MeasuredNumber(ColumnWords words)
{
    private const decimal Percent = 100;
    private readonly HashSet<string> _maxima = KeysOf(words.Maxima);
    private readonly HashSet<string> _counted = KeysOf(words.Points.Concat(words.Levels));
    private readonly HashSet<string> _percentages = KeysOf(words.Percentages);

    /// <summary>Whether a member holds how many points are all of them.</summary>
    public bool IsMaximum(string member)
    {
        string[] parts = [.. WordPattern().Matches(member).Select(match => TextKey.Of(match.Value))];
        return TextKey.Of(member) is "outof" or "total"
            || (Array.Exists(parts, _maxima.Contains) && Array.TrueForAll(parts, part => _maxima.Contains(part) || _counted.Contains(part)));
    }

    /// <summary>The number with its maximum or its unit; a text that is not a number as it is.</summary>
    /// <param name="text">The number.</param>
    /// <param name="members">The members of the object that holds it.</param>
    public string Complete(string text, IEnumerable<KeyValuePair<string, string?>> members)
    {
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        {
            return text;
        }

        foreach (var (name, value) in members)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (IsMaximum(name))
            {
                return decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var maximum) && maximum == Percent ? text : $"{text}/{value}";
            }

            if (TextKey.Of(name) is "unit" or "units")
            {
                return value.Trim() == "%" || _percentages.Contains(TextKey.Of(value)) ? text + "%" : $"{text} {value}";
            }
        }

        return text;
    }

    private static HashSet<string> KeysOf(IEnumerable<string> texts) => texts.Select(text => TextKey.Of(text)).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordPattern();
}
