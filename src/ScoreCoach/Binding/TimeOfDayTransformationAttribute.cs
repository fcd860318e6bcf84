using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Takes a time of day as TimeSpan, TimeOnly or text such as 18:00. PowerShell by itself would read the number 18 as 18 ticks.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeOfDayTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        TimeSpan time => time,
        TimeOnly time => time.ToTimeSpan(),
        string text when TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time.ToTimeSpan(),
        _ => throw new ArgumentTransformationMetadataException($"'{inputData}' is no time of day. Accepted: text such as 18:00."),
    };
}
