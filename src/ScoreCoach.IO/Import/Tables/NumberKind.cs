namespace ScoreCoach.IO.Import.Tables;

/// <summary>What a number in a sheet stands for, by the format of its cell.</summary>
internal enum NumberKind
{
    Plain,
    Date,

    /// <summary>A share that is shown as a percentage.</summary>
    Percent,
}
