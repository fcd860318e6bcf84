using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>The exams that the cells of a file name. What a cell stands for is looked up by its bytes.</summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class ExamTable
{
    private const int MaxTexts = 1024;

    /// <summary>After so many unknown exams nobody reads suggestions, and looking for them would take all the time.</summary>
    private const int MaxSuggestions = 500;

    /// <summary>So many names of unknown exams make a line that can be read.</summary>
    private const int MaxNamed = 20;

    private readonly ExamCatalog _catalog;
    private readonly Utf8Table<ExamEntry> _known = new(MaxTexts);
    private readonly Utf8Table<ExamEntry?> _titles = new(MaxTexts);
    private readonly Utf8Table<bool> _missing = new(MaxTexts);
    private readonly Dictionary<string, ImportIssue> _unknown = new(StringComparer.Ordinal);
    private readonly ExamName _names;
    private readonly SpreadsheetErrors _errors;
    private readonly Dictionary<string, string> _map = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExamEntry> _entries = new(StringComparer.Ordinal);
    private string[]? _accepted;
    private byte[] _lastCell = [];
    private ExamEntry? _last;
    private byte[] _lastMissing = [];

    /// <summary>Makes a table, with the exam of rows that name none and a map from other names to exams.</summary>
    /// <exception cref="ScoreCoachException">The map names an exam that is not known.</exception>
    public ExamTable(ExamCatalog catalog, string? only = null, IReadOnlyDictionary<string, string>? map = null)
    {
        _catalog = catalog;
        _names = new ExamName(catalog);
        _errors = SpreadsheetErrors.Of(catalog.Recognition);
        foreach (var (name, exam) in map ?? ReadOnlyMap<string, string>.Empty)
        {
            _map[CellText.KeyOf(name)] = catalog.Known(exam)!;
        }

        Only = string.IsNullOrWhiteSpace(only) ? null : Find(only);
    }

    /// <summary>The exam of rows that name none; null when none was named for them, or none that is known.</summary>
    public ExamEntry? Only { get; }

    /// <summary>How often the nearest exam was looked for.</summary>
    internal int SuggestionsSought { get; private set; }

    /// <summary>How often it was looked for what a text names.</summary>
    internal int TextsRead { get; private set; }

    /// <summary>The exam that a trimmed cell names; null when it names none that is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ExamEntry? Find(ReadOnlySpan<byte> cell)
    {
        if (cell.SequenceEqual(_lastCell))
        {
            return _last;
        }

        if (_known.TryGet(cell, out var entry))
        {
            (_last, _lastCell) = (entry, cell.ToArray());
            return entry;
        }

        return Learn(cell);
    }

    private ExamEntry? Learn(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell.Length > 1024 || cell.SequenceEqual(_lastMissing) || _missing.TryGet(cell, out _))
        {
            return null;
        }

        TextsRead++;
        if (Find(Encoding.UTF8.GetString(cell)) is not { } found)
        {
            // A row asks several times, also where the table is full.
            _lastMissing = cell.ToArray();
            _missing.Add(cell, true);
            return null;
        }

        _known.Add(cell, found);
        return found;
    }

    /// <summary>The exam of a name; null when it is not known, or when the name contradicts itself.</summary>
    public ExamEntry? Find(string name)
    {
        var editions = _catalog.FindExam(Mapped(name) ?? CodeOf(name) ?? string.Empty);
        if (editions.Count == 0)
        {
            return null;
        }

        if (!_entries.TryGetValue(editions[0].Id, out var entry))
        {
            var hash = (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(TextKey.Of(editions[0].Id))) | 1;
            _entries.Add(editions[0].Id, entry = new ExamEntry(editions, hash));
        }

        return entry;
    }

    /// <summary>The exams that a text is or mentions, by their codes.</summary>
    public IReadOnlyList<string> FindInside(string text) => Find(text) is { } exam ? [exam.Editions[0].Id] : _names.FindInside(text);

    private string? Mapped(string name) => _map.Count > 0 ? _map.GetValueOrDefault(CellText.KeyOf(name)) : null;

    private string? CodeOf(string name) => _names.Find(name) is (var code, null) ? code : null;

    /// <summary>What is wrong with a cell that names no known exam.</summary>
    public ImportIssue Unknown(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell.Length <= 1024 ? cell : cell[..1024]);
        if (!_unknown.TryGetValue(text, out var issue))
        {
            var isFull = _unknown.Count >= MaxSuggestions;
            issue = _errors.Find(text, nameof(ReportField.Exam)) ?? Contradiction(text) ?? Unknown(CellText.Quote(text), suggest: !isFull);
            if (!isFull)
            {
                _unknown.Add(text, issue);
            }
        }

        return issue;
    }

    /// <summary>What is wrong with a name that names no known exam; looking for the nearest one is what takes time.</summary>
    public ImportIssue Unknown(string exam, bool suggest = true)
    {
        if (_catalog.Sharing(exam) is { Count: > 0 } sharing)
        {
            return FieldIssue.Of(
                ImportIssueCode.UnknownExam, nameof(ReportField.Exam), CellText.Quote(exam), $"'{CellText.Quote(exam)}' is the title of several exams: {string.Join(", ", sharing)}.", sharing,
                Advice.With($"Write the code of the exam, or map the title with {OptionExample.Of(nameof(ImportOptions.ExamMap), CellText.Quote(exam), sharing[0])}."));
        }

        var empty = string.IsNullOrWhiteSpace(exam);
        var nearest = empty || !suggest || exam.Length > 128 ? null : Nearest(exam);
        var value = CellText.Quote(exam);
        var message = empty ? "The row names no exam." : $"'{value}' is not an exam in the catalog.{Follows(exam)}";
        var advice = FieldIssue.DidYouMean(nearest) ?? (empty ? Advice.With($"Fill in the exam, or name it for all rows with {OptionExample.Of(nameof(ImportOptions.Exam))}.") : HowToAdd(OptionExample.Of(nameof(ImportOptions.ExamMap))));
        return FieldIssue.Of(ImportIssueCode.UnknownExam, nameof(ReportField.Exam), value, message, suggest ? _catalog.CodesLike(exam) : [], advice);
    }

    /// <summary>What is wrong with a file that names exams which are not known: all of them, once, and what to do.</summary>
    public ImportIssue UnknownAll(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(MaxNamed).Select(name => $"'{CellText.Quote(name)}'"));
        var more = names.Count > MaxNamed ? FormattableString.Invariant($" and {names.Count - MaxNamed} more") : string.Empty;
        var verb = names.Count == 1 ? "is not an exam" : "are not exams";
        return FieldIssue.Of(
            ImportIssueCode.UnknownExam, nameof(ReportField.Exam), names.Count > 0 ? names[0] : null, $"{shown}{more} {verb} in the catalog.{string.Concat(names.Take(MaxNamed).Select(Follows))}", names.Count > 0 ? _catalog.CodesLike(names[0]) : [],
            HowToAdd(MapExample(names)));
    }

    private static Advice HowToAdd(OptionExample map) =>
        Advice.With($"To add an exam, draft a profile with {OptionExample.Of(ExamCatalog.DraftOption)} and load it with {OptionExample.Of(ExamCatalog.ProfileOption)}. If a name stands for an exam of the catalog, map it with {map}.");

    /// <summary>The option that maps a name to an exam: with the first name whose exam can be told, or by its name alone.</summary>
    private OptionExample MapExample(IReadOnlyList<string> names)
    {
        var example = names.Take(MaxNamed).Select(name => (Name: name, Exam: name.Length > 128 ? null : Nearest(name))).FirstOrDefault(pair => pair.Exam is not null);
        return example.Exam is { } exam && _catalog.FindExam(exam) is { Count: > 0 } editions
            ? OptionExample.Of(nameof(ImportOptions.ExamMap), example.Name, editions[0].Id)
            : OptionExample.Of(nameof(ImportOptions.ExamMap));
    }

    /// <summary>What is wrong with a row whose code and title are in columns of their own and name different exams; null when they agree.</summary>
    public ImportIssue? Contradiction(ExamEntry exam, ReadOnlySpan<byte> title)
    {
        if (title.IsEmpty || title.Length > 1024)
        {
            return null;
        }

        if (!_titles.TryGet(title, out var other))
        {
            other = Find(Encoding.UTF8.GetString(title));
            _titles.Add(title, other);
        }

        return other is null || ReferenceEquals(other, exam) ? null : Contradiction(CellText.Quote(title), exam.Editions[0].Id, other.Editions[0].Id) with
        {
            Message = $"The exam is {exam.Editions[0].Id}, but '{CellText.Quote(title)}' is {other.Editions[0].Id}.",
        };
    }

    private string[] Accepted => _accepted ??= [.. _catalog.Entries.Select(entry => entry.Id)];

    private static ImportIssue Contradiction(string text, string code, string other) => FieldIssue.Of(
        ImportIssueCode.ExamContradictsTitle, nameof(ReportField.Exam), text, $"'{text}' names two exams, {code} and {other}.", [code, other],
        "Correct the code or the title.");

    private ImportIssue? Contradiction(string text) => _names.Find(text) is ({ } code, { } other) ? Contradiction(CellText.Quote(text), code, other) : null;

    /// <summary>A sentence on the exams that name another as their successor; empty where none does.</summary>
    private string Follows(string exam) => exam.Length <= 128 && _catalog.PredecessorsOf(exam) is { Count: > 0 } predecessors
        ? $" {exam.Trim()} is named as the successor of {Listed.And(predecessors)}."
        : string.Empty;

    /// <summary>
    /// The exam that was probably meant. Another number is another exam, whether the catalog knows it or not, unless only one exam has
    /// the letters; letters that look like digits are taken for them.
    /// </summary>
    private string? Nearest(string exam)
    {
        SuggestionsSought++;

        // An exam that a vendor has announced is not a misspelling of the one before it.
        if (_catalog.PredecessorsOf(exam).Count > 0)
        {
            return null;
        }

        var letters = LettersOf(exam);
        if (letters.Length > 0 && Array.FindAll(Accepted, code => LettersOf(code) == letters) is [var only] && NearestName.Among(exam, [only]) is not null)
        {
            return only;
        }

        var nearest = NearestName.Among(exam, Accepted.Concat(_catalog.Entries.SelectMany(entry => entry.Aliases.Prepend(entry.Title))));
        return nearest is not null && (NumbersOf(exam) == NumbersOf(nearest) || NumbersOf(WithDigits(exam)) == NumbersOf(WithDigits(nearest)))
            ? nearest
            : null;
    }

    private static string LettersOf(string name) => string.Concat(TextKey.Of(name).Where(character => !char.IsDigit(character)));

    private static string NumbersOf(string name) => string.Concat(name.Where(char.IsAsciiDigit));

    private static string WithDigits(string name) => string.Concat(name.Select(character => character switch
    {
        'O' or 'o' => '0',
        'I' or 'l' or '|' => '1',
        _ => character,
    }));
}
