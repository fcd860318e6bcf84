using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO.Catalog;

/// <summary>The words in braces that a plan fills.</summary>
internal static class Placeholders
{
    /// <summary>The domain's name, in what a guide says about a level.</summary>
    public const string Domain = "{domain}";

    /// <summary>The part of the time that goes to weak domains, in the approach of a band.</summary>
    public const string WeakShare = "{weakShare}";

    /// <summary>The numbers of the objectives that a report lists for a domain.</summary>
    public const string Objectives = "{objectives}";

    /// <summary>Reports other braces: a misspelt placeholder would stand in a plan as it is.</summary>
    public static void Check(CatalogFile file, JToken? token, params string[] accepted)
    {
        if (token is { Type: JTokenType.String } && accepted.Aggregate((string)token!, (text, name) => text.Replace(name, "", StringComparison.Ordinal)).Any(character => character is '{' or '}'))
        {
            file.Report(token, "The text has a placeholder that nothing fills.", $"{string.Join(" or ", accepted)}, or no braces");
        }
    }
}
