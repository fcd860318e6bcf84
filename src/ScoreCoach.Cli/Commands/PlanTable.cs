using System.Globalization;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Text;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>Plans of several people: a line each in the order of the file, as they come; then how many have which verdict.</summary>
internal static class PlanTable
{
    private const int Width = 80;

    public static IEnumerable<string> Of(IEnumerable<RetakePlan> plans)
    {
        var table = new TextTable(
            ("Candidate", 15, false), ("Exam", 8, false), ("Verdict", 18, false), ("Plan", 13, false), ("Weeks", 5, true), ("h/wk", 4, true), ("Earliest", 10, false));
        yield return table.Header();
        var verdicts = new SortedDictionary<RetakeVerdict, long>();
        string? first = null;
        foreach (var plan in plans)
        {
            var verdict = plan.Verdict;
            verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
            first ??= plan.CandidateId ?? plan.CandidateName;
            yield return table.Row(
                plan.CandidateId ?? plan.CandidateName ?? string.Empty,
                plan.TargetExam ?? plan.Exam,
                verdict.ToString(),
                plan.PlanKind.ToString(),
                plan.Weeks?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                plan.HoursPerWeek?.ToString("0.#", CultureInfo.InvariantCulture) ?? string.Empty,
                ReportLine.Day(plan.EarliestRetake));
        }

        yield return "\n" + Paragraph($"{Counted.Of(verdicts.Values.Sum(), "plan", "plans")}: {string.Join(", ", verdicts.Select(verdict => FormattableString.Invariant($"{verdict.Value} {verdict.Key}")))}.");
        var one = ToolSyntax.Instance.Write(OptionExample.Of(Options.Candidate.Parameter, first ?? "…"));
        yield return Paragraph($"{one} shows one person's page, {Options.PlanFormat.Name} page those of all.");
    }

    private static string Paragraph(string text) => string.Concat(TextWrap.Lines(text, Width).Select(line => line + "\n"));
}
