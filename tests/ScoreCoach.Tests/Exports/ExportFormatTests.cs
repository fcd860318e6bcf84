using ScoreCoach.Exports;
using ScoreCoach.IO.Exports;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Exports;

public sealed class ExportFormatTests : IDisposable
{
    private readonly GivenExport _export = new();

    [Fact]
    public void Formats_that_are_offered_are_those_that_are_written()
    {
        Assert.Equal(ExportFormats.OfPlans, PlanExports.Kind.Renderers.Keys);
        Assert.Equal(ExportFormats.OfCohorts, CohortExports.Kind.Renderers.Keys);
        Assert.Equal(ExportFormats.OfReports, ReportExports.Of(Shipped.Catalog).Renderers.Keys);
        Assert.Equal(ExportFormats.OfTemplates, TemplateExports.Kind.Renderers.Keys);
    }

    [Fact]
    public void Every_part_of_a_plan_that_can_be_omitted_is_offered() => Assert.Equal(
        PlanPartText.Names,
        ScoreCoach.Completion.FormatSuggestions.PlanParts.Select(part => part.Text));

    [Fact]
    public void Parts_are_named_in_any_case_one_by_one_or_with_commas()
    {
        Assert.Equal(PlanParts.Schedule | PlanParts.Facts | PlanParts.Notes, PlanPartText.Parse(["schedule, Facts", "NOTES"]));
        Assert.Equal(PlanParts.None, PlanPartText.Parse([]));
        Assert.All(["None", "weeks", "1"], text => Assert.StartsWith(
            $"'{text}' is not a part of a plan that can be omitted. Accepted: Priorities, ", Assert.Throws<ScoreCoachException>(() => PlanPartText.Parse([text])).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void JSON_omits_parts_of_a_plan_and_other_formats_refuse_to()
    {
        _export.Run("whole.json", null, GivenExport.Plan());
        _export.Run("less.json", new() { Without = PlanParts.Schedule | PlanParts.Facts }, GivenExport.Plan());
        Assert.Contains("\"schedule\"", _export.Read("whole.json"), StringComparison.Ordinal);
        Assert.DoesNotMatch("\"(schedule|facts)\"", _export.Read("less.json"));
        var failure = Assert.Throws<ScoreCoachException>(() => _export.Run("plans.csv", new() { Without = PlanParts.Schedule }, GivenExport.Plan()));
        Assert.StartsWith("Without has no effect on csv. Accepted for: json or jsonl.", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _export.Dispose();
}
