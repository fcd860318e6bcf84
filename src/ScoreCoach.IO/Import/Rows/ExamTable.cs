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

    /// <summary>After so many unknown exams no one reads suggestions, and looking for them would take all the time.</summary>
    private const int MaxSuggestions = 500;

    /// <summary>The number of unknown exams that a line can name and still be read.</summary>
    private const int MaxNamed = 20;

    private readonly ExamCatalog _catalog;
    private readonly Utf8Table<ExamEntry> _known = new(MaxTexts);
    private readonly Utf8Table<ExamEntry?> _titles = new(MaxTexts);
    private readonly Utf8Table<bool> _missing = new(MaxTexts);
    private readonly Dictionary<string, ImportIssue> _unknown = new(StringComparer.Ordinal);
    private readonly ExamName _names;
    private readonly SpreadsheetErrors _errors;
    private readonly UsedWords? _used;
    private readonly Dictionary<string, string> _map = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExamEntry> _entries = new(StringComparer.Ordinal);
    private byte[] _lastCell = [];
    private ExamEntry? _last;
    private byte[] _lastMissing = [];

    /// <summary>Makes a table, with the exam of rows that name none and a map from other names to exams. What is used of the map is noted.</summary>
    /// <exception cref="ScoreCoachException">The map names an exam that is not known.</exception>
    public ExamTable(ExamCatalog catalog, string? only = null, IReadOnlyDictionary<string, string>? map = null, UsedWords? used = null)
    {
        _used = used;
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

    private string? Mapped(string name)
    {
        if (_map.Count == 0 || !_map.TryGetValue(CellText.KeyOf(name), out var exam))
        {
            return null;
        }

        _used?.Add(nameof(ImportOptions.ExamMap), CellText.KeyOf(name));
        return exam;
    }

    private (string? Code, string? Other) NamesIn(string cell) => _names.Find(CellText.Unwrap(cell.Trim()).ToString());

    private string? CodeOf(string name) => NamesIn(name) is (var code, null) ? code : null;

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

    /// <summary>What is wrong with a name that names no known exam; looking for what it may stand for is what takes time.</summary>
    public ImportIssue Unknown(string exam, bool suggest = true)
    {
        var value = CellText.Quote(exam);
        if (string.IsNullOrWhiteSpace(exam))
        {
            return Issue(value, "The row has no exam.", ExamSuggestion.None, Advice.With($"Fill in the exam, or specify it for all rows with {OptionExample.Of(nameof(ImportOptions.Exam))}."));
        }

        var suggestion = suggest ? Suggest(exam) : ExamSuggestion.None;
        return suggestion.Kind == ExamSuggestionKind.Shared
            ? Issue(
                value, $"'{value}' matches several exams: {_catalog.DescribedList(suggestion.Exams)}.", suggestion,
                Advice.With($"Write the code of the exam. If the name means the same exam in all rows, map it with {OptionExample.Of(nameof(ImportOptions.ExamMap), value, suggestion.Exams[0])}."))
            : Issue(
                value, $"'{value}' is not an exam in the catalog.{Described(exam, suggestion)}", suggestion,
                suggestion.Kind == ExamSuggestionKind.Near
                    ? $"Did you mean {Listed.Or([.. suggestion.Exams.Select(code => $"'{code}'")])}?"
                    : HowToAdd(OptionExample.Of(nameof(ImportOptions.ExamMap))));
    }

    private static ImportIssue Issue(string value, string message, ExamSuggestion suggestion, Advice? advice) =>
        FieldIssue.Of(ImportIssueCode.UnknownExam, nameof(ReportField.Exam), value, message, suggestion.Kind == ExamSuggestionKind.Announced ? [] : suggestion.Exams, advice);

    /// <summary>What is wrong with a file that names exams which are not known: all of them, once, and what to do.</summary>
    public ImportIssue UnknownAll(IReadOnlyList<string> names)
    {
        var named = names.Take(MaxNamed).Select(name => (Name: name, Suggestion: Suggest(name))).ToArray();
        var shown = string.Join(", ", names.Take(MaxNamed).Select(name => $"'{CellText.Quote(name)}'"));
        var more = names.Count > MaxNamed ? FormattableString.Invariant($" and {names.Count - MaxNamed} more") : string.Empty;
        var verb = names.Count == 1 ? "is not an exam" : "are not exams";
        return FieldIssue.Of(
            ImportIssueCode.UnknownExam, nameof(ReportField.Exam), names.Count > 0 ? names[0] : null, $"{shown}{more} {verb} in the catalog.{string.Concat(named.Select(name => Described(name.Name, name.Suggestion)).Distinct())}", [],
            HowToAdd(MapExample(named)));
    }

    private static Advice HowToAdd(OptionExample map) =>
        Advice.With($"To add an exam, draft a profile with {OptionExample.Of(ExamCatalog.DraftOption)} and load it with {OptionExample.Of(ExamCatalog.ProfileOption)}. If a name stands for an exam in the catalog, map it with {map}.");

    /// <summary>The option that maps a name to an exam: with the first name whose exam is known, or by its name alone.</summary>
    private static OptionExample MapExample((string Name, ExamSuggestion Suggestion)[] names) => Array.Find(names, name => name.Suggestion.Only is not null) is ({ } text, { Only: { } exam })
        ? OptionExample.Of(nameof(ImportOptions.ExamMap), text, exam)
        : OptionExample.Of(nameof(ImportOptions.ExamMap));

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

    private static ImportIssue Contradiction(string text, string code, string other) => FieldIssue.Of(
        ImportIssueCode.ExamContradictsTitle, nameof(ReportField.Exam), text, $"'{text}' names two exams, {code} and {other}.", [code, other],
        "Correct the code or the title.");

    private ImportIssue? Contradiction(string text) => NamesIn(text) is ({ } code, { } other) ? Contradiction(CellText.Quote(text), code, other) : null;

    /// <summary>A sentence on exams that a name is related to and must not be taken for, after a space; empty where there is none.</summary>
    private string Described(string exam, ExamSuggestion suggestion) => suggestion.Kind switch
    {
        ExamSuggestionKind.Announced => $" {exam.Trim()} is announced as the successor of {Listed.And(suggestion.Exams)}.",
        ExamSuggestionKind.OtherVersion or ExamSuggestionKind.OtherNumber => " " + _catalog.Related(suggestion),
        _ => string.Empty,
    };

    private ExamSuggestion Suggest(string exam)
    {
        SuggestionsSought++;
        return _catalog.Suggest(exam);
    }
}
