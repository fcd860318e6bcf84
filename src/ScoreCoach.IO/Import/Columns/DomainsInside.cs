namespace ScoreCoach.IO.Import.Columns;

/// <summary>Chooses among columns whose headers contain the name of a domain: by the words next to it, and by the values.</summary>
internal sealed class DomainsInside(
    int[] columns, DomainMentions mentions, Func<int, DomainValues> valuesOf, Func<int, bool> hasPercentSigns, bool hasRows)
{
    private readonly int[] _columns = [.. columns.Where(column => mentions[column] is not null)];

    /// <summary>Whether a header mentions a domain.</summary>
    public bool Mentions(ExamProfile profile, int index) => Array.Exists(_columns, column => Is(column, profile, index));

    /// <summary>The columns for a domain: one, several where nothing distinguishes them, or none.</summary>
    public List<int> Find(ExamProfile profile, int index, bool onlyPercentages)
    {
        var candidates = _columns.Where(column => Is(column, profile, index) && IsUsable(column, profile) && (!onlyPercentages || mentions.MentionsPercentage(mentions[column]!))).ToList();
        if (candidates.Count < 2)
        {
            return candidates;
        }

        var best = candidates.Min(RankOf);
        return candidates.FindAll(column => RankOf(column) == best);
    }

    /// <summary>All columns that mention a domain of these editions.</summary>
    public IEnumerable<int> Mentioned(ExamProfile[] editions) => _columns.Where(column => editions.Any(mentions[column]!.IsOf));

    /// <summary>The columns that mention a domain and hold points.</summary>
    public List<int> PointsOf(ExamProfile[] editions) => Mentioned(editions)
        .Where(column => hasRows && !mentions.MentionsOther(mentions[column]!) && !mentions.HoldsMaxima(column)
            && (valuesOf(column) == DomainValues.Points || (MentionsPoints(column) && valuesOf(column) == DomainValues.Numbers)))
        .ToList();

    /// <summary>Whether a column holds the maxima of a domain of these editions.</summary>
    public bool HasMaxima(ExamProfile[] editions) => Mentioned(editions).Any(mentions.HoldsMaxima);

    private bool Is(int column, ExamProfile profile, int index) => mentions[column]!.TryFind(profile, out var domain) && domain == index;

    /// <summary>By a word, or by the maximum that is next to the name of numbers.</summary>
    private bool MentionsPoints(int column) =>
        mentions.MentionsPoints(mentions[column]!) || (mentions.MaximumOf(column) is not null && valuesOf(column) == DomainValues.Numbers);

    private bool IsUsable(int column, ExamProfile profile)
    {
        var mention = mentions[column]!;
        if (mentions.MentionsOther(mention) || mentions.HoldsMaxima(column) || (MentionsPoints(column) && !mentions.ReadsPoints))
        {
            return false;
        }

        if (!hasRows)
        {
            return mentions.MentionsLevel(mention);
        }

        return valuesOf(column) switch
        {
            DomainValues.Levels => !mentions.ReadsPoints || !hasPercentSigns(column),
            DomainValues.Numbers or DomainValues.Empty => mentions.MentionsLevel(mention) || (mentions.ReadsPoints && mentions.MaximumOf(column) is not null)
                || SharesTemplate(column, profile, 2, _ => true),
            DomainValues.Points => mentions.ReadsPoints,
            _ => SharesTemplate(column, profile, 3, other => valuesOf(other) == DomainValues.Levels),
        };
    }

    /// <summary>Whether the headers of other domains have the same words next to the name: at least so many, the column itself included.</summary>
    private bool SharesTemplate(int column, ExamProfile profile, int atLeast, Func<int, bool> counts) => _columns
        .Where(other => mentions[other]!.IsOf(profile) && mentions[other]!.Template == mentions[column]!.Template && (other == column || counts(other)))
        .Select(other => mentions[other]!.Domains[profile.Outline])
        .Distinct()
        .Count() >= atLeast;

    /// <summary>Labels and percent signs before plain numbers, words for percentages before others, and points last.</summary>
    private int RankOf(int column)
    {
        var mention = mentions[column]!;
        return (mentions.MentionsPoints(mention) ? 16 : 0)
            + (valuesOf(column) == DomainValues.Levels ? 0 : valuesOf(column) == DomainValues.Numbers ? 4 : 8)
            + (mentions.MentionsPercentage(mention) ? 0 : 2)
            + (mentions.MentionsLevel(mention) ? 0 : 1);
    }
}
