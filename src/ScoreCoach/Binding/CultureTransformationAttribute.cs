using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>
/// Takes a culture, or the name of one that exists. PowerShell by itself would make one up for any name, and put what the
/// user of the machine has set for dates and numbers into their own.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CultureTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        string name => Find(name),
        _ => inputData,
    };

    private static CultureInfo Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new ArgumentTransformationMetadataException($"There is no culture '{name}'. Accepted: names such as de-DE.");
        }
    }
}
