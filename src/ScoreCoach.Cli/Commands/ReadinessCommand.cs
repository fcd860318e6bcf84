using System.Globalization;
using System.Text;

namespace ScoreCoach.Cli;

/// <summary>scorecoach readiness.</summary>
internal static class ReadinessCommand
{
    private static readonly string[] Header =
        ["Exam", "Verdict", "TargetPercent", "InARow", "ReachedInARow", "FullExams", "LatestPercent", "Trend", "Slope", "Missing", "Reason"];

    public static void Run(Session session)
    {
        var arguments = session.Arguments;
        var name = arguments.One(Options.Exam) ?? throw new UsageException($"{Options.Exam.Name} names the exam; it is needed here.");
        var profile = session.Catalog.Find(name, arguments.One(Options.Edition)) ?? throw ScoreCoachException.UnknownExam(name, session.Catalog);
        var guide = session.Catalog.GuideOf(profile, arguments.One(Options.Guide));
        if (arguments.Operands.Count > 0)
        {
            throw new UsageException("readiness reads no file; practice results go to --practice-score and --domain-score.");
        }

        var result = ReadinessRules.Evaluate(profile, guide.Readiness, [.. FullExams(arguments), .. Domains(arguments)]);
        foreach (var note in result.Notes)
        {
            session.Errors.Write($"warning: {PlainText.OneLine(note)}\n");
        }

        session.Results.Write([result], results => results.Select(AsText), Header, one =>
        [
            [one.Exam, one.Verdict, one.TargetPercent, one.InARow, one.ReachedInARow, one.FullExams, one.LatestPercent, one.Trend, one.Slope, string.Join("; ", one.Missing), one.Reason],
        ]);
    }

    private static IEnumerable<PracticeRecord> FullExams(Arguments arguments) => arguments.All(Options.PracticeScore)
        .SelectMany(text => text.Split(','))
        .Select(text => new PracticeRecord { Percent = Percent(Options.PracticeScore, text) });

    private static IEnumerable<PracticeRecord> Domains(Arguments arguments) => arguments.All(Options.DomainScore).Select(text =>
    {
        var equals = text.LastIndexOf('=');
        return equals > 0
            ? new PracticeRecord { Domain = text[..equals], Percent = Percent(Options.DomainScore, text[(equals + 1)..]) }
            : throw new UsageException($"{Options.DomainScore.Name}: '{text}' is no pair. Accepted: {Options.DomainScore.Value}.");
    });

    private static decimal Percent(Option option, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? percent
            : throw new UsageException($"{option.Name}: '{text}' is no percentage. Accepted: 0 to 100.");

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
