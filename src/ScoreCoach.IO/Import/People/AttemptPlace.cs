namespace ScoreCoach.IO.Import.People;

/// <summary>Where a report stands: a file of the command, and a line of it.</summary>
/// <param name="File">The number of the file, from 0.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct AttemptPlace(int File, long Line) : IComparable<AttemptPlace>
{
    public int CompareTo(AttemptPlace other) => File == other.File ? Line.CompareTo(other.Line) : File.CompareTo(other.File);
}
