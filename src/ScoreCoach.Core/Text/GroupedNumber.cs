using System.Globalization;

namespace ScoreCoach.Text;

/// <summary>Whole numbers for reading, with their thousands apart: 20,000.</summary>
internal static class GroupedNumber
{
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
