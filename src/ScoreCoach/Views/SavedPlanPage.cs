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
        var (name, id) = (TextOf(plan, nameof(RetakePlan.CandidateName)), TextOf(plan, nameof(RetakePlan.CandidateId)));
        var person = name.Length == 0 ? id : id.Length == 0 ? name : $"{name} ({id})";
        var exam = $"{TextOf(plan, nameof(RetakePlan.Exam))} {TextOf(plan, nameof(RetakePlan.ExamTitle))}".Trim();
        page.Append(person.Length == 0 ? exam : $"{person} · {exam}").Append('\n');
        page.Append("  ").Append(TextOf(plan, nameof(RetakePlan.PlanKind))).Append(" plan: ").Append(TextOf(plan, nameof(RetakePlan.Verdict)));
        Add(page, ", ", TextOf(plan, nameof(RetakePlan.Weeks)), " weeks");
        Add(page, " at ", TextOf(plan, nameof(RetakePlan.HoursPerWeek)), " h a week");
        Add(page, ", earliest retake ", TextOf(plan, nameof(RetakePlan.EarliestRetake)), string.Empty);
        page.Append("\n\n");
        foreach (var priority in LanguagePrimitives.GetEnumerable(ValueOf(plan, nameof(RetakePlan.Priorities)))?.Cast<object>().Select(PSObject.AsPSObject) ?? [])
        {
            var share = ValueOf(priority, nameof(DomainPriority.Share)) is double value ? ShareBar.Percent(value) : string.Empty;
            page.Append(CultureInfo.InvariantCulture, $"  {TextOf(priority, nameof(DomainPriority.Rank)),2}  ")
                .Append(DisplayWidth.Fit(TextOf(priority, nameof(DomainPriority.ShortName)), NameWidth))
                .Append(CultureInfo.InvariantCulture, $"  {TextOf(priority, nameof(DomainPriority.Level)),-8}  {share,7}\n");
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

    // A member of an enumeration arrives as its number, with its name as text.
    private static object? ValueOf(PSObject saved, string name) => saved.Properties[name]?.Value switch
    {
        PSObject { BaseObject: int } member => member.ToString(),
        PSObject { BaseObject: not PSCustomObject } value => value.BaseObject,
        var value => value,
    };

    private static string TextOf(PSObject saved, string name) => ValueOf(saved, name) switch
    {
        null => string.Empty,
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        var value => PlainText.OneLine(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
