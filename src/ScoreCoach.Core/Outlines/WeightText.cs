using System.Globalization;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;

namespace ScoreCoach.Outlines;

/// <summary>Finds weights in text: 20%, 20-25 %, 15 to 20 percent, ~17.5%.</summary>
internal sealed partial class WeightText
{
    private const string Dashes = @"[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D~\u301C\uFF5E]";
    private const string Number = @"[0-9]{1,3}(?:[.,][0-9]{1,2})?";

    private readonly Regex _percent;
    private readonly Regex _through;

    public WeightText(OutlineWords words)
    {
        _percent = new Regex($@"(?<=[0-9]\s?)(?:{Alternatives(words.Percents)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        _through = new Regex($@"(?<=[0-9]\s?%?\s?)(?<!\p{{L}})(?:{Alternatives(words.Through)})(?=\s[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>One weight in a text.</summary>
    /// <param name="Start">Where it starts.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Weight">The weight; null where it can't be one, such as 120%.</param>
    /// <param name="IsApproximate">Whether a sign indicates that it is about right.</param>
    public sealed record Found(int Start, int End, WeightRange? Weight, bool IsApproximate)
    {
        /// <summary>The weight if the number before the dash belongs to the name, as in "Version 3 - 20%"; null where only one reading is possible.</summary>
        public Found? Otherwise { get; init; }
    }

    /// <summary>A text with signs in place of words: "20 to 25 percent" as "20 – 25 %".</summary>
    public string Signed(string text) => _through.Replace(_percent.Replace(text, "%"), "\u2013");

    /// <summary>The weights of a text that <see cref="Signed"/> gave.</summary>
    public static IReadOnlyList<Found> In(string text) => [.. Weights().Matches(text).Select(match => Read(text, match))];

    /// <summary>A whole text as a weight, with a percent sign or without; null when it is none.</summary>
    public static WeightRange? Whole(string text)
    {
        var match = Plain().Match(text);
        return match.Success ? Range(match.Groups["minimum"], match.Groups["maximum"]) : null;
    }

    private static Found Read(string text, Match match)
    {
        var (minimum, maximum) = (match.Groups["minimum"], match.Groups["maximum"]);
        var start = match.Groups["approximately"].Success ? match.Groups["approximately"].Index : minimum.Index;
        var end = match.Index + match.Length;
        var approximate = match.Groups["approximately"].Success;
        if (!maximum.Success)
        {
            return new Found(start, end, Range(minimum, maximum), approximate);
        }

        var range = Range(minimum, maximum);
        var last = new Found(maximum.Index, end, Range(maximum, maximum), IsApproximate: false);

        // A number after a word may be a part of the name: "Version 3 - 20%". Without spaces, or with a sign of its own, it is not.
        var isDoubtful = !match.Groups["sign"].Success && match.Groups["gap"].Value.StartsWith(' ') && text.AsSpan(0, start).TrimEnd() is [.., var before] && char.IsLetterOrDigit(before);
        return isDoubtful && range is null ? last : new Found(start, end, range, approximate) { Otherwise = isDoubtful ? last : null };
    }

    private static WeightRange? Range(Group minimum, Group maximum)
    {
        var low = Value(minimum);
        var high = maximum.Success ? Value(maximum) : low;
        return low <= high && high <= 100 ? new WeightRange(low, high) : null;
    }

    private static decimal Value(Group number) => decimal.Parse(number.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // A pattern without alternatives would match the empty text everywhere.
    internal static string Alternatives(IReadOnlyList<string> words) =>
        words.Count == 0 ? "(?!)" : string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));

    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}.,])(?<approximately>[~\u2248\u223C]\s*)?(?<minimum>{Number})(?<sign>\s*%)?(?:(?<gap>\s*{Dashes}\s*)(?<maximum>{Number}))?\s*%", RegexOptions.CultureInvariant)]
    private static partial Regex Weights();

    [GeneratedRegex($@"^(?<minimum>{Number})\s*%?(?:\s*{Dashes}\s*(?<maximum>{Number})\s*%?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
