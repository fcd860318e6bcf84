using System.Collections;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Exports;
using ScoreCoach.Loading;
using ScoreCoach.Text;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that writes the objects of a pipeline to a file, or to a folder with a file for each.</summary>
public abstract class ExportCommand : SessionCatalogCommand, IExportObserver
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, HelpMessage = "The file, or a folder for a file of each.")]
    public string? Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, HelpMessage = "The same, by a name in which no character is a wildcard.")]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter(HelpMessage = "The format, where the extension does not name it.")]
    [ArgumentCompleter(typeof(ExportFormatCompleter))]
    public string? Format { get; set; }

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

    private IDisposable? _export;
    private bool _hasTaken;
    private bool _hasRefused;
    private ExportProgress? _progress;

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
        Format = NamedFormat(),
        Encoding = TypedTexts.Given(Encoding),
        Delimiter = Delimiter,
        Force = Force,
        NoClobber = NoClobber,
        TemplateFolder = ModuleSession.TemplateFolder,
    };

    /// <summary>Starts the export.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="activity">What progress is called.</param>
    private protected IExport<T> Open<T>(Func<ExportRequest, IExportObserver, IExport<T>> open, string activity)
    {
        var export = OrThrow(() => open(Request(), this));
        (_export, _progress) = (export, new ExportProgress(this, activity));
        return export;
    }

    /// <summary>Exports an object.</summary>
    private protected void Add<T>(IExport<T> export, T value)
    {
        OrThrow(() => export.Add(value));
        _hasTaken = true;
        _progress!.Advance();
    }

    /// <summary>Takes the objects of an input, and refuses those that are none.</summary>
    /// <param name="input">An object, or a list of them.</param>
    /// <param name="objectOf">The object of an element; null for one that is none.</param>
    /// <param name="add">Takes an object.</param>
    /// <param name="refusalOf">The error of an element that is none.</param>
    private protected void Take<T>(object? input, Func<object?, T?> objectOf, Action<T> add, Func<object?, ErrorRecord> refusalOf)
        where T : class
    {
        foreach (var element in Each(input))
        {
            if (objectOf(element) is { } value)
            {
                add(value);
            }
            else
            {
                _hasRefused = true;
                WriteError(refusalOf(element));
            }
        }
    }

    /// <summary>Ends the export. If all of the input was refused, nothing is written: an empty file would replace one that is good.</summary>
    private protected void Complete<T>(IExport<T> export, bool hasRefused = false)
    {
        if (_hasTaken || !(_hasRefused || hasRefused))
        {
            OrThrow(export.Complete);
        }

        _progress!.Complete();
    }

    // A text and not an enumeration, for which PowerShell would suggest every format of every cmdlet.
    private ExportFormat? NamedFormat()
    {
        if (TypedTexts.Given(Format) is not { } text)
        {
            return null;
        }

        var accepted = CommandFormats.Of(MyInvocation.MyCommand.Name);
        return EnumName.TryParse(text, out ExportFormat format) ? format : throw ExportFormats.Unknown(text, Path ?? LiteralPath, accepted, accepted[0]);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _export?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Objects and lists of them, one by one.</summary>
    private static IEnumerable<object?> Each(object? input) => (input is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : input) switch
    {
        IList many => many.Cast<object?>().SelectMany(Each),
        var value => [value],
    };
}
