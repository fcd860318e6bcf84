using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Exports;

/// <summary>Templates use no member that some kind of plan does not have.</summary>
public class PlanKindTests
{
    public static TheoryData<string, ExportFormat> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, ExportFormat>();
            foreach (var kind in PlanKinds.All.Keys)
            {
                kinds.Add(kind, ExportFormat.Html);
                kinds.Add(kind, ExportFormat.Md);
                kinds.Add(kind, ExportFormat.Ics);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_plan_has_its_sections_in_every_format(string kind, ExportFormat format)
    {
        var plan = PlanKinds.All[kind];
        var text = GivenExport.Print(new() { Format = format }, plan);
        if (format == ExportFormat.Ics)
        {
            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            return;
        }

        foreach (var section in ScoreCoach.Documents.PlanDocument.Of(plan, null).Sections.Where(section => section.Id != ScoreCoach.Documents.SectionId.Weeks))
        {
            var heading = format == ExportFormat.Html ? $"<h2>{section.Heading}</h2>" : $"## {section.Heading}\n";
            Assert.Contains(heading, text, StringComparison.Ordinal);
        }
    }
}
