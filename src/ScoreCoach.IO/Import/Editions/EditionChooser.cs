using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Editions;

/// <summary>
/// Chooses the edition of an exam: the one that is named; otherwise, of those whose domains fit best, the one that the
/// guide is written for, then the one in force on the exam date, then the newest. Where outlines with different domains fit equally
/// well, the exam date comes before the guide.
/// </summary>
internal sealed class EditionChooser(ExamCatalog catalog)
{
    /// <summary>Chooses among the editions of an exam, given how many domains of each the report has: below 0 for one that does not fit.</summary>
    public EditionChoice Choose(IReadOnlyList<ExamProfile> editions, Func<ExamProfile, int> fit, DateTime? examDate)
    {
        var fitting = BestFitting(editions, fit);
        if (fitting.Count == 0)
        {
            return default;
        }

        var inForce = examDate is { } date
            ? fitting.Where(profile => profile.IsInForceOn(date)).MaxBy(profile => profile.EditionDate ?? DateTime.MinValue)
            : null;

        // Where outlines with other domains fit as well, the day says which of them the exam had; the guide chooses among its editions.
        var differ = fitting.Exists(profile => !HaveSameDomains(profile, fitting[0]));
        var alike = differ && inForce is not null ? fitting.FindAll(profile => HaveSameDomains(profile, inForce)) : fitting;
        var written = alike.Find(catalog.HasGuide);
        if (fitting.Count == 1 || written is not null)
        {
            var sure = written ?? fitting[0];
            return new EditionChoice(sure, NoteOf(sure, fitting, "because the study rules are written for it"), differ);
        }

        var taken = inForce ?? Newest(fitting);
        return new EditionChoice(taken, NoteOf(taken, fitting, inForce is null ? "because it is the newest" : "because it applied on the day of the exam"), true);
    }

    /// <summary>Finds the edition that input asks for; false with an issue when the exam has none of that name.</summary>
    public static bool TryFindEdition(IReadOnlyList<ExamProfile> editions, string edition, out EditionChoice choice, out ImportIssue? issue)
    {
        var wanted = edition.Trim();
        var found = editions.FirstOrDefault(profile => string.Equals(profile.Edition, wanted, StringComparison.OrdinalIgnoreCase));
        choice = new EditionChoice(found, null, false);
        issue = null;
        if (found is not null)
        {
            return true;
        }

        var accepted = editions.Select(profile => profile.Edition).ToArray();
        var nearest = NearestName.Among(wanted.Length <= 64 ? wanted : wanted[..64], accepted);
        var message = $"{editions[0].Id} has no edition '{CellText.Quote(wanted)}'.";
        issue = Unknown(CellText.Quote(wanted), message, accepted, FieldIssue.DidYouMean(nearest));
        return false;
    }

    /// <summary>The newest of an exam's editions.</summary>
    internal static ExamProfile Newest(IReadOnlyList<ExamProfile> editions) => editions.MaxBy(profile => profile.EditionDate ?? DateTime.MinValue)!;

    /// <summary>The issue of a report whose domains fit no edition.</summary>
    internal static ImportIssue NoFit(IReadOnlyList<ExamProfile> editions, IReadOnlyCollection<string> domains)
    {
        var nearest = Newest(editions);
        var found = string.Join(", ", domains.Take(20));
        return Unknown(
            null,
            domains.Count == 0 ? $"No column is a domain of {nearest.Id}." : $"No edition of {nearest.Id} matches the domains found: {found}.",
            nearest.Domains.Select(domain => domain.Name),
            domains.Count == 0
                ? Advice.With($"Add a column for each of the domains listed (edition '{nearest.Edition}') with its level, or map columns to them with {OptionExample.Of(nameof(ImportOptions.ColumnMap))}.")
                : Advice.With($"Edition '{nearest.Edition}' has the domains listed; name the columns after them or map them with {OptionExample.Of(nameof(ImportOptions.ColumnMap))}."));
    }

    private static ImportIssue Unknown(string? value, string message, IEnumerable<string> accepted, Advice? advice) =>
        FieldIssue.Of(ImportIssueCode.UnknownEdition, nameof(ReportField.Edition), value, message, accepted, advice);

    /// <summary>The editions that fit best: the fewest domains missing, then the most found.</summary>
    internal static List<ExamProfile> BestFitting(IReadOnlyList<ExamProfile> editions, Func<ExamProfile, int> fit)
    {
        var best = new List<ExamProfile>();
        var bestMissing = int.MaxValue;
        var bestFound = -1;
        foreach (var profile in editions)
        {
            var found = fit(profile);
            if (found < 0)
            {
                continue;
            }

            var missing = profile.Domains.Count - found;
            if (missing < bestMissing || (missing == bestMissing && found > bestFound))
            {
                best.Clear();
                (bestMissing, bestFound) = (missing, found);
            }

            if (missing == bestMissing && found == bestFound)
            {
                best.Add(profile);
            }
        }

        return best;
    }

    private static bool HaveSameDomains(ExamProfile one, ExamProfile other) =>
        ReferenceEquals(one, other) || one.Domains.Select(domain => domain.Id).ToHashSet(StringComparer.Ordinal).SetEquals(other.Domains.Select(domain => domain.Id));

    // Two outlines with the same domains and weights are one to a reader.
    private static string? NoteOf(ExamProfile taken, List<ExamProfile> fitting, string why)
    {
        var others = fitting
            .Where(profile => profile != taken && !profile.Domains.Select(domain => (domain.Id, domain.Weight)).SequenceEqual(taken.Domains.Select(domain => (domain.Id, domain.Weight))))
            .ToArray();
        if (others.Length == 0)
        {
            return null;
        }

        var (fit, weigh, have) = others.Length == 1 ? ("fits", "weighs", "has") : ("fit", "weigh", "have");
        var differ = Array.TrueForAll(others, other => HaveSameDomains(other, taken)) ? $"{weigh} the domains differently" : $"{have} other domains";
        return $"The outline '{taken.Edition}' of {taken.Id} was used, {why}; {string.Join(", ", others.Select(other => other.Edition))} {fit} as well and {differ}.";
    }
}
