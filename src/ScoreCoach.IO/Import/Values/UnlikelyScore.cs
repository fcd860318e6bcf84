using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Scores that look like percentages: at most 100 on a scale that reaches hundreds. No result is derived from one.</summary>
internal static class UnlikelyScore
{
    private const decimal MaxPercent = 100;
    private const decimal MinScaledMaximum = 500;

    /// <summary>Whether scores on a scale can look like percentages among others that do not: the lowest of a scale that begins at 100 does not.</summary>
    public static bool IsPossible(ScoreScale? scale) => scale is not null && scale.Maximum >= MinScaledMaximum && scale.Minimum < MaxPercent;

    // Nearly every score is too high.
    public static bool Is(decimal score, ScoreScale? scale) => score is <= MaxPercent and > 0 && scale is not null && scale.Maximum >= MinScaledMaximum;

    /// <summary>One such score among plausible ones.</summary>
    public static ImportIssue One(ExamProfile profile, decimal score) => Of(
        FormattableString.Invariant($"{score}"),
        FormattableString.Invariant($"The score {score} looks like a percentage: scores of {profile.Id} are on the scale {profile.Scale}. No result was derived from it."),
        Advice.With($"Correct the score. If it is right, use {Insist}."),
        IssueSeverity.Warning);

    /// <summary>All scores of an exam are such scores.</summary>
    public static ImportIssue All(ExamProfile profile, string header, string first) => Of(
        first,
        $"All scores of {profile.Id} in the column '{header}' look like percentages: none exceeds 100 on the scale {profile.Scale}.",
        profile.Scale!.Minimum < MaxPercent
            ? Advice.With($"If they are not exam scores, exclude the column with {NoScore}. If they are, use {Insist}.")
            : Advice.With($"Exclude the column with {NoScore}, or map the column that contains the exam scores."),
        IssueSeverity.Error);

    private static OptionExample NoScore => OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Score), string.Empty);

    private static OptionExample Insist => OptionExample.Of(nameof(ImportOptions.ScoreUnit), nameof(ScoreUnit.Scaled));

    private static ImportIssue Of(string value, string message, Advice advice, IssueSeverity severity) =>
        FieldIssue.Of(ImportIssueCode.UnlikelyScale, nameof(ReportField.Score), value, message, advice: advice, severity: severity);
}
