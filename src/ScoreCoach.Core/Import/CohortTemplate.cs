using ScoreCoach.Exams;

namespace ScoreCoach.Import;

/// <summary>What a file of score reports should look like.</summary>
internal static class CohortTemplate
{
    /// <summary>How the line above the header begins, by which the reader knows it.</summary>
    public const string Mark = "# ScoreCoach:";

    /// <summary>What stands for a level that a report does not show; an empty cell could be one that was forgotten.</summary>
    public const string NotReported = "not reported";

    private const int MaxAttempt = 100;
    private const decimal MaxPercent = 100;

    private static readonly string[] s_levels = [nameof(PerformanceLevel.Weak), nameof(PerformanceLevel.Adequate), nameof(PerformanceLevel.Strong)];

    /// <summary>The header of a file for one exam: a row per report, and a column per domain or one for missed objectives.</summary>
    public static IReadOnlyList<string> Header(ExamProfile profile) => [.. Columns(profile).Select(column => column.Name)];

    /// <summary>The columns of a file for one exam.</summary>
    public static IReadOnlyList<TemplateColumn> Columns(ExamProfile profile) =>
    [
        new(nameof(ReportField.CandidateId)),
        new(nameof(ReportField.CandidateName)),
        new(nameof(ReportField.Exam)) { Choices = [profile.Id] },

        // Other outlines of the exam, today's or a later one, may have the same domains: without their own edition, rows could be read with another.
        new(nameof(ReportField.Edition)) { Choices = [profile.Edition] },
        new(nameof(ReportField.Attempt)) { Range = new ScoreScale(1, MaxAttempt), IsWhole = true },
        new(nameof(ReportField.ExamDate)) { IsDay = true },
        new(nameof(ReportField.Score)) { Range = profile.Scale },
        new(nameof(ReportField.Result)) { Choices = [nameof(ExamResult.Pass), nameof(ExamResult.Fail)] },
        .. Reported(profile),
        new("Team"),
    ];

    /// <summary>What to do with the file, as a line above the header.</summary>
    public static string Instruction(ExamProfile profile) =>
        $"{Mark} one row for each score report of {profile.Id} (edition {profile.Edition}), {profile.Title}. Choose exam, edition, levels and results from the lists; leave any other cell empty if the report does not show it.";

    /// <summary>The columns for what the exam's reports say next to the score and the result.</summary>
    private static IEnumerable<TemplateColumn> Reported(ExamProfile profile)
    {
        if (profile.Vocabulary.Kind == VocabularyKind.MissedObjectives)
        {
            return [new(nameof(ReportField.MissedObjectives))];
        }

        // The names of levels are labels of every exam, and the ones to choose from where its reports print no others.
        var labels = profile.Vocabulary.Labels.Select(label => label.Label).Except(s_levels, StringComparer.OrdinalIgnoreCase).ToArray();
        var figures = labels.Length == 0 && LevelRule.Of(profile, null) is { } rule ? rule.Scale ?? new ScoreScale(0, MaxPercent) : null;
        return profile.Domains.Select(domain => new TemplateColumn(domain.Name)
        {
            Choices = figures is not null ? [] : [.. labels.Length > 0 ? labels : s_levels, NotReported],
            Range = figures,
        });
    }
}
