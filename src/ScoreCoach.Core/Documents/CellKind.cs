namespace ScoreCoach.Documents;

/// <summary>What the values of a column are.</summary>
internal enum CellKind
{
    /// <summary>A text that can be long, as a string.</summary>
    Text,

    /// <summary>A name or a word, as a string.</summary>
    Name,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A weight in percent, as a double.</summary>
    Weight,

    /// <summary>A part of the whole from 0 to 1, as a double.</summary>
    Share,

    /// <summary>The same, to be drawn as a bar.</summary>
    Bar,

    /// <summary>Minutes of a session, as an integer, to be kept to the minute.</summary>
    Duration,

    /// <summary>Minutes of a week or of a domain, as an integer, to be read in half hours.</summary>
    Workload,

    /// <summary>A day, as a date.</summary>
    Day,

    /// <summary>From one clock time to another, as a pair of dates and times.</summary>
    Hours,

    /// <summary>From one day to another, as a pair of dates.</summary>
    Period,
}
