using System.Globalization;
using ScoreCoach.Audits;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Exports;
using ScoreCoach.Requests;
using ScoreCoach.Text;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach exams.</summary>
internal static class ExamsCommand
{
    private static readonly string[] Header = ["Id", "Vendor", "Edition", "Status", "LastExamDate", "PassingScore", "Title", "Successor"];
    private static readonly string[] AuditHeader = ["Kind", "Vendor", "Exam", "Edition", "Fact", "Day", "Message", "Url"];

    public static void Run(Session session)
    {
        if (session.Arguments.Value(Options.ExamFormat) == OutputFormat.Xlsx && !session.Arguments.Has(Options.Template))
        {
            throw new UsageException($"{Options.ExamFormat.Name}: 'xlsx' is for {Options.Template.Name}. Accepted without it: table, json, jsonl, csv.");
        }

        if (session.Arguments.Has(Options.New))
        {
            NewExamCommand.Run(session);
            return;
        }

        if (session.Arguments.Has(Options.ForceExam) && !session.Arguments.Has(Options.Template))
        {
            throw new UsageException($"{Options.ForceExam.Name} is for files. Add {Options.New.Name} or {Options.Template.Name}.");
        }

        var profiles = Select(session);
        if (session.Arguments.Has(Options.Template))
        {
            ToolExport.OfTemplate(session, TemplatePath(session.Arguments)).Write(profiles.Take(1), session.Gateway.ExportTemplates);
            return;
        }

        if (session.Arguments.Has(Options.Audit))
        {
            // What was found is information about the facts, not a failure of the command.
            session.Results.Write(
                AuditRules.Check(profiles, session.AsOf, exam => session.Catalog.FindExam(exam)),
                findings => AuditText.Of(findings, session.Results.Screen),
                AuditHeader,
                finding => [[finding.Kind, finding.Vendor, finding.Exam, finding.Edition, finding.Fact, finding.Day, finding.Message, finding.Url]]);
            return;
        }

        session.Results.Write(
            profiles,
            found => AsText(found, session.Results.Screen),
            Header,
            profile => [[profile.Id, profile.Vendor.Id, profile.Edition, profile.Status, profile.LastExamDate, profile.PassingScore, profile.Title, profile.Successor.ToString()]]);
    }

    private static ExamProfile[] Select(Session session)
    {
        var arguments = session.Arguments;
        var isAudit = arguments.Has(Options.Audit);
        var isTemplate = arguments.Has(Options.Template);
        string[] names = [.. arguments.All(Options.ExamNames), .. arguments.Operands, .. TemplateTexts(arguments).Where(text => !IsTemplatePath(text))];
        if (isTemplate && isAudit)
        {
            throw new UsageException($"{Options.Template.Name} and {Options.Audit.Name} exclude each other.");
        }

        if (isTemplate && (names.Length != 1 || new NamePattern(names[0]).HasWildcards))
        {
            throw new UsageException($"{Options.Template.Name} needs one exam: {Options.ExamNames.Name} {Options.ExamNames.HelpName}.");
        }

        var selection = new ExamSelection
        {
            Vendors = arguments.All(Options.Vendor),
            Statuses = arguments.All(Options.Status),
            Edition = arguments.One(Options.Edition),
            IncludeEditions = isAudit || arguments.Has(Options.IncludeEditions),
            RetiringWithin = arguments.Value(Options.RetiringWithin),
            AvailableOn = arguments.Value(Options.AvailableOn),
            AsOf = session.AsOf,
        }.Validate(session.Catalog);
        ExamProfile[] profiles = [.. names.DefaultIfEmpty(ExamSelection.Everything).SelectMany(name => selection.Find(session.Catalog, name)).Distinct()];
        return !isTemplate || profiles.Length > 0
            ? profiles
            : throw new UsageException("No exam matches. Specify another edition, or remove a filter.");
    }

    private static string? TemplatePath(Arguments arguments) => TemplateTexts(arguments).FirstOrDefault(IsTemplatePath);

    private static string[] TemplateTexts(Arguments arguments) => arguments.Texts(Options.Template);

    // What follows the option can be an exam, as in: exams --template CODE.
    private static bool IsTemplatePath(string text) => ExportFormats.Of(Path.GetExtension(text)) is not null || text.AsSpan().ContainsAny('/', '\\');

    private static IEnumerable<string> AsText(IEnumerable<ExamProfile> profiles, Screen screen) => new TextTable(
        screen,
        new("Id", 9),
        new("Vendor", 16) { MinWidth = 10 },
        new("Edition", 14) { MinWidth = 8 },
        new("Status", 12),
        new("Last day", 10),
        new("Pass", 4) { IsRight = true },
        new("Title", 29) { MinWidth = 18 }).Lines(profiles.Select(profile => new[]
        {
            profile.Id,
            profile.Vendor.Id,
            profile.Edition,
            profile.Status.ToString(),
            ReportLine.Day(profile.LastExamDate),
            profile.PassingScore?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty,
            profile.Title,
        }));
}
