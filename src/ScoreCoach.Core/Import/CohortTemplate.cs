namespace ScoreCoach;

/// <summary>What a file of score reports should look like.</summary>
public static class CohortTemplate
{
    /// <summary>The header of a file for one exam: a row per report, a column per domain.</summary>
    /// <param name="profile">The exam.</param>
    /// <returns>The column names.</returns>
    public static IReadOnlyList<string> Header(ExamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return ["CandidateId", "CandidateName", "Exam", "Attempt", "ExamDate", "Score", "Result", .. profile.Domains.Select(domain => domain.Name), "Team"];
    }
}
