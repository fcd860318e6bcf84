using Fluid.Values;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using ScoreCoach.Cohorts;
using ScoreCoach.Documents;
using ScoreCoach.IO.Exports.Templates;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schemas;

/// <summary>What templates see keeps the schemas that ship.</summary>
public class TemplateSchemaTests
{
    private static readonly DateTime s_asOf = GivenExam.Day("2026-01-15");

    [Fact]
    public async Task Reports_of_cohorts_keep_the_schema()
    {
        IReadOnlyList<CohortSummary>[] cohorts =
        [
            [],
            GivenSummaries.Groups(["Red", "Blue"], 30),
            GivenSummaries.Groups(["Red", "Blue"], 30, by: null),
            [.. GivenSummaries.Groups(["Red", "Blue"], 6), .. GivenSummaries.Groups(["Red"], 1, "AI-102", 1)],
            [.. GivenSummaries.Groups(["Red", "Blue"], 12).Where(summary => !summary.IsTotal)],
            GivenSummaries.Of(new() { AsOf = s_asOf, By = ["Team"], Top = 2 }, GivenSummaries.Reports("Red", 0, 3).Concat(GivenSummaries.Reports("Blue", 1, 40))),
        ];
        await AssertValid("report", cohorts.Select(summaries => CohortValues.Of(CohortReport.Of(ExamCohort.Of(summaries), 100))));
    }

    [Fact]
    public async Task Plans_keep_the_schema()
    {
        string[] levels = ["SAWW", "WWWW", "SSSS", "????"];
        var plans = levels.Select(level => Exports.GivenExport.Plan(levels: level, name: level))
            .Append(Exports.GivenExport.Plan(options: new PlanOptions { AsOf = s_asOf, ScheduleAnyway = true, TimeZone = TimeZoneInfo.Utc }))
            .Append(Exports.GivenExport.Plan(options: new PlanOptions { AsOf = GivenExam.Day("2026-11-22") }));
        await AssertValid("plan", plans.Select(plan => DocumentValues.Of(plan, PlanDocument.Of(plan, null))));
    }

    private static async Task AssertValid(string name, IEnumerable<TemplateValue> values)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf($"module/data/schemas/templates/{name}.schema.json"));
        Assert.All(values, value => Assert.Empty(schema.Validate(JsonOf(value)).Select(error => $"{error.Path}: {error.Kind}")));
    }

    private static JToken JsonOf(FluidValue value) => value switch
    {
        TemplateValue known => new JObject(known.Members.Select(member => new JProperty(member.Key, JsonOf(member.Value)))),
        ArrayValue array => new JArray(array.Values.Select(JsonOf)),
        StringValue text => text.ToStringValue(),
        BooleanValue flag => flag.ToBooleanValue(),
        NumberValue number => number.ToNumberValue() % 1 == 0 ? new JValue((long)number.ToNumberValue()) : new JValue(number.ToNumberValue()),
        AbsentValue => JValue.CreateNull(),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is not a value of a model."),
    };
}
