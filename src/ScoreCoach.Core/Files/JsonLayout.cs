namespace ScoreCoach.Files;

/// <summary>How several objects are laid out in JSON.</summary>
internal enum JsonLayout
{
    /// <summary>One array, written as the objects come.</summary>
    Array,

    /// <summary>One object a line.</summary>
    Lines,

    /// <summary>One object, or an array when there are several, indented.</summary>
    Document,
}
