using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Loading;

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

    private protected string FullPath(string path) => FilePath.Full(SessionState.Path, path);

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

    /// <inheritdoc cref="OrThrow{T}(Func{T})"/>
    private protected void OrThrow(Action run) => OrThrow(() =>
    {
        run();
        return true;
    });
}
