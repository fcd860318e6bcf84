namespace ScoreCoach.IO.Import.Columns;

/// <summary>What the values of a column say about whether it holds the levels of a domain, the best first.</summary>
internal enum DomainValues
{
    /// <summary>Labels of score reports, or numbers with a percent sign.</summary>
    Levels,

    /// <summary>Numbers from 0 to 100.</summary>
    Numbers,

    /// <summary>There are no values.</summary>
    Empty,

    /// <summary>Points: "18/20", or numbers above 100.</summary>
    Points,

    /// <summary>Something else: dates, names, letters, addresses.</summary>
    Others,
}
