using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Readiness;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach readiness.</summary>
internal static class ReadinessCommand
{
    private static readonly string[] Header =
        ["Exam", "Verdict", "TargetPercent", "InARow", "ReachedInARow", "FullExams", "LatestPercent", "Trend", "Slope", "Missing", "Reason"];

    public static void Run(Session session)
    {
        var arguments = session.Arguments;
        var name = arguments.One(Options.Exam) ?? throw new UsageException($"{Options.Exam.Name} is missing. Specify the exam.");
        var profile = session.Catalog.Get(name, arguments.One(Options.Edition));
        var guide = session.Catalog.GuideOf(profile, arguments.One(Options.Guide));
        if (arguments.Operands.Count > 0)
        {
            throw new UsageException($"readiness doesn't read files. Pass practice results with {Options.PracticeScore.Name} and {Options.DomainScore.Name}.");
        }

        var reading = new PracticeReader(profile, arguments.Value(Options.PracticeUnit)).Read([.. Results(arguments)]);
        if (reading.Refused.Count > 0)
        {
            throw reading.Refused[0];
        }

        var result = ReadinessRules.Evaluate(profile, guide.Readiness.With(arguments.Value(Options.TargetPercent), arguments.Value(Options.InARow)), reading);
        session.WriteWarnings(result.Notes);
        session.Results.Write([result], results => results.Select(result => AsText(result, session.Results.Screen)), Header, one =>
        [
            [one.Exam, one.Verdict, one.TargetPercent, one.InARow, one.ReachedInARow, one.FullExams, one.LatestPercent, one.Trend, one.Slope, string.Join("; ", one.Missing), one.Reason],
        ]);
    }

    private static IEnumerable<PracticeEntry> Results(Arguments arguments)
    {
        string[] full = [.. arguments.All(Options.PracticeScore)];
        return full.Select((percent, index) => new PracticeEntry(index + 1, percent)).Concat(PracticeArguments.OfDomains(arguments, full.Length));
    }

    private static string AsText(ReadinessResult result, Screen screen)
    {
        var page = new PageLines(screen.ProseWidth, screen.Style);
        var verdict = $"{result.Exam}: {screen.Style.Word(result.Verdict.ToString(), result.Verdict.ToString())}.";
        if (screen.IsTerminal)
        {
            page.Add(verdict);
            page.Wrapped("  ", result.Reason);
        }
        else
        {
            page.Add($"{verdict} {result.Reason}");
        }

        foreach (var missing in result.Missing)
        {
            Line("Missing", missing.ToString());
        }

        Line("Trend", result.Trend.ToString());
        foreach (var assumption in result.Assumptions)
        {
            Line("Assumes", assumption.ToString());
        }

        return page.ToString();

        // A file or a pipe gets each thing on one line.
        void Line(string label, string text)
        {
            if (screen.IsTerminal)
            {
                page.Wrapped($"  {label,-9}", new string(' ', 11), text);
            }
            else
            {
                page.Add($"  {label,-9}{text}");
            }
        }
    }
}
