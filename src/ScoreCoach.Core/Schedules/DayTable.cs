using System.Globalization;

namespace ScoreCoach;

/// <summary>A value for each day of the week.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class DayTable<T> : IEquatable<DayTable<T>>
    where T : struct
{
    private readonly T[] _values;

    private DayTable(T[] values) => _values = values;

    /// <summary>The value of a day.</summary>
    /// <param name="day">The day.</param>
    public T this[DayOfWeek day] => _values[(int)day];

    /// <summary>The same value on every day.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The table.</returns>
    internal static DayTable<T> Same(T value) => new([value, value, value, value, value, value, value]);

    /// <summary>One value from Monday to Friday, another on Saturday and Sunday.</summary>
    internal static DayTable<T> Of(T workday, T weekend) => new([weekend, workday, workday, workday, workday, workday, weekend]);

    /// <summary>This table with other values on some days.</summary>
    internal DayTable<T> With(IEnumerable<KeyValuePair<DayOfWeek, T>> days)
    {
        var values = (T[])_values.Clone();
        foreach (var (day, value) in days)
        {
            values[(int)day] = value;
        }

        return new DayTable<T>(values);
    }

    /// <inheritdoc/>
    public bool Equals(DayTable<T>? other) => other is not null && _values.AsSpan().SequenceEqual(other._values, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayTable<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Aggregate(17, (hash, value) => (hash * 31) + value.GetHashCode());

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))
        .GroupBy(day => this[day]).Select(days => $"{string.Join(", ", days)}: {Text(days.Key)}"));

    private static string? Text(T value) => value is TimeSpan time ? time.ToString("hh\\:mm", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
