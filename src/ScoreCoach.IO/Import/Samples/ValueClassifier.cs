using System.Text;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Samples;

/// <summary>Classifies what the text of a cell can be, whatever the column. It decides nothing: a cell is parsed by the parser of its field.</summary>
internal sealed partial class ValueClassifier
{
    /// <summary>Longer texts are prose.</summary>
    private const int MaxLength = 200;

    /// <summary>The days from 2000 to 2099 as a spreadsheet counts them.</summary>
    private const int FirstSerial = 36526;
    private const int LastSerial = 73050;

    private readonly ExamCatalog _catalog;
    private readonly ImportOptions _options;
    private readonly CellNumber _numbers;
    private readonly NotReportedWords _notReported;
    private readonly MissedWords _missed;
    private readonly DateParser _dates;
    private readonly ResultWords _results;
    private readonly HashSet<string> _levels;
    private readonly HashSet<string> _exams;
    private readonly ReportVocabulary[] _vocabularies;
    private readonly string[] _codes;

    public ValueClassifier(ExamCatalog catalog, ImportOptions options)
    {
        _catalog = catalog;
        _options = options;
        _numbers = CellNumber.Of(options.Culture);
        _notReported = NotReportedWords.Of(catalog.Recognition);
        _missed = MissedWords.Of(catalog.Recognition);
        _dates = new DateParser(options, catalog.Recognition.Dates, _notReported, SpreadsheetErrors.Of(catalog.Recognition), null);
        _results = new ResultWords(options, catalog.Recognition);
        _levels = options.LevelMap.Keys.Select(text => CellText.KeyOf(text)).ToHashSet(StringComparer.Ordinal);
        _exams = options.ExamMap.Keys.Select(text => CellText.KeyOf(text)).ToHashSet(StringComparer.Ordinal);
        _vocabularies = [.. catalog.Vocabularies];
        _codes = [.. catalog.Entries.Select(entry => entry.Id)];
    }

    /// <summary>Whether a number can be a day as a spreadsheet stores it.</summary>
    public static bool IsSerial(decimal number) => number is >= FirstSerial and <= LastSerial;

    /// <summary>Whether a text indicates that nothing was reported.</summary>
    public bool IsNothing(string text) =>
        text.Length == 0 || _notReported.Contains(text.AsSpan())
        || (text.Length <= 64 && _results.TryFind(CellText.KeyOf(text), out var result) && result == ExamResult.Unknown);

    /// <summary>Whether a cell of a column for marks has its mark: anything but "no", zero, or a word for nothing.</summary>
    public bool IsMarked(string text) => !IsNothing(text) && text is not "0" && !(_results.TryFind(CellText.KeyOf(text), out var result) && result == ExamResult.Fail);

    /// <summary>What a text can be, with its number if it is one.</summary>
    public ValueKinds Classify(string text, out decimal number)
    {
        number = 0;
        if (text.Length > MaxLength)
        {
            return ValueKinds.None;
        }

        // The text of a report next to the level that it was read as is a label, whichever text it is.
        if (text.IndexOf(LabelParser.LevelMark, StringComparison.Ordinal) is >= 0 and var mark)
        {
            if (mark < text.Length - 1)
            {
                return ValueKinds.Label;
            }

            text = text[..mark];
        }

        text = CellText.Unwrap(text).ToString();
        var kinds = NumberKinds(text, out number);
        var key = CellText.KeyOf(text);
        if (_levels.Contains(key) || (_missed.Find(text) == true && !_results.TryFind(key, out _)) || Array.Exists(_vocabularies, vocabulary => vocabulary.TryFind(text, out _)))
        {
            kinds |= ValueKinds.Label;
        }

        if (_results.TryFind(key, out var result) && result != ExamResult.Unknown)
        {
            kinds |= ValueKinds.Result;
        }

        if (_exams.Contains(key) || _catalog.FindEntry(text) is not null || Array.Exists(_codes, code => text.Contains(code, StringComparison.OrdinalIgnoreCase)))
        {
            kinds |= ValueKinds.Exam;
        }

        if (text.Length > 1 && (kinds & ValueKinds.Whole) != 0 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            // Most cells of percentages: none of the patterns is digits only, except for the mark 1.
            return kinds;
        }

        if (MarkPattern().IsMatch(text))
        {
            kinds |= ValueKinds.Mark;
        }

        if (LetterPattern().IsMatch(text))
        {
            kinds |= ValueKinds.Letter;
        }

        if (EmailPattern().IsMatch(text))
        {
            return kinds | ValueKinds.Email;
        }

        if (WordsPattern().IsMatch(text))
        {
            kinds |= ValueKinds.Words;
        }

        return (kinds & (ValueKinds.Number | ValueKinds.Percent | ValueKinds.OutOf)) == 0 && IsDate(text) ? kinds | ValueKinds.Date : kinds;
    }

    private ValueKinds NumberKinds(string text, out decimal number)
    {
        number = 0;
        if (text.Contains('/', StringComparison.Ordinal) && OutOfPattern().IsMatch(text))
        {
            return TryParse(text[..text.IndexOf('/', StringComparison.Ordinal)], out number) ? ValueKinds.OutOf : ValueKinds.None;
        }

        var isPercent = text.EndsWith('%');
        if (!TryParse(isPercent ? text[..^1] : text, out number))
        {
            return ValueKinds.None;
        }

        return isPercent ? ValueKinds.Percent : number == decimal.Truncate(number) ? ValueKinds.Number | ValueKinds.Whole : ValueKinds.Number;
    }

    /// <summary>A decimal comma counts here whatever the culture: the number looks like one to everyone.</summary>
    private bool TryParse(string text, out decimal number) =>
        _numbers.TryParse(text, out number) || CellNumber.Invariant.TryParse(text.Replace(',', '.'), out number);

    private bool IsDate(string text)
    {
        if (text.Length is < 6 or > 64 || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        return DatePattern().IsMatch(text)
            || (_dates.TryParse(Encoding.UTF8.GetBytes(text), out var date, out var issue) ? date is not null : issue?.Code == ImportIssueCode.AmbiguousDate);
    }

    [GeneratedRegex(@"^\s*[0-9]{1,4}(?:[.,][0-9]+)?\s*/\s*[0-9]{1,4}(?:[.,][0-9]+)?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OutOfPattern();

    // Whatever time, zone or weekday is next to it.
    [GeneratedRegex(@"^(?:\p{L}+,?\s+)?(?:[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./](?:[0-9]{4}|[0-9]{2}))(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^[A-F][+-]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LetterPattern();

    [GeneratedRegex(@"^(?:[xX]{1,3}|[\u2713\u2714\u2611\u2612\u2705\u25CF\u25CB\u25A0\u2022\u00D7\u2717\u2718*]|1|true)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^[\p{L}\p{M}'\u2019.-]+,?(?:\s+[\p{L}\p{M}'\u2019.-]+,?)+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordsPattern();
}
