using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads retake rules.</summary>
internal static partial class PolicyReader
{
    public static IReadOnlyList<RetakePolicy> ReadList(JsonObjectReader json, string name)
    {
        var policies = json.Objects(name, Read);
        Distinct.Report(json, name, "name");
        return policies;
    }

    private static RetakePolicy Read(JsonObjectReader json) => new()
    {
        Name = json.Text("name"),
        Waits = [.. json.Elements("waits", atLeast: 0).Select(wait => ReadWait(wait, json.File)).OfType<RetakeWait>()],
        Limit = json.OptionalObject("limit", ReadLimit),
        EffectiveFrom = json.OptionalDate("effectiveFrom"),
        Note = json.OptionalText("note"),
        Source = json.Source("source"),
    };

    private static RetakeWait? ReadWait(JToken token, CatalogFile file)
    {
        if (token.Type == JTokenType.String && Wait().Match((string)token!) is { Success: true } match)
        {
            return new RetakeWait(Part(match, "days"), Part(match, "hours"));
        }

        file.Report(token, $"This is {CatalogFile.Described(token)}.", "a wait such as P14D for days or PT24H for hours");
        return null;
    }

    private static AttemptLimit ReadLimit(JsonObjectReader json)
    {
        var window = json.Text("window");
        var match = Window().Match(window);
        if (window.Length > 0 && !match.Success)
        {
            json.Report("window", $"'{window}' is not a number of months.", "a window such as P12M");
        }

        return new AttemptLimit(json.Integer("count", 1, 1000), match.Success ? Part(match, "months") : 1, json.Choice<AttemptAnchor>("anchor"));
    }

    private static int Part(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^P(?=[0-9T])((?<days>[0-9]{1,4})D)?(T(?<hours>[0-9]{1,4})H)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Wait();

    [GeneratedRegex(@"^P(?<months>[1-9][0-9]{0,2})M\z", RegexOptions.CultureInvariant)]
    private static partial Regex Window();
}
