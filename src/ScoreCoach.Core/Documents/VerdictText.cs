namespace ScoreCoach.Documents;

/// <summary>A verdict in words, as the reader of a plan understands it.</summary>
internal static class VerdictText
{
    public static string Of(RetakeVerdict verdict) => verdict switch
    {
        RetakeVerdict.Feasible => "Feasible",
        RetakeVerdict.Tight => "Tight",
        RetakeVerdict.TooEarly => "Too early",
        RetakeVerdict.AttemptCapReached => "Attempt limit reached",
        RetakeVerdict.ExamRetired => "Exam retired",
        RetakeVerdict.RetiresBeforeReady => "Exam closes first",
        RetakeVerdict.NotNeeded => "No retake needed",
        _ => "Not known",
    };
}
