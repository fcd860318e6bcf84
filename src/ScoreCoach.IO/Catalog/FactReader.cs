using ScoreCoach.Audits;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads how well facts are known: { "passingScore": { "grade": "Official", "sources": ["guide"] } }.</summary>
internal static class FactReader
{
    public static IReadOnlyList<ExamFact> ReadList(JsonObjectReader json, params ExamFactKind[] accepted)
    {
        var facts = new List<ExamFact>();
        var names = accepted.ToDictionary(FactName.Property, StringComparer.Ordinal);
        foreach (var entry in json.Entries("facts", required: false))
        {
            if (!names.TryGetValue(entry.Name, out var kind))
            {
                json.File.Report(entry.Value, $"'{entry.Name}' is not a fact that can be graded here.{NearestName.Hint(entry.Name, names.Keys)}", string.Join(", ", names.Keys));
            }
            else if (entry.Value is Newtonsoft.Json.Linq.JObject fact)
            {
                facts.Add(json.ReadWhole(fact, reader => Read(reader, kind)));
            }
            else
            {
                json.File.Report(entry.Value, $"The value is {CatalogFile.Described(entry.Value)}.", "an object with a grade and sources");
            }
        }

        return facts;
    }

    private static ExamFact Read(JsonObjectReader json, ExamFactKind kind)
    {
        var fact = new ExamFact
        {
            Fact = kind,
            Grade = json.Choice<EvidenceGrade>("grade"),
            IsPublished = json.OptionalFlag("published") ?? true,
            Sources = [.. json.SourceList("sources")],
            Conflict = json.OptionalText("conflict"),
        };
        if (fact.Grade != EvidenceGrade.Unverified && fact.Sources.Count == 0)
        {
            json.Report("sources", $"A fact with the grade {fact.Grade} needs a source.", "at least one source, or the grade Unverified");
        }

        if (!fact.IsPublished && fact.Grade != EvidenceGrade.Unverified)
        {
            json.Report("published", "A value that the vendor does not publish can't have this grade.", "the grade Unverified, or no 'published'");
        }

        if (fact.Grade == EvidenceGrade.Official && !fact.Sources.Any(source => source.Kind == SourceKind.Official))
        {
            json.Report("grade", "The grade is Official, but none of the sources is of kind Official.", "a source of kind Official, or another grade");
        }

        return fact;
    }
}
