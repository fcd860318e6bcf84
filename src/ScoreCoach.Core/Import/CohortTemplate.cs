namespace ScoreCoach.Import;

/// <summary>What a file of score reports should look like.</summary>
internal static class CohortTemplate
{
    /// <summary>The header of a file for one exam: a row per report, a column per domain.</summary>
    public static IReadOnlyList<string> Header(ExamProfile profile) =>
        ["CandidateId", "CandidateName", "Exam", "Attempt", "ExamDate", "Score", "Result", .. profile.Domains.Select(domain => domain.Name), "Team"];
}
