using ScoreCoach.Errors;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Plans;

/// <summary>Counts the warnings of many plans, so that a cohort gives a line per kind instead of one per plan.</summary>
/// <param name="syntax">How the host's users type options.</param>
internal sealed class WarningSummary(IOptionSyntax syntax)
{
    private readonly long[] _counts = new long[PlanWarningRules.Kinds];
    private readonly First?[] _first = new First?[PlanWarningRules.Kinds];
    private long _plans;

    /// <summary>A line per kind: the warning itself when it came once; otherwise what the plans have in common, and the first one as an example.</summary>
    public IEnumerable<string> Lines => _first.OfType<First>().Select(LineOf);

    public void Add(RetakePlan plan)
    {
        _plans++;
        Span<PlanWarningKind> room = stackalloc PlanWarningKind[PlanWarningRules.Kinds];
        foreach (var kind in PlanWarningRules.KindsOf(plan, room))
        {
            _counts[(int)kind]++;

            // Only the first of a kind is ever read.
            _first[(int)kind] ??= new First(kind, ReportName.Who(plan.Report) is { } who ? ShortText.Of(who) : null, PlanWarningRules.Sentence(plan, kind).Render(syntax));
        }
    }

    private string LineOf(First first)
    {
        var count = _counts[(int)first.Kind];
        if (count == 1)
        {
            // Of several people, only one has this warning: the line says who.
            return _plans == 1 || first.Who is null ? first.Sentence : $"{first.Who}: {first.Sentence}";
        }

        var summary = PlanWarningRules.Summary(first.Kind, count).Render(syntax);
        return !PlanWarningRules.HasExample(first.Kind) ? summary
            : $"{summary} The first{(first.Who is null ? string.Empty : $", {first.Who}")}: {first.Sentence}";
    }

    private sealed record First(PlanWarningKind Kind, string? Who, string Sentence);
}
