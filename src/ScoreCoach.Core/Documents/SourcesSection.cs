using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>Who stands behind the figures of a plan: one entry for each source, with what it says.</summary>
internal static class SourcesSection
{
    private static readonly (ExamFactKind Fact, string Name)[] s_facts =
    [
        (ExamFactKind.Domains, "domains and weights"),
        (ExamFactKind.PassingScore, "pass mark"),
        (ExamFactKind.Duration, "length of the exam"),
        (ExamFactKind.ReportVocabulary, "report labels"),
        (ExamFactKind.RetakePolicy, "retake rule"),
        (ExamFactKind.Status, "exam status"),
    ];

    public static DocumentSection? Of(PlanSubject subject)
    {
        var plan = subject.Plan;
        var facts = s_facts
            .Where(name => name.Fact != ExamFactKind.Duration || RestsOnLength(subject))
            .Select(name => (name.Name, Fact: plan.Facts.FirstOrDefault(fact => fact.Fact == name.Fact)))
            .Where(entry => entry.Fact is not null && IsCited(subject, entry.Fact.Fact))
            .ToArray();
        var section = new SectionBuilder(SectionId.Sources, "Sources");
        section.List(Coaching(subject).Concat(facts.Select(entry => Figure(entry.Name, entry.Fact!)))
            .GroupBy(figure => (figure.Who, figure.Where, figure.Url))
            .OrderBy(group => group.Key.Who)
            .Select(group => (group.Key, Figures: Listed.And([.. group.Select(figure => figure.What)])))
            .Select(source => new ListEntry(NameOf(source.Key.Who), Sentence.Capital($"{source.Figures}{source.Key.Where}."), source.Key.Url)));
        section.Paragraph(
        [
            .. facts
                .Where(entry => entry.Fact!.Conflict is not null)
                .Select(entry => $"Sources differ on the {entry.Name}. {Sentence.Capital(entry.Fact!.Conflict!.Trim().TrimEnd('.'))}."),
            plan.Planned.WeightKind == WeightKind.Approximate ? "The vendor calls its weights approximate." : null,
            plan.ProfileFile is { } file ? $"The exam's facts are from your own file {PlainText.OneLine(file)}." : null,
        ]);
        return section.Build();
    }

    // Where the length is not known, it is an assumption; where another was requested, nothing rests on it.
    private static bool RestsOnLength(PlanSubject subject) => subject.Plan.UsesExamLength && subject.Plan.Schedule is not null;

    private static IEnumerable<(Attribution Who, string What, string Where, string? Url)> Coaching(PlanSubject subject)
    {
        var plan = subject.Plan;
        var placed = plan.Priorities.Where(priority => priority.Tier is not null && !subject.IsDone).ToArray();
        foreach (var group in placed.GroupBy(priority => priority.Source.Kind).OrderBy(group => group.Key))
        {
            var what = group.Count() == placed.Length ? "study order" : $"the place of {Listed.And([.. group.Select(priority => priority.ShortName)])}";
            yield return (AttributionOf(group.Key), what, string.Empty, null);
        }

        // Without domains nothing is planned, so that no figure rests on the band; of a closed exam it is not said.
        if (plan.Priorities.Count > 0 && !subject.IsClosed && plan.Timeline is { } timeline)
        {
            yield return (AttributionOf(timeline.Source.Kind), $"{TimelineText.Weeks(timeline)} weeks", string.Empty, null);
            yield return (AttributionOf(timeline.HoursSource.Kind), $"{TimelineText.Hours(timeline)} h a week", string.Empty, null);
        }
    }

    // Only what the page says needs a source.
    private static bool IsCited(PlanSubject subject, ExamFactKind fact) => fact switch
    {
        ExamFactKind.RetakePolicy => subject.Plan.Window is { Verdict: not RetakeVerdict.ExamRetired },
        ExamFactKind.Status => subject.Plan.Window is not null,
        ExamFactKind.Domains => !subject.IsDone,
        _ => true,
    };

    private static (Attribution Who, string What, string Where, string? Url) Figure(string name, ExamFact fact)
    {
        var who = !fact.IsPublished ? Attribution.NotPublished : fact.Grade switch
        {
            EvidenceGrade.Official => Attribution.Vendor,
            EvidenceGrade.Secondary => Attribution.ThirdParty,
            EvidenceGrade.Article => Attribution.Article,
            _ => Attribution.NotFound,
        };
        if (who is Attribution.NotFound or Attribution.NotPublished || fact.Sources.Count == 0)
        {
            return (who, name, string.Empty, null);
        }

        var source = fact.Sources[0];
        string?[] where =
        [
            source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null,
            fact.ReadOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"read {day:yyyy-MM-dd}") : null,
        ];
        return (who, name, where is [null, null] ? string.Empty : $" ({string.Join(", ", where.OfType<string>())})", source.Url);
    }

    private static Attribution AttributionOf(SourceKind kind) => kind switch
    {
        SourceKind.Official => Attribution.Vendor,
        SourceKind.Secondary => Attribution.ThirdParty,
        SourceKind.Article => Attribution.Article,
        SourceKind.Assumption => Attribution.Assumed,
        _ => Attribution.Computed,
    };

    private static string NameOf(Attribution who) => who switch
    {
        Attribution.ThirdParty => "Third party",
        Attribution.Article => "Study article",
        Attribution.NotFound => "Not found",
        Attribution.NotPublished => "Not published",
        _ => who.ToString(),
    };

    private enum Attribution
    {
        Vendor,
        ThirdParty,
        Article,
        Computed,
        Assumed,
        NotFound,
        NotPublished,
    }
}
