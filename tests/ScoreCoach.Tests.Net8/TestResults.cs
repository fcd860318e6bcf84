using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace ScoreCoach.Tests.Net8;

/// <summary>Collects the outcome of a run.</summary>
internal sealed class TestResults : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    public ManualResetEvent Finished { get; } = new(false);

    public ConcurrentQueue<string> Failures { get; } = new();

    public int Total { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestFailed failed:
                Report(failed.Test.DisplayName, failed);
                break;
            case IErrorMessage error:
                Report("the run itself", error);
                break;
            case ITestCollectionCleanupFailure failure:
                Report(failure.TestCollection.DisplayName, failure);
                break;
            case ITestClassCleanupFailure failure:
                Report(failure.TestClass.Class.Name, failure);
                break;
            case ITestCleanupFailure failure:
                Report(failure.Test.DisplayName, failure);
                break;
            case ITestAssemblyFinished finished:
                (Total, Failed, Skipped) = (finished.TestsRun, finished.TestsFailed, finished.TestsSkipped);
                Finished.Set();
                break;
        }

        return true;
    }

    public void Dispose() => Finished.Dispose();

    private void Report(string name, IFailureInformation failure) =>
        Failures.Enqueue($"FAILED {name}\n{string.Join('\n', failure.Messages)}\n{string.Join('\n', failure.StackTraces)}");
}
