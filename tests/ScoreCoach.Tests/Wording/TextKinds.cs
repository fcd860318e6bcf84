namespace ScoreCoach.Tests.Wording;

/// <summary>The kinds of text in the repository.</summary>
[Flags]
internal enum TextKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Documentation, help, messages, guide data and printed pages.</summary>
    Prose = 1,

    /// <summary>Comments, XML documentation and test names.</summary>
    Comment = 2,

    /// <summary>Identifiers in the source code of the product.</summary>
    Name = 4,

    /// <summary>Everything that is written in sentences.</summary>
    Sentences = Prose | Comment,
}
