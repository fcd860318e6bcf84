using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ScoreCoach.Exports;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schemas;

/// <summary>What is written, read back without turning dates into anything else.</summary>
internal static class GivenOutput
{
    public const string EveryKind = "tests/ScoreCoach.Tests/Schemas/Files/every-kind.csv";

    /// <summary>The documents that objects are written as.</summary>
    internal static JObject[] Of(IEnumerable<object> values, JsonLayout layout = JsonLayout.Lines, PlanParts without = PlanParts.None)
    {
        var writer = new StringWriter();
        GivenFiles.Gateway.WriteJson(writer, values, layout, without);
        return Read(writer.ToString());
    }

    /// <summary>The reports of a file of the repository.</summary>
    public static ScoreReport[] Reports(string file = EveryKind)
    {
        using var import = Open(file);
        return [.. import.Read(new Issues(), default)];
    }

    /// <summary>An import of a file of the repository.</summary>
    internal static IReportImport Open(string file) =>
        GivenFiles.Gateway.OpenReports([new ImportSource(Repository.PathOf(file))], new ImportOptions { AsOf = new DateTime(2026, 11, 22) }, Shipped.Catalog);

    /// <summary>The documents of a text: one, an array, or one a line.</summary>
    public static JObject[] Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, SupportMultipleContent = true };
        var documents = new List<JObject>();
        while (reader.Read())
        {
            var token = JToken.ReadFrom(reader);
            documents.AddRange(token is JArray array ? array.Cast<JObject>() : [(JObject)token]);
        }

        return [.. documents];
    }

    /// <summary>Keeps the issues of an import.</summary>
    internal sealed class Issues : IImportObserver
    {
        public List<ImportIssue> All { get; } = [];

        public void OnIssue(ImportIssue issue) => All.Add(issue);

        public void OnFileRead(ImportSummary summary)
        {
        }
    }
}
