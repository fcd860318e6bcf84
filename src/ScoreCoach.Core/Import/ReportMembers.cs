namespace ScoreCoach.Import;

/// <summary>What a report was made of, among all that it shows; the rest follows from this. Reports that were saved are read by it.</summary>
internal static class ReportMembers
{
    /// <summary>The members that are fields of a row.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        nameof(ScoreReport.CandidateId), nameof(ScoreReport.CandidateName), nameof(ScoreReport.Exam), nameof(ScoreReport.Edition), nameof(ScoreReport.Attempt),
        nameof(ScoreReport.Score), nameof(ScoreReport.Result), nameof(ScoreReport.Language), nameof(ScoreReport.ExamForm),
        nameof(ScoreReport.MissedObjectives),
    ];

    private static readonly string[] s_signs =
        [nameof(ScoreReport.Domains), nameof(ScoreReport.PassingScore), nameof(ScoreReport.Superseded), nameof(ScoreReport.Incomplete)];

    /// <summary>Whether only a report of ours has all of these names.</summary>
    public static bool AreOfReport(IEnumerable<string> names) => Array.TrueForAll(s_signs, sign => names.Contains(sign, StringComparer.OrdinalIgnoreCase));
}
