namespace ScoreCoach.Collections;

/// <summary>An object whose name is short; its text also distinguishes it from those of other reports.</summary>
internal interface INamed
{
    /// <summary>What a list of several shows.</summary>
    string Name { get; }
}
