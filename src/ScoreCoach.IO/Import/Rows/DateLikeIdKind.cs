namespace ScoreCoach.IO.Import.Rows;

/// <summary>How surely an id that looks like a date is one.</summary>
internal enum DateLikeIdKind
{
    /// <summary>A day, a month and a year in digits: someone may number people this way.</summary>
    Digits,

    /// <summary>With the name of a month, as spreadsheets write 12-3, or with a clock time.</summary>
    Written,
}
