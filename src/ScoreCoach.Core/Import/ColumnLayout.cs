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
    private Dictionary<ExamProfile, int[]> _domains = [];
    private bool[] _isDomain;

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
        var mapped = ColumnMapReader.Read(clean, catalog, options, finder, issues);
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

    internal static string Clean(string header) => header.Trim().TrimStart('#', '\uFEFF').Trim();

    private void FindDomains(ExamProfile[][] exams)
    {
        var profiles = exams.SelectMany(editions => editions).Distinct().ToArray();
        var byPosition = exams.Length == 1 && (_options.Edition is not null || HaveSameOutline(exams[0]));
        CountsDomains = byPosition;
        var finder = new DomainColumnFinder(Headers, IsFree, _mapped, _issues);
        (_domains, _isDomain) = (finder.Domains, finder.IsDomain);
        finder.TakeMapped(profiles, byPosition);
        if (!IsLong)
        {
            finder.Find(exams, profiles, byPosition, Fit);
        }

        NameAttributes();
        if (!IsLong)
        {
            FindForeign(profiles);
        }
    }

    /// <summary>Editions that differ in weights only count as one: the first domain is the same in all of them.</summary>
    private static bool HaveSameOutline(ExamProfile[] editions) => Array.TrueForAll(
        editions,
        edition => edition.Domains.Select(domain => domain.Id).SequenceEqual(editions[0].Domains.Select(domain => domain.Id)));

    private bool IsFree(int column) => !_ignored[column] && !_fixedAttributes.Contains(column) && Array.IndexOf(_fields, column) < 0 && !_mapped.ContainsValue(column) && Headers[column].Length > 0;

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
