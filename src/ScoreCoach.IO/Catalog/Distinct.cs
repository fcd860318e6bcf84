using Newtonsoft.Json.Linq;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reports what is given twice in one list.</summary>
internal static class Distinct
{
    /// <summary>Reports every object of a list whose name an earlier one has. Case, spaces and punctuation do not matter.</summary>
    public static void Report(JsonObjectReader json, string list, string property)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in json.Listed(list))
        {
            if (element is JObject item && item[property] is { Type: JTokenType.String } name && !seen.Add(TextKey.Of((string)name!)))
            {
                json.File.Report(name, $"'{name}' is given twice.", $"a different {property} for each entry of {list}");
            }
        }
    }
}
