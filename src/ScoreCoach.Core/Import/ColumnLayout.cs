namespace ScoreCoach;

/// <summary>
/// Which column of a file is which: known fields, domains of exams, attributes. Found once from the headers, never from
/// which cells are filled.
/// </summary>
public sealed class ColumnLayout
{
    /// <summary>The columns that a reject file adds and that every reader passes over.</summary>
    public static readonly IReadOnlyList<string> RejectColumns = ["ScoreCoach.Line", "ScoreCoach.Code", "ScoreCoach.Message"];

    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly int[] _fields;
    private readonly bool[] _ignored;
    private readonly IReadOnlySet<int> _fixedAttributes;
    private readonly Dictionary<string, int> _mapped;
    private readonly List<ImportIssue> _issues;
    private readonly Dictionary<ExamProfile, int[]> _domains = [];
    private readonly bool[] _isDomain;

    private ColumnLayout(
        IReadOnlyList<string> headers,
        ExamCatalog catalog,
        ImportOptions options,
        int[] fields,
        bool[] ignored,
        IReadOnlySet<int> fixedAttributes,
        Dictionary<string, int> mapped,
        List<ImportIssue> issues)
    {
        _fixedAttributes = fixedAttributes;
        Headers = headers;
        _catalog = catalog;
        _options = options;
        _fields = fields;
        _ignored = ignored;
        _mapped = mapped;
        _issues = issues;
        _isDomain = new bool[headers.Count];
        AttributeColumns = [];
        AttributeNames = [];
        ForeignColumns = [];
        NameAttributes();
    }

    /// <summary>The headers as they came, trimmed.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>What is wrong or odd about the columns.</summary>
    public IReadOnlyList<ImportIssue> Issues => _issues;

