namespace ScoreCoach.IO.Import.People;

/// <summary>Where a report stands: a table of the command, and a line of it.</summary>
/// <param name="Table">The number of the table, from 0.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct AttemptPlace(int Table, long Line) : IComparable<AttemptPlace>
{
    public int CompareTo(AttemptPlace other) => Table == other.Table ? Line.CompareTo(other.Line) : Table.CompareTo(other.Table);
}
