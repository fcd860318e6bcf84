namespace ScoreCoach.Attempts;

/// <summary>What a report's notes say about its place among the attempts of its person.</summary>
internal static class AttemptNotes
{
    /// <summary>Is in the notes of reports of which no one can say which came first.</summary>
    public const string Unordered =
        "AttemptUnknown: the input has several different reports of this person for this exam, without attempt numbers or dates that order them.";
}
