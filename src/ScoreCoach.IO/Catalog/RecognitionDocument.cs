using Newtonsoft.Json.Linq;
using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>A file of kind "recognition": the words by which files call fields and values.</summary>
internal static class RecognitionDocument
{
    private static readonly string[] FieldNames = [.. Enum.GetNames<ReportField>(), "Notes"];

    public static RecognitionRules Read(JsonObjectReader json) => new()
    {
        Fields = json.Object("fields", fields => ReadFields(fields, once: true)) ?? [],
        Results = json.Object("results", ReadResults) ?? [],
        NotReported = json.Texts("notReported"),
        Objectives = json.OptionalObject("objectives", ReadObjectives) ?? new(),
        SummaryRows = json.OptionalObject("summaryRows", ReadSummaryRows) ?? SummaryRowWords.Empty,
        SpreadsheetErrors = json.Texts("spreadsheetErrors"),
        Negations = json.Texts("negations"),
        NegationPrefixes = json.Texts("negationPrefixes"),
        ExamWords = json.Texts("examWords"),
        Languages = json.Has("languages") ? ReadGroups(json, "languages") : [],
        Dates = json.OptionalObject("dates", ReadDates) ?? new(),
        Columns = json.OptionalObject("columns", ReadColumns) ?? ColumnWords.Empty,
        Members = json.OptionalObject("members", ReadMembers) ?? new(),
        Outline = json.OptionalObject("outline", ReadOutline) ?? new(),
    };

    private static ObjectiveWords ReadObjectives(JsonObjectReader json) => new()
    {
        Missed = json.Texts("missed"),
        Met = json.Texts("met"),
        Before = json.Texts("before"),
        Between = json.Texts("between"),
        Through = json.Texts("through"),
    };

    private static OutlineWords ReadOutline(JsonObjectReader json) => new()
    {
        Domains = json.Texts("domains"),
        Objectives = json.Texts("objectives"),
        Names = json.Texts("names"),
        Weights = json.Texts("weights"),
        Minima = json.Texts("minima"),
        Maxima = json.Texts("maxima"),
        Ids = json.Texts("ids"),
        Numbers = json.Texts("numbers"),
        Percents = json.Texts("percents"),
        Through = json.Texts("through"),
        Approximately = json.Texts("approximately"),
        Beside = json.Texts("beside"),
        Totals = json.Texts("totals"),
    };

    private static SummaryRowWords ReadSummaryRows(JsonObjectReader json) => new()
    {
        Starters = json.Texts("starters"),
        Words = json.Texts("words"),
        Fillers = json.Texts("fillers"),
        Counted = json.Texts("counted"),
        Phrases = json.Texts("phrases"),
        Groups = json.Texts("groups"),
        Blanks = json.Texts("blanks"),
        Percentiles = json.Texts("percentiles"),
        TestAccounts = json.Texts("testAccounts"),
    };

    private static DateWords ReadDates(JsonObjectReader json) => new()
    {
        Months = ReadGroups(json, "months"),
        Weekdays = ReadGroups(json, "weekdays"),
        Ordinals = json.Texts("ordinals"),
        Fillers = json.Texts("fillers"),
        Zones = json.Texts("zones"),
    };

    private static List<IReadOnlyList<string>> ReadGroups(JsonObjectReader json, string name)
    {
        var groups = new List<IReadOnlyList<string>>();
        foreach (var element in json.Elements(name))
        {
            if (element is JArray group)
            {
                groups.Add([.. group.Select(json.TextOf).OfType<string>()]);
            }
            else
            {
                json.File.Report(element, $"This is {CatalogFile.Described(element)}.", "the names of one thing: a list of texts");
            }
        }

        return groups;
    }