    /// <summary>Whether the file can't be read with these columns.</summary>
    public bool IsUnusable => _issues.Exists(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Whether a row holds one domain, not a whole report.</summary>
    public bool IsLong => this[ReportField.Domain] >= 0;

    /// <summary>Whether any column is a domain of one of the exams.</summary>
    public bool HasDomains => IsLong || Array.IndexOf(_isDomain, true) >= 0;

    /// <summary>The names of the attributes, in the file's order.</summary>
    public IReadOnlyList<string> AttributeNames { get; private set; }

    /// <summary>The columns of the attributes, in the file's order.</summary>
    public IReadOnlyList<int> AttributeColumns { get; private set; }

    /// <summary>Header → field, domain or "Attribute", in the file's order.</summary>
    public IReadOnlyDictionary<string, string> Columns => Describe();

    /// <summary>Whether "Domain 1" means the first domain: only where there is one exam with one edition.</summary>
    internal bool CountsDomains { get; private set; }

    /// <summary>Attributes that bear the full name of a domain of an exam that the file is not about.</summary>
    internal IReadOnlyList<(int Column, ExamProfile Profile, int Domain)> ForeignColumns { get; private set; }

    /// <summary>The column of a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The column, from 0; -1 when there is none.</returns>
    public int this[ReportField field] => _fields[(int)field];

    /// <summary>Finds the fields among headers.</summary>
    /// <param name="headers">The headers as they came.</param>
    /// <param name="catalog">The exams and the words for fields.</param>
    /// <param name="options">The user's own map, if there is one.</param>
    /// <returns>The layout, without domains.</returns>
    public static ColumnLayout Create(IReadOnlyList<string> headers, ExamCatalog catalog, ImportOptions options) =>
        Create(headers, catalog, options, new HashSet<int>());

    /// <summary>Finds the fields among headers.</summary>
    /// <param name="headers">The headers as they came.</param>
    /// <param name="catalog">The exams and the words for fields.</param>
    /// <param name="options">The user's own map, if there is one.</param>
    /// <param name="attributes">Columns that are attributes whatever their names say.</param>
    /// <returns>The layout, without domains.</returns>
    public static ColumnLayout Create(IReadOnlyList<string> headers, ExamCatalog catalog, ImportOptions options, IReadOnlySet<int> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        var clean = headers.Select(Clean).ToArray();
        var finder = new FieldColumnFinder(clean, catalog.Recognition);
        var ignored = new bool[clean.Length];
        for (var column = 0; column < clean.Length; column++)
        {
            if (RejectColumns.Contains(clean[column], StringComparer.OrdinalIgnoreCase))
            {
                ignored[column] = true;
                finder.Reserve(column);
            }
        }

        foreach (var column in attributes)
        {
            finder.Reserve(column);
        }

        var issues = new List<ImportIssue>();
        var mapped = ReadMap(clean, catalog, options, finder, issues);
        finder.Find(lookForLong: !LooksWide(clean, catalog));
        issues.AddRange(finder.Issues);
        var layout = new ColumnLayout(clean, catalog, options, finder.Columns, ignored, attributes, mapped, issues);
        if (layout[ReportField.Exam] < 0 && string.IsNullOrWhiteSpace(options.Exam))
        {
            issues.Add(layout.MissingExam(finder.NearestHeader(ReportField.Exam)));
        }

        if (layout[ReportField.CandidateId] < 0)
        {
            issues.Add(new ImportIssue
            {
                Line = 1,
                Field = nameof(ReportField.CandidateId),
                Code = ImportIssueCode.NoCandidateColumn,
                Severity = IssueSeverity.Notice,
                Message = "No column holds the id of a person; rows are numbered and not checked for duplicates.",
                Suggestion = "If there is one, use -ColumnMap @{ CandidateId = '…' }.",
            });
        }

        return layout;
    }

    /// <summary>Finds the domains of exams among the headers.</summary>
    /// <param name="exams">The editions of every exam that occurs.</param>
    /// <returns>A layout with domains.</returns>
    public ColumnLayout WithExams(IEnumerable<IReadOnlyList<ExamProfile>> exams)
    {
        ArgumentNullException.ThrowIfNull(exams);
        var layout = new ColumnLayout(Headers, _catalog, _options, _fields, _ignored, _fixedAttributes, _mapped, [.. _issues]);
        layout.FindDomains(exams.Select(editions => editions.ToArray()).ToArray());
        return layout;
    }

    /// <summary>Where the domains of an edition stand.</summary>
    /// <param name="profile">The edition.</param>
    /// <returns>A column per domain, from 0; -1 where there is none.</returns>
    public IReadOnlyList<int> ColumnsOf(ExamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return _domains.TryGetValue(profile, out var columns) ? columns : Enumerable.Repeat(-1, profile.Domains.Count).ToArray();
    }

    /// <summary>How many domains of an edition have a column; below 0 when none has and its reports print levels.</summary>
    internal int Fit(ExamProfile profile)
    {
        var found = ColumnsOf(profile).Count(column => column >= 0);
        return found == 0 && profile.Domains.Count > 0 && profile.Vendor.ReportsDomainLevels ? -1 : found;
    }

    /// <summary>Whether a column is a domain of one of the exams.</summary>
    internal bool IsDomain(int column) => _isDomain[column];

    /// <summary>Two headers that are domains of one exam: then "Category" and "Rating" are no row per domain.</summary>
    private static bool LooksWide(string[] headers, ExamCatalog catalog)
    {
        var names = headers.Select(header => new DomainName(header)).ToArray();
        return catalog.Profiles.Any(profile => names
            .Select(name => DomainMatcher.TryFind(profile, name, out var index) ? index : -1)
            .Where(index => index >= 0)
            .Distinct()
            .Skip(1)
            .Any());
    }

    private static string Clean(string header) => header.Trim().TrimStart('#', '\uFEFF').Trim();

    private static Dictionary<string, int> ReadMap(
        string[] headers, ExamCatalog catalog, ImportOptions options, FieldColumnFinder finder, List<ImportIssue> issues)
    {
        var mapped = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, header) in options.ColumnMap)
        {
            var column = IndexOfHeader(headers, header);
            var isField = Enum.TryParse<ReportField>(name, ignoreCase: true, out var field) && Enum.IsDefined(field) && !char.IsAsciiDigit(name[0]);
            if (column < 0)
            {
                var nearest = NearestName.Among(header, headers);
                issues.Add(MapIssue(name, header, $"The column map names a column '{header}' that the file does not have.", headers, nearest));
            }
            else if (isField)
            {
                finder.Assign(field, column);
            }
            else if (DomainMatcher.IsPosition(name) || catalog.Profiles.Any(profile => DomainMatcher.TryFind(profile, name, out _)))
            {
                mapped[name] = column;
                finder.Reserve(column);
            }
            else
            {
                var fields = Enum.GetNames<ReportField>();
                issues.Add(MapIssue(name, header, $"The column map names '{name}', which is no field and no domain.", fields, NearestName.Among(name, fields)));
            }
        }

