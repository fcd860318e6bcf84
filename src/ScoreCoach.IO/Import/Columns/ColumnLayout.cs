using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Editions;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Which column of a file is which: known fields, domains of exams, attributes. Found once from the headers, never from
/// which cells are filled.
/// </summary>
internal sealed class ColumnLayout
{
    /// <summary>The columns that a reject file adds and that every reader passes over.</summary>
    public static readonly IReadOnlyList<string> RejectColumns = ["ScoreCoach.Line", "ScoreCoach.Code", "ScoreCoach.Message"];

    /// <summary>A name of so many words is that of a domain, even where several exams have it.</summary>
    private const int MinWordsOfSharedName = 4;

    private const int MaxMistypedColumns = 500;

    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly int[] _fields;
    private readonly bool[] _ignored;
    private readonly IReadOnlySet<int> _fixedAttributes;
    private readonly Dictionary<string, int> _mapped;
    private readonly List<ImportIssue> _issues;
    private readonly DomainMentions _mentions;
    private readonly ColumnProfiles _profiles;
    private readonly LevelMarks? _marks;
    private Dictionary<ExamProfile, int[]> _domains = [];
    private bool[] _isDomain;
    private int[]? _candidates;

    private ColumnLayout(
        IReadOnlyList<string> headers, ExamCatalog catalog, ImportOptions options, int[] fields, bool[] ignored,
        IReadOnlySet<int> fixedAttributes, Dictionary<string, int> mapped, List<ImportIssue> issues, ColumnProfiles profiles, DomainMentions mentions, LevelMarks? marks,
        IReadOnlyList<int> objectives)
    {
        ObjectiveColumns = objectives;
        (_profiles, _mentions, _marks) = (profiles, mentions, marks);
        _fixedAttributes = fixedAttributes;
        Headers = headers;
        _catalog = catalog;
        _options = options;
        _fields = fields;
        _ignored = ignored;
        _mapped = mapped;
        _issues = issues;
        _isDomain = new bool[headers.Count];
        NameAttributes();
    }

    /// <summary>The headers as they came, trimmed.</summary>
    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<ImportIssue> Issues => _issues;

