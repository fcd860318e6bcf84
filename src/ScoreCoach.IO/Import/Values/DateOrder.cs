namespace ScoreCoach.IO.Import.Values;

/// <summary>What the dates of a column say about the order of day and month.</summary>
internal enum DateOrder
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>The day comes first.</summary>
    DayFirst,

    /// <summary>The month comes first.</summary>
    MonthFirst,

    /// <summary>Some dates can only be day-first and others only month-first.</summary>
    Mixed,
}
