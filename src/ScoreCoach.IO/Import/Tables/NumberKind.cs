namespace ScoreCoach.IO.Import.Tables;

/// <summary>What a number in a sheet stands for, by the format of its cell.</summary>
internal enum NumberKind
{
    Plain,
    Date,

    /// <summary>A date that is shown with a clock time.</summary>
    DateTime,

    /// <summary>A clock time, or hours, without a date.</summary>
    Time,

    /// <summary>A share that is shown as a percentage.</summary>
    Percent,

    /// <summary>Digits in places that the format fixes, such as an id of five digits, or digits between words.</summary>
    Pattern,
}
