using System.Globalization;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Text;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>Plans of several people: a line each in the order of the file, as they come; then how many have which verdict.</summary>
internal static class PlanTable
{
    private const int SummaryWidth = 80;

    public static IEnumerable<string> Of(IEnumerable<RetakePlan> plans, Screen screen)
    {
        var table = new TextTable(
            screen,
            new("Candidate", 15) { MinWidth = 9 },
            new("Exam", 8),
            new("Verdict", 18) { IsWord = true },
            new("Plan", 13),
            new("Weeks", 5) { IsRight = true },
            new("h/wk", 4) { IsRight = true },
            new("Allowed", 10));
        var verdicts = new SortedDictionary<RetakeVerdict, long>();
        string? first = null;
        foreach (var line in table.Lines(plans.Select(Row)))
        {
            yield return line;
        }

        yield return "\n" + Paragraph($"{Counted.Of(verdicts.Values.Sum(), "plan", "plans")}: {string.Join(", ", verdicts.Select(verdict => FormattableString.Invariant($"{verdict.Value} {verdict.Key}")))}.");
        var one = ToolSyntax.Instance.Write(OptionExample.Of(Options.Candidate.Parameter, first ?? "…"));
        yield return Paragraph($"{one} shows one person's page, {Options.PlanFormat.Name} page those of all.");

        string[] Row(RetakePlan plan)
        {
            verdicts[plan.Verdict] = verdicts.GetValueOrDefault(plan.Verdict) + 1;
            first ??= plan.CandidateId ?? plan.CandidateName;
            return
            [
                plan.CandidateId ?? plan.CandidateName ?? string.Empty,
                plan.TargetExam ?? plan.Exam,
                plan.Verdict.ToString(),
                plan.PlanKind.ToString(),
                plan.Weeks?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                plan.HoursPerWeek?.ToString("0.#", CultureInfo.InvariantCulture) ?? string.Empty,
                ReportLine.Day(plan.EarliestRetake),
            ];
        }

        string Paragraph(string text) => string.Concat(TextWrap.Lines(text, Math.Min(screen.Width, SummaryWidth)).Select(line => line + "\n"));
    }
}
