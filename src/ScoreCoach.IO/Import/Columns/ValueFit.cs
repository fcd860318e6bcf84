namespace ScoreCoach.IO.Import.Columns;

/// <summary>Whether the values of a column are what a field holds.</summary>
internal enum ValueFit
{
    /// <summary>None is.</summary>
    Misfit,

    /// <summary>There are no values.</summary>
    Empty,

    /// <summary>Some are, or nothing speaks against it.</summary>
    Partly,

    /// <summary>Most are.</summary>
    Fits,
}