        return mapped;
    }

    private static ImportIssue MapIssue(string name, string header, string message, IReadOnlyList<string> accepted, string? nearest) => new()
    {
        Field = name,
        Value = header,
        Code = ImportIssueCode.MissingColumn,
        Message = message,
        Accepted = accepted,
        Suggestion = nearest is null ? null : $"Did you mean '{nearest}'?",
    };

    private static int IndexOfHeader(string[] headers, string header)
    {
        var wanted = Clean(header);
        var exact = Array.FindIndex(headers, name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase));
        var key = TextKey.Of(wanted);
        return exact >= 0 || key.Length == 0 ? exact : Array.FindIndex(headers, name => TextKey.Of(name) == key);
    }

    private void FindDomains(ExamProfile[][] exams)
    {
        var profiles = exams.SelectMany(editions => editions).Distinct().ToArray();
        var byPosition = exams.Length == 1 && (_options.Edition is not null || HaveSameOutline(exams[0]));
        CountsDomains = byPosition;
        foreach (var profile in profiles)
        {
            var columns = new int[profile.Domains.Count];
            Array.Fill(columns, -1);
            _domains[profile] = columns;
            foreach (var (name, column) in _mapped)
            {
                if (DomainMatcher.TryFind(profile, name, out var index) || (byPosition && DomainMatcher.TryFindPosition(profile, name, out index)))
                {
                    columns[index] = column;
                    _isDomain[column] = true;
                }
            }
        }

        if (IsLong)
        {
            NameAttributes();
            return;
        }

        FindByName(profiles, byPosition);
        FindByInitials(profiles);
        FindNear(profiles);
        CheckDomains(exams);
        NameAttributes();
        FindForeign(profiles);
    }

    /// <summary>Editions that differ in weights only count as one: the first domain is the same in all of them.</summary>
    private static bool HaveSameOutline(ExamProfile[] editions) => Array.TrueForAll(
        editions,
        edition => edition.Domains.Select(domain => domain.Id).SequenceEqual(editions[0].Domains.Select(domain => domain.Id)));

    private bool IsFree(int column) => !_ignored[column] && !_fixedAttributes.Contains(column) && Array.IndexOf(_fields, column) < 0 && !_mapped.ContainsValue(column) && Headers[column].Length > 0;

    private void FindByName(ExamProfile[] profiles, bool byPosition)
    {
        for (var column = 0; column < Headers.Count; column++)
        {
            if (!IsFree(column))
            {
                continue;
            }

            var name = new DomainName(Headers[column]);
            foreach (var profile in profiles)
            {
                if (DomainMatcher.TryFindName(profile, name, out var index)
                    || (byPosition && DomainMatcher.TryFindPosition(profile, Headers[column], out index)))
                {
                    Assign(profile, index, column);
                }
            }
        }
    }

    /// <summary>Initials count only for a domain that no column names in full: "DE" beside "Data Engineering" is a country.</summary>
    private void FindByInitials(ExamProfile[] profiles)
    {
        for (var column = 0; column < Headers.Count; column++)
        {
            if (!IsFree(column) || _isDomain[column])
            {
                continue;
            }

            var name = new DomainName(Headers[column]);
            foreach (var profile in profiles)
            {
                if (DomainMatcher.TryFindInitials(profile, name, out var index) && _domains[profile][index] < 0)
                {
                    Assign(profile, index, column);
                }
            }
        }
    }

    private void FindNear(ExamProfile[] profiles)
    {
        for (var column = 0; column < Headers.Count; column++)
        {
            if (!IsFree(column) || _isDomain[column])
            {
                continue;
            }

            foreach (var profile in profiles)
            {
                if (DomainMatcher.TryFindNear(profile, Headers[column], out var index) && _domains[profile][index] < 0)
                {
                    if (!_isDomain[column])
                    {
                        _issues.Add(new ImportIssue
                        {
                            Line = 1,
                            Column = column + 1,
                            Field = profile.Domains[index].Id,
                            Value = Headers[column],
                            Code = ImportIssueCode.ColumnNearMatch,
                            Severity = IssueSeverity.Warning,
                            Message = $"The column '{Headers[column]}' was taken for the domain '{profile.Domains[index].Name}' of {profile.Id}.",
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
        var columns = _domains[profile];
        if (columns[index] >= 0 && _mapped.ContainsValue(columns[index]))
        {
            return;
        }

        if (columns[index] >= 0)
        {
            var first = columns[index];
            if (!_issues.Exists(issue => issue.Code == ImportIssueCode.AmbiguousColumn && issue.Column == column + 1))
            {
                _issues.Add(new ImportIssue
                {
                    Line = 1,
                    Column = column + 1,
                    Field = profile.Domains[index].Id,
                    Value = Headers[column],
                    Code = ImportIssueCode.AmbiguousColumn,
                    Message = $"The columns '{Headers[first]}' and '{Headers[column]}' are equally good matches for the domain '{profile.Domains[index].Name}' of {profile.Id}.",
                    Accepted = [Headers[first], Headers[column]],
                    Suggestion = $"Say which one it is with -ColumnMap @{{ '{profile.Domains[index].Id}' = '…' }}, or rename the other.",
                });
            }

            return;
        }

        columns[index] = column;
        _isDomain[column] = true;
    }

    /// <summary>A file without any domain is refused, unless nobody reports domains; a domain without a column is named.</summary>
    private void CheckDomains(ExamProfile[][] exams)
    {
        if (exams.Length == 0)
        {
            return;
        }

        if (!HasDomains)
        {
            if (exams.SelectMany(editions => editions).Any(profile => profile.Vendor.ReportsDomainLevels && profile.Domains.Count > 0))
            {
                _issues.Add(MissingDomains(exams));
            }

            return;
        }

        foreach (var editions in exams)
        {
            var best = EditionChooser.BestFitting(editions, Fit).FirstOrDefault();
            for (var index = 0; best is not null && index < best.Domains.Count; index++)
            {
                if (_domains[best][index] < 0 && best.Vendor.ReportsDomainLevels)
                {
                    _issues.Add(new ImportIssue
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

    private ImportIssue MissingExam(string? nearest)
    {
        var seen = string.Join(", ", Headers.Take(50).Select(header => CellText.Quote(header)));
        return new ImportIssue
        {
            Line = 1,
            Field = nameof(ReportField.Exam),
            Code = ImportIssueCode.MissingColumn,
            Message = $"No column names the exam. The columns are: {seen}.",
            Accepted = [nameof(ReportField.Exam), .. _catalog.Recognition.Fields.GetValueOrDefault(nameof(ReportField.Exam))?.SelectMany(group => group) ?? []],
            Suggestion = nearest is null
                ? "Name the exam with -Exam, or the column with -ColumnMap @{ Exam = '…' }."
                : $"Is it '{CellText.Quote(nearest)}'? Then use -ColumnMap @{{ Exam = '{CellText.Quote(nearest)}' }}; or name the exam with -Exam.",
        };
    }

    private ImportIssue MissingDomains(ExamProfile[][] exams)
    {
        var profile = EditionChooser.Newest(exams[0]);
        var names = profile.Domains.Select(domain => domain.Name).ToArray();
        var free = Enumerable.Range(0, Headers.Count).Where(IsFree).Select(column => Headers[column]).ToArray();
        var nearest = names.Select(name => (Name: name, Header: NearestName.Among(name, free))).FirstOrDefault(pair => pair.Header is not null);
        var seen = string.Join(", ", Headers.Take(50).Select(header => CellText.Quote(header)));
        var positions = Headers.Any(DomainMatcher.IsPosition)
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

    private void FindForeign(ExamProfile[] profiles)
    {
        var foreign = new List<(int, ExamProfile, int)>();
        foreach (var column in AttributeColumns)
        {
            foreach (var profile in _catalog.Profiles)
            {
                if (!profiles.Contains(profile) && DomainMatcher.TryFindFullName(profile, Headers[column], out var index))
                {
                    foreign.Add((column, profile, index));
                    break;
                }
            }
        }

        ForeignColumns = foreign;
    }

    private void NameAttributes()
    {
        var columns = new List<int>();
        var names = new List<string>();
        var numbered = new NumberedNames(StringComparer.OrdinalIgnoreCase);
        for (var column = 0; column < Headers.Count; column++)
        {
            if (_ignored[column] || _isDomain[column] || Array.IndexOf(_fields, column) >= 0 || _mapped.ContainsValue(column))
            {
                continue;
            }

            columns.Add(column);
            names.Add(numbered.Add(NameOf(column)));
        }

        AttributeColumns = columns.ToArray();
        AttributeNames = names.ToArray();
    }

    private string NameOf(int column) => Headers[column].Length > 0 ? Headers[column] : FormattableString.Invariant($"Column {column + 1}");

    private Dictionary<string, string> Describe()
    {
        var described = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new NumberedNames(StringComparer.Ordinal);
        for (var column = 0; column < Headers.Count; column++)
        {
            described[names.Add(NameOf(column))] = RoleOf(column);
        }

        return described;
    }

    private string RoleOf(int column)
    {
        if (_ignored[column])
        {
            return "Ignored";
        }

        var field = Array.IndexOf(_fields, column);
        if (field >= 0)
        {
            return ((ReportField)field).ToString();
        }

        foreach (var (profile, columns) in _domains)
        {
            var index = Array.IndexOf(columns, column);
            if (index >= 0)
            {
                return profile.Domains[index].Id;
            }
        }

        return "Attribute";
    }
}
