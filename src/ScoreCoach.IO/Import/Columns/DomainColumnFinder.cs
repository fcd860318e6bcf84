using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Editions;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Finds which columns are domains of exams: by name, by initials, and by a name that is nearly right if no other is close.</summary>
/// <remarks>Free is a column that is neither a field nor spoken for in another way; mapped are the domains of the user's own map.</remarks>
internal sealed class DomainColumnFinder(
    IReadOnlyList<string> headers, Func<int, bool> isFree, Dictionary<string, int> mapped, List<ImportIssue> issues)
{
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
                if (DomainMatcher.TryFind(profile, name, out var index) || (byPosition && DomainMatcher.TryFindPosition(profile, name, out index)))
                {
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
        Check(exams, chooser, fit);
    }

    private IEnumerable<int> FreeColumns => Enumerable.Range(0, headers.Count).Where(column => isFree(column) && !IsDomain[column]);

    private void FindByName(ExamProfile[] profiles, bool byPosition)
    {
        foreach (var column in FreeColumns)
        {
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
        foreach (var column in FreeColumns)
        {
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
        foreach (var column in FreeColumns)
        {
            foreach (var profile in profiles)
            {
                if (!DomainMatcher.TryFindNear(profile, headers[column], out var index) || Domains[profile][index] >= 0)
                {
                    continue;
                }

                if (!IsDomain[column])
                {
                    var domain = profile.Domains[index];
                    issues.Add(FieldIssue.Of(
                        ImportIssueCode.ColumnNearMatch, domain.Id, headers[column],
                        $"The column '{headers[column]}' was taken for the domain '{domain.Name}' of {profile.Id}.",
                        advice: $"If it is something else, rename it; otherwise write '{domain.Name}'.",
                        severity: IssueSeverity.Warning) with
                    { Line = 1, Column = column + 1 });
                }

                Assign(profile, index, column);
            }
        }
    }

    private void Assign(ExamProfile profile, int index, int column)
    {
        ref var place = ref Domains[profile][index];
        if (place < 0)
        {
            place = column;
            IsDomain[column] = true;
        }
        else if (!mapped.ContainsValue(place) && !issues.Exists(issue => issue.Code == ImportIssueCode.AmbiguousColumn && issue.Column == column + 1))
        {
            issues.Add(Ambiguous(profile, profile.Domains[index], place, column));
        }
    }

    private ImportIssue Ambiguous(ExamProfile profile, ExamDomain domain, int first, int second) => FieldIssue.Of(
        ImportIssueCode.AmbiguousColumn, domain.Id, headers[second],
        $"The columns '{headers[first]}' and '{headers[second]}' are equally good matches for the domain '{domain.Name}' of {profile.Id}.",
        [headers[first], headers[second]],
        Advice.With($"Say which one it is with {OptionExample.Of(nameof(ImportOptions.ColumnMap), domain.Id, headers[first])}, or rename the other."))
        with
    { Line = 1, Column = second + 1 };

    /// <summary>A file without any domain is refused, unless nobody reports domains; a domain without a column is named.</summary>
    private void Check(ExamProfile[][] exams, EditionChooser chooser, Func<ExamProfile, int> fit)
    {
        if (exams.Length == 0)
        {
            return;
        }

        if (Array.IndexOf(IsDomain, true) < 0)
        {
            if (exams.SelectMany(editions => editions).Any(profile => profile.Vendor.ReportsDomainLevels && profile.Domains.Count > 0))
            {
                issues.Add(MissingDomains(exams));
            }

            return;
        }

        foreach (var editions in exams)
        {
            // The edition that rows without a date are read with; the domains of the others are reported per row.
            var best = chooser.Choose(editions, fit, examDate: null).Profile;
            for (var index = 0; best is not null && index < best.Domains.Count; index++)
            {
                if (Domains[best][index] < 0 && best.Vendor.ReportsDomainLevels)
                {
                    issues.Add(MissingDomain(best, best.Domains[index]));
                }
            }
        }
    }

    private static ImportIssue MissingDomain(ExamProfile profile, ExamDomain domain) => FieldIssue.Of(
        ImportIssueCode.MissingDomain, domain.Id, null,
        $"No column holds the domain '{domain.Name}' of {profile.Id}; its level is unknown.",
        advice: Advice.With($"If there is one, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), domain.Id, "…")}."),
        severity: IssueSeverity.Warning) with
    { Line = 1 };

    private ImportIssue MissingDomains(ExamProfile[][] exams)
    {
        var profile = EditionChooser.Newest(exams[0]);
        var names = profile.Domains.Select(domain => domain.Name).ToArray();
        var free = Enumerable.Range(0, headers.Count).Where(isFree).Select(column => headers[column]).ToArray();
        var nearest = names.Select(name => (Name: name, Header: NearestName.Among(name, free))).FirstOrDefault(pair => pair.Header is not null);
        var seen = string.Join(", ", headers.Take(50).Select(header => CellText.Quote(header)));
        var positions = headers.Any(DomainMatcher.IsPosition)
            ? " Columns named by number count only with one exam and one edition."
            : string.Empty;
        return FieldIssue.Of(
            ImportIssueCode.MissingColumn, nameof(ReportField.Domain), null,
            $"No column is a domain of {string.Join(", ", exams.Take(10).Select(editions => editions[0].Id))}. The columns are: {seen}.{positions}",
            names,
            nearest.Header is null
                ? Advice.With($"Name a column after each domain, or map them with {OptionExample.Of(nameof(ImportOptions.ColumnMap))}.")
                : Advice.With($"Is '{CellText.Quote(nearest.Header)}' the domain '{nearest.Name}'? Then use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nearest.Name, CellText.Quote(nearest.Header))}.")) with
        { Line = 1 };
    }
}
