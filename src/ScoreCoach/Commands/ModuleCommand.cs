using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Loading;
using ScoreCoach.Text;

namespace ScoreCoach.Commands;

/// <summary>What every cmdlet of the module has: the files, a way to stop, errors that end it.</summary>
public abstract class ModuleCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private bool? _showsVerbose;

    private protected static IFileGateway Gateway => ModuleSession.Gateway;

    private protected CancellationToken Stopped => _stop.Token;

    /// <summary>Whether verbose messages are shown.</summary>
    private protected bool ShowsVerbose => _showsVerbose ??= MessagePreference.ShowsVerbose(this);

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

    private protected string FullPath(string path) => FilePath.Full(SessionState.Path, path);

    /// <summary>Ends the command where nothing further can work.</summary>
    internal T OrThrow<T>(Func<T> make)
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

    /// <inheritdoc cref="OrThrow{T}(Func{T})"/>
    internal void OrThrow(Action run) => OrThrow(() =>
    {
        run();
        return true;
    });
}
