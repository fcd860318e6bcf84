using ScoreCoach.Exams;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What is known of the languages in which an exam goes on, where the day itself is not.</summary>
internal static class LanguageText
{
    public static IEnumerable<string> Of(RetakePlan plan)
    {
        var profile = plan.Report.Profile;
        var own = ExamDays.LanguageOf(profile, plan.Report.LanguageName);
        var languages = own is null ? profile.OtherLanguages.Where(_ => plan.Window is { Verdict: RetakeVerdict.ExamRetired }) : [own];
        return languages
            .Where(language => language is { LastExamDate: null, Note: not null })
            .GroupBy(language => language.Note)
            .Select(group => $"In {Listed.And([.. group.Select(language => language.Name)])}: {group.Key}");
    }
}
