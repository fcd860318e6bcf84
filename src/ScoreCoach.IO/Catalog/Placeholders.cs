using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>The words in braces that a plan fills.</summary>
internal static partial class Placeholders
{
    /// <summary>The domain's name, in what a guide says about a level.</summary>
    public const string Domain = CoachingItem.DomainPlaceholder;

    /// <summary>The part of the time that goes to weak domains, in the approach of a band.</summary>
    public const string WeakShare = "{weakShare}";

    /// <summary>The code of the exam that is planned for.</summary>
    public const string Exam = "{exam}";

    /// <summary>The numbers of the objectives that a report lists for a domain.</summary>
    public const string Objectives = "{objectives}";

    /// <summary>Reads a text in which a plan fills these words and no others.</summary>
    public static string Text(JsonObjectReader json, string name, params string[] accepted)
    {
        Check(json.File, json.At(name), accepted);
        return json.Text(name);
    }

    /// <summary>The same for a text that need not be there.</summary>
    public static string? OptionalText(JsonObjectReader json, string name, params string[] accepted)
    {
        Check(json.File, json.At(name), accepted);
        return json.OptionalText(name);
    }

    /// <summary>Reports other braces: a misspelled placeholder would are in a plan as it is.</summary>
    public static void Check(CatalogFile file, JToken? token, params string[] accepted)
    {
        if (token is not { Type: JTokenType.String })
        {
            return;
        }

        var text = accepted.Aggregate((string)token!, (text, name) => text.Replace(name, "", StringComparison.Ordinal));
        if (text.Any(character => character is '{' or '}'))
        {
            var other = Braces().Match(text);
            file.Report(
                token,
                other.Success ? $"'{other.Value}' is not a valid placeholder here.{NearestName.Hint(other.Value, accepted)}" : "The text has a single brace.",
                accepted.Length == 0 ? "a text without braces" : $"{string.Join(" or ", accepted)}, or no braces");
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
