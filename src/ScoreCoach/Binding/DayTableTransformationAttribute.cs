using System.Collections;
using System.Management.Automation;

namespace ScoreCoach.Binding;

/// <summary>Takes one value for all days, or a table such as @{ Saturday = 300; Sunday = 0 }, as words that both hosts read.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DayTableTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        IDictionary table => table.Cast<DictionaryEntry>().Select(entry => $"{Text(entry.Key)}={Text(entry.Value)}").ToArray(),
        IList many => many.Cast<object?>().Select(Text).ToArray(),
        var one => new[] { Text(one) },
    };

    private static string Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        TimeSpan time => time.ToString(time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) && time.Seconds == 0 ? "hh\\:mm" : "c", System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other?.ToString() ?? string.Empty,
    };
}
