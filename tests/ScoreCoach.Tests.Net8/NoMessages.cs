using Xunit.Abstractions;

namespace ScoreCoach.Tests.Net8;

/// <summary>Drops the diagnostic messages of the test framework.</summary>
internal sealed class NoMessages : LongLivedMarshalByRefObject, IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message) => true;
}
