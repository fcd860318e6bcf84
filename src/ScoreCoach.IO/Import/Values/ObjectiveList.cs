using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses a cell that lists objectives by their numbers: "2.4, 3.1", with or without what they are called, "Objective 2.4 and 3.1", "1.1-1.3".</summary>
internal sealed partial class ObjectiveList
{
    private const int MaxLength = 8192;

    /// <summary>No domain has more objectives than this, so a longer range is a mistake.</summary>
    private const int MaxRange = 50;

    private static readonly ConditionalWeakTable<RecognitionRules, ObjectiveList> Known = [];

    /// <summary>What is around objectives where a list of JSON is the text of a cell.</summary>
    private static readonly char[] ListMarks = [' ', '[', ']', '"', '\''];

    private readonly HashSet<string> _before;
    private readonly Regex _separator;
    private readonly Regex _range;

    private ObjectiveList(ObjectiveWords words)
    {
        _before = [.. words.Before.Select(word => CellText.KeyOf(word))];
        var before = $@"(?:(?:{AnyOf(words.Before)})\.?\s*#?\s*)?";

        // A comma and a space may be in the name of an objective: they separate only before a number.
        _separator = Pattern($@"[;|\r\n]+|\s*(?:[,/&+]|(?<!\w)(?:{AnyOf(words.Between)})(?!\w))\s*(?=[""'#]*{before}[0-9]{{1,2}}\.[0-9])|(?<=[0-9]\.[0-9]{{1,2}})\s+(?=[0-9]{{1,2}}\.[0-9])");
        _range = Pattern($@"(?<![0-9.])(?<first>[0-9]{{1,2}}\.[0-9]{{1,2}})\s*(?:[-\u2010-\u2015]|(?<!\w)(?:{AnyOf(words.Through)})(?!\w))\s*{before}(?<last>[0-9]{{1,2}}\.[0-9]{{1,2}})(?![0-9.])");
    }

    /// <summary>The lists of a catalog's words, made once.</summary>
    public static ObjectiveList Of(RecognitionRules recognition) => Known.GetValue(recognition, static rules => new ObjectiveList(rules.Objectives));

    /// <summary>The objectives of a text; null with the part that is not one.</summary>
    public IReadOnlyList<Objective>? Parse(string text, out string wrong)
    {
        wrong = text;
        if (text.Length > MaxLength)
        {
            return null;
        }

        var found = new SortedSet<Objective>();
        var (rest, ranges) = (text.Trim(ListMarks), _range.Matches(text));
        if (ranges.Count > 0)
        {
            if (ranges.FirstOrDefault(range => !AddRange(range, found)) is { } unclear)
            {
                wrong = unclear.Value;
                return null;
            }

            // What a range is next to is read like any other list.
            rest = _range.Replace(rest, ";");
        }

        foreach (var part in _separator.Split(rest).Select(part => part.Trim(ListMarks).Trim(' ', '.', ',', '#')).Where(part => part.Length > 0 && !IsBefore(part)))
        {
            // What an objective is called may stand behind its number.
            var number = WithoutWordBefore(part);
            if (!Objective.TryParseStart(number, out var objective, out var length) || (length < number.Length && !IsNameAfter(number, length)))
            {
                wrong = part;
                return null;
            }

            found.Add(objective);
        }

        return [.. found];
    }

    /// <summary>Whether a text is a list of objectives.</summary>
    public bool IsList(string text) => Parse(text, out _) is { Count: > 0 };

    private static bool AddRange(Match range, SortedSet<Objective> found)
    {
        if (!Objective.TryParse(range.Groups["first"].Value, out var first) || !Objective.TryParse(range.Groups["last"].Value, out var last)
            || first.Domain != last.Domain || first.Place >= last.Place || last.Place - first.Place > MaxRange)
        {
            return false;
        }

        for (var place = first.Place; place <= last.Place; place++)
        {
            found.Add(first with { Place = place });
        }

        return true;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static string AnyOf(IReadOnlyList<string> words) => words.Count == 0 ? "(?!)" : string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));

    private bool IsBefore(string part) => _before.Contains(CellText.KeyOf(part));

    /// <summary>A number without the word before it, as in "Objective 2.4".</summary>
    private string WithoutWordBefore(string part)
    {
        var digit = part.AsSpan().IndexOfAnyInRange('0', '9');
        return digit > 0 && IsBefore(part[..digit].Trim(' ', '.', ':', '#')) ? part[digit..] : part[0] == '#' ? part[1..] : part;
    }

    /// <summary>A name that holds a number like that of an objective may be a list without separators, and a list may be a name: neither is guessed.</summary>
    private static bool IsNameAfter(string part, int length) => !NumberPattern().IsMatch(part[length..])
        && (part[length] is ' ' or ':' or '\u2013' or '-' or ')' || (part[length] == '.' && length + 1 < part.Length && part[length + 1] == ' ')) && part.AsSpan(length).TrimStart(" .:-)\u2013") is { Length: > 0 } name && char.IsLetter(name[0]);

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,2}\.[0-9]{1,2}(?![0-9.])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberPattern();
}
