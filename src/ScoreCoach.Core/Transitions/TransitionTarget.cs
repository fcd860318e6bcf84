using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Exams;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.Transitions;

/// <summary>The exam that plans are requested, instead of the exams of the reports.</summary>
internal sealed class TransitionTarget
{
    private readonly DateTime _day;
    private readonly ExamCatalog _catalog;

    private TransitionTarget(ExamProfile profile, DateTime day, ExamCatalog catalog) => (Profile, _day, _catalog) = (profile, day, catalog);

    /// <summary>The edition of its outline that is planned for.</summary>
    public ExamProfile Profile { get; }

    /// <summary>Finds an exam that can be planned for on a day.</summary>
    /// <exception cref="ScoreCoachException">It is not in the catalog, it is closed, or it has no outline.</exception>
    public static TransitionTarget Find(string exam, DateTime day, ExamCatalog catalog)
    {
        var profile = TargetEdition.On(day, (catalog.Named(exam) ?? throw catalog.UnknownExam(exam)).Profiles, catalog);
        var target = new TransitionTarget(profile, day, catalog);
        if (!profile.IsOpenOn(day) && ExamDays.OpenLanguages(profile, day, null).Count == 0)
        {
            throw target.Closed(null);
        }

        return profile.Domains.Count > 0 ? target : throw new ScoreCoachException(
            ErrorId.NoOutline,
            $"The catalog contains no outline of {profile.Id}, so there is nothing to plan for.",
            exam,
            Advice.With($"Add its domains in your own profile, and load it with {OptionExample.Of(ExamCatalog.ProfileOption)}."));
    }

    /// <summary>Why a report gets no plan for the exam; null when it gets one.</summary>
    public ScoreCoachException? RefusalOf(ScoreReport report) =>
        TextKey.AreSame(report.Exam, Profile.Id)
            ? new ScoreCoachException(
                ErrorId.SameExam,
                $"{ReportName.Of(report)} is of {Profile.Id}, the exam to plan for.",
                report,
                Advice.With($"Leave out {OptionExample.Of(nameof(PlanOptions.TargetExam))} for a plan to retake it."))
            : ExamDays.IsOpen(Profile, _day, report.LanguageName) ? null
            : Closed(report);

    // The target is closed for everyone, or in the language of a report.
    private ScoreCoachException Closed(ScoreReport? report)
    {
        var language = report?.LanguageName;
        var open = ExamDays.OpenLanguages(Profile, _day, language);
        var within = open.Count == 0 ? string.Empty : $" in {ExamDays.NameOf(Profile, language)}";
        var last = ExamDays.LastDay(Profile, language)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var nothing = new DomainResultSet(Profile, [.. Profile.Domains.Select(domain => DomainResultSet.ResultOf(domain, default))]);
        var next = SuccessorChain.Of(nothing, _day, language, _catalog).Exams.FirstOrDefault(exam => exam.Availability != SuccessorAvailability.Unknown);
        return new ScoreCoachException(
            ErrorId.TargetClosed,
            (report is null ? Profile.Id : $"{ReportName.Of(report)} gets no plan for {Profile.Id}, which")
                + (last is null ? $" is no longer offered{within}." : $" was last offered{within} on {last}.")
                + (open.Count == 0 ? string.Empty : $" It is still offered in {Listed.And(open)}."),
            (object?)report ?? Profile.Id,
            next is null
                ? Advice.With($"Specify an exam that is still offered with {OptionExample.Of(nameof(PlanOptions.TargetExam))}.")
                : Advice.With($"Plan for the exam that replaced it: {OptionExample.Of(nameof(PlanOptions.TargetExam), next.Exam)}."));
    }
}
