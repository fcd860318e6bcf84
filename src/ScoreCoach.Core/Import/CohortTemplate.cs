namespace ScoreCoach.Import;

/// <summary>What a file of score reports should look like.</summary>
internal static class CohortTemplate
{
    /// <summary>The header of a file for one exam: a row per report, and a column per domain or one for missed objectives.</summary>
    public static IReadOnlyList<string> Header(ExamProfile profile) =>
        ["CandidateId", "CandidateName", "Exam", "Attempt", "ExamDate", "Score", "Result", .. Reported(profile), "Team"];

    /// <summary>The columns for what the exam's reports say next to the score and the result.</summary>
    private static IEnumerable<string> Reported(ExamProfile profile) => profile.Vocabulary.Kind == VocabularyKind.MissedObjectives
        ? [nameof(ReportField.MissedObjectives)]
        : profile.Domains.Select(domain => domain.Name);
}
