using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads retake rules.</summary>
internal static partial class PolicyReader
{
    private const string LastAttempt = "LastAttempt";

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
        CountsFromNextDay = json.OptionalFlag("countsFromNextDay") ?? false,
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

        file.Report(
            token,
            token.Type == JTokenType.String ? $"'{CatalogFile.Shortened((string)token!)}' is not a wait." : $"The value is {CatalogFile.Described(token)}.",
            "a wait such as P14D for 14 days or PT24H for 24 hours");
        return null;
    }

    private static AttemptLimit ReadLimit(JsonObjectReader json)
    {
        var months = ReadMonths(json, "window");
        return new AttemptLimit(json.Integer("count", 1, 1000), months, json.Choice<AttemptAnchor>("anchor"))
        {
            ReopensAfterMonths = json.OptionalObject("reopens", ReadReopening)?.Months,
        };
    }

    /// <summary>After which wait attempts are allowed again once the limit is reached. Only the last attempt is a day that a report shows for sure.</summary>
    private static Reopening ReadReopening(JsonObjectReader json)
    {
        if (json.Text("anchor") is { Length: > 0 } anchor && anchor != LastAttempt)
        {
            json.Report("anchor", $"'{anchor}' is not a valid anchor.", LastAttempt);
        }

        return new Reopening(ReadMonths(json, "wait"));
    }

    private static int ReadMonths(JsonObjectReader json, string name)
    {
        var text = json.Text(name);
        var match = Window().Match(text);
        if (text.Length > 0 && !match.Success)
        {
            json.Report(name, $"'{text}' is not a number of months.", $"a {name} such as P12M for 12 months");
        }

        return match.Success ? Part(match, "months") : 1;
    }

    private sealed record Reopening(int Months);

    private static int Part(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^P(?=[0-9T])((?<days>[0-9]{1,4})D)?(T(?<hours>[0-9]{1,4})H)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Wait();

    [GeneratedRegex(@"^P(?<months>[1-9][0-9]{0,2})M\z", RegexOptions.CultureInvariant)]
    private static partial Regex Window();
}
