namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the scale of a score.</summary>
internal static class ScaleReader
{
    public static ScoreScale Read(JsonObjectReader json)
    {
        var scale = new ScoreScale(json.Number("minimum", 0, ScoreScale.Largest), json.Number("maximum", 0, ScoreScale.Largest));
        if (scale.Minimum >= scale.Maximum)
        {
            json.Report("maximum", FormattableString.Invariant($"The maximum {scale.Maximum} is not above the minimum {scale.Minimum}."), "a maximum above the minimum");
        }

        return scale;
    }
}
