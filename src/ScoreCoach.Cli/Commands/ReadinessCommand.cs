using System.Globalization;
using System.Text;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Readiness;

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
        var profile = session.Catalog.Find(name, arguments.One(Options.Edition)) ?? throw session.Catalog.UnknownExam(name);
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
        session.Results.Write([result], results => results.Select(AsText), Header, one =>
        [
            [one.Exam, one.Verdict, one.TargetPercent, one.InARow, one.ReachedInARow, one.FullExams, one.LatestPercent, one.Trend, one.Slope, string.Join("; ", one.Missing), one.Reason],
        ]);
    }

    private static IEnumerable<PracticeEntry> Results(Arguments arguments)
    {
        string[] full = [.. arguments.All(Options.PracticeScore)];
        return full.Select((percent, index) => new PracticeEntry(index + 1, percent)).Concat(PracticeArguments.OfDomains(arguments, full.Length));
    }

    private static string AsText(ReadinessResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Exam}: {result.Verdict}. {result.Reason}\n");
        foreach (var missing in result.Missing)
        {
            text.Append(CultureInfo.InvariantCulture, $"  Missing  {missing}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  Trend    {result.Trend}\n");
        foreach (var assumption in result.Assumptions)
        {
            text.Append(CultureInfo.InvariantCulture, $"  Assumes  {assumption}\n");
        }

        return text.ToString();
    }
}
