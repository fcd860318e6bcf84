using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds the column of each known field among a file's headers. Names are ranked: the best header wins unless its values are
/// something else, the others become attributes with a notice, and two of equal rank and equal values are an error.
/// </summary>
internal sealed class FieldColumnFinder(IReadOnlyList<string> headers, RecognitionRules recognition, FieldValues values)
{
    /// <summary>Shorter names have too many neighbors that mean something else: "Store" is one edit from "Score".</summary>
    private const int MinNearMatchLength = 7;

    private static readonly ReportField[] NameFields = [ReportField.CandidateName, ReportField.FirstName, ReportField.LastName];

    private readonly string[] _keys = [.. headers.Select(header => TextKey.Of(header))];
    private readonly bool[] _taken = new bool[headers.Count];
    private readonly HashSet<ReportField> _off = [];
    private readonly FieldNames _names = FieldNames.Of(recognition);
    private readonly HashSet<string> _counted = TextKey.SetOf(recognition.SummaryRows.Counted);
    private readonly Dictionary<ReportField, int> _passedOver = [];
    private readonly List<ImportIssue> _issues = [];
    private bool _isScoreGiven;
    private bool _isResultGiven;

    public IReadOnlyList<ImportIssue> Issues => _issues;

    /// <summary>The column of each field, by the field's number; -1 for none.</summary>
    public int[] Columns { get; } = [.. Enumerable.Repeat(-1, Enum.GetValues<ReportField>().Length)];

    /// <summary>The columns that list missed objectives, the one of the field among them.</summary>
    public int[] ObjectiveColumns { get; private set; } = [];

    /// <summary>Whether levels are in columns of their own, as marks.</summary>
    public bool HasLevelMarks { get; set; }

    /// <summary>Whether the user said that no column holds a field.</summary>
    public bool IsOff(ReportField field) => _off.Contains(field);

    /// <summary>A column with a name of a field that was not taken for it because of its values; -1 for none.</summary>
    public int PassedOver(ReportField field) => _passedOver.GetValueOrDefault(field, -1);

    /// <summary>Whether a message already shows how people are identified.</summary>
    public bool ReportsIdentity => _issues.Exists(issue => issue.Code == ImportIssueCode.IdentityFound);

    /// <summary>Takes a column for a field before anything is looked for.</summary>
    public void Assign(ReportField field, int column)
    {
        Columns[(int)field] = column;
        _taken[column] = true;
        values.ExamColumn = Columns[(int)ReportField.Exam];
    }

    /// <summary>Leaves a field without a column, whatever the headers.</summary>
    public void SwitchOff(ReportField field) => _off.Add(field);

    /// <summary>Takes a column out of what is looked at.</summary>
    public void Reserve(int column) => _taken[column] = true;

    /// <summary>Whether a column is spoken for.</summary>
    public bool IsTaken(int column) => _taken[column];

    /// <summary>Looks for every field that has no column yet.</summary>
    public void Find(bool lookForLong)
    {
        (_isScoreGiven, _isResultGiven) = (Columns[(int)ReportField.Score] >= 0, Columns[(int)ReportField.Result] >= 0);
        foreach (var field in Enum.GetValues<ReportField>().Where(field => field is not (ReportField.Domain or ReportField.Level)))
        {
            Find(field);
        }

        FindObjectives();
        if (lookForLong)
        {
            FindLongLayout();
        }

        FindNear();
        FindNameOfPeople();
        FindLastName();
    }

