using Xunit.Abstractions;

namespace ScoreCoach.Tests.Net8;

/// <summary>Leaves every option of the test framework at its default.</summary>
internal sealed class DefaultOptions : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = [];

    public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
