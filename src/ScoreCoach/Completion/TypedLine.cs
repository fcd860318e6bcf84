using System.Collections;
using System.Management.Automation.Language;
using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Loading;
using ScoreCoach.Requests;

namespace ScoreCoach.Completion;

/// <summary>What is typed already: the arguments of the command at the cursor, and of the commands before it in the pipeline.</summary>
internal sealed class TypedLine
{
    private readonly IDictionary _arguments;
    private readonly CommandAst _command;
    private ExamCatalog? _catalog;

    private TypedLine(CommandAst command, IDictionary arguments) => (_command, _arguments) = (command, arguments);

    /// <summary>The name of the command as it is typed, without its module; null for a command without a name, such as a variable.</summary>
    public string? Command => _command.GetCommandName()?.Split('\\')[^1];

    /// <summary>The exams and guides of the session, with those of files that the line names.</summary>
    public ExamCatalog Catalog => _catalog ??= LoadCatalog();

    /// <summary>The exam that the line is about; null when it names none.</summary>
    public string? Exam => Own("TargetExam") ?? Own("Exam") ?? Own("Id") ?? Before("Exam").FirstOrDefault();

    /// <summary>The profile of that exam; null when there is none.</summary>
    public ExamProfile? Profile => CatalogSuggestions.ProfileOf(Catalog, Exam, Own("Edition"));

    /// <summary>The line of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Its arguments, as far as they are known.</param>
    public static TypedLine Of(CommandAst command, IDictionary arguments) => new(command, arguments);

    /// <summary>The first text of an argument; null when it was not typed.</summary>
    public string? Own(string parameter) => TypedArguments.Texts(_arguments, parameter).FirstOrDefault();

    /// <summary>The start of the file that the line names, here or at a command before.</summary>
    /// <param name="worksheets">The worksheets to look at; null for those that are typed.</param>
    public FilePreview Preview(IReadOnlyList<string>? worksheets = null)
    {
        var path = Own("Path") ?? Own("LiteralPath") ?? Own("InputObject") ?? Before("Path").Concat(Before("LiteralPath")).FirstOrDefault();
        return path is not null && SessionPaths.Find(path) is { } file
            ? FilePreviews.Of(file, Options(worksheets ?? [.. TypedArguments.Texts(_arguments, "WorksheetName")]), Catalog)
            : FilePreview.None;
    }

    private ImportOptions Options(IReadOnlyList<string> worksheets) => new()
    {
        WorksheetNames = [.. worksheets],
        Encoding = Own("Encoding") is { } encoding and not ("ansi" or "oem") ? encoding : null,
        Delimiter = Own("Delimiter") is [var delimiter] ? delimiter : null,
        HeaderLine = int.TryParse(Own("HeaderLine"), out var line) && line > 0 ? line : null,
    };

    private IEnumerable<string> Before(string parameter) => _command.Parent is PipelineAst pipeline
        ? pipeline.PipelineElements
            .TakeWhile(element => element != _command)
            .Reverse()
            .OfType<CommandAst>()
            .SelectMany(command => TypedArguments.Texts(TypedArguments.Of(command), parameter))
        : [];

    private ExamCatalog LoadCatalog()
    {
        var session = SessionExams.Current.Quietly(SessionPaths.FullPath);
        string[] own = [.. TypedArguments.Texts(_arguments, "ProfilePath").Select(SessionPaths.FullPath)];
        return Silently.Or(session, () => CatalogLoader.Add(session, ModuleSession.Gateway, own, _ => { }, _ => { }));
    }
}