    /// <summary>The header that is nearest to a field's names, of columns whose values fit; null when none is near.</summary>
    public string? NearestHeader(ReportField field)
    {
        var free = Enumerable.Range(0, headers.Count)
            .Where(column => !_taken[column] && headers[column].Length > 0 && values.FitOf(field, column) >= ValueFit.Partly)
            .Select(column => headers[column])
            .ToArray();
        return _names.Groups[field].SelectMany(group => group).Select(name => NearestName.Among(name, free)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Whether a header is the name of a field: of one of its values, or of the field itself.</summary>
    internal bool HasWordOf(ReportField field, int column)
    {
        var words = HeaderWords.Of(headers[column]);
        return _names.Groups[field].SelectMany(group => group).Select(HeaderWords.Of).Any(name => words.Contains(name));
    }

    /// <summary>The columns whose headers name a field, the best group first.</summary>
    private List<FieldCandidate> CandidatesOf(ReportField field)
    {
        List<FieldCandidate> candidates = [];
        for (var column = 0; column < _keys.Length; column++)
        {
            if (!_taken[column] && _names.Find(field, _keys[column], headers[column], column) is { } candidate && (!candidate.IsComposed || DistinguishesPeople(column)))
            {
                candidates.Add(candidate);
            }
        }

        return candidates.Count < 2 ? candidates : [.. candidates.OrderBy(candidate => candidate.Rank)];
    }

    /// <summary>Whether the values of a column with a composed header can be ids: "FT" and "PT" under "Staff code" are not.</summary>
    private bool DistinguishesPeople(int column) => !values.Known || values.Profiles[column] is not { Filled: > 2 } profile || profile.Distinct * 2 > profile.Filled
        || values.Profiles.FirstText(column).AsSpan().ContainsAnyInRange('0', '9') || values.Profiles.FirstText(column).Contains('@', StringComparison.Ordinal);

    private void Find(ReportField field)
    {
        if (Columns[(int)field] >= 0 || _off.Contains(field) || CandidatesOf(field) is not { Count: > 0 } candidates)
        {
            return;
        }

        var chosen = field == ReportField.CandidateId
            ? new IdentityChoice(headers, _keys, _names, values, IsTaken, _issues).Choose(candidates, [.. NameFields.SelectMany(CandidatesOf)])
            : Choose(field, candidates);
        if (chosen.Count == 0)
        {
            _passedOver.TryAdd(field, candidates[0].Column);
            return;
        }

        var best = chosen[0];
        Assign(field, best.Column);
        if (chosen.Count > 1)
        {
            AddAmbiguous(field, [.. chosen.Select(candidate => candidate.Column)]);
        }

        var passed = field == ReportField.CandidateId ? null : candidates.Find(candidate => candidate.Rank <= best.Rank && !candidate.NeedsValues && !chosen.Contains(candidate));
        if (passed is not null || best.NeedsValues)
        {
            _issues.Add(Found(field, best.Column, passed?.Column));
        }

        _issues.AddRange(candidates
            .Where(candidate => candidate.Rank > best.Rank && !candidate.NeedsValues)
            .Select(candidate => NotUsed(field, candidate.Column)));
    }

    /// <summary>The best of the candidates; several where nothing distinguishes them.</summary>
    private List<FieldCandidate> Choose(ReportField field, List<FieldCandidate> candidates)
    {
        if (!values.Known)
        {
            var certain = candidates.FindAll(candidate => !candidate.NeedsValues);
            return certain.FindAll(candidate => candidate.Rank == certain[0].Rank);
        }

        if (candidates is [{ IsUncertain: false }])
        {
            return candidates;
        }

        var fits = candidates.ToDictionary(candidate => candidate, candidate => values.FitOf(field, candidate.Column));
        var usable = candidates.FindAll(candidate => fits[candidate] == ValueFit.Fits || (fits[candidate] == ValueFit.Partly && (!candidate.NeedsValues || field == ReportField.Level)));
        if (usable.Count == 0)
        {
            usable = candidates.FindAll(candidate => !candidate.NeedsValues && fits[candidate] == ValueFit.Empty);
        }

        if (usable.Count == 0)
        {
            usable = candidates.FindAll(candidate => !candidate.IsUncertain);
        }

        if (usable.Count == 0)
        {
            return [];
        }

        var best = usable.FindAll(candidate => candidate.Rank == usable[0].Rank);
        return best.FindAll(candidate => fits[candidate] == ValueFit.Fits) is [var only] && FieldValues.CanBeRecognized(field) ? [only] : best;
    }

    /// <summary>In a file without a column of names, an id header that stands for a person, such as "Student", may hold them.</summary>
    private void FindNameOfPeople()
    {
        if (!values.Known || Columns[(int)ReportField.CandidateId] < 0 || NameFields.Any(field => Columns[(int)field] >= 0 || _off.Contains(field)))
        {
            return;
        }

        foreach (var candidate in CandidatesOf(ReportField.CandidateId))
        {
            if (values.Profiles[candidate.Column].AreMostly(ValueKinds.Words))
            {
                Assign(ReportField.CandidateName, candidate.Column);
                _issues.RemoveAll(issue => issue.Code == ImportIssueCode.ColumnNotUsed && issue.Column == candidate.Column + 1);
                _issues.Add(IssueAt(
                    candidate.Column, ReportField.CandidateName, ImportIssueCode.ColumnFound,
                    $"'{headers[candidate.Column]}' contains the names of people.", null, IssueSeverity.Notice));
                return;
            }
        }
    }

    /// <summary>Missed objectives may be in columns with numbers, one in each: "Missed 1", "Missed 2".</summary>
    private void FindObjectives()
    {
        const ReportField Field = ReportField.MissedObjectives;
        if (Columns[(int)Field] is var found && found < 0 && !_off.Contains(Field) && values.Known)
        {
            var numbered = Enumerable.Range(0, headers.Count)
                .Where(column => !_taken[column] && WithoutNumber(headers[column]) is { } name && _names.Find(Field, TextKey.Of(name), name, column) is not null)
                .ToArray();
            if (numbered.Length > 1 && Array.Exists(numbered, IsOfObjectives) && Array.TrueForAll(numbered, column => IsOfObjectives(column) || values.FitOf(Field, column) == ValueFit.Empty))
            {
                Assign(Field, numbered[0]);
                Array.ForEach(numbered, Reserve);
                ObjectiveColumns = numbered;
                _issues.Add(IssueAt(
                    numbered[0], Field, ImportIssueCode.ColumnFound,
                    $"The columns {string.Join(", ", numbered.Select(column => $"'{Cells.CellText.Quote(headers[column])}'"))} are read as {Field}.",
                    Advice.With($"If they are something else, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), Field.ToString(), string.Empty)}."), IssueSeverity.Decision));
                return;
            }
        }

        ObjectiveColumns = found < 0 ? [] : [found];

        bool IsOfObjectives(int column) => values.FitOf(Field, column) == ValueFit.Fits;
    }

    /// <summary>A header without the number at its end; null where it has none.</summary>
    private static string? WithoutNumber(string header)
    {
        var name = header.AsSpan().TrimEnd(") ").TrimEnd("0123456789");
        return name.Length < header.AsSpan().TrimEnd(") ").Length && name.TrimEnd(" #_-(.") is { Length: > 0 } bare ? bare.ToString() : null;
    }

    /// <summary>A column "Name" next to one of first names holds last names, unless the first name is in it.</summary>
    private void FindLastName()
    {
        var (name, first) = (Columns[(int)ReportField.CandidateName], Columns[(int)ReportField.FirstName]);
        if (!values.Known || name < 0 || first < 0 || Columns[(int)ReportField.LastName] >= 0 || _off.Contains(ReportField.LastName))
        {
            return;
        }

        var rows = values.Profiles.Sample.Rows;
        var filled = rows.Where(row => !row.Get(name).IsEmpty && !row.Get(first).IsEmpty).ToList();
        if (filled.Count > 0 && !filled.Exists(row => Text(row, name).Contains(Text(row, first), StringComparison.OrdinalIgnoreCase)))
        {
            Columns[(int)ReportField.CandidateName] = -1;
            Assign(ReportField.LastName, name);
            _issues.Add(IssueAt(
                name, ReportField.LastName, ImportIssueCode.ColumnFound,
                $"'{headers[name]}' is next to '{headers[first]}' and is used as the last name.", null, IssueSeverity.Notice));
        }

        static string Text(Cells.StoredRow row, int column) => Cells.CellText.ToString(Cells.CellText.Trim(row.Get(column)));
    }

    /// <summary>Domain and Level count as fields only together; alone, such a column is like any other.</summary>
    private void FindLongLayout()
    {
        var issues = _issues.Count;
        var wasTaken = (bool[])_taken.Clone();
        Find(ReportField.Domain);
        if (!HasLevelMarks)
        {
            Find(ReportField.Level);
            TakeAsLevel(ReportField.Score, _isScoreGiven);
            TakeAsLevel(ReportField.Result, _isResultGiven);
            FindLabels();
            FindObjectiveResults();
        }

        var (domain, level) = (Columns[(int)ReportField.Domain], Columns[(int)ReportField.Level]);
        var isUnsure = level >= 0 && domain >= 0 && !values.HoldsObjectives(domain) && _names.Find(ReportField.Level, _keys[level], headers[level], level) is { NeedsValues: true };
        if (domain < 0 || (level < 0 && !HasLevelMarks) || (isUnsure && values.FitOf(ReportField.Domain, domain) != ValueFit.Fits))
        {
            (Columns[(int)ReportField.Domain], Columns[(int)ReportField.Level]) = (-1, -1);
            wasTaken.CopyTo(_taken, 0);
            _issues.RemoveRange(issues, _issues.Count - issues);
        }
        else
        {
            _issues.RemoveAll(issue => issue.Code == ImportIssueCode.ColumnNotUsed && issue.Column == level + 1);
        }
    }

    /// <summary>Next to a column of domains, numbers that are not scores, or labels that are not results, are what each domain got: "Domain; Score; Max".</summary>
    private void TakeAsLevel(ReportField field, bool isGiven)
    {
        var column = Columns[(int)field];
        if (LacksLevel && column >= 0 && !isGiven
            && _names.Find(ReportField.Level, _keys[column], headers[column], column) is not null
            && values.FitOf(field, column) != ValueFit.Fits && values.FitOf(ReportField.Level, column) >= ValueFit.Partly)
        {
            Columns[(int)field] = -1;
            Assign(ReportField.Level, column);
            _issues.Add(IssueAt(
                column, ReportField.Level, ImportIssueCode.ColumnFound,
                $"'{Cells.CellText.Quote(headers[column])}' is read as Level, because it is next to domains and {values.Describe(column)}.",
                Advice.With($"If it contains {(field == ReportField.Score ? "exam scores" : "exam results")}, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), headers[column])}."),
                IssueSeverity.Decision));
        }
    }

    /// <summary>Next to a column of domains, the only column of labels holds levels whatever it is called.</summary>
    private void FindLabels()
    {
        if (!LacksLevel)
        {
            return;
        }

        int[] labels = [.. Enumerable.Range(0, headers.Count).Where(column => !_taken[column] && headers[column].Length > 0 && values.FitOf(ReportField.Level, column) == ValueFit.Fits)];
        if (labels is [var only])
        {
            Assign(ReportField.Level, only);
            _issues.Add(Found(ReportField.Level, only, null));
        }
    }

    /// <summary>
    /// Next to a column of objectives, the column named like a level or a result says which were missed, in whatever words: they are refused
    /// one by one, and without them the rows would be reports that say nothing.
    /// </summary>
    private void FindObjectiveResults()
    {
        if (!LacksLevel || !values.HoldsObjectives(Columns[(int)ReportField.Domain]))
        {
            return;
        }

        var column = CandidatesOf(ReportField.Level).Concat(CandidatesOf(ReportField.Result)).Select(candidate => candidate.Column).FirstOrDefault(-1);
        if (column >= 0)
        {
            Assign(ReportField.Level, column);
            _issues.Add(Found(ReportField.Level, column, null));
        }
    }

    /// <summary>Whether a column holds domains, and none their levels.</summary>
    private bool LacksLevel => Columns[(int)ReportField.Domain] is >= 0 and var domain && Columns[(int)ReportField.Level] < 0 && !_off.Contains(ReportField.Level)
        && values.Known && values.FitOf(ReportField.Domain, domain) == ValueFit.Fits;

    private void FindNear()
    {
        ReportField[] fields = [ReportField.CandidateId, ReportField.CandidateName, ReportField.Exam, ReportField.Attempt, ReportField.ExamDate];
        foreach (var field in fields.Where(field => Columns[(int)field] < 0 && !_off.Contains(field) && !(field == ReportField.CandidateId && ReportsIdentity)))
        {
            var near = Enumerable.Range(0, _keys.Length)
                .Where(column => !_taken[column] && _keys[column].Length >= MinNearMatchLength && IsNear(field, _keys[column]))
                .ToArray();
            if (near.Length == 1)
            {
                Assign(field, near[0]);
                _issues.Add(IssueAt(
                    near[0], field, ImportIssueCode.ColumnNearMatch,
                    $"The column '{headers[near[0]]}' was read as {field}.",
                    Advice.With($"If it is something else, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), string.Empty)}."),
                    IssueSeverity.Decision));
            }
        }
    }

    /// <summary>Whether a header is one letter away from a name of a field; "Candidates" is how many there are.</summary>
    private bool IsNear(ReportField field, string key) => !_counted.Contains(key) && _names.Groups[field].SelectMany(group => group)
        .Select(name => TextKey.Of(name))
        .Any(name => name.Length >= MinNearMatchLength && NearestName.Distance(key, name, 1) == 1);

    /// <summary>What is stated of a column that the values of the columns decided for.</summary>
    private ImportIssue Found(ReportField field, int column, int? passed)
    {
        var why = passed is { } other
            ? $"'{Cells.CellText.Quote(headers[other])}' {values.Describe(other)}"
            : $"it {values.Describe(column)}";
        return IssueAt(
            column, field, ImportIssueCode.ColumnFound,
            $"'{Cells.CellText.Quote(headers[column])}' is read as {field}, because {why}.",
            passed is null
                ? Advice.With($"If it is something else, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), string.Empty)}.")
                : Advice.With($"If that is wrong, specify the column with {OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), headers[passed.Value])}, or use {OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), string.Empty)} if there is none."),
            IssueSeverity.Decision);
    }

    private ImportIssue NotUsed(ReportField field, int column) => IssueAt(
        column, field, ImportIssueCode.ColumnNotUsed,
        $"'{headers[Columns[(int)field]]}' is read as {field}; '{headers[column]}' is kept as an attribute.",
        Advice.With($"To read the other one, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), headers[column])}."),
        IssueSeverity.Notice);

    private void AddAmbiguous(ReportField field, int[] columns)
    {
        string[] names = [.. columns.Select(column => headers[column])];
        if (Array.TrueForAll(names, name => _keys[columns[0]] == TextKey.Of(name)))
        {
            SameHeader.AddTo(_issues, field.ToString(), names[1], columns);
            return;
        }

        var message = $"The columns '{string.Join("', '", names)}' are equally good matches for {field}.";
        var example = OptionExample.Of(nameof(ImportOptions.ColumnMap), field.ToString(), names[0]);
        var advice = Advice.With($"Choose one with {example}, or rename the others.");
        _issues.Add(IssueAt(columns[1], field, ImportIssueCode.AmbiguousColumn, message, advice, IssueSeverity.Error) with { Accepted = [.. names] });
    }

    private ImportIssue IssueAt(int column, ReportField field, ImportIssueCode code, string message, Advice? advice, IssueSeverity severity) =>
        FieldIssue.Of(code, field.ToString(), headers[column], message, null, advice, severity) with { Line = 1, Column = column + 1 };
}
