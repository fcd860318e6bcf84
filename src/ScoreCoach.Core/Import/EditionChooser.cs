namespace ScoreCoach;

/// <summary>
/// Chooses the edition of an exam: the one that is named; otherwise, of those whose domains fit best, the one that the
/// guide is written for, then the one in force on the exam date, then the newest.
/// </summary>
public sealed class EditionChooser
{
    private readonly ExamCatalog _catalog;
    private string[]? _exams;

    /// <summary>Builds a chooser.</summary>
    /// <param name="catalog">The exams and guides.</param>
    public EditionChooser(ExamCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <summary>Finds an exam and chooses its edition for a report.</summary>
    /// <param name="exam">The exam as input names it.</param>
    /// <param name="edition">The edition that is asked for; null for what fits.</param>
    /// <param name="domains">The names of the domains that the report has levels for; empty for a report without levels.</param>
    /// <param name="examDate">The exam date; null when not known.</param>
    /// <param name="choice">The edition.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether there is such an exam with an edition that fits.</returns>
    public bool TryChoose(
        string exam, string? edition, IReadOnlyCollection<string> domains, DateTime? examDate, out EditionChoice choice, out ImportIssue? issue)
    {
        ArgumentNullException.ThrowIfNull(exam);
        ArgumentNullException.ThrowIfNull(domains);
        choice = default;
        var editions = _catalog.FindExam(exam);
        if (editions.Count == 0)
        {
            issue = UnknownExam(exam);
            return false;
        }

        if (!string.IsNullOrWhiteSpace(edition))
        {
            return TryFindEdition(editions, edition, out choice, out issue);
        }

        choice = Choose(editions, profile => Fit(profile, domains), examDate);
        issue = choice.Profile is null ? NoFit(editions, domains) : null;
        return issue is null;
    }

    /// <summary>Chooses among the editions of an exam.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="fit">How many domains of an edition the report has; below 0 for an edition that does not fit.</param>
    /// <param name="examDate">The exam date; null when not known.</param>
    /// <returns>The choice; without a profile when no edition fits.</returns>
    public EditionChoice Choose(IReadOnlyList<ExamProfile> editions, Func<ExamProfile, int> fit, DateTime? examDate)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(fit);
        var fitting = BestFitting(editions, fit);
        if (fitting.Count == 0)
        {
            return default;
        }

        var written = fitting.FirstOrDefault(profile => _catalog.FindGuide(profile.Guide)?.IsWrittenFor(profile) == true);
        if (fitting.Count == 1 || written is not null)
        {
            var sure = written ?? fitting[0];
            return new EditionChoice(sure, NoteOf(sure, fitting), false);
        }

        var inForce = examDate is { } date
            ? fitting.Where(profile => profile.EditionDate <= date && !(profile.SupersededOn <= date)).MaxBy(profile => profile.EditionDate)
            : null;
        var taken = inForce ?? Newest(fitting);
        return new EditionChoice(taken, NoteOf(taken, fitting), true);
    }

    /// <summary>Finds the edition that input asks for.</summary>
    /// <param name="editions">The editions of an exam.</param>
    /// <param name="edition">The edition as input names it.</param>
    /// <param name="choice">The edition.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the exam has that edition.</returns>
    public static bool TryFindEdition(IReadOnlyList<ExamProfile> editions, string edition, out EditionChoice choice, out ImportIssue? issue)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(edition);
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
        issue = new ImportIssue
        {
            Code = ImportIssueCode.UnknownEdition,
            Field = nameof(ReportField.Edition),
            Value = CellText.Quote(wanted),
            Message = $"{editions[0].Id} has no edition '{CellText.Quote(wanted)}'.",
            Accepted = accepted,
            Suggestion = nearest is null ? null : $"Did you mean '{nearest}'?",
        };
        return false;
    }

    /// <summary>The issue of an exam that the catalog does not have.</summary>
    /// <param name="exam">The exam as input names it.</param>
    /// <returns>The issue, with the nearest exam as its suggestion.</returns>
    public ImportIssue UnknownExam(string exam) => UnknownExam(exam, suggest: true);

    /// <summary>The issue of an exam that the catalog does not have; looking for the nearest one is what takes time.</summary>
    internal ImportIssue UnknownExam(string exam, bool suggest)
    {
        ArgumentNullException.ThrowIfNull(exam);
        var accepted = _exams ??= _catalog.Profiles.Select(profile => profile.Id).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var empty = string.IsNullOrWhiteSpace(exam);
        var nearest = empty || !suggest || exam.Length > 128
            ? null
            : NearestName.Among(exam, accepted.Concat(_catalog.Profiles.SelectMany(profile => profile.Aliases.Prepend(profile.Title))));
        return new ImportIssue
        {
            Code = ImportIssueCode.UnknownExam,
            Field = nameof(ReportField.Exam),
            Value = CellText.Quote(exam),
            Message = empty ? "The row names no exam." : $"'{CellText.Quote(exam)}' is no exam of the catalog.",
            Accepted = accepted,
            Suggestion = nearest is null ? null : $"Did you mean '{nearest}'?",
        };
    }

    /// <summary>The newest of an exam's editions.</summary>
    internal static ExamProfile Newest(IReadOnlyList<ExamProfile> editions) => editions.MaxBy(profile => profile.EditionDate ?? DateTime.MinValue)!;

    /// <summary>The issue of a report whose domains fit no edition.</summary>
    internal static ImportIssue NoFit(IReadOnlyList<ExamProfile> editions, IReadOnlyCollection<string> domains)
    {
        var nearest = Newest(editions);
        var found = domains.Count == 0 ? "none" : string.Join(", ", domains.Take(20));
        return new ImportIssue
        {
            Code = ImportIssueCode.UnknownEdition,
            Field = nameof(ReportField.Edition),
            Value = null,
            Message = $"No edition of {nearest.Id} fits the domains found: {found}.",
            Accepted = nearest.Domains.Select(domain => domain.Name).ToArray(),
            Suggestion = $"Edition '{nearest.Edition}' has the domains listed; name the columns after them or map them with -ColumnMap.",
        };
    }

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

    private static int Fit(ExamProfile profile, IReadOnlyCollection<string> domains)
    {
        var found = new HashSet<int>();
        foreach (var name in domains)
        {
            if (DomainMatcher.TryFind(profile, name, out var index))
            {
                found.Add(index);
            }
        }

        // A report without levels fits every edition equally; one with levels fits where it has a domain.
        return found.Count == 0 && domains.Count > 0 ? -1 : domains.Count == 0 ? profile.Domains.Count : found.Count;
    }

    private static string? NoteOf(ExamProfile taken, List<ExamProfile> fitting)
    {
        var others = fitting
            .Where(profile => profile != taken && !profile.Domains.Select(domain => domain.Weight).SequenceEqual(taken.Domains.Select(domain => domain.Weight)))
            .Select(profile => profile.Edition)
            .ToArray();
        return others.Length == 0
            ? null
            : $"Edition '{taken.Edition}' of {taken.Id} was taken; {string.Join(", ", others)} fits as well and weighs the domains differently.";
    }
}
