using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Binding;

/// <summary>
/// The least and the greatest number that a parameter takes. A setting that no one filled in is null and passes, which PowerShell's own
/// attribute would refuse.
/// </summary>
/// <param name="least">The least number.</param>
/// <param name="greatest">The greatest number.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberRangeAttribute(int least, int greatest) : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not null && Convert.ToInt64(arguments, CultureInfo.InvariantCulture) is var number && (number < least || number > greatest))
        {
            throw new ValidationMetadataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{number} is outside the range. Accepted: {(greatest == int.MaxValue ? $"{least} or more" : $"{least} to {greatest}")}."));
        }
    }
}
