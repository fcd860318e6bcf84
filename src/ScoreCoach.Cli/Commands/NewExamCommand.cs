using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Outlines;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach exams --new.</summary>
internal static class NewExamCommand
{
    public static void Run(Session session)
    {
        var request = Request(session);
        var draft = request.Create(Read(session, request));
        var path = session.Arguments.One(Options.Out);
        var written = session.Gateway.WriteDraft(draft, path ?? request.Id, session.Catalog);
        if (written.Reading.Findings is [var finding, ..])
        {
            throw DraftRequest.Invalid(finding);
        }

        if (path is not null && File.Exists(path) && !session.Arguments.Has(Options.ForceExam))
        {
            throw DraftRequest.TargetExists(path);
        }

        session.WriteWarnings(request.Warnings);
        session.Results.To(writer => writer.Write(written.Text));
    }

    private static OutlineReading? Read(Session session, DraftRequest request)
    {
        var arguments = session.Arguments;
        var pasted = arguments.All(Options.Outline);
        var given = new[] { arguments.Has(Options.NewDomain), pasted.Count > 0, arguments.Operands.Count > 0 };
        if (given.Count(isGiven => isGiven) > 1 || arguments.Operands.Count > 1)
        {
            throw new UsageException($"{Options.New.Name} accepts domains from one source only: {Options.NewDomain.Name}, {Options.Outline.Name}, or one file.");
        }

        return arguments.Operands is [var table] ? session.Gateway.ReadOutline(table, session.Catalog.Recognition)
            : pasted is [ReportReading.StandardInput] ? request.Pasted([Console.In.ReadToEnd()])
            : pasted is [var file] && File.Exists(file) ? session.Gateway.ReadOutline(file, session.Catalog.Recognition)
            : pasted.Count > 0 ? request.Pasted(pasted)
            : given[0] ? request.Typed(arguments.Pairs(Options.NewDomain))
            : null;
    }

    private static DraftRequest Request(Session session)
    {
        var arguments = session.Arguments;
        return new DraftRequest(session.Catalog)
        {
            Id = arguments.One(Options.New)!.Trim(),
            Title = arguments.One(Options.Title),
            Aliases = arguments.All(Options.ExamAlias),
            Vendor = arguments.Only(Options.Vendor),
            Status = Status(arguments),
            LastExamDate = arguments.Value(Options.LastExamDate),
            Successor = arguments.All(Options.Successor),
            Guide = arguments.One(Options.Guide),
            Scale = arguments.One(Options.Scale),
            PassingScore = arguments.Value(Options.PassingScore),
            TotalItem = arguments.Value(Options.TotalItem),
            ScoredItem = arguments.Value(Options.ScoredItem),
            ExamMinutes = arguments.Value(Options.ExamMinutes),
            Label = [.. arguments.Pairs(Options.Label)],
            Edition = arguments.One(Options.Edition),
            EditionDate = arguments.Value(Options.EditionDate),
            SourceUrl = arguments.One(Options.SourceUrl),
            SourceKind = arguments.Value(Options.SourceKind),
            AsOf = session.AsOf,
            Schema = Session.SchemaOf("exam"),
        };
    }

    private static ExamStatus? Status(Arguments arguments) => arguments.Has(Options.Status) ? arguments.Only(Options.Status) : null;
}
