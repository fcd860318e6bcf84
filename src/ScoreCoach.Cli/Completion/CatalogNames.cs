using System.CommandLine;
using System.CommandLine.Completions;
using ScoreCoach.Catalog;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.IO;

namespace ScoreCoach.Cli.Completion;

/// <summary>Suggests names of the catalog, which is read when a shell asks for one of them and never before.</summary>
internal static class CatalogNames
{
    /// <summary>Attaches the names to the options that take them.</summary>
    /// <param name="exams">The argument that takes exams.</param>
    /// <param name="shells">The argument that takes shells.</param>
    public static void Attach(Argument exams, Argument shells)
    {
        Suggest(Exams, Options.Exam, Options.ExamNames, Options.TargetExam, Options.Successor);
        exams.CompletionSources.Add(context => Matching(context => Exams(Load(context), context), context));
        shells.CompletionSources.Add(context => Matching(_ => CompletionScript.Shells, context));
        Suggest(Editions, Options.Edition);
        Suggest((catalog, _) => catalog.GuideIds, Options.Guide);
        Suggest((catalog, _) => catalog.PolicyNames, Options.Policy);
        Suggest((catalog, _) => catalog.Entries.Select(exam => exam.VendorId).Distinct(), Options.Vendor);
        Suggest(Domains, Options.Domain, Options.DomainScore);
        Fixed(TimeZones, Options.TimeZone);
        Fixed(() => Names<OutputFormat>().Where(name => name != "page"), Options.Format);
        Fixed(Names<OutputFormat>, Options.PlanFormat);
        Fixed(Names<AllocationChoice>, Options.Allocation);
        Fixed(Names<LevelUnit>, Options.LevelUnit);
        Fixed(Names<ScoreUnit>, Options.ScoreUnit);
        Fixed(Names<PracticeUnit>, Options.PracticeUnit);
        Fixed(Names<ExamStatus>, Options.Status);
        Fixed(Names<ExamResult>, Options.Result);
        Fixed(() => ["official", "secondary"], Options.SourceKind);
    }

    private static void Suggest(Func<ExamCatalog, CompletionContext, IEnumerable<string>> names, params ToolOption[] options) =>
        Add(context => names(Load(context), context), options);

    private static void Fixed(Func<IEnumerable<string>> names, params ToolOption[] options) => Add(_ => names(), options);

    private static void Add(Func<CompletionContext, IEnumerable<string>> names, ToolOption[] options)
    {
        foreach (var option in options)
        {
            option.CompletionSources.Add(context => Matching(names, context));
        }
    }

    private static IEnumerable<string> Matching(Func<CompletionContext, IEnumerable<string>> names, CompletionContext context)
    {
        try
        {
            return [.. names(context).Where(name => name.StartsWith(ToolOption.ValueAt(context), StringComparison.OrdinalIgnoreCase))];
        }
        catch (Exception exception) when (exception is ScoreCoachException or IOException or UnauthorizedAccessException)
        {
            // A prompt is no place for an error; the command itself will say what is wrong.
            return [];
        }
    }

    private static IEnumerable<string> Exams(ExamCatalog catalog, CompletionContext context) => catalog.Entries.Select(exam => exam.Id);

    // Of the exam that is typed already, where there is one.
    private static IEnumerable<string> Editions(ExamCatalog catalog, CompletionContext context) =>
        (ExamIn(context) is { } exam ? catalog.FindEntry(exam)?.Outlines ?? [] : catalog.Outlines).Select(outline => outline.Edition).Distinct();

    private static IEnumerable<string> Domains(ExamCatalog catalog, CompletionContext context) =>
        ExamIn(context) is { } exam && catalog.Find(exam, null) is { } profile ? profile.Domains.Select(domain => domain.ShortName + "=") : [];

    private static string? ExamIn(CompletionContext context) =>
        (context.ParseResult.GetResult(Options.Exam) ?? context.ParseResult.GetResult(Options.ExamNames))?.Tokens is [{ Value: var exam }, ..] ? exam : null;

    private static IEnumerable<string> TimeZones() => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());

    private static ExamCatalog Load(CompletionContext context) => ToolCatalog.Load(
        new FileGateway(ToolSyntax.Instance),
        [.. context.ParseResult.GetResult(Options.ProfilePath)?.Tokens.Select(token => token.Value) ?? []],
        _ => { },
        _ => { });
}
