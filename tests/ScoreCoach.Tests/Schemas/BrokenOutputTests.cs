using Newtonsoft.Json.Linq;
using ScoreCoach.Requests;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schemas;

/// <summary>A schema that accepts everything would say nothing: each single thing that can be wrong with real output is refused.</summary>
public class BrokenOutputTests
{
    public static TheoryData<string> Names => new(OutputSchema.Types.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Output_with_a_property_too_few_or_too_many_or_a_wrong_value_does_not_keep_its_schema(string name)
    {
        var document = Small(Real(name));
        Assert.Empty(await OutputSchema.Errors(name, document));
        var accepted = new List<string>();
        var tried = 0;
        foreach (var (what, broken) in Broken(document, SchemaNode.OfFile(OutputSchema.PathOf(name))))
        {
            tried++;
            if ((await OutputSchema.Errors(name, broken)).Length == 0)
            {
                accepted.Add(what);
            }
        }

        Assert.Empty(accepted);
        Assert.True(tried > 20, $"Only {tried} ways of breaking it were found.");
    }

    private static JObject Real(string name)
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = new DateTime(2026, 1, 15), TargetDate = new DateTime(2026, 2, 9), HoursPerWeek = 8 });
        var report = GivenOutput.Reports().Last(report => report.CandidateId == "K-2");
        using var import = GivenOutput.Open("samples/cohort.csv");
        var checker = new FileChecker(100, new GivenOutput.Issues());
        var check = checker.Drain(import.Read(checker, default)).Single();
        object value = name switch
        {
            "audit-finding" => ScoreCoach.Audits.AuditRules.Check([Shipped.Exam("ANS-C01")], GivenExam.Day("2026-11-22"), exam => Shipped.Catalog.FindExam(exam))[0],
            "attempt-comparison" => new AttemptComparer(CoachingMethods.Default.Statistics).Compare([report]).Single(),
            "cohort-comparison" => Comparison(report),
            "cohort-summary" => Cohort(report),
            "domain-priority" => coach.GetPriorities(report)[0],
            "exam-profile" => Shipped.Exam("AI-102"),
            "file-check" => check,
            "import-issue" => check.Issues[0],
            "readiness-result" => ReadinessRules.Evaluate(report.Profile, Shipped.Catalog.GuideOf(report.Profile).Readiness, [new PracticeRecord { Percent = 81 }]),
            "retake-plan" => coach.CreatePlan(report),
            "retake-window" => coach.GetWindow(report),
            "score-pattern" => coach.GetPatterns(report)[0],
            "score-report" => report,
            _ => throw new InvalidOperationException($"No {name} is at hand."),
        };
        return GivenOutput.Of([value]).Single();
    }

    private static CohortSummary Cohort(ScoreReport report)
    {
        var measure = new ScoreCoach.Cohorts.CohortMeasure(Shipped.Catalog, new ScoreCoach.Cohorts.CohortOptions { AsOf = new DateTime(2026, 1, 15), MinimumGroupSize = 1 });
        measure.Add(report);
        return measure.Complete().Single();
    }

    // Two groups at an exam, and one that is left out.
    private static CohortComparison Comparison(ScoreReport report)
    {
        var options = new ScoreCoach.Cohorts.CohortOptions { AsOf = new DateTime(2026, 1, 15), By = ["Team"], MinimumGroupSize = 3 };
        var comparer = new ScoreCoach.Cohorts.CohortComparer(["North", "South"], options);
        var measure = new ScoreCoach.Cohorts.CohortMeasure(Shipped.Catalog, options);
        foreach (var (exam, team, people) in new[] { (report.Profile, "North", 4), (report.Profile, "South", 5), (Shipped.Exam("AI-102"), "North", 1), (Shipped.Exam("AI-102"), "South", 4) })
        {
            foreach (var person in Enumerable.Range(0, people))
            {
                var levels = new string([.. exam.Domains.Select((_, domain) => "WAS"[(person + domain) % 3])]);
                measure.Add(GivenReport.Of(exam, levels, "2025-11-01", person: $"{team}{person}", result: person % 2 == 0 ? ExamResult.Fail : ExamResult.Pass, attributes: [("Team", team)]));
            }
        }

        return comparer.Compare(measure.Complete())!;
    }

    // One item of a list stands for all, so that everything can be tried.
    private static JObject Small(JObject document)
    {
        foreach (var array in document.Descendants().OfType<JArray>().ToArray())
        {
            while (array.Count > 1)
            {
                array.Last!.Remove();
            }
        }

        return document;
    }

    private static IEnumerable<(string What, JObject Broken)> Broken(JObject document, SchemaNode schema)
    {
        foreach (var (token, node) in Walk(document, schema).ToArray())
        {
            var path = token.Path;
            if (token is JObject one && node.IsObject)
            {
                foreach (var name in one.Properties().Select(property => property.Name).ToArray())
                {
                    if (node.Requires(name))
                    {
                        yield return ($"{path}.{name} removed", Changed(document, path, place => ((JObject)place).Remove(name)));
                    }

                    yield return ($"{path}.{name} renamed", Changed(document, path, place => ((JObject)place).Property(name)!.Replace(new JProperty(name + "s", 1))));
                }

                yield return ($"{path} with one more", Changed(document, path, place => ((JObject)place).Add("more", 1)));
                if (path.Length > 0)
                {
                    yield return ($"{path} with a version of its own", Changed(document, path, place => ((JObject)place).AddFirst(new JProperty("schemaVersion", 1))));
                }
            }
            else if (node.Enumeration is not null && token.Type == JTokenType.String)
            {
                yield return ($"{path} with a value that is none", Changed(document, path, place => place.Replace("Nothing")));
                yield return ($"{path} in small letters", Changed(document, path, place => place.Replace(((string)place!).ToLowerInvariant())));
            }

            if (path.Length > 0)
            {
                yield return ($"{path} of another type", Changed(document, path, place => place.Replace(token is JContainer ? 1 : new JObject())));
                if (!node.Optional)
                {
                    yield return ($"{path} null", Changed(document, path, place => place.Replace(JValue.CreateNull())));
                }
            }
        }

        yield return ("another version", Changed(document, "schemaVersion", place => place.Replace(2)));
    }

    private static IEnumerable<(JToken Token, SchemaNode Schema)> Walk(JToken token, SchemaNode schema)
    {
        yield return (token, schema);
        var inner = token switch
        {
            JObject one when schema.IsObject => one.Properties().SelectMany(property => Walk(property.Value, schema.Property(property.Name))),
            JObject map when schema.IsMap => map.Properties().SelectMany(property => Walk(property.Value, schema.Values())),
            JArray array => array.SelectMany(item => Walk(item, schema.Items())),
            _ => [],
        };
        foreach (var found in inner)
        {
            yield return found;
        }
    }

    private static JObject Changed(JObject document, string path, Action<JToken> change)
    {
        var copy = (JObject)document.DeepClone();
        change(path.Length == 0 ? copy : copy.SelectToken(path)!);
        return copy;
    }
}
