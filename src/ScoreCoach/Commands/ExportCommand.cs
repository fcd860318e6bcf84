using System.Collections;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Exports;
using ScoreCoach.Loading;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that writes the objects of a pipeline to a file, or to a folder with a file for each.</summary>
public abstract class ExportCommand : ModuleCommand, IExportObserver
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, HelpMessage = "The file, or a folder for a file of each.")]
    public string? Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, HelpMessage = "The same, by a name in which no character is a wildcard.")]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter(HelpMessage = "The format, where the extension does not name it.")]
    [EmptyIsNull]
    public ExportFormat? Format { get; set; }

    [Parameter(HelpMessage = "The encoding of CSV and Markdown, by name, such as windows-1252.")]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public string? Encoding { get; set; }

    [Parameter(HelpMessage = "The delimiter of CSV.")]
    [EmptyIsNull]
    [ArgumentCompleter(typeof(DelimiterCompleter))]
    public char? Delimiter { get; set; }

    [Parameter(HelpMessage = "Emits the files that were written.")]
    public SwitchParameter PassThru { get; set; }

    [Parameter(HelpMessage = "Replaces files that are read-only, too.")]
    public SwitchParameter Force { get; set; }

    [Parameter(HelpMessage = "Keeps files that exist.")]
    public SwitchParameter NoClobber { get; set; }

    private protected abstract string Action { get; }

    bool IExportObserver.MayWrite(string path) => ShouldProcess(path, Action);

    void IExportObserver.OnWritten(string path)
    {
        WriteVerbose($"Wrote '{path}'.");
        if (PassThru)
        {
            WriteObject(new FileInfo(path));
        }
    }

    void IExportObserver.OnFailed(ScoreCoachException failure) => WriteError(CommandErrors.From(failure));

    private protected virtual ExportRequest Request() => new()
    {
        Path = FullPath(Path ?? LiteralPath!),
        Format = Format,
        Encoding = TypedTexts.Given(Encoding),
        Delimiter = Delimiter,
        Force = Force,
        NoClobber = NoClobber,
        TemplateFolder = ModuleSession.TemplateFolder,
    };

    /// <summary>Objects and lists of them, one by one.</summary>
    private protected static IEnumerable<object?> Each(object? input) => (input is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : input) switch
    {
        IList many => many.Cast<object?>().SelectMany(Each),
        var value => [value],
    };
}
