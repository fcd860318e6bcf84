using System.Collections;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Takes days of the week by their English names, whole or cut to three letters: Mon, Wed, Saturday.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StudyDayTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        IList many => many.Cast<object?>().Select(One).ToArray(),
        var one => new[] { One(one) },
    };

    private static DayOfWeek One(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        DayOfWeek day => day,
        string text when StudyDays.TryParse(text, out var day) => day,
        var other => throw new ArgumentTransformationMetadataException($"'{other}' is no day of the week. Accepted: {StudyDays.Accepted}."),
    };
}
