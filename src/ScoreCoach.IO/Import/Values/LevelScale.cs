namespace ScoreCoach.IO.Import.Values;

/// <summary>The unit of the numbers in domain cells. A number with a percent sign is a percentage in every unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Maximum">What is 100 percent; 0 where each number comes with its own maximum, as in 17/20.</param>
internal readonly record struct LevelScale(LevelUnit Unit, decimal Maximum)
{
    public static readonly LevelScale Percent = new(LevelUnit.Percent, 100);
    public static readonly LevelScale Fraction = new(LevelUnit.Fraction, 1);

    /// <summary>The unit that the options name; null for none.</summary>
    public static LevelScale? Of(ImportOptions options) => options.LevelUnit switch
    {
        LevelUnit.Percent => Percent,
        LevelUnit.Fraction => Fraction,
        LevelUnit.Points => new LevelScale(LevelUnit.Points, options.LevelMaximum ?? 0),
        _ => null,
    };

    /// <summary>A number in percent; null for one that is not on the scale.</summary>
    public decimal? PercentOf(LevelNumber number) => number.HasSign
        ? number.Value is >= 0 and <= 100 ? number.Value : null
        : Maximum == 0 ? number.Total is { } total && number.Value >= 0 && number.Value <= total ? number.Value * 100 / total : null
        : number.Value >= 0 && number.Value <= Maximum && (number.Total is null || (Unit == LevelUnit.Points && number.Total == Maximum)) ? number.Value * 100 / Maximum : null;

    /// <summary>What numbers are accepted, in words.</summary>
    public override string ToString() => Unit == LevelUnit.Points
        ? Maximum == 0 ? "points with their maximum, such as 17/20" : FormattableString.Invariant($"points from 0 to {Maximum}")
        : Unit == LevelUnit.Fraction ? "fractions from 0 to 1" : "percentages from 0 to 100";
}
