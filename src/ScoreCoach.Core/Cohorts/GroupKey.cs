using System.Globalization;
using System.Text;

namespace ScoreCoach.Cohorts;

/// <summary>The values that make a group as one text, which only equal values share, whatever characters they have.</summary>
internal static class GroupKey
{
    /// <summary>What has no value. A value is trimmed, and never only white space.</summary>
    private const string NoValue = " ";

    public static string Of(ReadOnlySpan<string?> group) => group.Length switch
    {
        0 => string.Empty,
        1 => group[0] ?? NoValue,
        _ => Joined(group),
    };

    // With their lengths, so that no character can be taken for the end of a value. Spellings that differ in case have one length.
    private static string Joined(ReadOnlySpan<string?> group)
    {
        var key = new StringBuilder();
        foreach (var value in group)
        {
            var text = value ?? NoValue;
            key.Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
        }

        return key.ToString();
    }
}
