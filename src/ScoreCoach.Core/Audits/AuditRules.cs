using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Audits;

/// <summary>
/// What someone should look at in the facts of a catalog: values without a source, exams that close without a successor, outlines
/// without a newer one, contradictions, old readings, gaps. A finding stands once, where it would be corrected: at the vendor, the exam,
/// or the edition.
/// </summary>
internal static class AuditRules
{
    /// <summary>How long before its last day an exam should have a successor.</summary>
    public const int ClosingDays = 180;

    /// <summary>Audits profiles on a day. The most urgent findings come first, those of a kind by vendor, exam and edition.</summary>
    /// <param name="profiles">What is audited.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="editionsOf">The editions of an exam that are known next to these.</param>
    public static IReadOnlyList<AuditFinding> Check(IReadOnlyCollection<ExamProfile> profiles, DateTime asOf, Func<string, IReadOnlyList<ExamProfile>> editionsOf)
    {
        var day = asOf.Date;
        return
        [
            .. profiles.SelectMany(profile => Check(profile, day, [.. profiles.Where(other => IsSameExam(profile, other)), .. editionsOf(profile.Id)]))
                .Distinct()
                .OrderBy(finding => finding.Kind)
                .ThenBy(finding => finding.Vendor, StringComparer.OrdinalIgnoreCase)
                .ThenBy(finding => finding.Exam, StringComparer.OrdinalIgnoreCase)
                .ThenBy(finding => finding.Edition, StringComparer.OrdinalIgnoreCase)
                .ThenBy(finding => finding.Fact),
        ];
    }

    private static IEnumerable<AuditFinding> Check(ExamProfile profile, DateTime day, IEnumerable<ExamProfile> editions)
    {
        foreach (var fact in profile.Facts)
        {
            foreach (var finding in Check(new AuditSubject(profile, fact), fact, day))
            {
                yield return finding;
            }
        }

        foreach (var fact in FactsWithValue(profile).Where(fact => profile.Facts.All(known => known.Fact != fact)))
        {
            yield return MissingSource(new AuditSubject(profile, fact), null);
        }

        if (profile.Successor.Count == 0 && profile.LastExamDate is { } last && last >= day && last <= day.AddDays(ClosingDays))
        {
            yield return Closing(new AuditSubject(profile, ExamFactKind.Status), last, (last - day).Days);
        }

        if (profile.SupersededOn is { } ended && ended <= day && editions.All(edition => edition.SupersededOn <= day))
        {
            yield return Superseded(new AuditSubject(profile, ExamFactKind.Edition), ended);
        }
    }

    private static IEnumerable<AuditFinding> Check(AuditSubject subject, ExamFact fact, DateTime day)
    {
        if (!fact.IsPublished)
        {
            yield return subject.Find(
                AuditKind.NotPublished, $"The vendor does not publish {subject.Name}. There is nothing to do unless that changes.", fact.ReadOn, fact);
        }
        else if (fact.Grade == EvidenceGrade.Unverified)
        {
            yield return subject.Find(
                AuditKind.Unverified,
                $"No source was found for {subject.Name}. Check the vendor's pages, and add the value with its source.",
                fact.ReadOn,
                fact);
        }
        else if (!fact.Sources.Any(IsTraceable))
        {
            yield return MissingSource(subject, fact);
        }

        if (fact.Conflict is { } conflict)
        {
            yield return subject.Find(
                AuditKind.Conflict, $"Sources disagree on {subject.Name}. {conflict} Check the vendor's page.", fact.ReadOn, fact);
        }

        if (fact.Grade != EvidenceGrade.Unverified && fact.ReadOn is { } read && read.AddYears(1) < day)
        {
            yield return subject.Find(
                AuditKind.Stale, $"{subject.Sentence} was last checked on {Iso(read)}, more than a year ago. Read the source again, and update the profile.", read, fact);
        }
    }

    private static AuditFinding MissingSource(AuditSubject subject, ExamFact? fact) => subject.Find(
        AuditKind.MissingSource,
        $"{subject.Sentence} has no source with an address and a date. Add one to the fact '{FactName.Property(subject.Fact)}' of the profile, or grade the fact Unverified.",
        null,
        fact);

    private static AuditFinding Closing(AuditSubject subject, DateTime last, int days) => subject.Find(
        AuditKind.ClosingWithoutSuccessor,
        $"{subject.Owner} closes on {Iso(last)}, {When(days)}, and no successor is named. Check the vendor's announcements, and add the successor.",
        last);

    private static AuditFinding Superseded(AuditSubject subject, DateTime ended) => subject.Find(
        AuditKind.Superseded,
        $"The outline {subject.Edition} of {subject.Exam} was replaced on {Iso(ended)}, and the catalog contains no newer outline. Add an edition from the vendor's current outline.",
        ended);

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string When(int days) => days == 0 ? "today" : $"in {Counted.Of(days, "day", "days")}";

    // The articles that the coaching comes from have no address of their own, and no date.
    private static bool IsTraceable(Source source) => source.Kind == SourceKind.Article || source is { Url: not null, Date: not null };

    private static bool IsSameExam(ExamProfile one, ExamProfile other) => string.Equals(one.Id, other.Id, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ExamFactKind> FactsWithValue(ExamProfile profile)
    {
        yield return ExamFactKind.Status;
        yield return ExamFactKind.ReportVocabulary;
        if (profile.EditionDate is not null)
        {
            yield return ExamFactKind.Edition;
        }

        if (profile.Domains.Count > 0)
        {
            yield return ExamFactKind.Domains;
        }

        if (profile.PassingScore is not null)
        {
            yield return ExamFactKind.PassingScore;
        }

        if (profile.Items.HasQuestions)
        {
            yield return ExamFactKind.Items;
        }

        if (profile.Items.Minutes is not null)
        {
            yield return ExamFactKind.Duration;
        }

        if (profile.Scale is not null)
        {
            yield return ExamFactKind.Scale;
        }

        if (profile.Policies.Count > 0)
        {
            yield return ExamFactKind.RetakePolicy;
        }
    }
}
