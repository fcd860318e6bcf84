using System.Text.RegularExpressions;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses a cell that lists objectives by their numbers: "2.4, 3.1", with or without what they are called.</summary>
internal static partial class ObjectiveList
{
    private const int MaxLength = 8192;

    /// <summary>What stands around objectives where a list of JSON is the text of a cell.</summary>
    private static readonly char[] ListMarks = [' ', '[', ']', '"', '\''];

    /// <summary>The objectives of a text; null with the part that is not one.</summary>
    public static IReadOnlyList<Objective>? Parse(string text, out string wrong)
    {
        wrong = text;
        if (text.Length > MaxLength)
        {
            return null;
        }

        var found = new SortedSet<Objective>();
        foreach (var part in Separator().Split(text.Trim(ListMarks)).Select(part => part.Trim(ListMarks).TrimEnd('.')).Where(part => part.Length > 0))
        {
            // What an objective is called may stand behind its number.
            if (!Objective.TryParseStart(part, out var objective, out var length) || (length < part.Length && !IsNameAfter(part, length)))
            {
                wrong = part;
                return null;
            }

            found.Add(objective);
        }

        return [.. found];
    }

    /// <summary>Whether a text is a list of objectives.</summary>
    public static bool IsList(string text) => Parse(text, out _) is { Count: > 0 };

    private static bool IsNameAfter(string part, int length) =>
        part[length] is ' ' or ':' or '\u2013' or '-' or ')' && part.AsSpan(length).TrimStart(" :-)\u2013") is { Length: > 0 } name && char.IsLetter(name[0]);

    // A comma and a space may stand in the name of an objective: they separate only before a number.
    [GeneratedRegex(@"[;|\r\n]+|,(?=\s*[""']?[0-9])|\s+(?=[0-9]{1,2}\.[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();
}
