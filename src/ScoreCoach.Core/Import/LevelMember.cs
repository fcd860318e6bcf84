namespace ScoreCoach.Import;

/// <summary>The member of the object of a domain that shows how well it went.</summary>
/// <param name="Index">Its place among the members; -1 where only the text of a report is there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsMeasured">Whether a maximum or a unit is next to it.</param>
internal readonly record struct LevelMember(int Index, LevelMemberKind Kind, bool IsMeasured);

/// <summary>What shows how well a domain went.</summary>
internal enum LevelMemberKind
{
    /// <summary>A level or a percentage.</summary>
    Level,

    /// <summary>A number that may be anything, such as a score or points.</summary>
    Number,

    /// <summary>A result.</summary>
    Result,
}
