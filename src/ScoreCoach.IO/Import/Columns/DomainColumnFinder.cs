using System.Globalization;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Editions;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds which columns are domains of exams: by name, by initials, by a name that is nearly right if no other is close, and by
/// a name inside a longer header if the values are levels.
/// </summary>
/// <remarks>Free is a column that is neither a field nor spoken for in another way; mapped are the domains of the user's own map, -1 for none.</remarks>
internal sealed class DomainColumnFinder(
    IReadOnlyList<string> headers, Func<int, bool> isFree, Dictionary<string, int> mapped, List<ImportIssue> issues, ColumnProfiles profiles, DomainMentions mentions)
{
    /// <summary>How far a name in a header is from the official one.</summary>
    private const int Official = 0;
    private const int Id = 1;
    private const int Short = 2;
    private const int Alias = 3;

    /// <summary>In fewer rows, unknown words may be misspelled levels.</summary>
    private const int MinOthers = 3;

    private readonly HashSet<(ExamProfile, int)> _off = [];

    /// <summary>Which domain each column is named after that may not be used as one; null for others.</summary>
    private readonly ExamDomain?[] _unused = new ExamDomain?[headers.Count];

    /// <summary>Where the domains of each edition stand: a column per domain, -1 for none.</summary>
    public Dictionary<ExamProfile, int[]> Domains { get; } = [];

    /// <summary>Which columns are domains.</summary>
    public bool[] IsDomain { get; } = new bool[headers.Count];

    /// <summary>Takes the domains that the user's own map names.</summary>
    public void TakeMapped(ExamProfile[] profiles, bool byPosition)
    {
        foreach (var profile in profiles)
        {
            int[] columns = [.. Enumerable.Repeat(-1, profile.Domains.Count)];
            Domains[profile] = columns;
            foreach (var (name, column) in mapped)
            {
                if (DomainMatcher.TryFind(profile.Outline, name, out var index) || (byPosition && DomainMatcher.TryFindPosition(profile.Outline, name, out index)))
                {
                    if (column < 0)
                    {
                        _off.Add((profile, index));
                        continue;
                    }

                    columns[index] = column;
                    IsDomain[column] = true;
                }
            }
        }
    }

    /// <summary>Finds the domains of the exams among the headers, the best matches first.</summary>
    public void Find(ExamProfile[][] exams, ExamProfile[] profiles, bool byPosition, EditionChooser chooser, Func<ExamProfile, int> fit)
    {
        FindByName(profiles, byPosition);
        FindByInitials(profiles);
        FindNear(profiles);
        LeaveDates(profiles);
        LeaveOthers(profiles);
        FindInside(profiles);
        SayUnused();
        Check(exams, chooser, fit);
    }

    /// <summary>What the values of a column say about whether it holds the levels of a domain.</summary>
    private DomainValues ValuesOf(int column)
    {
        var profile = profiles[column];
        if (profile.Filled == 0)
        {
            return DomainValues.Empty;
        }

        if (profile.AreMostly(ValueKinds.Label | ValueKinds.Percent))
        {
            return DomainValues.Levels;
        }

        if (profile.AreMostly(ValueKinds.OutOf))
        {
            return DomainValues.Points;
        }

        if (profile.AreMostly(ValueKinds.Number))
        {
            return profile.Maximum > 100 || profile.Minimum < 0 ? DomainValues.Points : DomainValues.Numbers;
        }

        // Labels among words that no one knows are levels still, some of them misspelled.
        return profile.Count(ValueKinds.Label | ValueKinds.Percent) > 0 ? DomainValues.Levels : DomainValues.Others;
    }

    private IEnumerable<int> FreeColumns => Enumerable.Range(0, headers.Count).Where(column => isFree(column) && !IsDomain[column]);

    private void FindByName(ExamProfile[] editions, bool byPosition)
    {
        var candidates = new List<DomainCandidates>();
        var known = new Dictionary<ExamProfile, DomainCandidates?[]>();
        foreach (var column in FreeColumns)
        {
            var name = new DomainName(headers[column]);
            foreach (var profile in editions)
            {
                if (DomainMatcher.TryFindName(profile.Outline, name, out var index)
                    || (byPosition && DomainMatcher.TryFindPosition(profile.Outline, headers[column], out index)))
                {
                    if (!known.TryGetValue(profile, out var ofProfile))
                    {
                        known.Add(profile, ofProfile = new DomainCandidates?[profile.Domains.Count]);
                    }

                    if (ofProfile[index] is not { } columns)
                    {
                        candidates.Add(ofProfile[index] = columns = new DomainCandidates(profile, index));
                    }

                    columns.Columns.Add(new DomainCandidate(column, RankOf(profile.Domains[index], name)));
                }
            }
        }

        foreach (var (profile, index, columns) in candidates)
        {
            foreach (var candidate in BestOf(columns))
            {
                Assign(profile, index, candidate.Column);
            }
        }

        foreach (var (profile, index, columns) in candidates)
        {
            foreach (var candidate in columns)
            {
                _unused[candidate.Column] ??= profile.Domains[index];
            }
        }
    }

    /// <summary>The official name beats the id, that the short name, and that an alias; of equal ones the one whose values are levels.</summary>
    private List<DomainCandidate> BestOf(List<DomainCandidate> columns)
    {
        if (columns.Count > 1 && profiles.HasRows)
        {
            var fitting = columns.FindAll(candidate => ValuesOf(candidate.Column) < DomainValues.Points);
            columns = fitting.Count > 0 ? fitting : columns;
        }

        var best = columns.FindAll(candidate => candidate.Rank == columns.Min(other => other.Rank));
        if (best.Count > 1 && profiles.HasRows)
        {
            best = best.FindAll(candidate => ValuesOf(candidate.Column) == best.Min(other => ValuesOf(other.Column)));
        }

        return best;
    }

    private static int RankOf(ExamDomain domain, DomainName name)
    {
        var keys = name.Keys;
        return keys.Contains(TextKey.Of(domain.Name)) ? Official
            : keys.Contains(TextKey.Of(domain.Id)) ? Id
            : keys.Contains(TextKey.Of(domain.ShortName)) ? Short
            : Alias;
    }

    /// <summary>A column of dates, addresses or exams does not hold levels, whatever its name.</summary>
    private void LeaveDates(ExamProfile[] editions)
    {
        for (var column = 0; profiles.HasRows && column < IsDomain.Length; column++)
        {
            const ValueKinds Dates = ValueKinds.Date | ValueKinds.Email | ValueKinds.Exam;
            if (IsDomain[column] && !mapped.ContainsValue(column) && (profiles.FirstKinds(column) & Dates) != 0 && profiles[column].AreAll(Dates))
            {
                Leave(editions, column);
            }
        }
    }

    /// <summary>
    /// A name of one word, such as that of a department, may be a team's. Where several rows have words under it of which none is a level, and
    /// other columns hold levels, it is not a domain.
    /// </summary>
    private void LeaveOthers(ExamProfile[] editions)
    {
        for (var column = 0; profiles.HasRows && column < IsDomain.Length; column++)
        {
            if (IsDomain[column] && !mapped.ContainsValue(column) && HeaderWords.ListOf(headers[column]).Length == 1 && profiles.FirstKinds(column) == ValueKinds.None
                && profiles[column] is { Filled: >= MinOthers, Distinct: > 1 } && ValuesOf(column) == DomainValues.Others
                && Enumerable.Range(0, IsDomain.Length).Any(other => other != column && IsDomain[other] && ValuesOf(other) < DomainValues.Points))
            {
                Leave(editions, column);
                issues.Add(FieldIssue.Of(
                    ImportIssueCode.ColumnNotUsed, nameof(ReportField.Domain), headers[column],
                    $"'{CellText.Quote(headers[column])}' is named like a domain, but contains '{CellText.Quote(profiles.FirstText(column))}': it is kept as an attribute.",
                    advice: Advice.With($"To read it as the domain, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), _unused[column]!.Name, headers[column])}."),
                    severity: IssueSeverity.Decision) with
                { Line = 1, Column = column + 1 });
                _unused[column] = null;
            }
        }
    }

    private void Leave(ExamProfile[] editions, int column)
    {
        IsDomain[column] = false;
        foreach (var profile in editions)
        {
            var index = Array.IndexOf(Domains[profile], column);
            if (index >= 0)
            {
                Domains[profile][index] = -1;
                _unused[column] ??= profile.Domains[index];
            }
        }
    }

    /// <summary>Domains whose name stands inside a longer header, in one message.</summary>
    private void FindInside(ExamProfile[] editions)
    {
        var inside = new DomainsInside(FreeColumns.ToArray(), mentions, ValuesOf, column => profiles[column].AreMostly(ValueKinds.Percent), profiles.HasRows);
        var said = new string?[headers.Count];
        foreach (var profile in editions)
        {
            for (var index = 0; index < profile.Domains.Count; index++)
            {
                if (!inside.Mentions(profile, index))
                {
                    continue;
                }

                var place = Domains[profile][index];
                var isBetter = place >= 0 && !mapped.ContainsValue(place) && ValuesOf(place) is not DomainValues.Levels;
                if (_off.Contains((profile, index)) || (place >= 0 && !isBetter))
                {
                    continue;
                }

                var columns = inside.Find(profile, index, onlyPercentages: place >= 0);
                if (columns.Count == 0)
                {
                    continue;
                }

                if (place >= 0)
                {
                    _unused[place] ??= profile.Domains[index];
                    IsDomain[place] = editions.Any(other => other != profile && Domains[other].Contains(place));
                    Domains[profile][index] = -1;
                }

                foreach (var column in columns)
                {
                    Assign(profile, index, column);
                }

                said[columns[0]] ??= profile.Domains[index].Name;
            }
        }

        foreach (var column in inside.Mentioned(editions))
        {
            var profile = editions.First(mentions[column]!.IsOf);
            _unused[column] ??= profile.Domains[mentions[column]!.Domains[profile.Outline]];
        }

        if (Array.Exists(said, name => name is not null))
        {
            issues.Add(FoundInside(said));
        }

        if (Array.IndexOf(IsDomain, true) < 0 && inside.PointsOf(editions) is { Count: > 0 } points)
        {
            issues.Add(OnlyPoints(points, inside.HasMaxima(editions)));
        }
    }

    /// <summary>Says which columns are read as which domain.</summary>
    /// <param name="said">The domain of each column; null for columns that are not of them.</param>
    private ImportIssue FoundInside(string?[] said)
    {
        int[] columns = [.. Enumerable.Range(0, said.Length).Where(column => said[column] is not null)];
        var first = columns[0];
        return FieldIssue.Of(
            ImportIssueCode.ColumnFound, nameof(ReportField.Domain), headers[first],
            $"Columns whose headers contain the name of a domain are read as that domain: {Listed.First([.. columns.Select(column => $"'{CellText.Quote(headers[column])}' as {said[column]}")])}.",
            advice: Advice.With($"To exclude one, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), said[first]!, string.Empty)}."),
            severity: IssueSeverity.Decision) with
        { Line = 1, Column = first + 1 };
    }

    private ImportIssue OnlyPoints(List<int> columns, bool haveMaxima)
    {
        var points = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points));
        return FieldIssue.Of(
            ImportIssueCode.UnlikelyScale, nameof(ReportField.Domain), headers[columns[0]],
            $"The domain columns contain points, not percentages or labels: {Listed.First([.. columns.Select(column => $"'{CellText.Quote(headers[column])}'")])}.",
            advice: haveMaxima
                ? Advice.With($"To read each number with its maximum, use {points}.")
                : Advice.With($"If all of them have the same maximum, use {points} and {OptionExample.Of(nameof(ImportOptions.LevelMaximum), MaximumOf(columns))}, with the actual maximum instead of {MaximumOf(columns)}.")) with
        { Line = 1, Column = columns[0] + 1 };
    }

    /// <summary>The maximum that the headers name, or one for an example.</summary>
    private string MaximumOf(List<int> columns) => columns.Select(mentions.MaximumOf).FirstOrDefault(maximum => maximum is not null)?.ToString(CultureInfo.InvariantCulture) ?? "20";

    /// <summary>Columns named after a domain and not used as one: one notice for all of them.</summary>
    private void SayUnused()
    {
        int[] columns = [.. Enumerable.Range(0, headers.Count).Where(column => _unused[column] is not null && !IsDomain[column] && isFree(column) && !mentions.HoldsMaxima(column))];
        if (columns.Length > 0)
        {
            issues.Add(FieldIssue.Of(
                ImportIssueCode.ColumnNotUsed, nameof(ReportField.Domain), headers[columns[0]],
                $"Columns named after a domain, but not used as one, are kept as attributes: {Listed.First([.. columns.Select(column => $"'{CellText.Quote(headers[column])}'")])}.",
                advice: Advice.With($"To read one of them as a domain, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), _unused[columns[0]]!.Name, headers[columns[0]])}."),
                severity: IssueSeverity.Notice) with
            { Line = 1, Column = columns[0] + 1 });
        }
    }

    /// <summary>Initials count only for a domain that no column names in full: "DE" next to "Data Engineering" is a country.</summary>
    private void FindByInitials(ExamProfile[] editions)
    {
        foreach (var column in FreeColumns)
        {
            var name = new DomainName(headers[column]);
            foreach (var profile in editions)
            {
                if (DomainMatcher.TryFindInitials(profile.Outline, name, out var index) && Domains[profile][index] < 0)
                {
                    Assign(profile, index, column);
                }
            }
        }
    }

    private void FindNear(ExamProfile[] editions)
    {
        foreach (var column in FreeColumns)
        {
            foreach (var profile in editions)
            {
                if (!DomainMatcher.TryFindNear(profile.Outline, headers[column], out var index) || Domains[profile][index] >= 0 || _off.Contains((profile, index))
                    || IsOneOfSeveral(column, profile))
                {
                    continue;
                }

                if (!IsDomain[column])
                {
                    var domain = profile.Domains[index];
                    issues.Add(FieldIssue.Of(
                        ImportIssueCode.ColumnNearMatch, domain.Id, headers[column],
                        $"The column '{headers[column]}' was read as the domain '{domain.Name}' of {profile.Id}.",
                        advice: Advice.With($"If it is something else, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), domain.Id, string.Empty)}; otherwise write '{domain.Name}'."),
                        severity: IssueSeverity.Decision) with
                    { Line = 1, Column = column + 1 });
                }

                Assign(profile, index, column);
            }
        }
    }

    /// <summary>Whether other columns have the same domain in their headers, as in "Modeling (1)" next to "Modeling (2)": none of them is a slip.</summary>
    private bool IsOneOfSeveral(int column, ExamProfile profile) => mentions[column] is { } mention && mention.TryFind(profile, out var domain)
        && FreeColumns.Any(other => other != column && mentions[other] is { } also && also.TryFind(profile, out var same) && same == domain);

    private void Assign(ExamProfile profile, int index, int column)
    {
        ref var place = ref Domains[profile][index];
        if (_off.Contains((profile, index)))
        {
            return;
        }

        if (place < 0)
        {
            place = column;
            IsDomain[column] = true;
        }
        else if (!mapped.ContainsValue(place) && !issues.Exists(issue => issue.Code == ImportIssueCode.AmbiguousColumn && issue.Column == column + 1))
        {
            AddAmbiguous(profile, profile.Domains[index], place, column);
        }
    }

    private void AddAmbiguous(ExamProfile profile, ExamDomain domain, int first, int second)
    {
        if (TextKey.Of(headers[first]) == TextKey.Of(headers[second]))
        {
            SameHeader.AddTo(issues, domain.Id, headers[second], [first, second]);
            return;
        }

        issues.Add(FieldIssue.Of(
            ImportIssueCode.AmbiguousColumn, domain.Id, headers[second],
            $"The columns '{headers[first]}' and '{headers[second]}' are equally good matches for the domain '{domain.Name}' of {profile.Id}.",
            [headers[first], headers[second]],
            Advice.With($"Choose one with {OptionExample.Of(nameof(ImportOptions.ColumnMap), domain.Id, headers[first])}, or rename the other.")) with
        { Line = 1, Column = second + 1 });
    }

    /// <summary>A file without any domain is refused, unless no one reports domains; a domain without a column is named.</summary>
    private void Check(ExamProfile[][] exams, EditionChooser chooser, Func<ExamProfile, int> fit)
    {
        if (exams.Length == 0)
        {
            return;
        }

        if (Array.IndexOf(IsDomain, true) < 0)
        {
            // Exams whose reports say nothing per domain need no columns, and are not what is wrong.
            var needing = Array.FindAll(exams, editions => Array.Exists(editions, profile => profile.Vocabulary.ReportsDomains && profile.Domains.Count > 0));
            if (needing.Length > 0 && !issues.Exists(issue => issue.Code == ImportIssueCode.UnlikelyScale))
            {
                // Rows of the others can be read; those of the exams that need domains are refused one by one.
                issues.Add(needing.Length == exams.Length ? NoDomain(needing) : NoDomain(needing) with { Severity = IssueSeverity.Decision });
            }

            return;
        }

        foreach (var editions in exams)
        {
            // The edition that rows without a date are read with; the domains of the others are reported per row.
            var best = chooser.Choose(editions, fit, examDate: null).Profile;
            if (best is { Vocabulary.ReportsDomains: true } && best.Domains.Where((_, index) => Domains[best][index] < 0).ToArray() is { Length: > 0 } missing)
            {
                issues.Add(MissingDomains(best, missing));
            }
        }
    }

    private static ImportIssue MissingDomains(ExamProfile profile, ExamDomain[] domains) => MissingDomain.Of(
        domains,
        names => $"No column contains the {names} of {profile.Id}",
        Advice.With(domains.Length == 1
            ? $"If there is one, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), domains[0].Id, "…")}."
            : (FormattableString)$"If there are any, map each of them as in {OptionExample.Of(nameof(ImportOptions.ColumnMap), domains[0].Id, "…")}.")) with
    { Line = 1 };

    private ImportIssue NoDomain(ExamProfile[][] exams)
    {
        var profile = EditionChooser.Newest(exams[0]);
        var names = profile.Domains.Select(domain => domain.Name).ToArray();
        var free = Enumerable.Range(0, headers.Count)
            .Where(column => isFree(column) && ValuesOf(column) < DomainValues.Points && !(mentions[column] is { } mention && mentions.MentionsOther(mention)))
            .Select(column => headers[column])
            .ToArray();
        var nearest = names.Select(name => (Name: name, Header: NearestName.Among(name, free))).FirstOrDefault(pair => pair.Header is not null);
        var seen = string.Join(", ", headers.Take(50).Select(header => CellText.Quote(header)));
        var positions = headers.Any(DomainMatcher.IsPosition)
            ? " Columns named by number count only with one exam and one edition."
            : string.Empty;
        return NestedValues.Find(headers, profiles.Sample) ?? FieldIssue.Of(
            ImportIssueCode.MissingColumn, nameof(ReportField.Domain), null,
            $"No column is a domain of {string.Join(", ", exams.Take(10).Select(editions => editions[0].Id))}. The columns are: {seen}.{positions}",
            names,
            LongAdvice(profile) ?? (nearest.Header is null
                ? Advice.With($"Name a column after each domain, or map them with {OptionExample.Of(nameof(ImportOptions.ColumnMap))}.")
                : Advice.With($"Is '{CellText.Quote(nearest.Header)}' the domain '{nearest.Name}'? Then use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nearest.Name, CellText.Quote(nearest.Header))}."))) with
        { Line = 1 };
    }

    /// <summary>How to read a row per domain: the column whose values are the domains, and the one with their levels; null where none is seen.</summary>
    private Advice? LongAdvice(ExamProfile profile)
    {
        var rows = profiles.Sample.Rows;
        var free = Enumerable.Range(0, headers.Count).Where(isFree).ToArray();
        var domain = Array.FindIndex(free, column => rows.Count > 0 && rows.Count(row => NamesDomain(row, column)) * 2 > rows.Count);
        if (domain < 0)
        {
            return null;
        }

        domain = free[domain];
        var level = Array.FindAll(free, column => column != domain && ValuesOf(column) is DomainValues.Levels or DomainValues.Numbers);
        var domains = OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Domain), headers[domain]);
        return level.Length == 0
            ? Advice.With($"'{CellText.Quote(headers[domain])}' contains domains. Map it with {domains}, and the column of the levels with {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Level), "…")}.")
            : Advice.With($"'{CellText.Quote(headers[domain])}' contains domains. Use {domains} and {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Level), headers[level[0]])}.");

        bool NamesDomain(StoredRow row, int column) => DomainMatcher.TryFind(profile.Outline, new DomainName(CellText.Quote(CellText.Trim(row.Get(column)))), out _);
    }
}
