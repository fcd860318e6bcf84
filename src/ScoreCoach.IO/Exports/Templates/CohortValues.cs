using System.Globalization;
using Fluid.Values;
using ScoreCoach.Documents;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>The report of a cohort as templates see it: docs/templates.md describes the members.</summary>
internal static class CohortValues
{
    /// <summary>The name of the object in templates.</summary>
    public const string Name = "report";

    /// <summary>The report.</summary>
    public static TemplateValue Of(CohortReport report) => new TemplateValue()
        .Add("title", report.Title)
        .Add("asOf", report.Days)
        .Add("catalogVersion", report.CatalogVersions)
        .Add("exams", report.Exams.Select(Exam));

    /// <summary>What a list of cohorts shows of one.</summary>
    public static TemplateValue Overview(CohortOverview overview) => new TemplateValue()
        .Add("code", PlainText.OneLine(overview.Profile.Id))
        .Add("examTitle", PlainText.OneLine(overview.Profile.Title))
        .Add("edition", PlainText.OneLine(overview.Profile.Edition))
        .Add("groupedBy", overview.GroupedBy.Length > 0 ? overview.GroupedBy : null)
        .Add("groups", overview.Groups)
        .Add("isHidden", overview.Total is null)
        .Add("people", Number(overview.Total?.People))
        .Add("peopleValue", overview.Total?.People is { } people ? people.ToString(CultureInfo.InvariantCulture) : null)
        .Add("passed", overview.Total?.Passed is { } passed ? Share(passed) : null)
        .Add("start", PlainText.OneLine(overview.Start));

    private static FluidValue Exam(CohortDocument document, int index) => new TemplateValue()
        .Add("number", index + 1)
        .Add("title", document.Title)
        .Add("code", PlainText.OneLine(document.Profile.Id))
        .Add("examTitle", PlainText.OneLine(document.Profile.Title))
        .Add("edition", PlainText.OneLine(document.Profile.Edition))
        .Add("groupedBy", document.GroupedBy.Length > 0 ? document.GroupedBy : null)
        .Add("facts", document.Facts.Select(Entry))
        .Add("first", document.First[0])
        .Add("next", document.First.Skip(1).Select(sentence => (FluidValue)StringValue.Create(sentence)))
        .Add("domains", document.Domains.Select(FluidValue (domain) => Domain(domain)))
        .Add("total", document.Total is { } total ? Line(total, document.Axis) : null)
        .Add("totals", document.Total is { } line ? [Line(line, document.Axis)] : Array.Empty<FluidValue>())
        .Add("groups", document.Groups.Select(group => (FluidValue)Line(group, document.Axis)))
        .Add("more", document.More)
        .Add("levels", document.Levels.Select(Levels))
        .Add("axis", document.Axis is { } axis ? Axis(axis) : null)
        .Add("counts", document.Counts.Select(Counts))
        .Add("hidden", document.Hidden.Select(Hidden))
        .Add("notes", document.Notes.Select(note => (FluidValue)StringValue.Create(note)));

    private static FluidValue Entry(ListEntry entry) => new TemplateValue().Add("label", entry.Label).Add("text", PlainText.OneLine(entry.Text));

    private static TemplateValue Domain(ExamDomain domain) => new TemplateValue()
        .Add("name", PlainText.OneLine(domain.Name))
        .Add("shortName", PlainText.OneLine(domain.ShortName))
        .Add("weight", CellText.Of(CellKind.Weight, domain.Weight));

    private static TemplateValue Line(CohortLine line, ScoreAxis? axis) => new TemplateValue()
        .Add("name", line.Name)
        .Add("isHidden", line.IsHidden)
        .Add("reason", line.Reason)
        .Add("people", Number(line.People))
        .Add("reports", Number(line.Reports))
        .Add("passed", line.Passed is { } passed ? Share(passed) : null)
        .Add("score", line.Score is { Median: not null } score && axis is not null ? Score(score, axis) : null)
        .Add("pointsToPass", line.Points?.Median?.ToString("0.##", CultureInfo.InvariantCulture))
        .Add("weak", line.Weak.Select(share => share is null ? (FluidValue)AbsentValue.Instance : Share(share)));

    private static TemplateValue Share(CohortShare share) => new TemplateValue()
        .Add("count", share.Count)
        .Add("percent", share.Percent)
        .Add("interval", share.Interval)
        .Add("percentWithInterval", share.PercentWithInterval)
        .Add("isRange", share.IsRange)
        .Add("value", Percent(share.Middle))
        .Add("low", Percent(share.Low))
        .Add("high", Percent(share.High))
        .Add("step", share.Step);

    private static TemplateValue Score(ScoreSummary score, ScoreAxis axis) => new TemplateValue()
        .Add("median", Number(score.Median))
        .Add("q1", Number(score.Q1))
        .Add("q3", Number(score.Q3))
        .Add("min", Number(score.Min))
        .Add("max", Number(score.Max))
        .Add("mean", score.Mean?.ToString("0.#", CultureInfo.InvariantCulture))
        .Add("sd", score.Sd?.ToString("0.#", CultureInfo.InvariantCulture))
        .Add("medianAt", Place(score.Median, axis))
        .Add("q1At", Place(score.Q1, axis))
        .Add("q3At", Place(score.Q3, axis))
        .Add("minAt", Place(score.Min, axis))
        .Add("maxAt", Place(score.Max, axis));

    private static TemplateValue Axis(ScoreAxis axis) => new TemplateValue()
        .Add("low", Number(axis.Low))
        .Add("high", Number(axis.High))
        .Add("passMark", Number(axis.PassMark))
        .Add("passMarkAt", axis.PassMark is null ? 0 : Place(axis.PassMark, axis));

    private static FluidValue Levels(CohortLevels levels) => Domain(levels.Domain)
        .Add("weak", levels.Weak is { } weak ? Share(weak) : null)
        .Add("weakCount", Number(levels.WeakCount))
        .Add("adequateCount", Number(levels.Adequate))
        .Add("strongCount", Number(levels.Strong))
        .Add("unknownCount", Number(levels.Unknown))
        .Add("weakPercent", PercentOf(levels.WeakCount, levels))
        .Add("adequatePercent", PercentOf(levels.Adequate, levels))
        .Add("strongPercent", PercentOf(levels.Strong, levels));

    private static FluidValue Counts(CohortCounts counts) => new TemplateValue()
        .Add("heading", counts.Heading)
        .Add("label", counts.Label)
        .Add("hasKinds", counts.Entries.Any(entry => entry.Kind.Length > 0))
        .Add("entries", counts.Entries.Select(Count))
        .Add("note", counts.Note);

    private static FluidValue Count(CohortCount count) => new TemplateValue()
        .Add("name", count.Name)
        .Add("kind", count.Kind)
        .Add("count", count.Count)
        .Add("percent", CellText.Of(CellKind.Share, count.Share))
        .Add("value", Percent(count.Share));

    private static FluidValue Hidden(HiddenCohorts hidden) => new TemplateValue()
        .Add("reason", hidden.Reason)
        .Add("names", hidden.Names.Select(name => (FluidValue)StringValue.Create(name)))
        .Add("more", hidden.More);

    private static double PercentOf(long? count, CohortLevels levels) => count is { } known && levels.Reports > 0 ? Percent((double)known / levels.Reports) : 0;

    private static double Percent(double share) => Math.Round(100 * share, 1);

    private static double Place(decimal? score, ScoreAxis axis) => score is { } known ? Percent(axis.PlaceOf(known)) : 0;

    private static string? Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Number(long? number) => number is { } known ? GroupedNumber.Of(known) : null;
}
