using System.Globalization;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Import;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach exams.</summary>
internal static class ExamsCommand
{
    private static readonly string[] Header = ["Id", "Edition", "Status", "LastExamDate", "PassingScore", "Title"];

    public static void Run(Session session)
    {
        var profiles = Select(session);
        if (session.Arguments.Has(Options.Template))
        {
            session.Results.To(writer => session.Gateway.WriteCsv(writer, CohortTemplate.Header(profiles[0]), []));
            return;
        }

        session.Results.Write(
            profiles,
            AsText,
            Header,
            profile => [[profile.Id, profile.Edition, profile.Status, profile.LastExamDate, profile.PassingScore, profile.Title]]);
    }

    private static ExamProfile[] Select(Session session)
    {
        var catalog = session.Catalog;
        var all = session.Arguments.Has(Options.IncludeEditions);
        if (session.Arguments.Operands.Count > 1)
        {
            throw new UsageException("exams takes one exam at a time.");
        }

        if ((session.Arguments.One(Options.Exam) ?? (session.Arguments.Operands is [var operand] ? operand : null)) is not { } name)
        {
            return session.Arguments.Has(Options.Template)
                ? throw new UsageException($"{Options.Template.Name} needs {Options.Exam.Name}.")
                : [.. all ? catalog.Profiles : catalog.Exams];
        }

        var editions = catalog.FindExam(name);
        return editions.Count == 0
            ? throw catalog.UnknownExam(name)
            : all ? [.. editions] : [catalog.Preferred(editions)];
    }

    private static IEnumerable<string> AsText(IEnumerable<ExamProfile> profiles)
    {
        var table = new TextTable(("Id", 10, false), ("Edition", 9, false), ("Status", 12, false), ("Last day", 10, false), ("Pass", 5, true), ("Title", 49, false));
        yield return table.Header();
        foreach (var profile in profiles)
        {
            yield return table.Row(
                profile.Id,
                profile.Edition,
                profile.Status.ToString(),
                ReportLine.Day(profile.LastExamDate),
                profile.PassingScore?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty,
                profile.Title);
        }
    }
}
