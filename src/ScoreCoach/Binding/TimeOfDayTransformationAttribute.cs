using System.Management.Automation;
using ScoreCoach.Requests;

namespace ScoreCoach.Binding;

/// <summary>Takes a time of day as TimeSpan, TimeOnly or text such as 18:00. PowerShell by itself would read the number 18 as 18 ticks.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeOfDayTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        TimeSpan time => time,
        TimeOnly time => time.ToTimeSpan(),
        var other => TypedValue.TryTime(other.ToString() ?? string.Empty, out var time, out var error) ? time : throw ArgumentRefusal.Of(error),
    };
}
