namespace ScoreCoach.IO;

/// <summary>What a number in a sheet stands for, by the format of its cell.</summary>
internal enum NumberKind
{
    /// <summary>Itself.</summary>
    Plain,

    /// <summary>A day, counted.</summary>
    Date,

    /// <summary>A share that is shown as a percentage.</summary>
    Percent,
}
