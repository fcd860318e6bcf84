using System.Collections;
using System.Management.Automation;
using ScoreCoach.Requests;

namespace ScoreCoach.Binding;

/// <summary>
/// Takes a date as DateTime, DateTimeOffset, DateOnly or ISO 8601 text. A compiled cmdlet would otherwise read text in the
/// culture of the session, and 04/05/2026 would be another day on another machine.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IsoDateTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether nothing means today; otherwise it stays nothing.</summary>
    public bool EmptyIsToday { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        null or DBNull => EmptyIsToday ? DateTime.Today : null,
        string text when string.IsNullOrWhiteSpace(text) => EmptyIsToday ? DateTime.Today : null,
        IList many => many.Cast<object?>().Select(one => Transform(engineIntrinsics, one)).OfType<DateTime>().ToArray(),
        DateTime date => Usable(DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified)),
        DateTimeOffset moment => Usable(moment.Date),
        DateOnly day => Usable(day.ToDateTime(TimeOnly.MinValue)),
        string text => TypedValue.TryDate(text, out var day, out var error) ? day : throw ArgumentRefusal.Of(error),
        _ => throw ArgumentRefusal.Of($"A {inputData.GetType().Name} is not a date. Accepted: a date, or text such as 2026-03-01."),
    };

    private static DateTime Usable(DateTime date) =>
        TypedValue.IsUsable(date, out var error) ? date : throw ArgumentRefusal.Of(error);
}
