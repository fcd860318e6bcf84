using System.Management.Automation;
using ScoreCoach.Requests;

namespace ScoreCoach.Binding;

/// <summary>
/// Takes a culture, or the name of one that exists. PowerShell by itself would make one up for any name, and apply the
/// date and number settings of the machine's user to their own culture.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CultureTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),

        // The culture of no country, which is what an empty name stands for: no one named one.
        string name when string.IsNullOrWhiteSpace(name) => null,
        string name => TypedValue.TryCulture(name, out var culture, out var error) ? culture : throw ArgumentRefusal.Of(error),
        _ => inputData,
    };
}
