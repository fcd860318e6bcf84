using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>
/// Takes numbers, and text that reads the same everywhere. PowerShell by itself would read '1,5' as 15 and an empty text
/// as 0, and plan fifteen hours, or none, for someone who has one and a half.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InvariantNumberTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        string text => string.IsNullOrWhiteSpace(text) ? null : FromText(text),
        IList many => many.Cast<object>().Select(one => Transform(engineIntrinsics, one)).ToArray(),
        _ => inputData,
    };

    private static decimal FromText(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentTransformationMetadataException($"'{text}' is no number that reads the same everywhere. Accepted: numbers such as 8 or 7.5.");
}
