using Newtonsoft.Json.Linq;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads a source: an object, or the name of one that the file gives once under "sources".</summary>
internal static class SourceReader
{
    public static Source? Read(JToken token, CatalogFile file)
    {
        if (token is JObject json)
        {
            return new JsonObjectReader(json, file).ReadWhole(json, Read);
        }

        if (token.Type != JTokenType.String)
        {
            file.Report(token, $"This is {CatalogFile.Described(token)}.", "a source, or the name of one");
            return null;
        }

        var name = (string)token!;
        if (file.Sources.TryGetValue(name, out var source))
        {
            return source;
        }

        file.Report(token, $"The file names no source '{name}'.{NearestName.Hint(name, file.Sources.Keys)}", file.Sources.Count == 0 ? "a source" : string.Join(", ", file.Sources.Keys));
        return null;
    }

    private static Source Read(JsonObjectReader json)
    {
        var kind = json.Choice<SourceKind>("kind");
        var url = json.OptionalAddress("url");
        var source = new Source(kind, url, json.OptionalDate("date"), json.OptionalText("note"));
        if (kind == SourceKind.Official && url is null)
        {
            json.Report("url", "An official source names the vendor's page.", "an address that starts with https://");
        }

        return source;
    }
}
