namespace ScoreCoach.IO.Import.Tables;

/// <summary>Whether a record of a delimited file keeps the rules.</summary>
internal enum RecordState
{
    Good,

    /// <summary>A quote stands where none can stand.</summary>
    StrayQuote,

    /// <summary>Text follows a closing quote.</summary>
    TextAfterQuote,

    /// <summary>A quote is never closed.</summary>
    OpenQuote,

    /// <summary>It is no JSON object.</summary>
    NoObject,

    /// <summary>It is no JSON list, as the other rows are.</summary>
    NoList,

    /// <summary>A JSON object gives one name two values.</summary>
    NameTwice,

    /// <summary>It and everything after it can't be read.</summary>
    Damaged,

    /// <summary>It is longer than any row can be.</summary>
    TooLong,
}
