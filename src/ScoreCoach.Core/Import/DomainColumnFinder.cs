namespace ScoreCoach;

/// <summary>Finds which columns are domains of exams: by name, by initials, and by a name that is nearly right if no other is close.</summary>
/// <param name="headers">The headers.</param>
/// <param name="isFree">Whether a column is neither a field nor spoken for in another way.</param>
/// <param name="mapped">Domain → column, as the user's own map has it.</param>
/// <param name="issues">Takes what is wrong or odd.</param>
internal sealed class DomainColumnFinder(
    IReadOnlyList<string> headers, Func<int, bool> isFree, Dictionary<string, int> mapped, List<ImportIssue> issues)
{
    private readonly bool[] _isDomain = new bool[headers.Count];

    /// <summary>Where the domains of each edition stand: a column per domain, -1 for none.</summary>
    public Dictionary<ExamProfile, int[]> Domains { get; } = [];

    /// <summary>Which columns are domains.</summary>
    public bool[] IsDomain => _isDomain;

    /// <summary>Takes the domains that the user's own map names.</summary>
    /// <param name="profiles">The editions of the exams.</param>
    /// <param name="byPosition">Whether "Domain 1" means the first.</param>
    public void TakeMapped(ExamProfile[] profiles, bool byPosition)
    {
        foreach (var profile in profiles)
        {
            var columns = new int[profile.Domains.Count];
            Array.Fill(columns, -1);
            Domains[profile] = columns;
            foreach (var (name, column) in mapped)
            {
                if (DomainMatcher.TryFind(profile, name, out var index) || (byPosition && DomainMatcher.TryFindPosition(profile, name, out index)))
                {
                    columns[index] = column;
                    _isDomain[column] = true;
                }
            }
        }
    }

    /// <summary>Finds the domains among the headers, the best matches first.</summary>
    /// <param name="exams">The editions of every exam that occurs.</param>
    /// <param name="profiles">All of them.</param>
    /// <param name="byPosition">Whether "Domain 1" means the first.</param>
    /// <param name="fit">How well the columns found so far fit an edition.</param>
    public void Find(ExamProfile[][] exams, ExamProfile[] profiles, bool byPosition, Func<ExamProfile, int> fit)
    {
        FindByName(profiles, byPosition);
        FindByInitials(profiles);
        FindNear(profiles);
        Check(exams, fit);
    }

    private void FindByName(ExamProfile[] profiles, bool byPosition)
    {
        for (var column = 0; column < headers.Count; column++)
        {
            if (!isFree(column))
            {
                continue;
            }

            var name = new DomainName(headers[column]);
            foreach (var profile in profiles)
            {
                if (DomainMatcher.TryFindName(profile, name, out var index)
                    || (byPosition && DomainMatcher.TryFindPosition(profile, headers[column], out index)))
                {
                    Assign(profile, index, column);
                }
            }
        }
    }

    /// <summary>Initials count only for a domain that no column names in full: "DE" beside "Data Engineering" is a country.</summary>
    private void FindByInitials(ExamProfile[] profiles)
    {
        for (var column = 0; column < headers.Count; column++)
        {
            if (!isFree(column) || _isDomain[column])
            {
                continue;
            }

            var name = new DomainName(headers[column]);
            foreach (var profile in profiles)
            {
                if (DomainMatcher.TryFindInitials(profile, name, out var index) && Domains[profile][index] < 0)
                {
                    Assign(profile, index, column);
                }
            }
        }
    }

    private void FindNear(ExamProfile[] profiles)
    {
        for (var column = 0; column < headers.Count; column++)
        {
            if (!isFree(column) || _isDomain[column])
            {
                continue;
            }

            foreach (var profile in profiles)
            {
                if (DomainMatcher.TryFindNear(profile, headers[column], out var index) && Domains[profile][index] < 0)
                {
                    if (!_isDomain[column])
                    {
                        issues.Add(new ImportIssue
                        {
                            Line = 1,
                            Column = column + 1,
                            Field = profile.Domains[index].Id,
                            Value = headers[column],
                            Code = ImportIssueCode.ColumnNearMatch,
                            Severity = IssueSeverity.Warning,
                            Message = $"The column '{headers[column]}' was taken for the domain '{profile.Domains[index].Name}' of {profile.Id}.",
                            Suggestion = $"If it is something else, rename it; otherwise write '{profile.Domains[index].Name}'.",
                        });
                    }

                    Assign(profile, index, column);
                }
            }
        }
    }

    private void Assign(ExamProfile profile, int index, int column)
    {
        var columns = Domains[profile];
        if (columns[index] >= 0 && mapped.ContainsValue(columns[index]))
        {
            return;
        }

        if (columns[index] >= 0)
        {
            var first = columns[index];
            if (!issues.Exists(issue => issue.Code == ImportIssueCode.AmbiguousColumn && issue.Column == column + 1))
            {
                issues.Add(new ImportIssue
                {
                    Line = 1,
                    Column = column + 1,
                    Field = profile.Domains[index].Id,
                    Value = headers[column],
                    Code = ImportIssueCode.AmbiguousColumn,
                    Message = $"The columns '{headers[first]}' and '{headers[column]}' are equally good matches for the domain '{profile.Domains[index].Name}' of {profile.Id}.",
                    Accepted = [headers[first], headers[column]],
                    Suggestion = $"Say which one it is with -ColumnMap @{{ '{profile.Domains[index].Id}' = '…' }}, or rename the other.",
                });
            }

            return;
        }

        columns[index] = column;
        _isDomain[column] = true;
    }

    /// <summary>A file without any domain is refused, unless nobody reports domains; a domain without a column is named.</summary>
    private void Check(ExamProfile[][] exams, Func<ExamProfile, int> fit)
    {
        if (exams.Length == 0)
        {
            return;
        }

        if (Array.IndexOf(_isDomain, true) < 0)
        {
            if (exams.SelectMany(editions => editions).Any(profile => profile.Vendor.ReportsDomainLevels && profile.Domains.Count > 0))
            {
                issues.Add(MissingDomains(exams));
            }

            return;
        }

        foreach (var editions in exams)
        {
            var best = EditionChooser.BestFitting(editions, fit).FirstOrDefault();
            for (var index = 0; best is not null && index < best.Domains.Count; index++)
            {
                if (Domains[best][index] < 0 && best.Vendor.ReportsDomainLevels)
                {
                    issues.Add(new ImportIssue
                    {
                        Line = 1,
                        Field = best.Domains[index].Id,
                        Code = ImportIssueCode.MissingDomain,
                        Severity = IssueSeverity.Warning,
                        Message = $"No column holds the domain '{best.Domains[index].Name}' of {best.Id}; its level is unknown.",
                        Suggestion = $"If there is one, use -ColumnMap @{{ '{best.Domains[index].Id}' = '…' }}.",
                    });
                }
            }
        }
    }

    private ImportIssue MissingDomains(ExamProfile[][] exams)
    {
        var profile = EditionChooser.Newest(exams[0]);
        var names = profile.Domains.Select(domain => domain.Name).ToArray();
        var free = Enumerable.Range(0, headers.Count).Where(isFree).Select(column => headers[column]).ToArray();
        var nearest = names.Select(name => (Name: name, Header: NearestName.Among(name, free))).FirstOrDefault(pair => pair.Header is not null);
        var seen = string.Join(", ", headers.Take(50).Select(header => CellText.Quote(header)));
        var positions = headers.Any(DomainMatcher.IsPosition)
            ? " Columns named by number count only with one exam and one edition; name it with -Exam and -Edition."
            : string.Empty;
        return new ImportIssue
        {
            Line = 1,
            Field = nameof(ReportField.Domain),
            Code = ImportIssueCode.MissingColumn,
            Message = $"No column is a domain of {string.Join(", ", exams.Take(10).Select(editions => editions[0].Id))}. The columns are: {seen}.{positions}",
            Accepted = names,
            Suggestion = nearest.Header is null
                ? "Name a column after each domain, or map them with -ColumnMap."
                : $"Is '{CellText.Quote(nearest.Header)}' the domain '{nearest.Name}'? Then use -ColumnMap @{{ '{nearest.Name}' = '{CellText.Quote(nearest.Header)}' }}.",
        };
    }
}
