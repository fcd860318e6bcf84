using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Import;

/// <summary>
/// A number with what an object says of it next to it: { "score": 12, "max": 20 } is 12/20, and { "score": 12, "unit": "%" } is 12%. A number
/// alone would be a percentage. Not safe for several threads.
/// </summary>
/// <param name="words">The words by which maxima and units are recognized.</param>
internal sealed class MeasuredNumber(ColumnWords words)
{
    private const decimal Percent = 100;

    /// <summary>Objects have few different names, unless someone makes them up.</summary>
    private const int MaxKnown = 4096;

    private readonly Dictionary<string, Meaning> _known = new(StringComparer.Ordinal);
    private readonly MaximumWords _maxima = new(words);
    private readonly HashSet<string> _wholes = MaximumWords.SetOf(words.Wholes);
    private readonly HashSet<string> _outOf = TextKey.SetOf(words.OutOf);
    private readonly HashSet<string> _counts = MaximumWords.SetOf(words.Others);
    private readonly HashSet<string> _percentageWords = MaximumWords.SetOf(words.Percentages);
    private readonly HashSet<string> _percentages = TextKey.SetOf(words.Percentages.Append("%"));
    private readonly HashSet<string> _fractions = TextKey.SetOf(words.Fractions);
    private readonly HashSet<string> _points = MaximumWords.SetOf(words.Points);
    private readonly HashSet<string> _units = TextKey.SetOf(words.Units);

    /// <summary>What the name of a member says of the number next to it.</summary>
    private enum Meaning
    {
        Other,
        Maximum,

        /// <summary>All of them, such as a total.</summary>
        Whole,

        /// <summary>How many of something else there were, such as questions, unless it is the maximum.</summary>
        Count,
        Unit,
        Percentage,
    }

    /// <summary>Whether a member holds how many points are all of them.</summary>
    public bool IsMaximum(string member) => MeaningOf(member) is Meaning.Maximum or Meaning.Whole or Meaning.Count;

    /// <summary>Whether a member holds the unit of the number next to it.</summary>
    public bool IsUnit(string member) => MeaningOf(member) == Meaning.Unit;

    /// <summary>Whether a member is named as a percentage, which has no maximum but 100.</summary>
    public bool IsPercentage(string member) => MeaningOf(member) == Meaning.Percentage;

    /// <summary>The number with its maximum or its unit; a text that is not a number as it is.</summary>
    /// <param name="name">The member that holds the number.</param>
    /// <param name="text">The number.</param>
    /// <param name="others">The other members of its object.</param>
    public string Complete(string name, string text, IEnumerable<KeyValuePair<string, string?>> others)
    {
        if (!TryParse(text, out var number))
        {
            return text;
        }

        var (best, maximum, unit) = (Meaning.Other, default(string), default(string));
        foreach (var (other, value) in others)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            var meaning = MeaningOf(other);
            if (meaning == Meaning.Unit)
            {
                unit ??= value.Trim();
            }
            else if (meaning is Meaning.Maximum or Meaning.Whole or Meaning.Count && (maximum is null || meaning < best) && CanBeMaximum(meaning, value, number))
            {
                (best, maximum) = (meaning, value);
            }
        }

        var isPercent = unit == "%" || (unit is not null && _percentages.Contains(TextKey.Of(unit)));
        if (IsPercentage(name))
        {
            return isPercent ? text + "%" : text;
        }

        decimal? all = maximum is not null && TryParse(maximum, out var known) ? known : null;
        if (unit is not null && _fractions.Contains(TextKey.Of(unit)) && number is >= 0 and <= 1 && (maximum is null || all == 1))
        {
            return (number * Percent).ToString("0.##########", CultureInfo.InvariantCulture) + "%";
        }

        // What unit and maximum say together of other numbers is shown as it is, as it may be either.
        var isOfPoints = unit is null || MaximumWords.WordsIn(unit).Any(_points.Contains);
        return maximum is null ? isPercent ? text + "%" : unit is null ? text : $"{text} {unit}"
            : all == Percent && (isOfPoints || isPercent) ? text + "%"
            : isOfPoints ? $"{text}/{maximum}" : $"{text}/{maximum} {unit}";
    }

    /// <summary>Whether a member gives the maximum of a number, and not how many questions there were next to a percentage.</summary>
    private static bool CanBeMaximum(Meaning meaning, string value, decimal number) =>
        meaning == Meaning.Maximum || (TryParse(value, out var maximum) && (meaning == Meaning.Whole || number <= maximum));

    private static bool TryParse(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);

    private Meaning MeaningOf(string member)
    {
        if (!_known.TryGetValue(member, out var meaning))
        {
            meaning = Read(member);
            if (_known.Count < MaxKnown)
            {
                _known.Add(member, meaning);
            }
        }

        return meaning;
    }

    private Meaning Read(string member)
    {
        if (_units.Contains(TextKey.Of(member)))
        {
            return Meaning.Unit;
        }

        var parts = MaximumWords.WordsIn(member);
        if (member.Trim() == "%" || Array.Exists(parts, _percentageWords.Contains))
        {
            return Meaning.Percentage;
        }

        if (_maxima.AreAllOf(member))
        {
            return Meaning.Maximum;
        }

        // "total", "fullMarks", "totalQuestions"; and "of", "outOf", which in the middle of a name only joins its words.
        var isWhole = Array.Exists(parts, _wholes.Contains) && Array.TrueForAll(parts, part => _wholes.Contains(part) || _maxima.Beside.Contains(part));
        var isOutOf = Array.Exists(parts, _outOf.Contains) && _outOf.Contains(parts[^1]) && Array.TrueForAll(parts, part => _outOf.Contains(part) || _maxima.Beside.Contains(part));
        return isWhole || isOutOf ? Array.Exists(parts, _counts.Contains) ? Meaning.Count : Meaning.Whole : Meaning.Other;
    }
}
