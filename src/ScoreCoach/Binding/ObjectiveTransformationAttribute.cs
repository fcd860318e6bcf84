using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Binding;

/// <summary>
/// Takes the numbers of objectives as text. PowerShell makes 4.1 of the number 4.10, another objective, so a number that ends in .1 is refused.
/// No outline has twenty objectives in a domain, so the other digits can't have lost a zero.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ObjectiveTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject { BaseObject: var inner } wrapped => inner is double or decimal or float && wrapped.ToString() is var written && written.EndsWith('0') ? written : Transform(engineIntrinsics, inner),
        double or decimal or float => TextOf(Convert.ToString(inputData, CultureInfo.InvariantCulture)!),
        IList many => many.Cast<object>().Select(one => Transform(engineIntrinsics, one)).ToArray(),
        _ => inputData,
    };

    private static string TextOf(string number) => !number.EndsWith(".1", StringComparison.Ordinal) ? number
        : throw ArgumentRefusal.Of($"The number {number} may mean the objective {number} or {number}0. Write it as text: '{number}' or '{number}0'.");
}
