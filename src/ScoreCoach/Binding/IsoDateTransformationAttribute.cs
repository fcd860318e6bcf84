using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>
/// Takes a date as DateTime, DateTimeOffset, DateOnly or ISO 8601 text. A compiled cmdlet would otherwise read text in the
/// culture of the session, and 04/05/2026 would be another day on another machine.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IsoDateTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        IList many => many.Cast<object>().Select(one => (DateTime)Transform(engineIntrinsics, one)).ToArray(),
        DateTime date => Usable(DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified)),
        DateTimeOffset moment => Usable(moment.Date),
        DateOnly day => Usable(day.ToDateTime(TimeOnly.MinValue)),
        string text => Usable(FromText(text)),
        _ => throw new ArgumentTransformationMetadataException($"A {inputData?.GetType().Name ?? "null"} is no date. Accepted: a date, or text such as 2026-03-01."),
    };

    private static DateTime Usable(DateTime date) => PlanOptions.IsUsable(date)
        ? date
        : throw new ArgumentTransformationMetadataException($"{date:yyyy-MM-dd} is too far away. Accepted: {PlanOptions.FirstDate:yyyy-MM-dd} to {PlanOptions.LastDate:yyyy-MM-dd}.");

    private static DateTime FromText(string text) =>
        DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateTimeOffset.TryParseExact(text.Trim(), ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.Date
        : throw new ArgumentTransformationMetadataException($"'{text}' is no date that reads the same everywhere. Accepted: text such as 2026-03-01.");
}
