using System.Collections;
using System.Management.Automation;
using ScoreCoach.Requests;

namespace ScoreCoach.Binding;

/// <summary>Takes days of the week by their English names, in full or cut to three letters: Mon, Wed, Saturday.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class StudyDayTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        IList many => many.Cast<object?>().Select(One).ToArray(),
        var one => new[] { One(one) },
    };

    private static DayOfWeek One(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        DayOfWeek day => day,
        var other => TypedValue.TryDay(other?.ToString() ?? string.Empty, out var day, out var error) ? day : throw ArgumentRefusal.Of(error),
    };
}
