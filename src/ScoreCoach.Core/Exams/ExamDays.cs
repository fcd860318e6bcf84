using ScoreCoach.Text;

namespace ScoreCoach.Exams;

/// <summary>The days on which an exam can be taken, in the language of a report. Dates of a profile are those of the English exam unless a language has its own.</summary>
internal static class ExamDays
{
    /// <summary>The language whose days are those of the profile itself.</summary>
    public const string English = "English";

    private const string EnglishCode = "en";

    /// <summary>The dates of a language of its own; null for English and for a language that the profile does not list.</summary>
    public static ExamLanguage? LanguageOf(ExamProfile profile, string? language) =>
        profile.OtherLanguages.Count == 0 || string.IsNullOrWhiteSpace(language) ? null : Listed(profile, language);

    // Apart, because a lambda would cost every plan of a cohort an object.
    private static ExamLanguage? Listed(ExamProfile profile, string language)
    {
        var words = WordsOf(language);
        return profile.OtherLanguages.FirstOrDefault(other => IsCodeOf(language.Trim(), other.Code))
            ?? profile.OtherLanguages.FirstOrDefault(other => IsPartOf(words, WordsOf(other.Name)));
    }

    /// <summary>Whether the language matters to the dates and a report does not give it.</summary>
    public static bool IsLanguageUnknown(ExamProfile profile, string? language)
    {
        // Each plan of a cohort asks: nothing is allocated for it.
        for (var index = 0; index < profile.OtherLanguages.Count; index++)
        {
            if (profile.OtherLanguages[index].LastExamDate != profile.LastExamDate)
            {
                return LanguageOf(profile, language) is null && !IsEnglish(language);
            }
        }

        return false;
    }

    public static DateTime? LastDay(ExamProfile profile, string? language) =>
        LanguageOf(profile, language) is { } other ? other.LastExamDate : profile.LastExamDate;

    public static bool IsOpen(ExamProfile profile, DateTime day, string? language) =>
        LanguageOf(profile, language) is { } other ? IsOpen(other, day) : profile.IsOpenOn(day);

    /// <summary>Whether an exam can be taken on a day in any language.</summary>
    public static bool CanBeSatOn(ExamProfile profile, DateTime day) =>
        !(profile.FirstExamDate > day.Date) && (profile.IsOpenOn(day) || profile.OtherLanguages.Any(language => IsOpen(language, day)));

    /// <summary>The name of the language whose dates apply to a report.</summary>
    public static string NameOf(ExamProfile profile, string? language) => LanguageOf(profile, language)?.Name ?? English;

    /// <summary>The other languages in which an exam can be taken on a day.</summary>
    public static IReadOnlyList<string> OpenLanguages(ExamProfile profile, DateTime day, string? language)
    {
        var own = LanguageOf(profile, language);
        return
        [
            .. own is not null && profile.IsOpenOn(day) ? [English] : Array.Empty<string>(),
            .. profile.OtherLanguages.Where(other => other != own && IsOpen(other, day)).Select(other => other.Name),
        ];
    }

    private static bool IsOpen(ExamLanguage language, DateTime day) => language.LastExamDate is not { } last || day.Date <= last;

    private static bool IsEnglish(string? language) => language is not null && (CodeOf(language) == EnglishCode || WordsOf(language).Contains(TextKey.Of(English)));

    // A region changes nothing, except for a language that is listed with one.
    private static bool IsCodeOf(string language, string code) => string.Equals(language, code, StringComparison.OrdinalIgnoreCase)
        || (string.Equals(CodeOf(language), CodeOf(code), StringComparison.Ordinal) && (CodeOf(code).Length == code.Length || CodeOf(language).Length == language.Length));

    // "ja-JP" and "ja" are one language.
    private static string CodeOf(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? language : language[..end]).Trim().ToLowerInvariant();
    }

    // "Chinese" and "Simplified Chinese" can be one language; "Simplified Chinese" and "Traditional Chinese" can't.
    private static bool IsPartOf(HashSet<string> words, HashSet<string> name) =>
        words.Count > 0 && name.Count > 0 && (name.IsSubsetOf(words) || words.IsSubsetOf(name));

    private static HashSet<string> WordsOf(string name) =>
        TextKey.SetOf(name.Split([' ', '(', ')', ',', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
