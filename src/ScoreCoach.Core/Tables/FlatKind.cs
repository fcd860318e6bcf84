namespace ScoreCoach.Tables;

/// <summary>What the values of a flat column are, so that typed formats store them as such.</summary>
internal enum FlatKind
{
    /// <summary>Any text.</summary>
    AnyText,

    /// <summary>One of few texts, such as a level or a verdict: repeated in many rows.</summary>
    Label,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day with a clock time, without a zone.</summary>
    Time,
}
