using System.Diagnostics.CodeAnalysis;

namespace ScoreCoach.Requests;

/// <summary>A value for every day of the week as users type it: one for all days, or one for each day that is named.</summary>
internal static class TypedDays
{
    /// <summary>Parses words such as "120", or "Sat=300" and "Sun=0"; days that no word names keep their value.</summary>
    public static bool TryParse<T>(
        IEnumerable<string> words, DayTable<T> defaults, TypedValueParser<T> parser, [NotNullWhen(true)] out DayTable<T>? table, [NotNullWhen(false)] out string? error)
        where T : struct
    {
        table = null;
        var days = new Dictionary<DayOfWeek, T>();
        T? all = null;
        foreach (var word in words)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (!parser(word[(equals + 1)..].Trim(), out var value, out error))
            {
                return false;
            }

            if (equals < 0)
            {
                if (all is not null)
                {
                    error = $"'{word}' is a second value for all days. Accepted: one value, or a value for each day, such as Sat=300.";
                    return false;
                }

                all = value;
                continue;
            }

            if (!TypedValue.TryDay(word[..equals], out var day, out error))
            {
                return false;
            }

            if (!days.TryAdd(day, value))
            {
                error = $"{day} is specified twice.";
                return false;
            }
        }

        table = (all is { } same ? DayTable<T>.Same(same) : defaults).With(days);
        error = null;
        return true;
    }
}