    /// <summary>Whether the file can't be read with these columns.</summary>
    public bool IsUnusable => _issues.Exists(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Whether a row holds one domain, not a whole report.</summary>
    public bool IsLong => this[ReportField.Domain] >= 0;

    /// <summary>What distinguishes people.</summary>
    public IdentityKind Identity => this[ReportField.CandidateId] >= 0 ? IdentityKind.Id
        : this[ReportField.CandidateName] >= 0 || this[ReportField.FirstName] >= 0 || this[ReportField.LastName] >= 0 ? IdentityKind.Name
        : IdentityKind.None;

    /// <summary>The editions whose domains were looked for.</summary>
    internal IEnumerable<ExamProfile> Profiles => _domains.Keys;

    /// <summary>The first rows of the table, for what names do not say.</summary>
    internal TableSample Sample => _profiles.Sample;

    /// <summary>The names of the attributes, in the file's order.</summary>
    public IReadOnlyList<string> AttributeNames { get; private set; } = [];

    /// <summary>The columns of the attributes, in the file's order.</summary>
    public IReadOnlyList<int> AttributeColumns { get; private set; } = [];

    /// <summary>Header → field, domain or "Attribute", in the file's order.</summary>
    public Dictionary<string, string> Columns
    {
        get
        {
            var described = new Dictionary<string, string>(StringComparer.Ordinal);
            var names = new NumberedNames(StringComparer.Ordinal);
            for (var column = 0; column < Headers.Count; column++)
            {
                described[names.Add(NameOf(column))] = RoleOf(column);
            }

            return described;
        }
    }

    /// <summary>Whether "Domain 1" means the first domain: only where there is one exam with one edition.</summary>
    internal bool CountsDomains { get; private set; }

    /// <summary>The maxima of points, where the file has them; null where numbers are read without.</summary>
    internal PointMaxima? Maxima { get; private set; }

    /// <summary>What is wrong with points whose maximum nothing names; null for nothing.</summary>
    internal ImportIssue? MissingMaximum { get; private set; }

    /// <summary>Attributes that bear the full name of a domain of one exam that the file is not about, and what its reports print.</summary>
    internal IReadOnlyList<ForeignColumn> ForeignColumns { get; private set; } = [];

    /// <summary>The columns that list missed objectives.</summary>
    public IReadOnlyList<int> ObjectiveColumns { get; }

    /// <summary>The columns that can be domains of an exam of the catalog, before it is known which exams occur.</summary>
    internal IReadOnlyList<int> DomainCandidates => _candidates ??= [.. Enumerable.Range(0, Headers.Count).Where(MayBeDomain)];

    /// <summary>The column of a field, from 0; -1 when there is none.</summary>
    public int this[ReportField field] => _fields[(int)field];

    /// <summary>Finds the fields among headers; the domains come later. Some columns are attributes whatever their names say.</summary>
    public static ColumnLayout Create(
        IReadOnlyList<string> headers, ExamCatalog catalog, ImportOptions options, IReadOnlySet<int>? attributes = null, TableSample? sample = null,
        (string Exam, string Place)? examAbove = null)
    {
        var clean = headers.Select(Clean).ToArray();
        var classifier = new Lazy<ValueClassifier>(() => new ValueClassifier(catalog, options));
        var profiles = new ColumnProfiles(sample ?? TableSample.Empty, classifier);
        var values = new FieldValues(profiles, catalog, options);
        var finder = new FieldColumnFinder(clean, catalog.Recognition, values);
        var ignored = new bool[clean.Length];
        for (var column = 0; column < clean.Length; column++)
        {
            if (RejectColumns.Contains(clean[column], StringComparer.OrdinalIgnoreCase))
            {
                ignored[column] = true;
                finder.Reserve(column);
            }
        }

        var fixedAttributes = attributes ?? new HashSet<int>();
        foreach (var column in fixedAttributes)
        {
            finder.Reserve(column);
        }

        var issues = new List<ImportIssue>();
        var mapped = ColumnMap.Apply(clean, catalog, options, finder, issues);
        var mentions = new DomainMentions(clean, catalog, options);
        var isWide = !NamesLongLayout(clean) && LooksWide(clean, catalog, mentions);
        var marks = isWide ? null : LevelMarks.Find(clean, [.. catalog.Vocabularies], profiles, classifier);
        finder.HasLevelMarks = marks is not null;
        finder.Find(lookForLong: !isWide);
        marks = finder.Columns[(int)ReportField.Domain] >= 0 && finder.Columns[(int)ReportField.Level] < 0 ? marks : null;
        issues.AddRange(finder.Issues);
        var layout = new ColumnLayout(clean, catalog, options, finder.Columns, ignored, fixedAttributes, mapped, issues, profiles, mentions, marks, finder.ObjectiveColumns);
        if (!isWide && !layout.IsLong && layout.Identity == IdentityKind.None && mapped.Count == 0 && TransposedTable.Find(clean, values) is { } transposed)
        {
            issues.Add(transposed);
            return layout;
        }

        var missing = new MissingFields(clean, catalog.Recognition, finder, values);
        if (layout[ReportField.Exam] < 0 && string.IsNullOrWhiteSpace(options.Exam))
        {
            issues.Add(NestedValues.Find(clean, profiles.Sample) ?? layout.MissingExam(
                missing.Suggest(ReportField.Exam) is >= 0 and var exam && profiles.HasRows ? clean[exam] : finder.NearestHeader(ReportField.Exam), examAbove));
        }

        if (layout[ReportField.CandidateId] < 0 && !finder.ReportsIdentity && !finder.IsOff(ReportField.CandidateId))
        {
            issues.Add(layout.NoCandidateColumn());
        }

        if (marks is not null)
        {
            issues.Add(layout.MarksFound(marks));
        }

        if (profiles.HasRows && missing.Describe(onlyWithHints: layout.IsUnusable) is { } notFound)
        {
            issues.Add(notFound);
        }

        return layout;
    }

    /// <summary>Finds the domains among the headers, given the editions of every exam that occurs.</summary>
    /// <param name="exams">The editions.</param>
    /// <param name="maxima">The rows that may hold maxima; null where only the first rows were looked at.</param>
    public ColumnLayout WithExams(IEnumerable<IReadOnlyList<ExamProfile>> exams, RowsOfMaxima? maxima = null)
    {
        var layout = new ColumnLayout(Headers, _catalog, _options, _fields, _ignored, _fixedAttributes, _mapped, [.. _issues], _profiles, _mentions, _marks, ObjectiveColumns);
        layout.FindDomains([.. exams.Select(editions => editions.ToArray())], maxima);
        return layout;
    }

    /// <summary>Where the domains of an edition stand: a column per domain, from 0; -1 where there is none.</summary>
    public IReadOnlyList<int> ColumnsOf(ExamProfile profile) =>
        _domains.TryGetValue(profile, out var columns) ? columns : Enumerable.Repeat(-1, profile.Domains.Count).ToArray();

    /// <summary>How many domains of an edition have a column; below 0 when none has and its reports print levels.</summary>
    internal int Fit(ExamProfile profile)
    {
        var found = ColumnsOf(profile).Count(column => column >= 0);
        return found == 0 && profile.Domains.Count > 0 && profile.Vocabulary.ReportsDomains ? -1 : found;
    }

    /// <summary>The text of a row's level, in a file with a row per domain.</summary>
    internal ReadOnlySpan<byte> LevelOf<TCells>(TCells cells)
        where TCells : IRowCells => _marks is { } marks ? marks.LevelOf(cells) : this[ReportField.Level] is >= 0 and var column ? CellText.Trim(cells.Get(column)) : default;

    /// <summary>Whether a column is a domain of one of the exams.</summary>
    internal bool IsDomain(int column) => _isDomain[column];

    /// <summary>Two headers that are domains of one exam: then "Category" and "Rating" do not mean a row per domain.</summary>
    private static bool LooksWide(string[] headers, ExamCatalog catalog, DomainMentions mentions)
    {
        var names = headers.Select(header => new DomainName(header)).ToArray();
        return catalog.Outlines.Any(outline => names
            .Select((name, column) => DomainMatcher.TryFind(outline, name, out var index) || mentions[column]?.Domains.TryGetValue(outline, out index) == true ? index : -1)
            .Where(index => index >= 0)
            .Distinct()
            .Skip(1)
            .Any());
    }

    // The names of fields are always understood: with both of them, what is named after a domain is an attribute.
    private static bool NamesLongLayout(string[] headers) =>
        headers.Contains(nameof(ReportField.Domain), StringComparer.OrdinalIgnoreCase) && headers.Contains(nameof(ReportField.Level), StringComparer.OrdinalIgnoreCase);

    internal static string Clean(string header) => header.Trim().TrimStart('#', '\uFEFF').Trim();

    private void FindDomains(ExamProfile[][] exams, RowsOfMaxima? rowsOfMaxima)
    {
        var profiles = exams.SelectMany(editions => editions).Distinct().ToArray();
        var byPosition = exams.Length == 1 && (_options.Edition is not null || HaveSameOutline(exams[0]));
        CountsDomains = byPosition;
        var finder = new DomainColumnFinder(Headers, IsFree, _mapped, _issues, _profiles, _mentions);
        (_domains, _isDomain) = (finder.Domains, finder.IsDomain);
        finder.TakeMapped(profiles, byPosition);
        if (!IsLong)
        {
            finder.Find(exams, profiles, byPosition, new EditionChooser(_catalog), Fit);
        }

        NameAttributes();
        var maxima = new MaximumColumns(this, _profiles, _mentions, _catalog.Recognition.Columns, _options, rowsOfMaxima);
        _issues.AddRange(maxima.Find(profiles));
        MissingMaximum = maxima.ReadsPairs ? maxima.FindMissing(profiles) : null;
        if (maxima.ReadsPairs)
        {
            Maxima = new PointMaxima(Headers, maxima.FindPairs(profiles), column => _mentions.MaximumOf(column) ?? maxima.OfRow(column), _options);
        }

        if (!IsLong)
        {
            FindForeign(profiles);
        }

        _issues.AddRange(FindSharedCodes(profiles));
        _issues.AddRange(new UnclaimedColumns(this, _catalog).Find(exams));
    }

    /// <summary>Editions that differ in weights only count as one: the first domain is the same in all of them.</summary>
    private static bool HaveSameOutline(ExamProfile[] editions) => Array.TrueForAll(
        editions,
        edition => edition.Domains.Select(domain => domain.Id).SequenceEqual(editions[0].Domains.Select(domain => domain.Id)));

    private bool IsFree(int column) => !_ignored[column] && !_fixedAttributes.Contains(column) && !IsField(column) && !_mapped.ContainsValue(column) && !IsMark(column) && Headers[column].Length > 0;

    private bool MayBeDomain(int column) => _mapped.ContainsValue(column)
        || (IsFree(column) && (_mentions[column] is not null || DomainMatcher.IsPosition(Headers[column]) || IsLikeDomain(Headers[column])));

    // No one mistypes a header of a file that is wider than any hand-made one.
    private bool IsLikeDomain(string header)
    {
        var (name, key) = (new DomainName(header), DomainMatcher.KeyOf(header));
        return _catalog.Outlines.Any(outline =>
            DomainMatcher.TryFind(outline, name, out _) || (Headers.Count <= MaxMistypedColumns && DomainMatcher.TryFindNearKey(outline, key, out _)));
    }

    private bool IsField(int column) => Array.IndexOf(_fields, column) >= 0 || ObjectiveColumns.Contains(column);

    /// <summary>Whether a column bears a label and holds marks.</summary>
    private bool IsMark(int column) => _marks?.Columns.Contains(column) == true;

    private ImportIssue MissingExam(string? nearest, (string Exam, string Place)? above)
    {
        var seen = string.Join(", ", Headers.Take(50).Select(header => CellText.Quote(header)));
        return FieldIssue.Of(
            ImportIssueCode.MissingColumn, nameof(ReportField.Exam), null,
            $"No column contains the exam. The columns are: {seen}.",
            [nameof(ReportField.Exam), .. _catalog.Recognition.Fields.GetValueOrDefault(nameof(ReportField.Exam))?.SelectMany(group => group).Take(10) ?? []],
            above is { } named ? Advice.With($"{named.Place} says {named.Exam}. If all rows are for that exam, use {OptionExample.Of(nameof(ImportOptions.Exam), named.Exam)}.")
                : nearest is null
                ? Advice.With($"Specify the exam with {OptionExample.Of(nameof(ImportOptions.Exam))}, or the column with {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Exam), "…")}.")
                : Advice.With($"Is it '{CellText.Quote(nearest)}'? Then use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Exam), CellText.Quote(nearest))}; or name the exam with {OptionExample.Of(nameof(ImportOptions.Exam))}.")) with
        { Line = 1 };
    }

    private ImportIssue NoCandidateColumn() => FieldIssue.Of(
        ImportIssueCode.NoCandidateColumn, nameof(ReportField.CandidateId), null,
        Identity == IdentityKind.Name
            ? $"The file has no candidate id column, so people are identified by name, in '{NameHeader}'."
            : IsLong ? "No column contains the id of a person, so the file is read as the reports of one person."
            : _options.NumberRows ? "No column contains the id of a person; rows are numbered and not checked for duplicates."
            : "No column contains the id of a person; each row counts as a separate person.",
        advice: Advice.With($"If there is one, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.CandidateId), "…")}."),
        severity: IssueSeverity.Decision) with
    { Line = 1 };

    private ImportIssue MarksFound(LevelMarks marks) => FieldIssue.Of(
        ImportIssueCode.ColumnFound, nameof(ReportField.Level), Headers[marks.Columns[0]],
        $"The level of a row is the label of the column that has a mark: '{string.Join("', '", marks.Labels.Select(label => CellText.Quote(label)))}'.",
        severity: IssueSeverity.Decision) with
    { Line = 1, Column = marks.Columns[0] + 1 };

    // A word such as "Security" is the name of teams and of domains of several exams: it has no bearing on either. No team has a name of
    // many words, whichever exams it belongs to.
    private void FindForeign(ExamProfile[] profiles)
    {
        var foreign = new List<ForeignColumn>();
        var own = profiles.Select(profile => profile.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byColumn = AttributeColumns.ToDictionary(column => column, column => DomainMatcher.KeyOf(Headers[column]) is var key
            ? _catalog.Entries.Where(entry => entry.Outlines.Any(outline => outline.HasFullName(key))).ToArray()
            : []);
        foreach (var (column, exams) in byColumn)
        {
            var words = HeaderWords.ListOf(Headers[column]).Length;
            if (words > 1 && exams.Length > 0 && (exams.Length == 1 || words >= MinWordsOfSharedName) && !Array.Exists(exams, exam => own.Contains(exam.Id)))
            {
                foreign.Add(new(column, exams[0], IsWholeOutline: false));
            }
        }

        // The domains of one other exam, and none of the file's own: the exam is named wrongly, or by a code that two vendors use.
        if (profiles.Length > 0 && Array.Exists(profiles, profile => profile.Domains.Count > 0 && ColumnsOf(profile).All(column => column < 0))
            && byColumn.SelectMany(column => column.Value).Distinct().Where(exam => !own.Contains(exam.Id)).MaxBy(exam => ColumnsWith(exam).Length) is { } other
            && ColumnsWith(other) is { Length: > 1 } columns && other.Outlines.Any(outline => columns.Length * 2 >= outline.Domains.Count))
        {
            foreign.RemoveAll(column => columns.Contains(column.Column));
            foreign.AddRange(columns.Select(column => new ForeignColumn(column, other, IsWholeOutline: true)));
        }

        ForeignColumns = foreign;

        int[] ColumnsWith(CatalogEntry exam) => [.. byColumn.Where(column => column.Value.Contains(exam)).Select(column => column.Key)];
    }

    // Two vendors may use one code. Where the columns show which exam is meant, the rows report it; otherwise nothing else would.
    private IEnumerable<ImportIssue> FindSharedCodes(ExamProfile[] profiles)
    {
        foreach (var profile in profiles.DistinctBy(profile => profile.Id))
        {
            if (_catalog.WithCode(profile.Id) is not { Count: > 0 } others || ColumnsOf(profile).Any(column => column >= 0) || !IsWritten(profile.Id) || ForeignColumns.Any(column => column.IsWholeOutline))
            {
                continue;
            }

            yield return FieldIssue.Of(
                ImportIssueCode.SharedCode, nameof(ReportField.Exam), profile.Id,
                $"'{profile.Id}' is read as {profile.Title}. It is also the code of {Listed.And([.. others.Select(other => $"{other.Title} ({other.Id})")])}.",
                [profile.Id, .. others.Select(other => other.Id)],
                Advice.With($"If the reports are of {others[0].Id}, use {OptionExample.Of(nameof(ImportOptions.ExamMap), profile.Id, others[0].Id)}."),
                IssueSeverity.Decision) with
            { Line = 1, Column = this[ReportField.Exam] + 1 };
        }

        bool IsWritten(string code) => this[ReportField.Exam] is var column && column < 0
            ? ExamKey.Of(_options.Exam) == ExamKey.Of(code)
            : Sample.Rows.Any(row => ExamKey.Of(CellText.ToString(CellText.Trim(row.Get(column)))) == ExamKey.Of(code));
    }

    private void NameAttributes()
    {
        var numbered = new NumberedNames(StringComparer.OrdinalIgnoreCase);
        AttributeColumns = Enumerable.Range(0, Headers.Count).Where(IsAttribute).ToArray();
        AttributeNames = AttributeColumns.Select(column => numbered.Add(NameOf(column))).ToArray();

        bool IsAttribute(int column) =>
            !_ignored[column] && !_isDomain[column] && !IsField(column) && !_mapped.ContainsValue(column) && !IsMark(column);
    }

    /// <summary>The headers of the columns that identify people; none where rows are numbered.</summary>
    public IReadOnlyList<string> IdentityHeaders => Identity switch
    {
        IdentityKind.Id => [Headers[this[ReportField.CandidateId]]],
        IdentityKind.Name => [.. new[] { ReportField.CandidateName, ReportField.FirstName, ReportField.LastName }
            .Select(part => this[part]).Where(column => column >= 0).Select(column => Headers[column])],
        _ => [],
    };

    /// <summary>The headers that hold the name of a person.</summary>
    private string NameHeader => string.Join("' and '", (this[ReportField.CandidateName] >= 0 ? [ReportField.CandidateName] : new[] { ReportField.FirstName, ReportField.LastName })
        .Select(part => this[part])
        .Where(column => column >= 0)
        .Select(column => CellText.Quote(Headers[column])));

    private string NameOf(int column) => Headers[column].Length > 0 ? Headers[column] : FormattableString.Invariant($"Column {column + 1}");

    private string RoleOf(int column)
    {
        if (_ignored[column])
        {
            return "Ignored";
        }

        if (Array.IndexOf(_fields, column) is >= 0 and var field)
        {
            return ((ReportField)field).ToString();
        }

        if (ObjectiveColumns.Contains(column))
        {
            return nameof(ReportField.MissedObjectives);
        }

        if (IsMark(column))
        {
            return nameof(ReportField.Level);
        }

        foreach (var (profile, columns) in _domains)
        {
            if (Array.IndexOf(columns, column) is >= 0 and var index)
            {
                return profile.Domains[index].Id;
            }
        }

        return "Attribute";
    }
}
