namespace ScoreCoach.Audits;

/// <summary>The kinds of facts as they are in a sentence, and as a profile file writes them.</summary>
internal static class FactName
{
    /// <summary>For example "the pass mark".</summary>
    public static string Noun(ExamFactKind fact) => fact switch
    {
        ExamFactKind.Edition => "the date of the outline",
        ExamFactKind.Domains => "the domains and weights",
        ExamFactKind.PassingScore => "the pass mark",
        ExamFactKind.Items => "the number of questions",
        ExamFactKind.Duration => "the length of the exam",
        ExamFactKind.Status => "the status",
        ExamFactKind.Scale => "the score scale",
        ExamFactKind.ReportVocabulary => "the wording of score reports",
        _ => "the retake policy",
    };

    /// <summary>For example "passingScore".</summary>
    public static string Property(ExamFactKind fact)
    {
        var name = fact.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
