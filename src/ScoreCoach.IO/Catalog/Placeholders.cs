using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO.Catalog;

/// <summary>The words in braces that a plan fills.</summary>
internal static class Placeholders
{
    /// <summary>The domain's name, in what a guide says about a level.</summary>
    public const string Domain = "{domain}";

    /// <summary>The part of the time that goes to weak domains, in the approach of a band.</summary>
    public const string WeakShare = "{weakShare}";

    /// <summary>Reports other braces: a misspelt placeholder would stand in a plan as it is.</summary>
    public static void Check(CatalogFile file, JToken? token, string accepted)
    {
        if (token is { Type: JTokenType.String } && ((string)token!).Replace(accepted, "", StringComparison.Ordinal).Any(character => character is '{' or '}'))
        {
            file.Report(token, "The text has a placeholder that nothing fills.", $"{accepted}, or no braces");
        }
    }
}
