namespace ScoreCoach.Text;

/// <summary>A share as a bar of text.</summary>
internal static class ShareBar
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A bar; a share of 1 takes the whole width, a share of 0 nothing.</summary>
    public static string Of(double share, int width)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8, MidpointRounding.AwayFromZero);
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest == 0 ? string.Empty : Eighths[rest].ToString());
    }

    /// <summary>A share in percent, for example "40.0 %".</summary>
    public static string Percent(double share) => FormattableString.Invariant($"{share * 100:0.0} %");
}