    private static ColumnWords ReadColumns(JsonObjectReader json) => new()
    {
        ByValues = json.OptionalObject("byValues", fields => ReadFields(fields, once: false)) ?? [],
        RowNumbers = json.Texts("rowNumbers"),
        OtherDates = json.Texts("otherDates"),
        Anonymous = json.Texts("anonymous"),
        Levels = json.Texts("levels"),
        Percentages = json.Texts("percentages"),
        Points = json.Texts("points"),
        OutOf = json.Texts("outOf"),
        Maxima = json.Texts("maxima"),
        Possible = json.Texts("possible"),
        BesideMaxima = json.Texts("besideMaxima"),
        Wholes = json.Texts("wholes"),
        Units = json.Texts("units"),
        Fractions = json.Texts("fractions"),
        Others = json.Texts("others"),
        Composed = json.OptionalObject("composed", ReadAllComposed) ?? [],
    };

    private static ComposedHeader[] ReadAllComposed(JsonObjectReader json) =>
        [.. new List<ComposedHeader?> { json.OptionalObject("ids", ReadComposed), json.OptionalObject("addresses", ReadComposed) }.OfType<ComposedHeader>()];

    private static ComposedHeader ReadComposed(JsonObjectReader json) => new()
    {
        RankedLike = json.Text("rankedLike"),
        People = json.Texts("people"),
        Nouns = json.Texts("nouns"),
        Beside = json.Texts("beside"),
    };

    private static MemberWords ReadMembers(JsonObjectReader json) => new()
    {
        FirstNames = json.Texts("firstNames"),
        LastNames = json.Texts("lastNames"),
        FullNames = json.Texts("fullNames"),
        Ids = json.Texts("ids"),
        NextPages = json.Texts("nextPages"),
        More = json.Texts("more"),
        Complete = json.Texts("complete"),
        PageNumbers = json.Texts("pageNumbers"),
        PageCounts = json.Texts("pageCounts"),
        Totals = json.Texts("totals"),
        Paging = json.Texts("paging"),
        Contents = json.Texts("contents"),
        Columns = json.Texts("columns"),
        ColumnNames = json.Texts("columnNames"),
        Questions = json.Texts("questions"),
        Answers = json.Texts("answers"),
        Values = json.Texts("values"),
        Scores = json.Texts("scores"),
        Points = json.Texts("points"),
    };

    private static Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> ReadFields(JsonObjectReader json, bool once)
    {
        var fields = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in FieldNames)
        {
            var groups = new List<IReadOnlyList<string>>();
            foreach (var element in json.Elements(field))
            {
                if (element is not JArray group || group.Count == 0)
                {
                    json.File.Report(element, $"This is {CatalogFile.Described(element)}.", "a group of equally good headers: a list of texts");
                    continue;
                }

                groups.Add([.. group.Select(json.TextOf).OfType<string>()]);
                foreach (var header in group.Where(header => header.Type == JTokenType.String))
                {
                    // One header for two fields, or twice for one, would leave open which it is and how good.
                    var key = TextKey.Of((string)header!);
                    if (key.Length == 0)
                    {
                        json.File.Report(header, "The header has no letter and no digit.", "a header with letters or digits");
                    }
                    else if (!owners.TryAdd(once ? key : field + key, field))
                    {
                        json.File.Report(header, $"The header '{header}' already belongs to {owners[key]}.", "each header once; case, spaces and punctuation do not matter");
                    }
                }
            }

            if (groups.Count > 0)
            {
                fields.Add(field, groups);
            }
        }

        return fields;
    }

    private static Dictionary<string, ExamResult> ReadResults(JsonObjectReader json)
    {
        var results = new Dictionary<string, ExamResult>(StringComparer.Ordinal);
        var owners = new Dictionary<string, ExamResult>(StringComparer.Ordinal);
        foreach (var result in new[] { ExamResult.Pass, ExamResult.Fail, ExamResult.Unknown })
        {
            foreach (var word in json.Texts(result.ToString()))
            {
                // A word of punctuation alone, such as "-", has no key and stands for itself.
                var key = TextKey.Of(word) is { Length: > 0 } letters ? letters : word;
                if (!owners.TryAdd(key, result))
                {
                    json.Report(result.ToString(), $"The word '{word}' already stands for {owners[key]}.", "each word once; case, spaces and punctuation do not matter");
                }

                results.TryAdd(word, result);
            }
        }

        return results;
    }
}
