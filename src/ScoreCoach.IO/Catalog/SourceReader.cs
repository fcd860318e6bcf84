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
            file.Report(token, $"The value is {CatalogFile.Described(token)}.", "a source, or the name of one");
            return null;
        }

        var name = (string)token!;
        if (file.Sources.TryGetValue(name, out var source))
        {
            return source;
        }

        file.Report(token, $"'{name}' is not a source of this file.{NearestName.Hint(name, file.Sources.Keys)}", file.Sources.Count == 0 ? "a source written out, or its name under sources" : string.Join(", ", file.Sources.Keys));
        return null;
    }

    private static Source Read(JsonObjectReader json)
    {
        var kind = json.Choice<SourceKind>("kind");
        var url = json.OptionalAddress("url");
        var source = new Source(kind, url, json.OptionalDate("date"), json.OptionalText("note"));
        if (kind is SourceKind.Official or SourceKind.Secondary && url is null)
        {
            json.Report("url", kind == SourceKind.Official ? "A source of kind Official needs the address of the vendor's page." : "A source of kind Secondary needs the address of the page.", "an address that starts with https://");
        }

        return source;
    }
}
