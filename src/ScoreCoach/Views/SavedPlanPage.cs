using System.Globalization;
using System.Management.Automation;
using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>What is left to see of a plan that Export-Clixml saved or that a job sent: its figures and the domains in their order.</summary>
internal static class SavedPlanPage
{
    private const int NameWidth = 28;

    public static string Of(PSObject plan)
    {
        var page = new StringBuilder();
        var (name, id) = (SavedObject.TextOf(plan, nameof(RetakePlan.CandidateName)), SavedObject.TextOf(plan, nameof(RetakePlan.CandidateId)));
        var person = name.Length == 0 ? id : id.Length == 0 ? name : $"{name} ({id})";
        var exam = $"{SavedObject.TextOf(plan, nameof(RetakePlan.Exam))} {SavedObject.TextOf(plan, nameof(RetakePlan.ExamTitle))}".Trim();
        page.Append(person.Length == 0 ? exam : $"{person} · {exam}").Append('\n');
        page.Append("  ").Append(SavedObject.TextOf(plan, nameof(RetakePlan.PlanKind))).Append(" plan: ").Append(SavedObject.TextOf(plan, nameof(RetakePlan.Verdict)));
        Add(page, ", ", SavedObject.TextOf(plan, nameof(RetakePlan.Weeks)), " weeks");
        Add(page, " at ", SavedObject.TextOf(plan, nameof(RetakePlan.HoursPerWeek)), " h a week");
        Add(page, ", retake allowed from ", SavedObject.TextOf(plan, nameof(RetakePlan.EarliestRetake)), string.Empty);
        page.Append("\n\n");
        foreach (var priority in SavedObject.ListOf(plan, nameof(RetakePlan.Priorities)))
        {
            var share = SavedObject.ValueOf(priority, nameof(DomainPriority.Share)) is double value ? ShareBar.Percent(value) : string.Empty;
            page.Append(CultureInfo.InvariantCulture, $"  {SavedObject.TextOf(priority, nameof(DomainPriority.Rank)),2}  ")
                .Append(DisplayWidth.Fit(SavedObject.TextOf(priority, nameof(DomainPriority.ShortName)), NameWidth))
                .Append(CultureInfo.InvariantCulture, $"  {SavedObject.TextOf(priority, nameof(DomainPriority.Level)),-8}  {share,7}\n");
        }

        return page.Append("\n  This is a saved plan. Pipe it to New-RetakePlan to see its whole page.").ToString();
    }

    private static void Add(StringBuilder page, string before, string text, string after)
    {
        if (text.Length > 0)
        {
            page.Append(before).Append(text).Append(after);
        }
    }
}
