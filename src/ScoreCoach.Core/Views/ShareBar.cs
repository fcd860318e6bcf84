namespace ScoreCoach;

/// <summary>A share as a bar of text.</summary>
public static class ShareBar
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>Draws a bar.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="width">How many columns a share of 1 would take.</param>
    /// <returns>The bar; empty for a share of 0.</returns>
    public static string Of(double share, int width)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8, MidpointRounding.AwayFromZero);
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest == 0 ? string.Empty : Eighths[rest].ToString());
    }

    /// <summary>Writes a share in percent.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <returns>For example "40.0 %", the same in every culture.</returns>
    public static string Percent(double share) => FormattableString.Invariant($"{share * 100:0.0} %");
}
