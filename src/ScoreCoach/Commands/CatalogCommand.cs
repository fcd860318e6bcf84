using System.Management.Automation;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Loading;
using ScoreCoach.Requests;
using ScoreCoach.Rows;
using ScoreCoach.Text;

namespace ScoreCoach.Commands;

/// <summary>What every cmdlet of the module has: the catalog, the files, a way to stop.</summary>
public abstract class CatalogCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private ExamCatalog? _catalog;
    private bool? _showsVerbose;
    private RowObject? _savedRows;
    private IRowParser? _savedParser;

    [Parameter(
        HelpMessage = "Files or folders with your own exams and guides, for this command alone. They go before what was imported and what " +
            "ships.")]
    public string[]? ProfilePath { get; set; }

    private protected ExamCatalog Catalog => _catalog ??= OrThrow(LoadCatalog);

    private protected static IFileGateway Gateway => ModuleSession.Gateway;

    private protected CancellationToken Stopped => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Frees what the cmdlet holds.</summary>
    /// <param name="disposing">Whether it is disposed rather than finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    /// <summary>Writes a warning. Like the other messages, it may contain text from a file, which must not control the terminal.</summary>
    internal new void WriteWarning(string text) => base.WriteWarning(PlainText.OneLine(text));

    /// <summary>Writes a verbose message.</summary>
    internal new void WriteVerbose(string text) => base.WriteVerbose(PlainText.OneLine(text));

    /// <summary>Writes a debug message.</summary>
    internal new void WriteDebug(string text) => base.WriteDebug(PlainText.OneLine(text));

    /// <summary>Asks whether to change a file.</summary>
    private protected new bool ShouldProcess(string target, string action) => base.ShouldProcess(PlainText.OneLine(target), action);

    /// <summary>Warns once in a session.</summary>
    private protected void WarnOnce(string message)
    {
        if (SessionExams.Current.IsNew(message))
        {
            WriteWarning(message);
        }
    }

    /// <summary>Whether verbose messages are shown.</summary>
    private protected bool ShowsVerbose => _showsVerbose ??= MessagePreference.ShowsVerbose(this);

    private ExamCatalog LoadCatalog()
    {
        var catalog = SessionExams.Current.Load(VariableFiles.Find(() => Gateway, FullPath), WriteBroken, WarnOnce);
        var own = TypedTexts.Given(ProfilePath).Select(FullPath).ToArray();
        var loaded = CatalogLoader.Add(catalog, Gateway, own, finding => WriteError(CommandErrors.From(finding)), WarnOnce);
        WriteDebug(FormattableString.Invariant($"The catalog {loaded.Version} has {loaded.Entries.Count} exams and {loaded.GuideIds.Count()} guides."));
        return loaded;
    }

    private void WriteBroken(CatalogFinding finding, string message)
    {
        if (SessionExams.Current.IsNew(message))
        {
            WriteError(CommandErrors.BrokenFile(finding, message));
        }
    }

    private protected string FullPath(string path) => FilePath.Full(SessionState.Path, path);

    /// <summary>Takes the reports of this command.</summary>
    private protected ReportInput InputOf(Action<ScoreReport> onReport) => new(this, onReport, ReadSaved);

    // Its values were proven when it was made, so none is held.
    private void ReadSaved(PSObject saved, IRowObserver observer)
    {
        _savedRows ??= new RowObject(Catalog);
        _savedParser ??= OrThrow(() => Gateway.CreateRowParser(new ImportOptions { AsOf = DateTime.Today, NumberRows = false }, Catalog, observer));
        _savedParser.Add(_savedRows.Read(saved), saved);
        _savedParser.Complete();
    }

    /// <summary>Ends the command where nothing further can work.</summary>
    private protected T OrThrow<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ScoreCoachException exception)
        {
            ThrowTerminatingError(CommandErrors.From(exception));
            throw;
        }
    }
}
