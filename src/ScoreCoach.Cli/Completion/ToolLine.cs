using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using ScoreCoach.Catalog;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Completion;
using ScoreCoach.Import;
using ScoreCoach.IO;

namespace ScoreCoach.Cli.Completion;

/// <summary>What is typed already: the exam, the files, and profiles of the user's own.</summary>
internal sealed class ToolLine
{
    private readonly CompletionContext _context;
    private readonly Lazy<ExamCatalog> _catalog;
    private readonly Lazy<FilePreview> _preview;

    public ToolLine(CompletionContext context)
    {
        _context = context;
        _catalog = new(() => ToolCatalog.Load(Gateway, [.. Texts(Options.ProfilePath)], _ => { }, _ => { }));
        _preview = new(LookAtFile);
    }

    public FileGateway Gateway { get; } = new(ToolSyntax.Instance);

    /// <summary>The exams and guides, with those of files that the line names.</summary>
    public ExamCatalog Catalog => _catalog.Value;

    /// <summary>The start of the first file that the line names.</summary>
    public FilePreview Preview => _preview.Value;

    /// <summary>The exam that the line is about; null when it names none.</summary>
    public string? Exam => Texts(Options.Exam).Concat(Texts(Options.ExamNames)).FirstOrDefault();

    /// <summary>The profile of that exam; null when there is none.</summary>
    public ExamProfile? Profile => CatalogSuggestions.ProfileOf(Catalog, Exam, Texts(Options.Edition).FirstOrDefault());

    private FilePreview LookAtFile() => _context.ParseResult.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault(File.Exists) is { } path
        ? Gateway.Preview(Path.GetFullPath(path), new ImportOptions(), Catalog)
        : FilePreview.None;

    private IEnumerable<string> Texts(ToolOption option) => _context.ParseResult.GetResult(option)?.Tokens.Select(token => token.Value) ?? [];
}
