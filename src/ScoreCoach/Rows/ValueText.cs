using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Rows;

/// <summary>Values of objects as the text of a cell.</summary>
internal static class ValueText
{
    /// <summary>Text that the reader reads back as the same value, in every culture; null where there is none.</summary>
    public static string? Of(object? value) => value is PSObject wrapped && IsSavedEnum(wrapped) ? wrapped.ToString() : Unwrap(value) switch
    {
        null or DBNull => null,
        string text => text,
        Enum name => name.ToString(),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Beyond these, the number is rounded already, and the digits of an id are not its own.
        double number when Math.Abs(number) >= 1e15 => number.ToString("G15", CultureInfo.InvariantCulture),
        float number when Math.Abs(number) >= 1e7f => number.ToString("G7", CultureInfo.InvariantCulture),
        PSObject nested => nested.ToString() is { } shown && !shown.StartsWith("@{", StringComparison.Ordinal) ? shown : null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => string.Join("; ", many.Cast<object?>().Select(Of).Where(text => !string.IsNullOrEmpty(text))),
        var other => other.ToString() is { } text && text != other.GetType().ToString() ? text : null,
    };

    /// <summary>The value itself, without what the shell puts around it; an object that has only properties stays as it is.</summary>
    public static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>The name of an enumeration's value. ConvertTo-Json writes its number.</summary>
    public static string? NameOf<T>(object? number)
        where T : struct, Enum => Enum.GetName((T)Enum.ToObject(typeof(T), Convert.ToInt32(number, CultureInfo.InvariantCulture)));

    /// <summary>An enumeration that was saved is a number that shows a name.</summary>
    private static bool IsSavedEnum(PSObject value) =>
        value.BaseObject is int or byte or long && value.TypeNames.Any(name => name == "Deserialized.System.Enum");
}
