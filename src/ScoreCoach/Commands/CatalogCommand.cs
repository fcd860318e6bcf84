using System.Management.Automation;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Loading;

namespace ScoreCoach.Commands;

/// <summary>What every cmdlet of the module has: the catalog, the files, a way to stop.</summary>
public abstract class CatalogCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private protected static ExamCatalog Catalog => ModuleSession.Catalog;

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
    /// <param name="disposing">Whether it is disposed rather than finalised.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
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
