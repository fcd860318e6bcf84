using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Requests;

namespace ScoreCoach.Binding;

/// <summary>Takes whole numbers, and text that reads the same everywhere. PowerShell by itself would round 2.5 weeks to two and read an empty text as 0.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text => Parsed(text),
        double or float or decimal => Parsed(Convert.ToString(inputData, CultureInfo.InvariantCulture)!),
        IList many => many.Cast<object>().Select(one => Transform(engineIntrinsics, one)).ToArray(),
        _ => inputData,
    };

    private static int Parsed(string text) =>
        TypedValue.TryWholeNumber(text, out var number, out var error) ? number : throw ArgumentRefusal.Of(error);
}
