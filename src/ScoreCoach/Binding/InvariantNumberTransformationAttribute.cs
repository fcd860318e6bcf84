using System.Collections;
using System.Management.Automation;
using ScoreCoach.Requests;

namespace ScoreCoach.Binding;

/// <summary>
/// Takes numbers, and text that reads the same everywhere. PowerShell by itself would read '1,5' as 15 and an empty text
/// as 0, and plan fifteen hours, or none, for someone who has one and a half.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class InvariantNumberTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text => TypedValue.TryNumber(text, out var number, out var error) ? number : throw ArgumentRefusal.Of(error),
        IList many => many.Cast<object>().Select(one => Transform(engineIntrinsics, one)).ToArray(),
        _ => inputData,
    };
}
